// 另选他人: the names written in with their votes and whom each means; where that is open, the election committee's ruling is entered here.
import type { CountingScreen } from '../../../../office/screens-count.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { useWords } from '../words/index.ts';

interface Given {
  readonly names: CountingScreen['written'];
  readonly election: string;
  readonly may: boolean;
}
const shown = 30;

/** Names written in; nothing where there is none. */
export const WrittenNames = ({ names, election, may }: Given) => {
  const { t, both, number } = useWords();
  if (names.length === 0) return null;
  return (
    <section className="doubtful" aria-labelledby="written">
      <h2 id="written">
        {t('written.title')} <span className="quiet">{t('written.hint')}</span>
      </h2>
      <ul className="doubtful-list">
        {names.slice(0, shown).map((one) => (
          <li key={`${one.post}/${one.written}`}>
            <span className="doubtful-no">
              <span lang="zh-CN">{one.written}</span> <span className="number">{number(one.votes)}</span>
            </span>
            <div>
              <p>
                <span className="quiet">{both(one.words)} · </span>
                {one.state === 'ruled' ? (
                  <span className="state-done">
                    ✓ {one.means ? t('written.ruled', { name: one.means }) : t('written.nobody')}
                  </span>
                ) : one.state === 'one' ? (
                  <span>{t('written.one')}</span>
                ) : (
                  <span className="state-due">
                    ○ {t(one.state === 'several' ? 'written.several' : 'written.none')}
                    {one.like ? t('written.like', { name: one.like }) : ''}
                  </span>
                )}
              </p>
              {one.because ? (
                <p className="quiet" lang="zh-CN">
                  {one.because}
                </p>
              ) : null}
            </div>
            {may ? (
              <OrderButton
                order="ruleWriteIn"
                election={election}
                words={t('doubtful.decide')}
                start={{ post: one.post, written: one.written }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {names.length > shown ? <p className="quiet">{t('written.more', { more: names.length - shown })}</p> : null}
    </section>
  );
};
