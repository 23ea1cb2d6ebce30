// 代表: who stands for each group, household and building; where representatives elect, how many must come; women among them; what is still missing, each with its sum and article.
import { Button } from 'antd';
import type { RepresentativesScreen } from '../../../../office/screens-nomination.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { takeAway } from '../parts/export.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { OrderButton } from '../orders/dialog.tsx';
import { useRepresentatives } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

type Group = RepresentativesScreen['groups'][number];

const Representatives = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk') && head.stage !== 'sealed';
  const asked = useRepresentatives(election);
  const { data } = asked;
  const some = data !== undefined && data.representatives + data.heads + data.leaders + data.households > 0;
  const start = { office: data?.mode === 'households' ? 'household representative' : 'representative' };
  return (
    <>
      <Heading title={t('nav.representatives')} sub={data ? t(`repsMode.${data.mode}`) : t('reps.sub')}>
        {works ? (
          <>
            <OrderButton order="chooseRepresentatives" election={election} primary={!some} start={start} />
            {some ? <OrderButton order="leaveOffice" election={election} start={start} /> : null}
          </>
        ) : null}
        <Button
          disabled={!some}
          onClick={() =>
            data &&
            takeAway(`${t('nav.representatives')}.csv`, [
              [t('roll.group'), t('field.office'), t('name'), t('votes'), t('roll.household')],
              ...data.groups.flatMap(rowsOf(t)),
            ])
          }
        >
          {t('export')}
        </Button>
      </Heading>
      <Answer of={asked}>
        {(screen) => (
          <div className="split">
            <div>
              {screen.elect ? <Electing of={screen.elect} mode={screen.mode} today={head.today} /> : null}
              {some ? (
                <Groups of={screen} />
              ) : (
                <Empty title={t('reps.none')} hint={t(screen.mode === 'voters' ? 'reps.noneHint' : 'reps.noneElect')} />
              )}
            </div>
            <aside>
              <Pointed of={screen} />
              <Missing of={screen} />
              <Left of={screen} today={head.today} />
            </aside>
          </div>
        )}
      </Answer>
    </>
  );
};

const rowsOf =
  (t: ReturnType<typeof useWords>['t']) =>
  (one: Group): readonly (readonly (string | number)[])[] => [
    ...one.representatives.map((r) => [one.group, t('office.representative'), r.name, r.votes ?? '', '']),
    ...(one.head === undefined ? [] : [[one.group, t('office.head'), one.head, '', '']]),
    ...one.leaders.map((l) => [one.group, t('office.leader'), l.name, '', l.building]),
    ...one.householdNames.map((h) => [one.group, t('office.household'), h.name, '', h.household]),
  ];

/** Who votes in this election, and how many of them make it valid. */
const Electing = ({
  of,
  mode,
  today,
}: {
  readonly of: NonNullable<RepresentativesScreen['elect']>;
  readonly mode: RepresentativesScreen['mode'];
  readonly today: string;
}) => {
  const { t, number } = useWords();
  return (
    <section className="sheet-part reps-elect">
      <p className="reps-figure">
        <strong className="number">{number(of.count)}</strong>{' '}
        {t(mode === 'households' ? 'reps.electHouseholds' : 'reps.electReps')}
      </p>
      {of.count > 0 ? (
        <p>
          {t('reps.needed', { needed: number(of.needed), count: number(of.count) })} <ArticleChip cites={of.turnout} />
        </p>
      ) : null}
      <p>
        {of.posted ? (
          <span className="state-done">
            ✓ {t('reps.posted', { count: number(of.posted.count) })} <DayText day={of.posted.on} today={today} short />
          </span>
        ) : (
          <span className="reps-due">● {t('reps.notPosted')}</span>
        )}{' '}
        <ArticleChip cites={of.list} />
      </p>
    </section>
  );
};

