// 候选人与选委会: nominees and candidates of each post with their votes; who sits on the committee now, who left and why, who moved up.
import { Button } from 'antd';
import type { CandidatesScreen } from '../../../../office/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { OrderButton } from '../orders/dialog.tsx';
import { useCandidates, useLaw } from '../queries.ts';
import { committeePostWords, nomineeWords } from '../words/field.ts';
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
          <div className="split">
            <div>
              {none ? <Empty title={t('candidates.none')} hint={t('candidates.noneHint')} /> : screen.posts.map((post) => <Post key={post.post} of={post} />)}
              {screen.met.length === 0 ? null : <section className="sheet-part"><h2>{t('candidates.met')}</h2><ul className="lines">{screen.met.map((meeting, at) => <li key={at}><DayText day={meeting.on} /> · {meeting.place}</li>)}</ul></section>}
            </div>
            <Committee screen={screen} election={election} works={works && head.stage !== 'sealed'} />
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

const Committee = ({ screen, election, works }: { readonly screen: CandidatesScreen; readonly election: string; readonly works: boolean }) => {
  const { t, both } = useWords();
  const law = useLaw(election);
  const quits = law.data?.rules.find((rule) => rule.key === 'electionCommitteeQuit')?.cites;
  const follows = law.data?.rules.find((rule) => rule.key === 'electionCommitteeReplacement' || rule.key === 'electionCommitteeFilling')?.cites;
  const lines = { chair: 0, deputy: 1, member: 2 };
  return (
    <aside>
      <section className="sheet-part">
        <h2>{t('committee')} <span className="quiet">{t('committee.sits', { count: screen.committee.length })}</span></h2>
        {screen.committee.length === 0 ? <p className="quiet">{t('committee.none')}</p> : (
          <table className="plain-table">
            <thead><tr><th scope="col">{t('seat')}</th><th scope="col">{t('name')}</th><th scope="col" className="right">{t('votes')}</th></tr></thead>
            <tbody>{[...screen.committee].sort((a, b) => lines[a.post] - lines[b.post] || b.votes - a.votes).map((seat) => <tr key={seat.person}><td>{t(committeePostWords[seat.post])}</td><td lang="zh-CN" className="name">{seat.name}</td><td className="right number">{seat.votes}</td></tr>)}</tbody>
          </table>
        )}
      </section>
      {works && screen.committee.length > 0 ? <div className="drawer-do"><OrderButton order="leaveCommittee" election={election} /><OrderButton order="chooseFurtherMembers" election={election} />{screen.committee.some((seat) => seat.post === 'chair') ? null : <OrderButton order="fillCommitteePost" election={election} />}<OrderButton order="declareRelation" election={election} /></div> : null}
      <section className="sheet-part">
        <h2>{t('committee.left')}</h2>
        {screen.left.length === 0 ? <p className="quiet">{t('committee.noneLeft')}</p> : (
          <ul className="lines">{screen.left.map((gone, at) => <li key={at}><strong lang="zh-CN">{gone.name}</strong> <DayText day={gone.on} short /><p>{both(gone.because)}{quits ? <ArticleChip cites={quits} /> : null}</p></li>)}</ul>
        )}
      </section>
      <section className="sheet-part">
        <h2>{t('committee.alternates')}</h2>
        {screen.alternates.length === 0 ? <p className="quiet">{t('committee.noAlternates')}</p> : (
          <><ol className="lines">{screen.alternates.map((alternate, at) => <li key={at}><span lang="zh-CN">{alternate.name}</span> <span className="number quiet">{t('votes.n', { votes: alternate.votes })}</span></li>)}</ol>{follows ? <ArticleChip cites={follows} /> : null}</>
        )}
      </section>
    </aside>
  );
};

export default Candidates;
