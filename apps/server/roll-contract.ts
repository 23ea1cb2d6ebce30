// What the calls of the roll take and answer: a page of it, one person, a file that is read and judged before it is registered. Carried out by rolls.ts.
import { type } from '@orpc/contract';
import { z } from 'zod';
import { goneChoices } from '../../office/imports.ts';
import type { Answered, ImportScreen, PersonScreen, RollScreen, RollWorkScreen } from '../../office/screens.ts';
import { rollStates } from '../../office/views/rollindex.ts';
import { ofElection, open, orderKey, whole } from './contract-form.ts';

export const rollContract = {
  page: open
    .route({ method: 'GET', path: '/elections/{election}/roll' })
    .input(
      ofElection.extend({
        q: z.string().max(60).default(''),
        group: whole.optional(),
        state: z.enum(rollStates).optional(),
        offset: whole.default(0),
        limit: whole.max(1000).default(100),
      }),
    )
    .output(type<RollScreen>()),
  person: open
    .route({ method: 'GET', path: '/elections/{election}/roll/voters/{voter}' })
    .input(ofElection.extend({ voter: z.string().min(1).max(80) }))
    .output(type<PersonScreen>()),
  /** A .xlsx, .xls or .csv file is read and judged; nothing is registered. The marked workbook lies at /files/{election}/roll/{token}. */
  preview: open
    .route({ method: 'POST', path: '/elections/{election}/roll/preview' })
    .input(ofElection.extend({ file: z.file().max(60_000_000), as: z.enum(['roll', 'last roll']).default('roll') }))
    .output(type<ImportScreen>()),
  /** Rows read so far of the file that is being previewed; absent where none is. */
  reading: open
    .route({ method: 'GET', path: '/elections/{election}/roll/reading' })
    .input(ofElection)
    .output(type<{ readonly rows?: number }>()),
  work: open.route({ method: 'GET', path: '/elections/{election}/roll/work' }).input(ofElection).output(type<RollWorkScreen>()),
  register: open
    .route({ method: 'POST', path: '/elections/{election}/roll/register' })
    .input(
      ofElection.extend({
        token: z.string().min(1).max(80),
        order: orderKey,
        on: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .optional(),
        gone: z.enum(goneChoices).default('stay'),
        heldOn: z
          .string()
          .regex(/^\d{4}-\d{2}-\d{2}$/)
          .optional(),
      }),
    )
    .output(type<Answered>()),
};
