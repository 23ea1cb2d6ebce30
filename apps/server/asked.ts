// What one request brings with it to the router.
import type { SignedIn } from './session.ts';

/** What one request brings with it. */
export interface Asked {
  readonly who: SignedIn | undefined;
  readonly token: string | undefined;
  readonly from: string;
  /** Whether the request came by the door that hears this machine alone. */
  readonly onThisMachine: boolean;
  readonly tls: boolean;
  /** What the browser calls itself. */
  readonly agent: string;
  readonly give: (token: string | undefined) => void;
}