const Groups = ({ of }: { readonly of: RepresentativesScreen }) => {
  const { t, number } = useWords();
  const withHouseholds = of.households > 0;
  const sums = [
    ['office.representative', of.representatives],
    ['office.head', of.heads],
    ['office.leader', of.leaders],
    ['office.household', of.households],
  ] as const;
  const told = sums.flatMap(([word, count]) => (count > 0 ? [t('reps.sum', { office: t(word), count })] : []));
  return (
    <section className="sheet-part" aria-labelledby="reps-groups">
      <h2 id="reps-groups">
        {t('reps.groups')} <span className="quiet">{told.join(' · ')}</span>
      </h2>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('reps.groups')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('roll.group')}</th>
              <th scope="col" className="right">
                {t('field.households')}
              </th>
              <th scope="col">{t('office.representative')}</th>
              <th scope="col">{t('office.head')}</th>
            </tr>
          </thead>
          <tbody>
            {of.groups.map((one) => (
              <tr key={one.group}>
                <th scope="row">{t('group.n', { group: one.group })}</th>
                <td className="right number">{one.households === undefined ? '—' : number(one.households)}</td>
                <td>
                  <People of={one} withHouseholds={withHouseholds} />
                </td>
                <td lang="zh-CN" className="name">
                  {one.head ?? <span className="quiet">—</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const People = ({ of, withHouseholds }: { readonly of: Group; readonly withHouseholds: boolean }) => {
  const { t } = useWords();
  return (
    <>
      {of.representatives.length > 0 ? (
        <ul className="reps-names">
          {of.representatives.map((r) => (
            <li key={r.person}>
              <span lang="zh-CN" className="name">
                {r.name}
              </span>
              {r.woman ? <span className="woman">{t('sex.woman')}</span> : null}
              {r.votes === undefined ? null : <span className="number quiet"> {t('reps.votes', { votes: r.votes })}</span>}
            </li>
          ))}
        </ul>
      ) : withHouseholds ? null : (
        <span className="quiet">—</span>
      )}
      {of.leaders.length > 0 ? (
        <ul className="reps-names">
          {of.leaders.map((l) => (
            <li key={l.building}>
              <span className="quiet" lang="zh-CN">
                {l.building}
              </span>{' '}
              <span lang="zh-CN" className="name">
                {l.name}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {of.represented > 0 ? (
        <details>
          <summary>{t('reps.represented', { households: of.represented })}</summary>
          <ul className="reps-names">
            {of.householdNames.map((h) => (
              <li key={h.household}>
                <span className="quiet">{h.household}</span>{' '}
                <span lang="zh-CN" className="name">
                  {h.name}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
};

const Pointed = ({ of }: { readonly of: RepresentativesScreen }) => {
  const { t, both } = useWords();
  const { women } = of;
  return (
    <section className="sheet-part" aria-labelledby="reps-pointed">
      <h2 id="reps-pointed">{t('reps.pointed')}</h2>
      {of.representatives > 0 ? (
        <p>
          {t('reps.women', { women: women.women, of: women.of })}
          {women.asked ? (
            <>
              {' '}
              <span className={women.reached ? 'state-done' : 'reps-due'}>
                {women.reached ? '✓' : '!'} <span className="number">{women.formula}</span>
              </span>{' '}
              <ArticleChip cites={women.cites} />
            </>
          ) : null}
        </p>
      ) : null}
      {of.pointed.length === 0 ? (
        <p className="quiet">✓ {t('reps.nothing')}</p>
      ) : (
        <ul className="warnings">
          {of.pointed.map((one, at) => (
            <li key={at}>
              <span className="sign" aria-hidden="true">
                !
              </span>
              <div>
                {both(one.words)}
                {one.cites ? <ArticleChip cites={one.cites} /> : null}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const Missing = ({ of }: { readonly of: RepresentativesScreen }) => {
  const { t } = useWords();
  if (of.missing.length === 0) return null;
  return (
    <section className="sheet-part" aria-labelledby="reps-missing">
      <h2 id="reps-missing">{t('reps.missing')}</h2>
      <ul className="lines">
        {of.missing.map((one) => (
          <li key={`${one.group} ${one.household}`}>
            {t('group.n', { group: one.group })} <strong>{one.household}</strong> <span lang="zh-CN">{one.names.join('、')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Left = ({ of, today }: { readonly of: RepresentativesScreen; readonly today: string }) => {
  const { t, both } = useWords();
  if (of.left.length === 0) return null;
  return (
    <section className="sheet-part" aria-labelledby="reps-left">
      <h2 id="reps-left">{t('reps.left')}</h2>
      <ul className="lines">
        {of.left.map((gone, at) => (
          <li key={at}>
            <strong lang="zh-CN">{gone.name}</strong> {t('group.n', { group: gone.group })} · {both(gone.office)} ·{' '}
            {both(gone.because)} <DayText day={gone.on} today={today} short />
          </li>
        ))}
      </ul>
    </section>
  );
};

export default Representatives;
