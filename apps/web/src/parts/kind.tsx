// How firm a rule is: fixed by law, left to the plan, or still to be confirmed. A sign and a word, never colour alone.
import type { LawScreen } from '../../../../office/screens.ts';
import { useWords } from '../words/index.ts';

export type Kind = LawScreen['rules'][number]['kind'];
const marks: Readonly<Record<Kind, string>> = { fixed: '■', plan: '□', unknown: '?' };

export const KindChip = ({ kind }: { readonly kind: Kind }) => {
  const { t } = useWords();
  return (
    <span className={`kind kind-${kind}`}>
      <span aria-hidden="true">{marks[kind]}</span> {t(`law.${kind}`)}
    </span>
  );
};
