// 文书: every paper of this election, to look at, to send out under a number, to print again as it was; or what it still waits for. Papers with personal data are marked.
import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { HeadLine, PaperListed } from '../../../../office/screens.ts';
import { issuedAddress } from '../api.ts';
import { attaches, Proof } from '../parts/evidence.tsx';
import { Heading } from '../parts/heading.tsx';
import { IssuePaper } from '../parts/issue-paper.tsx';
import { PaperButton } from '../parts/paper-button.tsx';
import { PaperStyleButton } from '../parts/paper-style.tsx';
import { TakeArchive } from '../parts/take-archive.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { usePapers } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

/** What has the same key together, in the order met. */
const grouped = <T,>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly [key: string, of: readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups];
};

/** Whether this person sends papers out, and may still. */
const keeps = (head: HeadLine): boolean =>
  head.stage !== 'sealed' && head.who.roles.some((role) => role === 'chair' || role === 'clerk');

const IssuedList = ({
  election,
  head,
  formats,
}: {
  readonly election: string;
  readonly head: HeadLine;
  readonly formats: readonly PaperListed[];
}) => {
  const { t, shortDay } = useWords();
  const issued = formats
    .flatMap((paper) => (paper.issued ?? []).map((one) => ({ ...one, format: paper.format })))
    .toSorted((a, b) => a.no - b.no);
  if (issued.length === 0) return null;
  return (
    <ul className="paper-issued">
      {issued.map((one) => (
        <li key={one.no}>
          <a href={issuedAddress(election, one.no)} target="_blank" rel="noopener">
            {t('papers.issuedAs', { no: one.no, on: shortDay(one.on) })} {t(`papers.${one.format}`)}
          </a>
          {one.because ? <span className="quiet">{one.because}</span> : null}
          <Proof election={election} to={{ book: 'main', position: one.position }} may={attaches(head)} />
        </li>
      ))}
    </ul>
  );
};

const Row = ({
  election,
  head,
  formats,
}: {
  readonly election: string;
  readonly head: HeadLine;
  readonly formats: readonly PaperListed[];
}) => {
  const { t, both } = useWords();
  const [first] = formats;
  if (!first) return null;
  const waiting = formats.every((paper) => !paper.ready);
  const sendsOut = first.format !== 'zip' && keeps(head);
  return (
    <li className={waiting ? 'paper paper-waiting' : 'paper'}>
      <div>
        <h3>{both(first.title)}</h3>
        <p className="quiet">
          {waiting ? (
            <>○ {first.waitsFor ? t('papers.waitsFor', { what: both(first.waitsFor) }) : t('papers.waits')}</>
          ) : (
            <span className="state-done">✓ {t(first.format === 'zip' ? 'papers.toTake' : 'papers.ready')}</span>
          )}
          {first.personal ? <span className="personal">{t('papers.personal')}</span> : null}
        </p>
      </div>
      <div className="paper-buttons">
        {formats.map((paper) =>
          paper.passphrase ? (
            <TakeArchive key={paper.file} election={election} paper={paper} />
          ) : (
            <PaperButton key={paper.file} election={election} paper={paper} />
          ),
        )}
        {sendsOut ? <IssuePaper election={election} head={head} paper={first} /> : null}
      </div>
      <IssuedList election={election} head={head} formats={formats} />
    </li>
  );
};

const Papers = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const papers = usePapers(election);
  const [word, setWord] = useState('');
  const [onlyReady, setOnlyReady] = useState(false);
  const wanted = (paper: PaperListed): boolean =>
    !paper.draft && both(paper.title).toLowerCase().includes(word.trim().toLowerCase()) && (!onlyReady || paper.ready);
  return (
    <>
      <Heading title={t('nav.papers')} sub={head.rehearsal ? t('papers.subRehearsal') : t('papers.sub')} />
      <Answer of={papers}>
        {(list) => {
          if (list.length === 0) return <Empty title={t('papers.none')} hint={t('papers.noneHint')} />;
          const rows = grouped(list.filter(wanted), (paper) => paper.shelf);
          return (
            <>
              <div className="paper-find">
                <Input.Search
                  allowClear
                  placeholder={t('papers.find')}
                  aria-label={t('papers.find')}
                  onChange={(event) => setWord(event.target.value)}
                />
                <Checkbox checked={onlyReady} onChange={(event) => setOnlyReady(event.target.checked)}>
                  {t('papers.onlyReady')}
                </Checkbox>
                {keeps(head) ? <PaperStyleButton election={election} head={head} /> : null}
              </div>
              {rows.length === 0 ? (
                <Empty title={t('papers.noneFound', { word })} hint={t('papers.noneHint')} />
              ) : (
                rows.map(([shelf, of]) => (
                  <section key={shelf} className="paper-shelf">
                    <h2>{t(`shelf.${shelf as PaperListed['shelf']}`)}</h2>
                    {shelf === 'summary' ? (
                      <p>
                        <Button href={addressOf(election, 'summary')}>{t('summary.page')}</Button>
                      </p>
                    ) : null}
                    {shelf === 'ballots' ? (
                      <p>
                        <Button href={addressOf(election, 'ballots')}>{t('ballot.page')}</Button>
                      </p>
                    ) : null}
                    <ul className="papers">
                      {grouped(of, (paper) => paper.title.zh).map(([name, formats]) => (
                        <Row key={name} election={election} head={head} formats={formats} />
                      ))}
                    </ul>
                  </section>
                ))
              )}
            </>
          );
        }}
      </Answer>
    </>
  );
};

export default Papers;
