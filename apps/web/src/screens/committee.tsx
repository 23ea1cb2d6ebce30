// 选委会: who sits and by how many votes, who may move up, who left and why; its meetings with their sums; what is missing; and what went before it, with its buttons.
import { OrderButton } from '../orders/dialog.tsx';
import type { FormName } from '../orders/forms.ts';
import { ArticleChip } from '../parts/article.tsx';
import { DayText } from '../parts/day.tsx';
import { FoundList } from '../parts/found.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useCommittee } from '../queries.ts';
import { committeePostWords } from '../words/field.ts';
import { useWords } from '../words/index.ts';
import { Before, Complaints, type Of } from './committee-before.tsx';
import type { OfScreen } from './screen.tsx';

const lines = { chair: 0, deputy: 1, member: 2 };

const Committee = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const committee = useCommittee(election);
  const works = head.stage !== 'sealed' && head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const has = committee.data?.chosen !== undefined;
  const button = (order: FormName, primary = false) =>
    works ? <OrderButton key={order} order={order} election={election} primary={primary} /> : null;
  return (
    <>
      <Heading title={t('nav.committee')} sub={t('committee.sub')}>
        {has ? button('recordCommitteeMeeting', true) : head.stage === 'preparation' ? button('chooseCommittee', true) : null}
      </Heading>
      <Answer of={committee}>
        {(screen) => (
          <>
            <FoundList of={screen.findings} />
            <div className="split">
              <div>
                {has ? (
                  <>
                    <Chosen of={screen} />
                    <Sits of={screen}>
                      {works ? (
                        <div className="drawer-do">
                          {button('leaveCommittee')}
                          {button('chooseFurtherMembers')}
                          {screen.committee.some((seat) => seat.post === 'chair') ? null : button('fillCommitteePost')}
                          {button('declareRelation')}
                        </div>
                      ) : null}
                    </Sits>
                  </>
                ) : (
                  <Empty title={t('committee.none')} hint={t('committee.noneHint')} />
                )}
                {has ? <Meetings of={screen} /> : null}
              </div>
              <aside>
                {has ? (
                  <Missing of={screen}>
                    <div className="drawer-do">
                      {screen.filed ? null : button('fileCommittee')}
                      {screen.implementation || head.stage === 'preparation' ? null : button('adoptImplementationPlan')}
                    </div>
                  </Missing>
                ) : null}
                {has ? <Left of={screen} /> : null}
                <Before of={screen}>
                  {works ? (
                    <div className="drawer-do">
                      {button('recordAudit')}
                      {button('recordGuidance')}
                      {button('recordSeats')}
                      {button('shiftElection')}
                    </div>
                  ) : null}
                </Before>
                <Complaints of={screen}>
                  {works ? (
                    <div className="drawer-do">
                      {button('receiveComplaint')}
                      {screen.complaints.some((one) => !one.referred) ? button('referComplaint') : null}
                    </div>
                  ) : null}
                </Complaints>
              </aside>
            </div>
          </>
        )}
      </Answer>
    </>
  );
};

const Chosen = ({ of }: Of) => {
  const { t, both } = useWords();
  const { chosen } = of;
  if (!chosen) return null;
  return (
    <p className="committee-chosen">
      <DayText day={chosen.on} /> {both(chosen.by)}
      {t('committee.chose')}
      {chosen.due === undefined || chosen.present === undefined ? null : (
        <>
          {' '}
          · {t('committee.present', { due: chosen.due, present: chosen.present })}{' '}
          <span className="formula quiet">{chosen.sum}</span>
        </>
      )}
      {chosen.cites ? <ArticleChip cites={chosen.cites} /> : null}
    </p>
  );
};

