// 大会与选举: each meeting with who was due and came, each vote with its ballots, and every line with the sum that bears it.
import type { PartyVote } from '../../../../office/screens-party.ts';
import { BookOrder } from '../around/order.tsx';
import type { OfBook } from '../around/screens.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import { useParty } from './asking.ts';

/** The orders of a meeting: offered here while they can be given. */
const atMeeting: ReadonlySet<string> = new Set([
  'signIn',
  'openPartyMeeting',
  'adoptPartyMethod',
  'approveScrutineers',
  'nameTellers',
  'countPartyBallots',
  'helpVoter',
  'concludePartyVote',
  'voteAgain',
  'leaveSeatsEmpty',
]);

const Meeting = (of: OfBook) => {
  const { both } = useWords();
  const screen = useParty(of);
  const w = (zh: string, en: string) => both({ zh, en });
  const now = (screen.data?.steps ?? [])
    .filter((s) => !s.done && s.waits === undefined)
    .flatMap((s) => s.orders)
    .filter((o) => atMeeting.has(o.order));
  return (
    <>
      <Heading
        title={w('大会与选举', 'Meeting and vote')}
        sub={w(
          '有选举权的到会人数不少于应到会的五分之四；赞成票过半数的当选。结果由大会宣布，这里只列出核算。',
          'Four fifths of those due must be present; more than half elects. The meeting concludes; here stand the sums.',
        )}
      >
        {now.map((o) => (
          <BookOrder
            key={o.order}
            book={of.book}
            order={o.order}
            {...(o.start ? { start: o.start } : {})}
            primary={o === now[0]}
          />
        ))}
      </Heading>
      <Answer of={screen}>
        {(s) => (
          <>
            {s.elected.length === 0 ? null : (
              <p className="lines-note">
                <strong>
                  {w('当选：', 'Elected: ')}
                  {s.elected.map((e) => `${both(e.post)} ${e.name}`).join(w('、', ', '))}
                </strong>
              </p>
            )}
            {s.sittings.length === 0 ? (
              <Empty
                title={w('大会还没有召开', 'The meeting has not been held')}
                hint={
                  s.head.meetingOn
                    ? w(
                        `定在 ${s.head.meetingOn}；应到会 ${s.members.due} 人，至少到 ${s.members.least} 人。`,
                        `It is fixed for ${s.head.meetingOn}; ${s.members.due} are due, at least ${s.members.least} must come.`,
                      )
                    : w('先请示召开大会并登记批复。', 'Ask for the meeting and record the answer first.')
                }
              />
            ) : (
              s.sittings.map((at, i) => (
                <section key={i} className="sheet-part">
                  <h2>
                    {both(at.words)}
                    <span className="quiet">
                      {'　'}
                      {at.on} · {at.place}
                    </span>
                  </h2>
                  <p className="lines-note">
                    {w(`应到会 ${at.due} 人，实到 ${at.present} 人：`, `${at.due} due, ${at.present} present: `)}
                    <span className="party-sum">{at.quorum}</span>
                    {w(`；主持人 ${at.presiding}`, `; presiding ${at.presiding}`)}
                    {at.scrutineers.length === 0
                      ? ''
                      : w(`；监票人 ${at.scrutineers.join('、')}`, `; scrutineers ${at.scrutineers.join(', ')}`)}
                  </p>
                  {at.votes.map((vote, n) => (
                    <Vote key={n} of={vote} />
                  ))}
                </section>
              ))
            )}
          </>
        )}
      </Answer>
    </>
  );
};

const Vote = ({ of: v }: { readonly of: PartyVote }) => {
  const { both } = useWords();
  const w = (zh: string, en: string) => both({ zh, en });
  return (
    <>
      <h3>
        {both(v.words)}
        {v.concluded ? '' : <span className="quiet">　{w('还没有宣布结果', 'not concluded')}</span>}
      </h3>
      {v.issued === undefined ? (
        <p className="quiet">
          {w('还没有计票结果。候选人：', 'Not counted yet. Candidates: ')}
          {v.contests.map((c) => `${both(c.words)} ${c.candidates.join(w('、', ', '))}`).join(w('；', '; '))}
        </p>
      ) : (
        <>
          <p className="lines-note">
            {w(
              `发出 ${v.issued}、收回 ${v.returned}、有效 ${v.valid}：`,
              `${v.issued} issued, ${v.returned} returned, ${v.valid} valid: `,
            )}
            <span className="party-sum">{v.returnedSum}</span>
            {v.isValid ? w('，选举有效', ', the vote is valid') : w('，选举无效', ', the vote is void')}
            {v.base ? w(`；过半数以${v.base.zh}为基数`, `; the majority is of ${v.base.en}`) : ''}
          </p>
          {v.contests.map((c) => (
            <div key={c.words.zh} className="scroll-x" tabIndex={0} role="group" aria-label={both(c.words)}>
              <table className="plain-table party-table">
                <thead>
                  <tr>
                    <th scope="col">
                      {both(c.words)}
                      {w(`（应选 ${c.seats}）`, ` (${c.seats} seats)`)}
                    </th>
                    <th scope="col" className="right">
                      {w('赞成', 'For')}
                    </th>
                    <th scope="col" className="right">
                      {w('不赞成', 'Against')}
                    </th>
                    <th scope="col" className="right">
                      {w('弃权', 'Abstained')}
                    </th>
                    <th scope="col">{w('过半数核算', 'More than half')}</th>
                    <th scope="col">{w('结果', 'Result')}</th>
                  </tr>
                </thead>
                <tbody>
                  {c.lines.map((l) => (
                    <tr key={l.name}>
                      <td className="name">
                        {l.name}
                        {l.against === undefined ? w('（另选）', ' (written in)') : ''}
                      </td>
                      <td className="number right">{l.agree}</td>
                      <td className="number right">{l.against ?? '—'}</td>
                      <td className="number right">{l.abstain ?? '—'}</td>
                      <td className="party-sum">{l.formula}</td>
                      <td>{l.won ? <strong>✓ {both(l.place)}</strong> : both(l.place)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {c.tiedFor > 0 ? (
                <p className="lines-note">
                  {w(`得票相等，就 ${c.tiedFor} 个名额再次投票。`, `A tie: vote again for ${c.tiedFor}.`)}
                </p>
              ) : null}
              {c.vacant > 0 ? <p className="lines-note">{w(`还缺 ${c.vacant} 人。`, `${c.vacant} seats stay open.`)}</p> : null}
            </div>
          ))}
        </>
      )}
    </>
  );
};

export default Meeting;
