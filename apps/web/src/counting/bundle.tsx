// How far the two tellers of a box are in this bundle, and the ballots they entered differently: each opens for the own entry first. What the other entered is never shown.
import { Button } from 'antd';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { useWords } from '../words/index.ts';

type Last = CountingScreen['last'][number];
interface Given {
  readonly two: NonNullable<CountingScreen['two']>;
  readonly last: readonly Last[];
  readonly correct: (call: Last) => void;
  /** Fetches an own entry of the box. */
  readonly find: (number: number) => Promise<Last | undefined>;
}

export const Bundle = ({ two, last, correct, find }: Given) => {
  const { t } = useWords();
  const { from, to, seat, entered, other, differences, tellers } = two;
  const open = async (number: number): Promise<void> => {
    const call = last.find((one) => one.number === number) ?? (await find(number).catch(() => undefined));
    if (call) correct(call);
  };
  const [first, second] = seat === 2 ? [other, entered] : [entered, other];
  return (
    <div className="bundle" role="status">
      <p>
        {t('two.bundle', { from, to })}{' '}
        {seat === undefined ? null : (
          <span className="quiet">
            {t('two.progress', { first, second })} · {t('two.seat', { seat: seat === 1 ? '甲' : '乙' })}
          </span>
        )}
      </p>
      <p className="quiet">
        {tellers.map((one) => t('two.sits', { seat: one.seat === 1 ? '甲' : '乙', name: one.name })).join(' · ')}
      </p>
      {tellers
        .filter((one) => !one.listed)
        .map((one) => (
          <p key={one.seat} className="state-due">
            ! {t('two.notListed', { name: one.name })}
          </p>
        ))}
      {differences.length > 0 ? (
        <>
          <p className="bundle-differs">{t('two.differs', { count: differences.length })}</p>
          <div className="bundle-ballots">
            {differences.map((number) => (
              <Button key={number} size="large" onClick={() => void open(number)}>
                {t('two.ballot', { number })}
              </Button>
            ))}
          </div>
        </>
      ) : seat !== undefined && entered >= to ? (
        <p className="quiet">{t('two.wait')}</p>
      ) : null}
    </div>
  );
};
