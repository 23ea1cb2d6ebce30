// 文书: every paper of this election, ready as PDF or Word, or what it still waits for. Papers with personal data are marked.
import { Button } from 'antd';
import type { PaperListed } from '../../../../office/screens.ts';
import { paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { TakeArchive } from '../parts/take-archive.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { usePapers } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

/** Papers of one title together: the formats of one paper in one row. */
const byTitle = (papers: readonly PaperListed[]): readonly (readonly PaperListed[])[] => {
  const titles = new Map<string, PaperListed[]>();
  for (const paper of papers) titles.set(paper.title.zh, [...(titles.get(paper.title.zh) ?? []), paper]);
  return [...titles.values()];
};

const Papers = ({ election, head }: OfScreen) => {
  const { t, both } = useWords();
  const papers = usePapers(election);
  return (
    <>
      <Heading title={t('nav.papers')} sub={head.rehearsal ? t('papers.subRehearsal') : t('papers.sub')} />
      <Answer of={papers}>
        {(list) => list.length === 0 ? <Empty title={t('papers.none')} hint={t('papers.noneHint')} /> : (
          <ul className="papers">
            {byTitle(list).map((formats) => {
              const [first] = formats;
              if (!first) return null;
              const waiting = formats.every((paper) => !paper.ready);
              return (
                <li key={first.title.zh} className={waiting ? 'paper paper-waiting' : 'paper'}>
                  <div>
                    <h2>{both(first.title)}</h2>
                    <p className="quiet">{waiting ? <>○ {first.waitsFor ? t('papers.waitsFor', { what: both(first.waitsFor) }) : t('papers.waits')}</> : <span className="state-done">✓ {t(first.format === 'zip' ? 'papers.toTake' : 'papers.ready')}</span>}{first.personal ? <span className="personal">{t('papers.personal')}</span> : null}</p>
                  </div>
                  <div className="paper-buttons">
                    {formats.map((paper) => paper.passphrase ? <TakeArchive key={paper.file} election={election} paper={paper} /> : <Button key={paper.file} disabled={!paper.ready} {...(paper.ready ? { href: paperAddress(election, paper.file), target: '_blank', rel: 'noopener' } : {})} aria-label={`${both(paper.title)} ${t(`papers.${paper.format}`)}`}>{t(`papers.${paper.format}`)}</Button>)}
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Answer>
    </>
  );
};

export default Papers;
