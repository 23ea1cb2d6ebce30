// 档案: from the announced result to the sealed archive, part by part with its button, its last day and its article; at the end the catalogue of what is there and what is missing.
import { Button } from 'antd';
import type { ArchiveScreen } from '../../../../office/screens-after.ts';
import { paperAddress } from '../api.ts';
import { OrderButton } from '../orders/dialog.tsx';
import { DayText } from '../parts/day.tsx';
import { attaches } from '../parts/evidence.tsx';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useArchive } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import { Last, Part } from './archive-parts.tsx';
import { Handover, Meeting } from './archive-takeover.tsx';
import { Vote } from './archive-vote.tsx';
import type { OfScreen } from './screen.tsx';

const Archive = ({ election, head }: OfScreen) => {
  const { t } = useWords();
  const archive = useArchive(election);
  const works = head.who.roles.some((role) => role === 'chair' || role === 'clerk');
  const chair = head.who.roles.includes('chair');
  const open = works && head.stage === 'handover';
  return (
    <>
      <Heading title={t('nav.archive')} sub={t('archive.sub')}>
        <Button href={addressOf(election, 'papers')}>{t('nav.papers')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </Heading>
      <Answer of={archive}>
        {(screen) =>
          screen.votes.every((vote) => vote.announced === undefined) ? (
            <Empty title={t('archive.none')} hint={t('archive.noneHint')}>
              <Button href={addressOf(election, 'result')}>{t('nav.result')}</Button>
            </Empty>
          ) : (
            <>
              {screen.sealed ? (
                <p className="sheet-note note-done">
                  <span className="state-done">✓ {t('archive.sealed')}</span> <DayText day={screen.sealed} />{' '}
                  <a href={addressOf(election, 'papers')}>{t('archive.takeIt')}</a>
                </p>
              ) : null}
              {screen.votes.map((vote) =>
                vote.announced ? (
                  <Vote
                    key={vote.round}
                    of={vote}
                    election={election}
                    many={screen.votes.length > 1}
                    may={works && screen.sealed === undefined}
                    over={screen.sealed !== undefined}
                    ballots={open}
                    chair={chair && head.stage === 'handover'}
                    photos={attaches(head)}
                  />
                ) : null,
              )}
              <Certificates of={screen} election={election} may={works && screen.sealed === undefined} />
              <Objections
                of={screen}
                election={election}
                may={works && screen.sealed === undefined}
                chair={chair && screen.sealed === undefined}
              />
              {screen.members.length > 0 ? (
                <>
                  <Handover of={screen} election={election} may={open} />
                  <Meeting of={screen} election={election} may={open} />
                </>
              ) : null}
              <Catalogue of={screen} election={election} may={open} chair={chair && head.stage === 'handover'} />
            </>
          )
        }
      </Answer>
    </>
  );
};

const Certificates = ({
  of,
  election,
  may,
}: {
  readonly of: ArchiveScreen;
  readonly election: string;
  readonly may: boolean;
}) => {
  const { t, both } = useWords();
  if (of.members.length === 0)
    return (
      <Part title={t('archive.certificates')}>
        <p>{t('archive.nobody')}</p>
      </Part>
    );
  const next = of.members.find((one) => !one.certificate);
  return (
    <Part title={t('archive.certificates')} last={next ? of.certificates.last : undefined}>
      <p className="quiet">
        {t('archive.certificatesBy', { who: both(of.certificates.by) })}{' '}
        <a href={paperAddress(election, 'certificates.pdf')} target="_blank" rel="noopener">
          {t('archive.printCertificates')}
        </a>{' '}
        ·{' '}
        <a href={paperAddress(election, 'certificates-photo.pdf')} target="_blank" rel="noopener">
          {t('archive.printWithPhoto')}
        </a>
      </p>
      <ul className="archive-list">
        {of.members.map((one) => (
          <li key={`${one.post} ${one.name}`}>
            <div>
              <strong lang="zh-CN">{one.name}</strong> <span className="quiet">{both(one.words)}</span>
              <p>
                {one.certificate ? (
                  <>
                    <span className="state-done">✓ {t('archive.given', { number: one.certificate.number })}</span>{' '}
                    <DayText day={one.certificate.on} short />{' '}
                    <span lang="zh-CN">
                      {t('archive.givenBy', { issuer: one.certificate.issuer, by: one.certificate.handedBy })}
                    </span>
                  </>
                ) : (
                  `○ ${t(of.sealed ? 'archive.neverGiven' : 'archive.notGiven')}`
                )}
              </p>
            </div>
            {one.certificate || !may ? null : (
              <OrderButton
                order="giveCertificate"
                election={election}
                primary={one === next && of.next === 'certificates'}
                start={{ name: one.name, post: one.post, number: of.certificates.next, ...issuerOf(of) }}
              />
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
};

/** Whoever issued the last certificate, and who handed it over, for the next. */
const issuerOf = (of: ArchiveScreen): Readonly<Record<string, string>> => {
  const last = of.members.findLast((one) => one.certificate)?.certificate;
  return last ? { issuer: last.issuer, handedBy: last.handedBy } : {};
};

const Objections = ({
  of,
  election,
  may,
  chair,
}: {
  readonly of: ArchiveScreen;
  readonly election: string;
  readonly may: boolean;
  readonly chair: boolean;
}) => {
  const { t, both } = useWords();
  return (
    <Part title={t('archive.objections')}>
      {of.objections.length === 0 ? (
        <p className="quiet">{t('archive.noObjections')}</p>
      ) : (
        <ul className="archive-list">
          {of.objections.map((one) => (
            <li key={one.objection}>
              <div>
                <strong>{t('archive.objectionNo', { no: one.no })}</strong> {both(one.subject)}{' '}
                <span className="quiet">
                  <DayText day={one.on} short />
                </span>
                <p>
                  {one.answered ? (
                    <>
                      <span className="state-done">
                        ✓ {t('archive.answered', { how: both(one.answered.how) })}
                        {t(one.answered.upheld ? 'archive.upheld' : 'archive.notUpheld')}
                      </span>{' '}
                      <DayText day={one.answered.on} short />
                    </>
                  ) : (
                    <Last of={one.last} />
                  )}
                </p>
              </div>
              {one.answered || !may ? null : (
                <OrderButton
                  order="answerResultObjection"
                  election={election}
                  primary={one.last.late}
                  start={{ objection: one.objection }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {may ? (
        <div className="archive-buttons">
          <OrderButton order="receiveResultObjection" election={election} />
          {chair ? <OrderButton order="recordInvalidity" election={election} quiet /> : null}
        </div>
      ) : null}
    </Part>
  );
};

const Catalogue = ({
  of,
  election,
  may,
  chair,
}: {
  readonly of: ArchiveScreen;
  readonly election: string;
  readonly may: boolean;
  readonly chair: boolean;
}) => {
  const { t, both } = useWords();
  const lacking = of.catalogue.filter((one) => one.state === 'missing').length;
  return (
    <Part title={t('archive.catalogue')}>
      <p>
        {lacking === 0 ? (
          <span className="state-done">✓ {t('archive.complete')}</span>
        ) : (
          <span className="state-due">! {t('archive.lacking', { count: lacking })}</span>
        )}{' '}
        <a href={paperAddress(election, 'archive-catalogue.pdf')} target="_blank" rel="noopener">
          {t('archive.printCatalogue')}
        </a>
      </p>
      <div className="scroll-x" tabIndex={0} role="group" aria-label={t('archive.catalogue')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('archive.what')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('archive.found')}</th>
            </tr>
          </thead>
          <tbody>
            {of.catalogue.map((one) => (
              <tr key={one.key}>
                <td>{both(one.words)}</td>
                <td className="archive-state">
                  {one.state === 'there' ? (
                    <span className="state-done">✓ {t('archive.there')}</span>
                  ) : one.state === 'missing' ? (
                    <span className="sign-refused">✗ {t('archive.missing')}</span>
                  ) : (
                    <span className="quiet">— {t('archive.notAsked')}</span>
                  )}
                </td>
                <td>
                  {both(one.found)}
                  {one.on ? (
                    <>
                      {' '}
                      <span className="quiet">
                        <DayText day={one.on} short />
                      </span>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {may ? (
        <div className="archive-buttons">
          <OrderButton order="recordPapers" election={election} primary={of.next === 'papers'} />
          {chair ? <OrderButton order="sealArchive" election={election} primary={of.next === 'archive'} /> : null}
        </div>
      ) : null}
    </Part>
  );
};

export default Archive;