const Sits = ({ of, children }: Of) => {
  const { t } = useWords();
  const rows = [...of.committee].sort((a, b) => lines[a.post] - lines[b.post] || b.votes - a.votes);
  return (
    <section className="sheet-part">
      <h2>
        {t('committee')}{' '}
        <span className="quiet">
          {t('committee.sits', { count: rows.length })} · {t('committee.ofSeats', { seats: of.seats })}
        </span>
      </h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('seat')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col" className="right">
              {t('roll.group')}
            </th>
            <th scope="col" className="right">
              {t('votes')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((seat) => (
            <tr key={seat.person}>
              <td>{t(committeePostWords[seat.post])}</td>
              <td lang="zh-CN" className="name">
                {seat.name}
              </td>
              <td className="right number">{seat.group}</td>
              <td className="right number">{seat.votes}</td>
            </tr>
          ))}
          {of.alternates.map((one, at) => (
            <tr key={`${one.name}/${one.group}`} className="alternate">
              <td className="quiet">{t('committee.alternateNth', { nth: at + 1 })}</td>
              <td lang="zh-CN" className="name">
                {one.name}
              </td>
              <td className="right number">{one.group}</td>
              <td className="right number">{one.votes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="committee-note quiet">
        {of.alternates.length === 0 ? t('committee.noAlternates') : t('committee.order')}
        <ArticleChip cites={of.follows} />
      </p>
      {children}
    </section>
  );
};

const Meetings = ({ of }: Of) => {
  const { t } = useWords();
  return (
    <section className="sheet-part">
      <h2>
        {t('committee.meetings')} <span className="quiet">{t('committee.meetingsCount', { count: of.meetings.length })}</span>
      </h2>
      {of.meetings.length === 0 ? (
        <p className="quiet">{t('committee.noMeetings')}</p>
      ) : (
        <ol className="lines">
          {of.meetings.toReversed().map((one) => (
            <li key={one.number}>
              <p>
                <strong>{t('committee.meetingNth', { nth: one.number })}</strong> <DayText day={one.on} short />
                {one.place ? ` · ${one.place}` : ''} · {t('committee.present', { due: one.due, present: one.present })}
                {one.absent.length > 0 ? (
                  <>
                    {' '}
                    · {t('committee.absent')} <span lang="zh-CN">{one.absent.join('、')}</span>
                  </>
                ) : null}
              </p>
              <ul className="matters">
                {one.matters.map((matter, at) => (
                  <li key={at}>
                    <span className={matter.carried ? 'state-done' : 'calendar-wrong'}>
                      {matter.carried ? `✓ ${t('committee.carried')}` : `✗ ${t('committee.notCarried')}`}
                    </span>{' '}
                    <span lang="zh-CN">{matter.topic}</span>{' '}
                    <span className="quiet">
                      {t('committee.vote', { agree: matter.agree, against: matter.against, abstained: matter.abstained })} ·{' '}
                      <span className="formula">{matter.formula}</span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
};

const Missing = ({ of, children }: Of) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>{t('committee.missing')}</h2>
      {of.missing.length === 0 ? (
        <p className="state-done">✓ {t('committee.nothingMissing')}</p>
      ) : (
        <ul className="warnings">
          {of.missing.map((one, at) => (
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
      <ul className="lines">
        {of.posted ? (
          <li>
            ✓ {t('committee.posted')} <DayText day={of.posted} short />
          </li>
        ) : null}
        {of.filed ? (
          <li>
            ✓ {t('committee.filed')} <DayText day={of.filed.on} short /> · {of.filed.to}
          </li>
        ) : null}
        {of.plan ? (
          <li>
            ✓ {t('committee.plan')} <DayText day={of.plan.on} short /> · {of.plan.by}
          </li>
        ) : null}
        {of.implementation ? (
          <li>
            ✓ {t('committee.implementation')} <DayText day={of.implementation.on} short /> ·{' '}
            {t('committee.agreed', { agree: of.implementation.agree, present: of.implementation.present })}
          </li>
        ) : null}
      </ul>
      {children}
    </section>
  );
};

const Left = ({ of }: Of) => {
  const { t, both } = useWords();
  return (
    <section className="sheet-part">
      <h2>{t('committee.left')}</h2>
      {of.left.length === 0 ? (
        <p className="quiet">{t('committee.noneLeft')}</p>
      ) : (
        <ul className="lines">
          {of.left.map((gone, at) => (
            <li key={at}>
              <strong lang="zh-CN">{gone.name}</strong> <DayText day={gone.on} short />
              <p>
                {both(gone.because)}
                <ArticleChip cites={of.quits} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {of.relations.length === 0 ? null : (
        <>
          <h3>{t('committee.relations')}</h3>
          <ul className="lines">
            {of.relations.map((one, at) => (
              <li key={at}>{t('committee.relation', { a: one.a, b: one.b, kin: both(one.kin) })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

export default Committee;
