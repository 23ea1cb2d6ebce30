// Years beside each other as bars, drawn as SVG: each kind by its own highest year, the number over its bar. A small number of persons has no bar, only its words.
import type { Bars as Told } from '../../../../office/service/shown.ts';
import { useWords } from '../words/index.ts';

const [wide, high, foot] = [64, 88, 18];

export const Bars = ({ of }: { readonly of: readonly Told[] }) => {
  const { t, both } = useWords();
  const shown = of.filter((b) => b.bars.length > 1);
  if (shown.length === 0) return null;
  return (
    <section className="work-bars" aria-label={t('reported.bars')}>
      <h2>{t('reported.bars')}</h2>
      <p className="quiet">{t('reported.barsHint')}</p>
      <ul>
        {shown.map((one) => (
          <li key={one.kind}>
            <h3>{both(one.words)}</h3>
            <Chart of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const Chart = ({ of }: { readonly of: Told }) => {
  const { both } = useWords();
  const most = Math.max(1, ...of.bars.map((b) => b.value));
  const room = high - 2 * foot;
  return (
    <svg
      viewBox={`0 0 ${of.bars.length * wide} ${high}`}
      width={of.bars.length * wide}
      height={high}
      role="img"
      aria-label={`${both(of.words)}：${of.bars.map((b) => `${b.year} ${b.text}`).join('，')}`}
    >
      {of.bars.map((b, i) => {
        const tall = Math.round((room * b.value) / most);
        const middle = i * wide + wide / 2;
        return (
          <g key={b.year}>
            <rect x={middle - 16} y={high - foot - tall} width={32} height={tall} className="work-bar" />
            <text x={middle} y={high - foot - tall - 5} textAnchor="middle" className="work-bar-number">
              {b.text}
            </text>
            <text x={middle} y={high - 4} textAnchor="middle" className="work-bar-year">
              {b.year}
            </text>
          </g>
        );
      })}
      <line x1={0} x2={of.bars.length * wide} y1={high - foot} y2={high - foot} className="work-bar-line" />
    </svg>
  );
};
