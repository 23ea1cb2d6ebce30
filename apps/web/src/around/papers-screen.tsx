// 文书: the papers of a book, each with what it waits for; a PDF opens beside, the others are taken away.
import { useQuery } from '@tanstack/react-query';
import { office, paperAddress } from '../api.ts';
import { Heading } from '../parts/heading.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useWords } from '../words/index.ts';
import type { OfBook } from './screens.ts';

const Papers = ({ book, head }: OfBook) => {
  const { t, both } = useWords();
  const papers = useQuery({
    queryKey: ['b', book, 'papers', head.known],
    queryFn: () => office.around.papers({ book }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <Heading title={t('nav.papers')} sub={t('around.papersSub')} />
      <Answer of={papers}>
        {(list) => {
          if (list.length === 0) return <Empty title={t('around.noPapers')} hint={t('around.noPapersHint')} />;
          const titles = [...new Set(list.map((p) => p.title.zh))];
          return (
            <ul className="around-papers">
              {titles.map((title) => {
                const forms = list.filter((p) => p.title.zh === title),
                  [first] = forms;
                return (
                  <li key={title}>
                    <span>{first ? both(first.title) : title}</span>
                    {forms.every((p) => !p.ready) ? (
                      <span className="quiet">{first?.waitsFor ? `${t('around.waitsFor')}${both(first.waitsFor)}` : ''}</span>
                    ) : (
                      <span className="around-formats">
                        {forms
                          .filter((p) => p.ready)
                          .map((p) => (
                            <a key={p.file} href={paperAddress(book, p.file)} target="_blank" rel="noopener">
                              {p.format.toUpperCase()}
                              <span className="unseen">{t('newWindow')}</span>
                            </a>
                          ))}
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          );
        }}
      </Answer>
    </>
  );
};

export default Papers;
