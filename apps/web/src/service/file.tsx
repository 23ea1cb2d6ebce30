// 片区底册: the figures of the community in their last three versions side by side, how wholes fall into parts, and what does not come out.
import type { FileScreen } from '../../../../office/service/shown.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import type { Values } from '../orders/body.ts';
import { useWords } from '../words/index.ts';
import { useFile } from './asking.ts';

/** The figures of the last version, so that only what changed is written anew. */
const lastOf = (of: FileScreen): Values => ({
  ...Object.fromEntries(of.figures.flatMap((f) => (f.values[0]?.value === undefined ? [] : [[f.name, f.values[0].value]]))),
  roundly: of.figures.filter((f) => f.values[0]?.roundly === true).map((f) => f.name),
  parts: of.parts,
  ...Object.fromEntries(of.shares.map((s) => [s.name, s.list])),
});

const BasicFile = ({ book, head }: OfBook) => {
  const { t, both, day, number } = useWords();
  const file = useFile(book, head.known);
  return (
    <>
      <Heading title={t('basic.title')} sub={t('basic.sub')}>
        {file.data ? <BookOrder book={book} order="recordFile" primary start={lastOf(file.data)} /> : null}
      </Heading>
      <Answer of={file}>
        {(of) =>
          of.versions.length === 0 ? (
            <Empty title={t('basic.none')} hint={t('basic.noneHint')} />
          ) : (
            <>
              {of.findings.length > 0 ? (
                <section className="work-findings" aria-label={t('basic.findings')}>
                  <h2>{t('basic.findings')}</h2>
                  <ul>
                    {of.findings.map((f) => (
                      <li key={f.zh}>◷ {both(f)}</li>
                    ))}
                  </ul>
                </section>
              ) : (
                <p className="state-done">✓ {t('basic.sound')}</p>
              )}
              <div className="scroll-x" tabIndex={0} role="group" aria-label={t('basic.title')}>
                <table className="plain-table work-figures">
                  <thead>
                    <tr>
                      <th scope="col">{t('basic.item')}</th>
                      {of.versions.map((v) => (
                        <th key={v.on} scope="col" className="right">
                          {day(v.on)}
                          {v.because ? (
                            <>
                              <br />
                              <span className="quiet">{v.because}</span>
                            </>
                          ) : null}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {of.figures.map((f) => (
                      <tr key={f.name}>
                        <th scope="row">
                          {both(f.words)} <span className="quiet">{f.measure}</span>
                        </th>
                        {f.values.map((v, i) => (
                          <td
                            key={i}
                            className={`number right${i === 0 && of.versions.length > 1 && f.values[1]?.value !== v.value ? ' work-moved' : ''}`}
                          >
                            {v.value === undefined ? '—' : `${v.roundly ? `${t('basic.roundly')} ` : ''}${number(v.value)}`}
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <div className="work-shares">
                {of.shares.map((s) => (
                  <section key={s.words.zh}>
                    <h2>{both(s.words)}</h2>
                    <ul>
                      {s.list.map((x) => (
                        <li key={x.what}>
                          <span>{x.what}</span>
                          <span className="number">{number(x.number)}</span>
                        </li>
                      ))}
                    </ul>
                    <p className={s.whole !== undefined && s.whole !== s.sum ? 'work-note' : 'quiet'}>
                      {t('basic.sum', { sum: number(s.sum) })}
                      {s.whole !== undefined && s.whole !== s.sum
                        ? `，${t('basic.differs', { whole: number(s.whole), by: Math.abs(s.whole - s.sum) })}`
                        : ''}
                    </p>
                  </section>
                ))}
                {of.parts.length > 0 ? (
                  <section>
                    <h2>{t('basic.parts')}</h2>
                    <ul>
                      {of.parts.map((p) => (
                        <li key={p.name}>
                          <span>{p.name}</span>
                          <span className="number">
                            {[
                              p.households === undefined ? '' : `${number(p.households)} ${t('basic.households')}`,
                              p.people === undefined ? '' : `${number(p.people)} ${t('basic.people')}`,
                            ]
                              .filter(Boolean)
                              .join('，')}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </section>
                ) : null}
              </div>
            </>
          )
        }
      </Answer>
    </>
  );
};

export default BasicFile;
