// The drawer on the right: the person, fact or rule that was just clicked. One at a time; anything on any screen may open it.
import { Drawer } from 'antd';
import { createContext, type ReactNode, useContext, useState } from 'react';
import type { HistoryRow } from '../../../../office/screens.ts';
import { FactDrawer } from '../drawers/fact.tsx';
import { PersonDrawer } from '../drawers/person.tsx';
import { RuleDrawer } from '../drawers/rule.tsx';
import { useWords } from '../words/index.ts';

export type Shown =
  | { readonly kind: 'person'; readonly voter: string }
  | { readonly kind: 'fact'; readonly row: HistoryRow }
  | { readonly kind: 'rule'; readonly cites: string; readonly key?: string };

const OpenDrawer = createContext<(shown: Shown) => void>(() => undefined);
export const useDrawer = (): ((shown: Shown) => void) => useContext(OpenDrawer);

export const DrawerHolder = ({ election, children }: { readonly election: string; readonly children: ReactNode }) => {
  const [shown, setShown] = useState<Shown>();
  const { t } = useWords();
  const title = shown === undefined ? '' : shown.kind === 'person' ? t('person.title') : shown.kind === 'fact' ? t('fact.title', { position: shown.row.position }) : t('rule.title');
  return (
    <OpenDrawer.Provider value={setShown}>
      {children}
      <Drawer open={shown !== undefined} onClose={() => setShown(undefined)} title={title} size={Math.min(460, window.innerWidth)} closable={{ 'aria-label': t('close') }} destroyOnHidden>
        {shown?.kind === 'person' ? <PersonDrawer election={election} voter={shown.voter} /> : null}
        {shown?.kind === 'fact' ? <FactDrawer election={election} row={shown.row} /> : null}
        {shown?.kind === 'rule' ? <RuleDrawer election={election} cites={shown.cites} {...(shown.key === undefined ? {} : { ruleKey: shown.key })} /> : null}
      </Drawer>
    </OpenDrawer.Provider>
  );
};
