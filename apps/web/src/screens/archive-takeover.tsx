// Parts of 档案: what is handed over thing by thing, and the first meeting of the new committee with who does what.
import type { ArchiveScreen } from '../../../../office/screens-after.ts';
import { paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { useWords } from '../words/index.ts';
import { Part } from './archive-parts.tsx';

interface Given {
  readonly of: ArchiveScreen;
  readonly election: string;
  readonly may: boolean;
}

export const Handover = ({ of, election, may }: Given) => {
  const { t, both } = useWords();
  const { rows, done, last, presides } = of.handover;
  const left = rows.filter((row) => row.asked && row.done.length === 0).length;
  const before = rows.flatMap((row) => row.done).at(-1);
  const start = before ? { from: before.from, to: before.to, witness: before.witness } : {};
  return (
    <Part title={t('archive.handover')} last={done ? undefined : last}>
      <p className="quiet">
        {t('archive.presides', { who: both(presides) })}{' '}
        <a href={paperAddress(election, 'handover-list.pdf')} target="_blank" rel="noopener">
          {t('archive.printHandover')}
        </a>
      </p>
      <ul className="archive-list">
        {rows
          .filter((row) => row.asked || row.done.length > 0)
          .map((row) => (
            <li key={row.item}>
              <div>
                <strong>{both(row.words)}</strong>
                {row.done.length === 0 ? (
                  <p>○ {t('archive.notHanded')}</p>
                ) : (
                  row.done.map((one, at) => (
                    <p key={at} lang="zh-CN">
                      <span className="state-done">✓ {one.what}</span> {one.from} → {one.to} · {one.witness}{' '}
                      <DayText day={one.on} short />
                    </p>
                  ))
                )}
              </div>
              {may && !done ? (
                <OrderButton
                  order="handOverItem"
                  election={election}
                  quiet={row.done.length > 0}
                  start={{ ...start, item: row.item }}
                  words={t(row.done.length > 0 ? 'archive.oneMore' : 'order.handOverItem')}
                />
              ) : null}
            </li>
          ))}
        <li>
          <div>
            <strong>{t('archive.whole.handover')}</strong>
            <p>
              {done ? (
                <>
                  <span className="state-done">✓ {t('archive.handedOver')}</span> <DayText day={done.on} short />{' '}
                  <span lang="zh-CN">
                    {done.from} → {done.to} · {done.witness}
                  </span>
                </>
              ) : left > 0 ? (
                `○ ${t('archive.left', { left })}`
              ) : (
                `○ ${t('archive.mayFinish')}`
              )}
            </p>
          </div>
          {done || !may ? null : (
            <OrderButton
              order="handOver"
              election={election}
              primary={of.next === 'handover'}
              start={{ ...start, items: rows.flatMap((row) => row.done.map((one) => one.what)).join('\n') }}
            />
          )}
        </li>
      </ul>
    </Part>
  );
};

export const Meeting = ({ of, election, may }: Given) => {
  const { t } = useWords();
  const { held, last } = of.meeting;
  return (
    <Part title={t('archive.meeting')} last={held ? undefined : last}>
      {held ? (
        <>
          <p>
            <span className="state-done">✓ {t('archive.held', { due: held.due, present: held.present.length })}</span>{' '}
            <DayText day={held.on} short />{' '}
            <span lang="zh-CN">
              {held.place ?? ''} {held.present.join(t('comma'))}
            </span>
          </p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('after.does')}</th>
                <th scope="col">{t('after.heads')}</th>
              </tr>
            </thead>
            <tbody lang="zh-CN">
              {held.duties.map((one, at) => (
                <tr key={at}>
                  <td className="name">{one.name}</td>
                  <td>{one.does}</td>
                  <td>{one.heads ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ) : (
        <div className="archive-row">
          <p>{t('archive.notHeld')}</p>
          {may ? (
            <OrderButton
              order="holdFirstMeeting"
              election={election}
              primary={of.next === 'meeting'}
              start={{
                present: of.members.map((one) => one.name).join('\n'),
                duties: of.members.map((one) => ({ name: one.name, does: one.post === 'director' ? '主持全面工作' : '' })),
              }}
            />
          ) : null}
        </div>
      )}
      {may && of.members.length > 0 ? (
        <div className="archive-row">
          <p className="quiet">{t('archive.profile')}</p>
          <OrderButton
            order="recordProfile"
            election={election}
            quiet
            start={{ people: of.members.map((one) => ({ name: one.name })) }}
          />
          <OrderButton order="describePeople" election={election} quiet />
        </div>
      ) : null}
      {of.members.length > 0 ? <PartyPosts of={of} election={election} may={may} /> : null}
    </Part>
  );
};

/** Who of the elected also sits in the leadership of the party organisation: as recorded, else as the party's own election offers it. */
const PartyPosts = ({ of, election, may }: { readonly of: ArchiveScreen; readonly election: string; readonly may: boolean }) => {
  const { t, both } = useWords();
  const said = {
    secretary: t('after.party.secretary'),
    'deputy secretary': t('after.party.deputy'),
    'committee member': t('after.party.member'),
  };
  const { party, partyPosts: recorded } = of;
  return (
    <div className="archive-party">
      <h3>{t('archive.party')}</h3>
      {recorded.length > 0 ? (
        <p>
          <span className="state-done">✓</span> {recorded.map((one) => `${one.name} ${said[one.holds]}`).join(t('comma'))}
        </p>
      ) : party && party.people.length > 0 ? (
        <>
          <p>
            {t('archive.partyOffer', { organisation: party.organisation, count: party.people.length })}
            {party.approved ? '' : t('archive.partyNotApproved')}
          </p>
          <ul className="lines">
            {party.people.map((one) => (
              <li key={one.name}>
                <strong lang="zh-CN">{one.name}</strong> {both(one.post)} · {said[one.holds]}
                {one.both ? <span className="woman">{t('archive.partyBoth')}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="quiet">{t(party ? 'archive.partyNobody' : 'archive.partyNone')}</p>
      )}
      {may ? (
        <OrderButton
          order="recordPartyPosts"
          election={election}
          quiet={recorded.length > 0 || !party}
          {...(party && recorded.length === 0
            ? { start: { people: party.people.map(({ name, holds }) => ({ name, holds })) } }
            : {})}
        />
      ) : null}
    </div>
  );
};
