// 候选人: who was put forward and how far each came, the proposed candidates with the difference and its sum, and what hangs.
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useParty } from './asking.ts';

const Nominees = (of: OfBook) => {
  const { both } = useWords();
  const screen = useParty(of);
  const w = (zh: string, en: string) => both({ zh, en });
  const head = (...names: readonly string[]) => (
    <thead>
      <tr>
        {names.map((x) => (
          <th key={x} scope="col">
            {x}
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <>
      <Heading
        title={w('候选人', 'Candidates')}
        sub={w(
          '预备人选多于应选人数，差额不少于五分之一；上级批准、公示期满后提交大会。',
          'More than the seats by a fifth at least; approved from above and posted before the meeting.',
        )}
      >
        {screen.data?.head.closed === undefined ? (
          <>
            <BookOrder book={of.book} order="settleNominees" />
            <BookOrder book={of.book} order="introduceCandidates" />
          </>
        ) : null}
      </Heading>
      <Answer of={screen}>
        {(s) => (
          <>
            {s.applicants.length === 0 ? null : (
              <section className="sheet-part">
                <h2>
                  {w('公开报名', 'Put forward')}
                  {s.applying ? (
                    <span className="quiet">
                      {'　'}
                      {s.applying.from} – {s.applying.to}
                    </span>
                  ) : null}
                </h2>
                <div className="scroll-x" tabIndex={0} role="group" aria-label={w('公开报名', 'Put forward')}>
                  <table className="plain-table party-table">
                    {head(
                      w('姓名', 'Name'),
                      w('职务', 'Post'),
                      w('方式', 'By'),
                      w('推荐组织或者人数', 'Backed by'),
                      w('审查', 'Check'),
                      w('推荐票', 'Votes'),
                      w('信任投票', 'Confidence'),
                    )}
                    <tbody>
                      {s.applicants.map((a) => (
                        <tr key={a.name}>
                          <td className="name">{a.name}</td>
                          <td>{both(a.contest)}</td>
                          <td>{both(a.way)}</td>
                          <td>{a.by || '—'}</td>
                          <td className="party-wide">{both(a.check)}</td>
                          <td className="number">{a.recommended ?? '—'}</td>
                          <td className="party-sum">
                            {a.confidence ?? '—'}
                            {a.below ? <span className="quiet">　{w('在线下', 'below the line')}</span> : null}
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            )}
            {s.nominees.length === 0 ? (
              <Empty
                title={w('还没有候选人预备人选', 'No proposed candidates yet')}
                hint={w(
                  '推荐以后，用“研究确定候选人预备人选”登记。',
                  'Settle them after the recommendation, with the button above.',
                )}
              />
            ) : (
              <section className="sheet-part">
                <h2>{w('候选人预备人选', 'Proposed candidates')}</h2>
                {s.differences.map((d) => (
                  <p key={d.words.zh} className="lines-note">
                    {both(d.words)}：
                    {w(
                      `应选 ${d.seats} 人，提名 ${d.candidates} 人，差额核算 `,
                      `${d.seats} seats, ${d.candidates} candidates, difference `,
                    )}
                    <span className="party-sum">{d.formula}</span>
                  </p>
                ))}
                <div className="scroll-x" tabIndex={0} role="group" aria-label={w('候选人预备人选', 'Proposed candidates')}>
                  <table className="plain-table party-table">
                    {head(
                      w('姓名', 'Name'),
                      w('职务', 'Post'),
                      w('性别', 'Sex'),
                      w('出生年月', 'Born'),
                      w('文化程度', 'Education'),
                      w('上级批准', 'Approved'),
                      w('介绍方式', 'Made known by'),
                    )}
                    <tbody>
                      {s.nominees.map((n) => (
                        <tr key={`${n.name}${n.contest.zh}`}>
                          <td className="name">{n.name}</td>
                          <td>{both(n.contest)}</td>
                          <td>{both(n.sex)}</td>
                          <td>{n.born}</td>
                          <td>{both(n.education)}</td>
                          <td>{n.approved ? '✓' : '—'}</td>
                          <td className="party-wide">{n.introduced.map((x) => both(x)).join(w('、', ', ')) || '—'}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              </section>
            )}
            {s.posted.length === 0 ? null : (
              <section className="sheet-part">
                <h2>{w('公示', 'Posted')}</h2>
                <ul className="lines">
                  {s.posted.map((n, i) => (
                    <li key={i}>
                      {both(n.words)}：{n.from} – {n.until}
                      {n.online ? w('（同时在网上）', ' (online too)') : ''}
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answer>
    </>
  );
};

export default Nominees;
