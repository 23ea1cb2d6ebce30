// A ballot drawn from its layout as it will be printed: the same millimetres, nothing set by the browser. The code is a grey place here: only a printed ballot has one.
import type { Layout, Rect } from '../../../../papers/ballots/shape.ts';

const place = ({ x, y, width, height }: Rect) => ({ x, y, width, height });

export const BallotSheet = ({ layout, title }: { readonly layout: Layout; readonly title: string }) => (
  <svg
    className="ballot-sheet"
    viewBox={`0 ${-layout.stub} ${layout.width} ${layout.height + layout.stub}`}
    role="img"
    aria-label={title}
    lang="zh-CN"
  >
    <rect x={0} y={-layout.stub} width={layout.width} height={layout.height + layout.stub} className="ballot-paper" />
    {layout.stub > 0 ? (
      <>
        <rect x={5} y={4 - layout.stub} width={layout.width - 10} height={layout.stub - 8} className="ballot-stub" />
        <text x={layout.width / 2} y={-layout.stub / 2 + 1.5} textAnchor="middle" fontSize={4} className="ballot-red">
          存根　No 000001
        </text>
        <line x1={0} x2={layout.width} y1={0} y2={0} className="ballot-cut" />
      </>
    ) : null}
    {layout.rules.map((r) => (
      <rect key={`${r.x} ${r.y} ${r.width}`} {...place(r)} />
    ))}
    {layout.names.map((n) => (
      <rect
        key={`${n.post} ${n.writeIn}`}
        x={n.x}
        y={n.y + n.height - 0.2}
        width={n.width}
        height={0.2}
        className="ballot-line"
      />
    ))}
    {[...layout.squares, layout.orientation].map((s) => (
      <rect key={`${s.x} ${s.y}`} {...place(s)} />
    ))}
    {layout.boxes.map((b) => (
      <rect
        key={`${b.x} ${b.y}`}
        x={b.x + 0.13}
        y={b.y + 0.13}
        width={b.width - 0.25}
        height={b.height - 0.25}
        className="ballot-box"
      />
    ))}
    <rect {...place(layout.code)} className="ballot-code" />
    <circle
      cx={layout.seal.x + layout.seal.width / 2}
      cy={layout.seal.y + layout.seal.height / 2}
      r={layout.seal.width / 2}
      className="ballot-seal"
    />
    {layout.texts.map((t) => (
      <text
        key={`${t.x} ${t.y} ${t.text}`}
        x={t.align === 'center' ? t.x + t.width / 2 : t.x}
        y={t.y + t.height / 2 + t.size * 0.37}
        textAnchor={t.align === 'center' ? 'middle' : 'start'}
        fontSize={t.size}
        className={[t.bold ? 'ballot-bold' : '', t.red ? 'ballot-red' : ''].join(' ').trim() || undefined}
      >
        {t.text}
      </text>
    ))}
  </svg>
);
