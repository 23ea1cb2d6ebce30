// One fault of a roll as one line for a person: row, column, what, remedy.
import type { Fault } from '../../election/refusal.ts';
import { sayFault } from '../../papers/words/sayfault.ts';

export const sayRollFault = (f: Fault): string => {
  const said = sayFault(f);
  return `${said.zh} ${said.en} → ${said.remedy.zh} ${said.remedy.en}`;
};
