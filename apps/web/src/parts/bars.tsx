// The bars of a report as they are printed: a bar for each year, the last full, and at its end the figure that opens the facts behind it.
import type { Charts, Figure } from '../../../../papers/page.ts';

export const Bars = ({ of, open }: { readonly of: Charts; readonly open: (figure: Figure) => void }) => (
  <ul className="work-bars">
    {of.charts.map((chart) => (
      <li key={chart.heading}>
        <h4>{chart.heading}</h4>
        {chart.bars.map(({ label, share, figure }, i) => (
          <p key={label}>
            <span>{label}</span>
            <span className="work-bar-room">
              <span
                className={i === chart.bars.length - 1 ? 'work-bar work-bar-last' : 'work-bar'}
                style={{ width: `${Math.max(share, 8) / 16}%` }}
              />
              <button type="button" className="summary-figure" onClick={() => open(figure)}>
                {figure.value}
              </button>
            </span>
          </p>
        ))}
      </li>
    ))}
  </ul>
);
