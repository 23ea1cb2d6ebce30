// An amount in the capital numerals in which an office signs for money: 叁仟玖佰捌拾元伍角整. Promises the forms of 正确填写票据和结算凭证的基本规定 (People's Bank of China): 零 stands once for a gap, 整 after yuan or jiao, never after fen.
const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿'];

/** A number of up to four digits; 零 where a place between is empty. */
const fourDigits = (text: string): string =>
  [...text]
    .map((d, i) => (d === '0' ? '零' : `${digits.charAt(Number(d))}${places[text.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');

const whole = (yuan: number): string => {
  const text = String(yuan);
  const parts: string[] = [];
  for (let end = text.length; end > 0; end -= 4) parts.unshift(text.slice(Math.max(0, end - 4), end));
  return parts
    .map((part, i) => {
      const said = fourDigits(part);
      return said === '' ? '零' : `${said}${groups[parts.length - 1 - i]}`;
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
};

/** Whole fen, less than a trillion yuan, as they are signed for. */
export const capitalYuan = (fen: number): string => {
  const rest = fen % 100;
  const [yuan, jiao, cents] = [(fen - rest) / 100, Math.floor(rest / 10), rest % 10];
  const before = yuan === 0 ? '' : `${whole(yuan)}元`;
  if (rest === 0) return `${before || '零元'}整`;
  if (cents === 0) return `${before}${digits.charAt(jiao)}角整`;
  const tenth = jiao === 0 ? (before === '' ? '' : '零') : `${digits.charAt(jiao)}角`;
  return `${before}${tenth}${digits.charAt(cents)}分`;
};
