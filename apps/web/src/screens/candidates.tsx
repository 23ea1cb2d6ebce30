// 候选人: nominees and candidates of each post with their votes, and the meetings with the voters. The election committee: committee.tsx.
import { Button } from 'antd';
import type { CandidatesScreen } from '../../../../office/screens.ts';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { OrderButton } from '../orders/dialog.tsx';
import { useCandidates } from '../queries.ts';
import { nomineeWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const Candidates = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const candidates = useCandidates(election);
  const { data } = candidates;
  const none = data?.posts.every((post) => post.nominees.length === 0) ?? true;
  return (
    <>
      <Heading title={t('nav.candidates')} sub={t('candidates.sub')}>
        {head.stage === 'nomination' && works ? <><OrderButton order="recordNomination" election={election} primary={none} />{none ? null : <><OrderButton order="declineNomination" election={election} /><OrderButton order="reviewNominees" election={election} /><OrderButton order="fixCandidates" election={election} primary /></>}</> : null}
        {head.stage === 'candidacy' && works ? <><OrderButton order="withdrawCandidate" election={election} /><OrderButton order="meetVoters" election={election} /></> : null}
        <Button disabled={!data} onClick={() => data && takeAway(`${t('nav.candidates')}.csv`, [[t('post'), t('name'), t('votes'), t('state')], ...data.posts.flatMap((p) => p.nominees.map((n) => [both(p.words), n.name, n.votes, t(nomineeWords[n.state])]))])}>{t('export')}</Button>
      </Heading>
      <Answer of={candidates}>
        {(screen) => (
          <div>
            {none ? <Empty title={t('candidates.none')} hint={t('candidates.noneHint')} /> : screen.posts.map((post) => <Post key={post.post} of={post} />)}
            {screen.met.length === 0 ? null : <section className="sheet-part"><h2>{t('candidates.met')}</h2><ul className="lines">{screen.met.map((meeting, at) => <li key={at}><DayText day={meeting.on} /> · {meeting.place}</li>)}</ul></section>}
          </div>
        )}
      </Answer>
    </>
  );
};

const Post = ({ of }: { readonly of: CandidatesScreen['posts'][number] }) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>{both(of.words)} <span className="quiet">{t('seats', { seats: of.seats })}</span></h2>
      {of.nominees.length === 0 ? <p className="quiet">{t('candidates.noneOfPost')}</p> : (
        <table className="plain-table">
          <thead><tr><th scope="col" className="right">{t('rank')}</th><th scope="col">{t('name')}</th><th scope="col" className="right">{t('nominationVotes')}</th><th scope="col">{t('state')}</th></tr></thead>
          <tbody>
            {of.nominees.map((nominee, at) => (
              <tr key={nominee.person} className={`nominee nominee-${nominee.state}`}>
                <td className="right number">{at + 1}</td>
                <td lang="zh-CN" className="name">{nominee.name}{nominee.woman ? <span className="woman">{t('sex.woman')}</span> : null}</td>
                <td className="right number">{nominee.votes}</td>
                <td><span className={`nominee-state nominee-state-${nominee.state}`}>{t(nomineeWords[nominee.state])}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

export default Candidates;
