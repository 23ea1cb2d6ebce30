// What can be done now about nominees and candidates, the next thing first; and what is still missing, with the people it is missing of and the button that mends it.
import type { CandidatesScreen } from '../../../../office/screens-nomination.ts';
import type { HeadLine } from '../../../../office/screens.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { type FormName, hasForm } from '../orders/forms.ts';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';
import { AnswersButton } from './answers.tsx';
import { SigningButton } from './signing.tsx';

interface Given {
  readonly screen: CandidatesScreen;
  readonly election: string;
  readonly head: HeadLine;
}

/** The buttons of the stage; the main one is what comes next. */
export const Doing = ({ screen, election, head }: Given) => {
  const asked = { election, screen, today: head.today };
  const none = screen.posts.every((post) => post.nominees.length === 0);
  const due = screen.needs.map((need) => need.key);
  if (head.stage === 'candidacy')
    return (
      <>
        <OrderButton order="meetVoters" election={election} primary={screen.met.length === 0 && !due.includes('difference')} />
        <OrderButton order="introduceCandidates" election={election} />
        <OrderButton order="withdrawCandidate" election={election} />
        {due.includes('difference') ? (
          <>
            <OrderButton order="recordNomination" election={election} primary />
            <SigningButton {...asked} primary={false} />
            <AnswersButton {...asked} primary={false} />
            <OrderButton order="addCandidates" election={election} />
          </>
        ) : null}
      </>
    );
  if (head.stage !== 'nomination') return null;
  const ready = !none && !due.includes('answers') && !due.includes('review') && !due.includes('repair');
  return (
    <>
      <OrderButton order="recordNomination" election={election} primary={none} />
      <SigningButton {...asked} primary={false} />
      {none ? null : (
        <>
          <AnswersButton {...asked} primary={due.includes('answers')} />
          <OrderButton order="reviewNominees" election={election} primary={!due.includes('answers') && due.includes('review')} />
          <OrderButton order="fixCandidates" election={election} primary={ready} />
        </>
      )}
    </>
  );
};

const further: readonly FormName[] = [
  'fixPreliminary',
  'recordPreselection',
  'signPledge',
  'withdrawNominee',
  'repairOmission',
  'decideReviewAnew',
  'strikeSignatures',
];

/** Orders that are seldom needed, below the lists. */
export const Further = ({ election, head }: Omit<Given, 'screen'>) => {
  const { t } = useWords();
  if (head.stage !== 'nomination')
    return head.stage === 'candidacy' ? (
      <div className="drawer-do">
        <OrderButton order="signPledge" election={election} />
        <OrderButton order="describePeople" election={election} />
      </div>
    ) : null;
  return (
    <section className="sheet-part">
      <h2>{t('nominees.more')}</h2>
      <div className="drawer-do">
        {further.map((order) => (
          <OrderButton key={order} order={order} election={election} />
        ))}
      </div>
    </section>
  );
};

/** What is missing, and of whom. */
export const Needs = ({ screen, works, election, head }: Given & { readonly works: boolean }) => {
  const { t, both } = useWords();
  if (screen.needs.length === 0) return null;
  return (
    <section className="sheet-part needs">
      <h2>{t('nominees.needs')}</h2>
      <ul>
        {screen.needs.map((need) => (
          <li key={need.key}>
            <div>
              <strong lang="zh-CN">
                {need.people.slice(0, 6).join('、')}
                {need.people.length > 6 ? ' …' : ''}
              </strong>{' '}
              <span className="quiet">{t('people.count', { count: need.people.length })}</span>
              <p>
                {both(need.words)}
                {need.cites ? <ArticleChip cites={need.cites} /> : null}
              </p>
            </div>
            {works && need.key !== 'difference' ? (
              need.key === 'answers' ? (
                <AnswersButton election={election} screen={screen} today={head.today} primary={false} />
              ) : hasForm(need.order) ? (
                <OrderButton order={need.order} election={election} />
              ) : null
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
