// What the calls for what lies kept beside the book take and answer: photos and scans, papers to look at and to send out, archives. Carried out by kept.ts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import { shortestPassphrase } from '../../office/cabinet.ts';
import { type PaperStyle, paperStyleShape } from '../../office/printer.ts';
import type { Answered, EvidenceShown, PaperListed } from '../../office/screens.ts';
import { ofElection, open, orderKey } from './contract-form.ts';

export const keptContract = {
  /** A photo or scan as proof of a fact: JPEG, PNG or PDF, 10 MB at most. It is shown at /evidence/{election}/{id}. */
  attach: open
    .route({ method: 'POST', path: '/elections/{election}/evidence' })
    .input(
      ofElection.extend({
        order: orderKey,
        book: z.string().min(1).max(40),
        position: z.coerce.number<number>().int().min(1),
        kind: z.enum(['photo', 'scan', 'document']),
        caption: z.string().max(100).optional(),
        file: z.file().max(10_000_000),
      }),
    )
    .output(type<Answered>()),
  erase: open
    .route({ method: 'POST', path: '/elections/{election}/evidence/{evidence}/erase' })
    .input(
      ofElection.extend({
        order: orderKey,
        evidence: z.string().length(64),
        because: z.string().min(1).max(200),
      }),
    )
    .output(type<Answered>()),
  evidence: open
    .route({ method: 'GET', path: '/elections/{election}/evidence' })
    .input(ofElection.extend({ book: z.string().max(40), position: z.coerce.number<number>().int().min(1) }))
    .output(type<readonly EvidenceShown[]>()),
  papers: open
    .route({ method: 'GET', path: '/elections/{election}/papers' })
    .input(ofElection)
    .output(type<readonly PaperListed[]>()),
  /** Sends a paper out under the next number; it is kept and given again at /papers/{election}/issued/{no}. */
  issue: open
    .route({ method: 'POST', path: '/elections/{election}/papers/{file}/issue' })
    .input(
      ofElection.extend({
        order: orderKey,
        file: z.string().min(1).max(200),
        because: z.string().trim().min(1).max(200).optional(),
      }),
    )
    .output(type<Answered>()),
  /** How official papers are set now, and a sheet in another style to look at before it is set. */
  paperStyle: open
    .route({ method: 'GET', path: '/elections/{election}/paper-style' })
    .input(ofElection)
    .output(type<{ readonly version: number; readonly style?: PaperStyle }>()),
  trySample: open
    .route({ method: 'POST', path: '/elections/{election}/paper-style/sample' })
    .input(ofElection.extend({ style: paperStyleShape }))
    .output(z.file()),
  /** An archive that is encrypted under a passphrase: it comes in the body and is kept nowhere. */
  archive: open
    .route({ method: 'POST', path: '/elections/{election}/archives/{file}' })
    .input(ofElection.extend({ file: z.string().min(1).max(80), passphrase: z.string().min(shortestPassphrase).max(400) }))
    .output(z.file()),
};
