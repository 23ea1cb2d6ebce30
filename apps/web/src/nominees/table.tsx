// The nominees of one post: way, votes or signatures, written answer, each round of review, and what became of them. A name opens the person's story. On a phone every nominee is a card.
import type { CandidatesScreen, NomineeShown } from '../../../../office/screens-nomination.ts';
import { DayText } from '../parts/day.tsx';
import { useDrawer } from '../shell/open-drawer.ts';
import { nomineeWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';

type Post = CandidatesScreen['posts'][number];

export const PostTable = ({
  of,
  pledgeAsked,
  numbered,
}: {
  readonly of: Post;
  readonly pledgeAsked: boolean;
  readonly numbered: boolean;
}) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>
        {both(of.words)} <span className="quiet">{t('seats', { seats: of.seats })}</span>
        {of.lacking > 0 ? <span className="mark mark-refused">{t('nominees.lacking', { count: of.lacking })}</span> : null}
      </h2>
      {of.nominees.length === 0 ? (
        <p className="quiet">{t('candidates.noneOfPost')}</p>
      ) : (
        <table className="plain-table nominees">
          <thead>
            <tr>
              {numbered ? (
                <th scope="col" className="right">
                  {t('rank')}
                </th>
              ) : null}
              <th scope="col">{t('name')}</th>
              <th scope="col">{t('nominees.way')}</th>
              <th scope="col" className="right">
                {t('nominationVotes')}
              </th>
              <th scope="col">{t('nominees.answer')}</th>
              <th scope="col">{t('nominees.review')}</th>
              <th scope="col">{t('state')}</th>
            </tr>
          </thead>
          <tbody>
            {of.nominees.map((nominee, at) => (
              <Row key={nominee.person} of={nominee} rank={numbered ? at + 1 : undefined} pledgeAsked={pledgeAsked} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};

const Row = ({
  of,
  rank,
  pledgeAsked,
}: {
  readonly of: NomineeShown;
  readonly rank: number | undefined;
  readonly pledgeAsked: boolean;
}) => {
  const { t, both } = useWords();
  const open = useDrawer();
  const stands = of.state === 'nominee' || of.state === 'candidate' || of.state === 'elected';
  return (
    <tr className={`nominee nominee-${of.state}`}>
      {rank === undefined ? null : <td className="right number nominee-rank">{rank}</td>}
      <td className="nominee-name">
        <button
          type="button"
          className="name-button name"
          lang="zh-CN"
          onClick={() => open?.({ kind: 'person', voter: of.person })}
        >
          {of.name}
        </button>
        {of.woman ? <span className="woman">{t('sex.woman')}</span> : null}
      </td>
      <td data-label={t('nominees.way')}>
        {both(of.way)}
        {of.signatures === undefined ? null : <span className="under">{t('nominees.signatures', { count: of.signatures })}</span>}
        {of.unchecked ? <span className="under">{t('nominees.unchecked')}</span> : null}
      </td>
      <td data-label={t('votes')} className="right number">
        {of.votes === 0 ? '—' : of.votes}
        {of.preselected === undefined ? null : (
          <span className="under">{t('nominees.preselected', { votes: of.preselected })}</span>
        )}
      </td>
      <td data-label={t('nominees.answer')}>
        <Answered of={of} />
      </td>
      <td data-label={t('nominees.review')}>
        <Rounds of={of} stands={stands} />
        {pledgeAsked && stands ? (
          <Chip sign={of.pledged ? 'done' : 'due'}>{t(of.pledged ? 'nominees.pledged' : 'nominees.unpledged')}</Chip>
        ) : null}
      </td>
      <td data-label={t('state')}>
        <span className={`nominee-state nominee-state-${of.state}`}>{t(nomineeWords[of.state])}</span>
      </td>
    </tr>
  );
};

const signs = { done: '✓', due: '…', refused: '✗' } as const;
/** A word with its sign, so that no colour stands alone. */
const Chip = ({
  sign,
  title,
  children,
}: {
  readonly sign: keyof typeof signs;
  readonly title?: string | undefined;
  readonly children: React.ReactNode;
}) => (
  <span className={`mark mark-${sign}`} title={title}>
    <span aria-hidden="true">{signs[sign]} </span>
    {children}
  </span>
);

const Answered = ({ of }: { readonly of: NomineeShown }) => {
  const { t } = useWords();
  switch (of.answer) {
    case 'agreed':
      return <Chip sign="done">{t('nominees.agreed')}</Chip>;
    case 'declined':
      return <Chip sign="refused">{t('nominees.declined')}</Chip>;
    case 'silent':
      return <Chip sign="due">{t('nominees.silent')}</Chip>;
    case 'not asked':
      return <span className="quiet">—</span>;
    default:
      return of.answer satisfies never;
  }
};

/** The rounds that have spoken; of whoever still stands also those that have not. */
const Rounds = ({ of, stands }: { readonly of: NomineeShown; readonly stands: boolean }) => {
  const { t, both } = useWords();
  const rounds = of.rounds.filter((round) => stands || round.said !== 'none');
  return (
    <>
      {rounds.map((round, at) => (
        <Chip key={at} sign={round.said === 'approved' ? 'done' : round.said === 'rejected' ? 'refused' : 'due'} title={round.by}>
          {both(round.words)} {t(`nominees.${round.said}`)}
        </Chip>
      ))}
      {of.missing ? (
        <span className={`mark ${of.missing.late ? 'mark-refused' : 'mark-due'}`}>
          <span aria-hidden="true">… </span>
          {t('nominees.missing')} <DayText day={of.missing.until} short />
          {of.missing.late ? ` ${t('nominees.late')}` : ''}
        </span>
      ) : null}
      {rounds.length === 0 && !of.missing ? <span className="quiet">—</span> : null}
    </>
  );
};
