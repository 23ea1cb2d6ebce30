// 法规: every rule as a question with its value for this election, how firm it is, and where it stands.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { LawScreen } from '../../../../office/screens.ts';
import { ArticleChip } from '../parts/article.tsx';
import { Heading } from '../parts/heading.tsx';
import { type Kind, KindChip } from '../parts/kind.tsx';
import { Answer, Empty } from '../parts/states.tsx';
import { useLaw } from '../queries.ts';
import { useWords } from '../words/index.ts';
import type { OfScreen } from './screen.tsx';

const kinds: readonly Kind[] = ['fixed', 'plan', 'unknown'];

const Law = ({ election }: OfScreen) => {
  const { t } = useWords();
  const law = useLaw({ election });
  return (
    <>
      <Heading title={t('nav.law')} sub={t('law.sub')}>
        <Button href="/law" target="_blank" rel="noopener">
          {t('law.book')}
        </Button>
      </Heading>
      <Answer of={law}>{({ rules }) => <Rules rules={rules} />}</Answer>
    </>
  );
};

export const Rules = ({ rules }: LawScreen) => {
  const { t, both } = useWords();
  const [asked, setAsked] = useState('');
  const [kind, setKind] = useState<Kind>();
  const needle = asked.trim().toLowerCase();
  const found = rules.filter(
    (rule) =>
      (kind === undefined || rule.kind === kind) &&
      (needle === '' ||
        [rule.asks.zh, rule.asks.en, rule.value.zh, rule.value.en, rule.cites.zh, rule.cites.en, rule.key].some((text) =>
          text.toLowerCase().includes(needle),
        )),
  );
  return (
    <>
      <div className="tools">
        <Input.Search
          className="search"
          allowClear
          aria-label={t('law.search')}
          placeholder={t('law.search')}
          value={asked}
          onChange={(event) => setAsked(event.target.value)}
        />
        <div className="filter" role="group" aria-label={t('law.filter')}>
          {kinds.map((of) => (
            <button key={of} type="button" aria-pressed={kind === of} onClick={() => setKind(kind === of ? undefined : of)}>
              <KindChip kind={of} /> <span className="number">{rules.filter((rule) => rule.kind === of).length}</span>
            </button>
          ))}
        </div>
      </div>
      {found.length === 0 ? (
        <Empty title={t('law.none')} hint={t('law.noneHint')} />
      ) : (
        <ul className="rules">
          {found.map((rule) => (
            <li key={rule.key} className="rule">
              <h2>{both(rule.asks)}</h2>
              <p className="rule-value">{both(rule.value)}</p>
              <p className="rule-from">
                <KindChip kind={rule.kind} />
                {rule.cites.zh ? <ArticleChip cites={rule.cites} /> : null}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

export default Law;
