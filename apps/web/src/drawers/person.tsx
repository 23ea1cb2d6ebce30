// The drawer of one voter: the entry as this role may see it, and the voter's story on the roll.
import { OrderButton } from '../orders/dialog.tsx';
import { useHead, usePerson } from '../queries.ts';
import { Answer } from '../parts/states.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';
import { sexWords } from '../words/field.ts';
import { addressOf } from '../route.ts';

export const PersonDrawer = ({ election, voter }: { readonly election: string; readonly voter: string }) => {
  const { t, both } = useWords();
  const person = usePerson(election, voter);
  const { data: head } = useHead(election);
  const may =
    head !== undefined &&
    ['registration', 'nomination', 'candidacy'].includes(head.stage) &&
    head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  return (
    <Answer of={person}>
      {({ row, grounds, story }) => (
        <>
          <p className="person-name" lang="zh-CN">
            {row.name}
          </p>
          <dl className="facts">
            <dt>{t('roll.no')}</dt>
            <dd>{row.no}</dd>
            <dt>{t('roll.group')}</dt>
            <dd>{t('group.n', { group: row.group })}</dd>
            <dt>{t('roll.sex')}</dt>
            <dd>{t(sexWords[row.sex])}</dd>
            <dt>{t('roll.born')}</dt>
            <dd>{row.born}</dd>
            <dt>{t('roll.id')}</dt>
            <dd className="number">{row.idNumber}</dd>
            {row.phone ? (
              <>
                <dt>{t('roll.phone')}</dt>
                <dd className="number">{row.phone}</dd>
              </>
            ) : null}
            {row.household ? (
              <>
                <dt>{t('roll.household')}</dt>
                <dd>{row.household}</dd>
              </>
            ) : null}
            <dt>{t('roll.category')}</dt>
            <dd>{row.category ? both(row.category) : ''}</dd>
            {grounds.since ? (
              <>
                <dt>{t('field.since')}</dt>
                <dd>
                  <DayText day={grounds.since} short />
                </dd>
              </>
            ) : null}
            {grounds.asked === undefined ? null : (
              <>
                <dt>{t('roll.asked')}</dt>
                <dd>{t(grounds.asked ? 'yes' : 'no')}</dd>
              </>
            )}
            {grounds.agreed ? (
              <>
                <dt>{t('field.agreedBy')}</dt>
                <dd lang="zh-CN">{grounds.agreed}</dd>
              </>
            ) : null}
            <dt>{t('roll.card')}</dt>
            <dd>{row.card ? `✓ ${t('roll.cardYes')}` : t('roll.cardNo')}</dd>
          </dl>
          {may ? (
            <div className="drawer-do">
              <OrderButton order="correctVoter" election={election} start={{ voter }} />
              <OrderButton order="removeVoter" election={election} start={{ voter }} />
            </div>
          ) : null}
          <h2 className="small">{t('person.story')}</h2>
          {story.length === 0 ? (
            <p className="quiet">{t('person.noStory')}</p>
          ) : (
            <ol className="story">
              {story.map((line) => (
                <li key={line.position}>
                  <DayText day={line.on} short />
                  <a href={addressOf(election, 'history', { from: String(line.position) })}>{both(line.words)}</a>
                </li>
              ))}
            </ol>
          )}
          <p className="quiet">{t('person.masked')}</p>
        </>
      )}
    </Answer>
  );
};
