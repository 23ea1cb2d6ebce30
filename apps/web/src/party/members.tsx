// 党员: how many belong, vote and are due, how many must come; and, for the chair and the clerk, the list itself.
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useParty } from './asking.ts';

const Members = (of: OfBook) => {
  const { both } = useWords();
  const screen = useParty(of);
  const w = (zh: string, en: string) => both({ zh, en });
  return (
    <>
      <Heading
        title={w('党员', 'Members')}
        sub={w(
          '有选举权的正式党员投票；不计入应到会的，要上级批准并经大会同意。',
          'Full members vote; who is left out of those due needs approval from above and the consent of the meeting.',
        )}
      >
        {screen.data?.head.closed === undefined ? (
          <>
            <BookOrder book={of.book} order="enterPartyMembers" />
            <BookOrder book={of.book} order="tellMembers" />
          </>
        ) : null}
      </Heading>
      <Answer of={screen}>
        {({ members: m }) => (
          <>
            <dl className="party-figures">
              {(
                [
                  [w('党员', 'members'), m.all],
                  [w('有选举权', 'who vote'), m.voters],
                  [w('应到会', 'due'), m.due],
                  [w('至少到会（五分之四）', 'at least present (4/5)'), m.least],
                  [w('还没有通知到', 'not told yet'), m.notTold],
                ] as const
              ).map(([name, n]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{n}</dd>
                </div>
              ))}
            </dl>
            {m.rows === undefined ? (
              <p className="lines-note">
                {w('名册只有党组织书记和经办人可以看。', 'The list is for the secretary and the clerk only.')}
              </p>
            ) : m.rows.length === 0 ? (
              <Empty
                title={w('还没有党员', 'No members yet')}
                hint={w(
                  '用“登记党员”录入，可以从表格粘贴。',
                  'Enter them with the button above; rows may be pasted from a sheet.',
                )}
              />
            ) : (
              <div className="scroll-x" tabIndex={0} role="group" aria-label={w('党员名册', 'Members')}>
                <table className="plain-table party-table">
                  <thead>
                    <tr>
                      {[
                        w('姓名', 'Name'),
                        w('支部', 'Branch'),
                        w('类别', 'Kind'),
                        w('选举权', 'Vote'),
                        w('应到会', 'Due'),
                        w('通知', 'Told by'),
                      ].map((x) => (
                        <th key={x} scope="col">
                          {x}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {m.rows.map((r) => (
                      <tr key={r.id}>
                        <td className="name">{r.name}</td>
                        <td>{r.branch}</td>
                        <td>{both(r.standing)}</td>
                        <td className="party-wide">{both(r.right)}</td>
                        <td>{r.isDue ? '✓' : '—'}</td>
                        <td className="party-wide">{r.told.map((x) => both(x)).join(w('、', ', ')) || '—'}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </>
        )}
      </Answer>
    </>
  );
};

export default Members;
