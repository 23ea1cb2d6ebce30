// The article chip: where a rule stands; clicked, the drawer opens the rule.
import { useWords } from '../words/index.ts';
import { useDrawer } from '../shell/drawer.tsx';

export const ArticleChip = ({ cites, text }: { readonly cites: string; readonly text?: string }) => {
  const { t } = useWords();
  const open = useDrawer();
  return (
    <button type="button" className="chip" onClick={() => open({ kind: 'rule', cites })}>
      <span className="unseen">{t('chip.open')}</span>§ {text ?? cites}
    </button>
  );
};
