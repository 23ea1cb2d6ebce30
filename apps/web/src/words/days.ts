// Days and numbers in words: every date with its weekday, distances in days, figures in groups of three. Reckoned in UTC, so no time zone can move a civil day.
export type Language = 'zh' | 'en';

const weekdaysEn = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-28` as 2026年3月28日（星期六） or, short, 3月28日（周六）, dated 2026年3月28日（周六）. Text that is no day comes back as it is. */
export const dayWords = (day: string, language: Language, form: 'long' | 'short' | 'dated'): string => {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  const [year, month, date, weekday] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCDay()];
  if (language === 'zh') {
    const name = '日一二三四五六'.charAt(weekday);
    return form === 'long'
      ? `${year}年${month + 1}月${date}日（星期${name}）`
      : `${form === 'dated' ? `${year}年` : ''}${month + 1}月${date}日（周${name}）`;
  }
  const [weekdayEn = '', monthEn = ''] = [weekdaysEn[weekday], monthsEn[month]];
  return form === 'long'
    ? `${weekdayEn}, ${date} ${monthEn} ${year}`
    : `${weekdayEn.slice(0, 3)} ${date} ${monthEn.slice(0, 3)}${form === 'dated' ? ` ${year}` : ''}`;
};

/** Days from today to a day, in words; negative days are past. */
export const distanceWords = (days: number, language: Language): string => {
  if (language === 'zh') {
    if (days === 0) return '今天';
    if (days === 1) return '明天';
    return days > 0 ? `还有 ${days} 天` : `已过 ${-days} 天`;
  }
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return '1 day ago';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
};

/** The day that was typed, as `2026-03-28`: so, or 2026/3/28, 2026.3.28, 20260328, 2026年3月28日; undefined where it is none, or no day of the calendar. */
export const dayIn = (text: string): string | undefined => {
  const [, year, month, date] =
    /^\s*(\d{4})(?:\s*[-/.年]\s*(?=\d{1,2}\D)|(?=\d{4}\s*$))(\d{1,2})(?:\s*[-/.月]\s*|(?=\d{2}\s*$))(\d{1,2})\s*日?\s*$/.exec(
      text,
    ) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`,
    at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
};

/** The civil day after. */
export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** 2149 as 2,149 from five digits on as offices write it: four digits stay together. */
export const numberWords = (value: number): string =>
  Math.abs(value) < 10_000 ? String(value) : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The time of day of a moment, in the time of the place: 09:05. */
export const clockWords = (moment: string): string => {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(at);
};

/** A time of day as it was typed, as `14:30`; nothing where it is none. */
export const clockIn = (text: string): string | undefined => {
  const found = /^(\d{1,2})[:：点時时](\d{2})分?$|^(\d{2})(\d{2})$/.exec(
    text.trim().replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)),
  );
  const [hour, minute] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
  return hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59
    ? undefined
    : `${hour.padStart(2, '0')}:${minute}`;
};
