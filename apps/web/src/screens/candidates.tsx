// 提名与候选人: what is missing, the nominees of each post with way, answer, review and state (nominees/), and the meetings with the voters. The election committee: committee.tsx.
import { Button } from 'antd';
import type { CandidatesScreen } from '../../../../office/screens-nomination.ts';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useCandidates } from '../queries.ts';
import { Doing, Further, Needs } from '../nominees/doing.tsx';
import { PostTable } from '../nominees/table.tsx';
import { answerWords, nomineeWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const Candidates = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const candidates = useCandidates(election);
  const { data } = candidates;
  const none = data?.posts.every((post) => post.nominees.length === 0) ?? true;
  const rows = (screen: CandidatesScreen) =>
    screen.posts.flatMap((p) =>
      p.nominees.map((n) => [
        both(p.words),
        n.name,
        both(n.way),
        n.votes,
        t(answerWords[n.answer]),
        n.rounds.map((r) => `${both(r.words)} ${t(`nominees.${r.said}`)}`).join('；'),
        t(nomineeWords[n.state]),
      ]),
    );
  return (
    <>
      <Heading title={t('nav.candidates')} sub={t('candidates.sub')}>
        {data && works ? <Doing screen={data} election={election} head={head} /> : null}
        <Button
          disabled={!data}
          onClick={() =>
            data &&
            takeAway(`${t('nav.candidates')}.csv`, [
              [t('post'), t('name'), t('nominees.way'), t('votes'), t('nominees.answer'), t('nominees.review'), t('state')],
              ...rows(data),
            ])
          }
        >
          {t('export')}
        </Button>
      </Heading>
      <Answer of={candidates}>
        {(screen) => (
          <>
            <Needs screen={screen} works={works} election={election} head={head} />
            {none ? (
              <Empty title={t('candidates.none')} hint={t('candidates.noneHint')} />
            ) : (
              screen.posts.map((post) => (
                <PostTable key={post.post} of={post} pledgeAsked={screen.pledgeAsked || head.stage === 'candidacy'} numbered />
              ))
            )}
            {screen.preliminary ? (
              <p className="lines-note">
                ✓ {t('nominees.preliminary')} <DayText day={screen.preliminary} short />
                {screen.preselections.map((run, at) => (
                  <span key={at}>
                    {' '}
                    · {t('order.recordPreselection')} <DayText day={run.on} short /> {both(run.words)}{' '}
                    {t('nominees.present', { present: run.present })}
                  </span>
                ))}
              </p>
            ) : null}
            {works && !none ? <Further election={election} head={head} /> : null}
            {screen.met.length === 0 ? null : (
              <section className="sheet-part">
                <h2>{t('candidates.met')}</h2>
                <ul className="lines">
                  {screen.met.map((meeting, at) => (
                    <li key={at}>
                      <DayText day={meeting.on} /> · {meeting.place}
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

export default Candidates;
