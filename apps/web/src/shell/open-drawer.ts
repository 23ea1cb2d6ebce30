// The way to the drawer from anywhere on a screen, and what it may show. The drawer itself: drawer.tsx.
import { createContext, useContext } from 'react';
import type { Both, HistoryRow } from '../../../../office/screens.ts';

export type Shown =
  | { readonly kind: 'person'; readonly voter: string }
  | { readonly kind: 'fact'; readonly row: HistoryRow }
  | { readonly kind: 'rule'; readonly cites: Both; readonly key?: string };

export const OpenDrawer = createContext<((shown: Shown) => void) | undefined>(undefined);
/** The way to open the drawer; nothing where no election is open. */
export const useDrawer = (): ((shown: Shown) => void) | undefined => useContext(OpenDrawer);
