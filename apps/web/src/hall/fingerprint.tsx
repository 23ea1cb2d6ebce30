// The fingerprint of the laptop's certificate as words to read aloud and as the browser's own page shows it. What proves it is the browser's page, compared by people.
import { useWords } from '../words/index.ts';

export const Fingerprint = ({
  words,
  fingerprint,
  address,
}: {
  readonly words: readonly string[];
  readonly fingerprint: string;
  readonly address?: string;
}) => {
  const { t } = useWords();
  return (
    <section className="fingerprint" aria-label={t('print.title')}>
      <h2>{t('print.title')}</h2>
      <p className="fingerprint-words" lang="zh-CN">
        {words.map((word, at) => (
          <span key={at}>{word}</span>
        ))}
      </p>
      <p className="quiet">{t(address ? 'print.hint' : 'print.phoneHint')}</p>
      <p className="fingerprint-full">
        <code>{fingerprint}</code>
      </p>
      {address ? (
        <p className="quiet">
          {t('print.address')} <code>{address}</code>
        </p>
      ) : null}
    </section>
  );
};
