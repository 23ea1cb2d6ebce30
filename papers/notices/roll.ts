// The notice that posts the roll: names by group, nothing else of anybody, with the last day to object. The cards: cards.ts.
import type { Election } from '../../election/election.ts';
import { electors } from '../../election/roll/electors.ts';
import type { PersonId } from '../../election/person.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import { zhDate, zhDay } from '../../law/days.ts';
import { answerOn, objectionDecision, objectionWindow, representativesListWithRoll, rollPosting } from '../../law/rules.ts';
import { type Block, heading, type Page, paragraph, seal, title } from '../page.ts';
import { closingWords, electorList, placeOf, under } from '../place.ts';
import { namesByGroup, numberLine } from './frame.ts';

/** 选民名单公告, posted on `on` unless it hangs already. A voter whose key was destroyed has no name any more and is left out. */
export const rollNotice = (e: Election, on: Day): Page => {
  const p = placeOf(e);
  const posted = e.roll.postings.at(-1)?.on ?? on;
  const law = lawOf(e, posted);
  const window = answerOn(objectionWindow, law);
  const groups = new Set([...e.roll.voters.values()].map((v) => v.group)).size;
  const names = (of: ReadonlyMap<PersonId, Voter>): readonly Block[] =>
    namesByGroup(
      [...of.values()].toSorted((a, b) => a.no - b.no).map((v) => ({ group: v.group, name: v.secret?.name })),
      (group, many) => `第${group}${p.words.group}（${many}人）`,
    );
  const elect = electorList(e);
  return {
    title: `${p.committee}选举选民名单公告`,
    form: 'official',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '选民名单公告'),
      ...numberLine(e, 'roll', on),
      paragraph(
        `根据${under(answerOn(rollPosting, law))}的规定，现将${p.words.roll}公布如下。全${p.words.place}共${groups}个${p.words.group}，登记${e.roll.voters.size}人${e.electionDay ? `，选举日为${zhDay(e.electionDay)}` : ''}。`,
      ),
      ...(elect
        ? [
            paragraph(
              `本次选举由${elect.word}投票。根据${under(answerOn(representativesListWithRoll, law))}的规定，${elect.word}${electors(e).size}人的名单同时公布。`,
            ),
          ]
        : []),
      paragraph(
        `对名单有异议的，请自公布之日起${window.value}日内，即至${zhDate(dateOfRule(objectionWindow, posted, law).day)}止，向${p.issuer}提出；${p.words.electionCommittee}自收到之日起${answerOn(objectionDecision, law).value}日内作出处理并公布结果。`,
      ),
      paragraph(closingWords(e)),
      seal(p.issuer, zhDate(posted)),
      heading(1, `附${elect ? '1' : ''}：${p.words.roll}`),
      ...names(e.roll.voters),
      ...(elect ? [heading(1, `附2：${elect.title}`), ...names(electors(e))] : []),
    ],
  };
};
