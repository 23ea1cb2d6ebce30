// The staff of the poll and the cards of the voters, by station. The venues themselves: stations.tsx.
import type { StaffShown, StationsScreen } from '../../../../office/screens-ahead.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { ArticleChip } from '../parts/article.tsx';
import { useWords } from '../words/index.ts';

export const Name = ({ of }: { readonly of: StaffShown }) => {
  const { t } = useWords();
  return (
    <span className={of.avoid ? 'staff-name staff-avoid' : 'staff-name'} lang="zh-CN">
      {of.name}
      {of.avoid ? <span className="unseen">{t('stations.mustAvoid', { candidate: of.avoid })}</span> : null}
      {of.avoid ? ' ✗' : of.sworn ? ' ✓' : ''}
    </span>
  );
};

export const byRole = (staff: readonly StaffShown[]): readonly (readonly [string, readonly StaffShown[]])[] => {
  const roles = new Map<string, StaffShown[]>();
  for (const one of staff) roles.set(one.role, [...(roles.get(one.role) ?? []), one]);
  return [...roles];
};

export const Staff = ({
  of,
  election,
  ahead,
}: {
  readonly of: StationsScreen;
  readonly election: string;
  readonly ahead: boolean;
}) => {
  const { t, both } = useWords();
  const avoiding = [...of.central, ...of.stations.flatMap((s) => s.staff)].filter((one) => one.avoid !== undefined);
  return (
    <section className="sheet-part">
      <h2>
        {t('field.staff')} <span className="quiet">{t('stations.people', { people: of.people, trained: of.trained })}</span>
      </h2>
      <p className="quiet">
        {t('stations.least', { least: of.perBox.least })} <ArticleChip cites={of.perBox.cites} /> {t('stations.avoidance')}{' '}
        <ArticleChip cites={of.avoids} />
      </p>
      {avoiding.length > 0 ? (
        <ul className="venue-missing">
          {avoiding.map((one, at) => (
            <li key={at}>
              ✗ <strong lang="zh-CN">{one.name}</strong>（{both(one.words)}）
              {t('stations.mustAvoid', { candidate: one.avoid ?? '' })}
            </li>
          ))}
        </ul>
      ) : null}
      {of.central.length > 0 ? (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('stations.whole')}</th>
              <th scope="col">{t('name')}</th>
            </tr>
          </thead>
          <tbody>
            {byRole(of.central).map(([role, people]) => (
              <tr key={role}>
                <td>{both(people[0]?.words ?? { zh: '', en: '' })}</td>
                <td>
                  {people.map((one) => (
                    <Name key={one.name} of={one} />
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {ahead ? (
        <div className="drawer-do">
          <OrderButton order="releaseStaff" election={election} />
          <OrderButton order="trainStaff" election={election} />
        </div>
      ) : null}
    </section>
  );
};

export const Cards = ({
  of,
  election,
  works,
}: {
  readonly of: StationsScreen;
  readonly election: string;
  readonly works: boolean;
}) => {
  const { t, number } = useWords();
  const sum = (what: 'cards' | 'delivered' | 'returned' | 'toDeliver' | 'replaced') =>
    number(of.cards.reduce((n, c) => n + c[what], 0));
  return (
    <section className="sheet-part">
      <h2>
        {t('cards.title')}{' '}
        <span className="quiet">
          {t('cards.sum', {
            cards: sum('cards'),
            delivered: sum('delivered'),
            returned: sum('returned'),
            left: sum('toDeliver'),
          })}
        </span>
      </h2>
      <div className="scroll-x cards-table" tabIndex={0} role="group" aria-label={t('cards.title')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('roll.group')}</th>
              <th scope="col" className="right">
                {t('field.cardsOf')}
              </th>
              <th scope="col" className="right">
                {t('cards.delivered')}
              </th>
              <th scope="col" className="right">
                {t('cards.back')}
              </th>
              <th scope="col" className="right">
                {t('cards.left')}
              </th>
              <th scope="col" className="right">
                {t('cards.anew')}
              </th>
              <th scope="col">{t('cards.signed')}</th>
            </tr>
          </thead>
          <tbody>
            {of.cards.map((c) => (
              <tr key={c.group}>
                <td>{t('group.n', { group: c.group })}</td>
                <td className="right number">{c.cards}</td>
                <td className="right number">{c.delivered}</td>
                <td className="right number">{c.returned}</td>
                <td className="right number">{c.toDeliver}</td>
                <td className="right number">{c.replaced}</td>
                <td>
                  {c.leader ? (
                    <span className="state-done">
                      ✓ <span lang="zh-CN">{c.leader}</span>
                      {t('cards.householdsN', { households: c.households ?? 0 })}
                    </span>
                  ) : (
                    <span className="quiet">—</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {works ? (
        <div className="drawer-do">
          <OrderButton order="deliverCards" election={election} />
          <OrderButton order="tellHouseholds" election={election} />
          <OrderButton order="returnCards" election={election} />
          <OrderButton order="handOutCard" election={election} />
          <OrderButton order="replaceCard" election={election} />
        </div>
      ) : null}
    </section>
  );
};
