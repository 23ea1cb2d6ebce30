// The drawer on the right: the person, fact or rule that was just clicked. One at a time; anything on any screen may open it, and another screen closes it.
import { Drawer } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { FactDrawer } from '../drawers/fact.tsx';
import { PersonDrawer } from '../drawers/person.tsx';
import { RuleDrawer } from '../drawers/rule.tsx';
import type { LawOf } from '../queries.ts';
import { useRoute } from '../route.ts';
import { useWords } from '../words/index.ts';
import { OpenDrawer, type Shown } from './open-drawer.ts';

/** The drawer of an election, or of a book around one, where only rules are shown. */
export const DrawerHolder = ({ of, children }: { readonly of: LawOf; readonly children: ReactNode }) => {
  const [shown, setShown] = useState<Shown>();
  const { t } = useWords();
  const { name } = useRoute();
  const election = 'election' in of ? of.election : undefined;
  useEffect(() => setShown(undefined), [name]);
  const title =
    shown === undefined
      ? ''
      : shown.kind === 'person'
        ? t('person.title')
        : shown.kind === 'fact'
          ? t('fact.title', { position: shown.row.position })
          : t('rule.title');
  return (
    <OpenDrawer.Provider value={setShown}>
      {children}
      <Drawer
        open={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={title}
        size={Math.min(460, window.innerWidth)}
        closable={{ 'aria-label': t('close') }}
        destroyOnHidden
      >
        {shown?.kind === 'person' && election !== undefined ? <PersonDrawer election={election} voter={shown.voter} /> : null}
        {shown?.kind === 'fact' && election !== undefined ? <FactDrawer election={election} row={shown.row} /> : null}
        {shown?.kind === 'rule' ? (
          <RuleDrawer of={of} cites={shown.cites} {...(shown.key === undefined ? {} : { ruleKey: shown.key })} />
        ) : null}
      </Drawer>
    </OpenDrawer.Provider>
  );
};
