// The article chip: where a rule stands; clicked, the drawer opens the rule. Before an election is open there is no drawer, and it is only read.
import type { Both } from '../../../../office/screens.ts';
import { useWords } from '../words/index.ts';
import { useDrawer } from '../shell/open-drawer.ts';

export const ArticleChip = ({ cites }: { readonly cites: Both }) => {
  const { t, both } = useWords();
  const open = useDrawer();
  if (!open) return <span className="chip chip-still">§ {both(cites)}</span>;
  return (
    <button type="button" className="chip" onClick={() => open({ kind: 'rule', cites })}>
      <span className="unseen">{t('chip.open')}</span>§ {both(cites)}
    </button>
  );
};
