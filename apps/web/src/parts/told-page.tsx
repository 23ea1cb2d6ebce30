// A paper read on the screen as it would be printed, each figure a button, and the drawer with the facts behind one.
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { Block, Figure, Table } from '../../../../papers/page.ts';
import { useWords } from '../words/index.ts';
import { Bars } from './bars.tsx';

type Open = (figure: Figure) => void;
/** A figure that opens the facts it was computed from. */
const Number = ({ of, open }: { readonly of: Figure; readonly open: Open }) => (
  <button type="button" className="summary-figure" onClick={() => open(of)}>
    {of.value}
  </button>
);
const Sheet = ({ of, open }: { readonly of: Table; readonly open: Open }) => (
  <div className="scroll-x" tabIndex={0} role="group" aria-label="表">
    <table className="plain-table work-table">
      <thead>
        {of.head.map((row, r) => (
          <tr key={r}>
            {row.map((c, i) => (
              <th key={i} scope="col" rowSpan={c.rows ?? 1} colSpan={c.columns ?? 1}>
                {c.text}
              </th>
            ))}
          </tr>
        ))}
      </thead>
      <tbody>
        {of.rows.map((row, r) => (
          <tr key={r}>
            {row.map((c, i) => (
              <td key={i} className={c.align === 'right' ? 'number right' : ''}>
                {c.figure ? <Number of={c.figure} open={open} /> : c.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
const Piece = ({ block, open }: { readonly block: Block; readonly open: Open }) => {
  switch (block.kind) {
    case 'title':
      return (
        <h2 className="summary-title">
          {block.lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </h2>
      );
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={block.indent ? 'summary-text' : ''}>
          {block.runs.map((run, at) =>
            typeof run === 'string' ? <span key={at}>{run}</span> : <Number key={at} of={run} open={open} />,
          )}
        </p>
      );
    case 'table':
      return <Sheet of={block} open={open} />;
    case 'charts':
      return <Bars of={block} open={open} />;
    case 'seal':
      return (
        <p className="summary-seal">
          <span>{block.issuer}</span>
          <span>{block.date}</span>
        </p>
      );
    default:
      return null;
  }
};

export const ToldBlocks = ({ blocks, open }: { readonly blocks: readonly Block[]; readonly open: Open }) => (
  <>
    {blocks.map((block, at) => (
      <Piece key={at} block={block} open={open} />
    ))}
  </>
);

/** The facts behind a figure. */
export const BehindDrawer = ({
  figure,
  close,
  title,
  children,
}: {
  readonly figure: Figure | undefined;
  readonly close: () => void;
  readonly title: string;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <Drawer
      open={figure !== undefined}
      onClose={close}
      title={title}
      size={Math.min(460, window.innerWidth)}
      closable={{ 'aria-label': t('close') }}
      destroyOnHidden
    >
      {figure ? (
        <p className="fact-words" lang="zh-CN">
          {figure.value}
        </p>
      ) : null}
      {children}
    </Drawer>
  );
};
