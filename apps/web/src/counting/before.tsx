// Before the first ballot of an open box is called: a few ballots are better mixed with another box's, many may be dealt out to several teams. Advised, never done by itself.
import { Alert } from 'antd';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { useWords } from '../words/index.ts';

interface Given {
  readonly box: CountingScreen['boxes'][number];
  readonly boxes: CountingScreen['boxes'];
  readonly election: string;
  /** Whether the asker's role may mix and deal out. */
  readonly may: boolean;
}

export const BeforeCalling = ({ box, boxes, election, may }: Given) => {
  const { t } = useWords();
  if (!box.untouched || box.of !== undefined) return null;
  const others = boxes.filter((one) => one.box !== box.box && one.untouched && one.of === undefined);
  const largest = others.toSorted((a, b) => (b.returned ?? 0) - (a.returned ?? 0))[0];
  const buttons = may ? (
    <span className="before-buttons">
      {largest ? (
        <OrderButton
          order="mixBoxes"
          election={election}
          start={box.few ? { into: largest.box, from: box.box } : { into: box.box, from: '' }}
        />
      ) : null}
      {box.few ? null : <OrderButton order="divideBox" election={election} start={{ box: box.box }} />}
    </span>
  ) : null;
  if (!box.few)
    return buttons ? (
      <p className="quiet before">
        {t('heap.advise')} {buttons}
      </p>
    ) : null;
  return (
    <Alert
      className="before"
      type="warning"
      showIcon
      title={t('heap.few', { ballots: box.returned ?? 0 })}
      description={
        <>
          {t(largest ? 'heap.fewHint' : 'heap.fewOpen')}
          {may ? null : ` ${t('heap.who')}`} {buttons}
        </>
      }
    />
  );
};
