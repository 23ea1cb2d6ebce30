// The last ballots of the box, newest first: number, what was marked, its verdict, and the way to correct it. Those on their way are shown as such.
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import type { BallotStyle, Marks } from '../../../../count/ballot.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { doubtWords, verdictWords, voidWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { Waiting } from './queue.ts';

type Last = CountingScreen['last'][number];
interface Given {
  readonly calls: readonly Last[];
  readonly waiting: readonly Waiting[];
  readonly names: Readonly<Record<string, string>>;
  readonly style: BallotStyle;
  readonly correct: (call: Last) => void;
  /** Fetches an earlier ballot of the box. */
  readonly find: (number: number) => Promise<Last | undefined>;
}

export const LastCalls = ({ calls, waiting, names, style, correct, find }: Given) => {
  const { t } = useWords();
  const oldest = calls.at(-1)?.number ?? 1;
  const known = new Set(calls.map((call) => call.number));
  const coming = waiting.filter((one) => !known.has(one.number)).sort((a, b) => b.number - a.number);
  return (
    <section className="last" aria-labelledby="last">
      <h2 id="last">{t('last')}</h2>
      {calls.length === 0 && coming.length === 0 ? (
        <p className="quiet">{t('last.none')}</p>
      ) : (
        <ol className="last-list" tabIndex={0} aria-labelledby="last">
          {coming.map((one) => (
            <li key={one.number} className="last-coming">
              <span className="number last-number">{one.number}</span>
              <Marked marks={one.marks} names={names} style={style} />
              <span className="quiet">{t('last.coming')}</span>
            </li>
          ))}
          {calls.map((call) => (
            <li key={call.number}>
              <span className="number last-number">{call.number}</span>
              <div>
                <Marked marks={call.marks} names={names} style={style} />
                {call.verdict === 'valid' || call.verdict === 'blank' || call.verdict === 'doubtful' ? null : (
                  <span className={`verdict verdict-${call.verdict}`}>
                    {verdictName(call.verdict, t)}
                    {call.why.length > 0 ? `${t('colon')}${call.why.map((why) => reasonName(why, t)).join(t('comma'))}` : ''}
                  </span>
                )}
              </div>
              <button
                type="button"
                className="last-correct"
                aria-label={t('last.correctNth', { number: call.number })}
                onClick={() => correct(call)}
              >
                {t('last.correct')}
              </button>
            </li>
          ))}
        </ol>
      )}
      {oldest > 1 ? <Earlier most={oldest - 1} find={find} correct={correct} /> : null}
    </section>
  );
};

/** An earlier ballot by its number: it is fetched and opened for correction. */
const Earlier = ({
  most,
  find,
  correct,
}: {
  readonly most: number;
  readonly find: Given['find'];
  readonly correct: Given['correct'];
}) => {
  const { t } = useWords();
  const [number, setNumber] = useState<number | null>(null);
  const look = async (): Promise<void> => {
    const call = number === null ? undefined : await find(number).catch(() => undefined);
    if (call) correct(call);
  };
  return (
    <form
      className="last-earlier"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <label>
        {t('last.earlier')}{' '}
        <InputNumber min={1} max={most} precision={0} controls={false} inputMode="numeric" value={number} onChange={setNumber} />
      </label>
      <Button htmlType="submit" disabled={number === null}>
        {t('last.correct')}
      </Button>
    </form>
  );
};

type T = ReturnType<typeof useWords>['t'];
const verdictName = (verdict: string, t: T): string =>
  verdict in verdictWords ? t(verdictWords[verdict as keyof typeof verdictWords]) : verdict;
const reasonName = (why: string, t: T): string => (why in voidWords ? t(voidWords[why as keyof typeof voidWords]) : why);

/** What a ballot says, section by section, in the words that are called out. */
export const Marked = ({
  marks,
  names,
  style,
}: {
  readonly marks: Marks;
  readonly names: Readonly<Record<string, string>>;
  readonly style: BallotStyle;
}) => {
  const { t } = useWords();
  if (marks.void)
    return (
      <span className="marked">
        {t('pad.void')}（{t(voidWords[marks.void])}）
      </span>
    );
  const doubt = marks.doubtful ? (
    <span className="verdict verdict-partValid">
      {t('pad.doubtful')}（{t(doubtWords[marks.doubtful])}）
    </span>
  ) : null;
  const parts = style.sections
    .map((section) => {
      if (marks.unreadable?.includes(section.post)) return `${t(`post.${section.post}`)}${t('colon')}${t('void.unreadable')}`;
      const picks = marks.for[section.post] ?? [];
      return picks.length === 0
        ? undefined
        : picks.map((key) => (key.startsWith('=') ? `${key.slice(1)}（${t('writeIn')}）` : (names[key] ?? key))).join(t('comma'));
    })
    .filter((part) => part !== undefined);
  return (
    <span className="marked" lang="zh-CN">
      {doubt}
      {parts.length > 0 ? parts.join(' ｜ ') : doubt ? null : t('pad.abstain')}
    </span>
  );
};
