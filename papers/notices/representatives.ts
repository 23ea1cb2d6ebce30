// The notice of the representatives whom the groups chose, group by group. Heads of groups and leaders of buildings: choosing.ts; representatives who elect hang with the roll too: roll.ts.
import type { Election } from '../../election/election.ts';
import { holdersOf } from '../../election/representatives/representatives.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { answerOn, householdsPerRepresentative } from '../../law/rules.ts';
import { type Cell, padded, type Page, paragraph } from '../page.ts';
import { byRule, placeOf } from '../place.ts';
import { representativeWord } from './choosing.ts';
import { listed, notice } from './frame.ts';

/** 村民代表（居民代表）名单公告, as it hangs from `on`. */
export const representativesNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const of = holdersOf(e, 'representative');
  const word = representativeWord(e);
  const women = of.filter((h) => h.woman).length;
  const groups = [...Map.groupBy(of, (h) => h.group)].toSorted(([a], [b]) => a - b);
  const names = (here: typeof of): Cell => ({ text: here.map((h) => padded(h.name)).join('　'), align: 'left' });
  return notice(e, 'representatives', on, {
    name: `${word}名单`,
    over: p.name,
    body: [
      paragraph(
        `${byRule(answerOn(householdsPerRepresentative, lawOf(e, on)))}经推选，产生${word}${of.length}人（其中妇女${women}人），任期与${p.words.committee}相同，现公布如下。`,
      ),
      listed(
        [4, 2, 12],
        [p.words.group, '人数', word],
        groups.map(([group, here]) => [`第${group}组`, String(here.length), names(here)]),
      ),
    ],
  });
};
