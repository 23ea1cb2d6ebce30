// Facts of a community's term as sentences.
import { officeWords } from '../../election/term/begin.ts';
import type { TermFact } from '../../election/term/term.ts';
import { type Both, placeWords } from './terms.ts';

const s = (zh: string, en: string): Both => ({ zh, en });
type Says = { readonly [Name in TermFact['fact']]: (fact: Extract<TermFact, { fact: Name }>, name: (id: string) => string) => Both };

export const termFactWords: Says = {
  TermBegun: (f) => s(`${f.name}第${f.term}届${placeWords[f.kind].committee}自治簿启用`, `the book of ${f.name}, term ${f.term}, was begun`),
  OfficeTaken: (f) => s(`${f.name}任${officeWords[f.office].zh}${f.group === undefined ? '' : `（第${f.group}组）`}：${f.how}`, `${f.name} became ${officeWords[f.office].en}${f.group === undefined ? '' : ` of group ${f.group}`}: ${f.how}`),
};
