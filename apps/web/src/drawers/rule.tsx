// The drawer of a rule: its question, its value for this election, how firm it is and where it stands. A citation of several rules shows them all.
import type { Both, LawScreen } from '../../../../office/screens.ts';
import { bookAddress } from '../around/asking.ts';
import { KindChip } from '../parts/kind.tsx';
import { Answer } from '../parts/states.tsx';
import { type LawOf, useLaw } from '../queries.ts';
import { addressOf } from '../route.ts';
import { useWords } from '../words/index.ts';

/** The rules that stand where a citation points: by their key, or with the same words in their source. */
const rulesAt = (rules: LawScreen['rules'], { zh }: Both, key?: string): LawScreen['rules'] => {
  if (key !== undefined) return rules.filter((rule) => rule.key === key);
  const same = rules.filter((rule) => rule.cites.zh === zh);
  return same.length > 0
    ? same
    : rules.filter((rule) => rule.cites.zh !== '' && (rule.cites.zh.includes(zh) || zh.includes(rule.cites.zh)));
};

export const RuleDrawer = ({ of, cites, ruleKey }: { readonly of: LawOf; readonly cites: Both; readonly ruleKey?: string }) => {
  const { t, both } = useWords();
  const law = useLaw(of);
  return (
    <>
      <p className="rule-cites">{both(cites)}</p>
      <Answer of={law}>
        {({ rules }) => {
          const found = rulesAt(rules, cites, ruleKey);
          return found.length === 0 ? (
            <p className="quiet">{t('rule.none')}</p>
          ) : (
            <ul className="rules-found">
              {found.map((rule) => (
                <li key={rule.key}>
                  <h2 className="small">{both(rule.asks)}</h2>
                  <p className="rule-value">{both(rule.value)}</p>
                  <p>
                    <KindChip kind={rule.kind} />
                  </p>
                  {rule.official ? (
                    <blockquote className="official" lang="zh-CN">
                      {rule.official}
                    </blockquote>
                  ) : null}
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
      <p>
        <a href={'election' in of ? addressOf(of.election, 'law') : bookAddress(of.book, 'law')}>{t('rule.all')}</a>
      </p>
    </>
  );
};
