// The determination on paper: the sheet and the notice of a tie, a second vote, an invalid poll, a missing woman and near relatives, each with its sum, its article and who decides.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evolve } from '../../election/election.ts';
import { determination } from '../../election/counting/totals.ts';
import { readable } from '../page.ts';
import { resultReport } from './report.ts';
import { resultNotice } from '../notices/result.ts';
import { type Told, village } from '../testing/village.ts';
import { quantitiesInWords } from '../words/quantities.ts';

const roundOf = ({ e }: Told) => {
  const [round] = e.rounds;
  assert.ok(round);
  return round;
};
/** The village with the committee's conclusion as the sums give it. */
const concluded = (v: Told): Told => {
  const found = determination(v.e, roundOf(v));
  const elected = found.contests.flatMap((c) => c.elected.map((one) => ({ ...one, post: c.post })));
  evolve(v.e, { fact: 'ResultConfirmed', on: v.day, round: 1, valid: found.valid, found: found.valid, elected });
  return v;
};
const reportOf = (v: Told) => readable(resultReport(v.e, roundOf(v)));
const noticeOf = (v: Told) => readable(resultNotice(v.e, roundOf(v), v.day));

test('the sheet prints each step with its quantities, its sum and its article, in the order in which it is read out', () => {
  const report = reportOf(concluded(village()));
  const steps = [
    /收回120、有效113、部分有效1、无效3、空白3 113 \+ 1 \+ 3 \+ 3 = 120 ✓ 是 票数平衡/,
    /参加投票的人数是否达到规定？ 登记120、参加投票120 2 × 120 = 240 > 120 ✓ 是 村民委员会组织法（2025修正）第十八条第二款/,
    /候选人6、应选4 6 > 4 ✓ 是/,
    /罗伟林得票是否达到当选票数？ 得票100、基数120 2 × 100 = 200 > 120 ✓ 是/,
    /范丰富得票是否达到当选票数？ 得票10、基数120 2 × 10 = 20 ≤ 120 × 否/,
    /妇女成员是否达到规定人数？/,
  ];
  const places = steps.map((step) => report.search(step));
  assert.ok(
    places.every((place, at) => place > (places[at - 1] ?? 0)),
    places.join(),
  );
});

test('every quantity of every step has its word, whatever the votes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 6, maxLength: 6 }), fc.boolean(), (n, zhejiang) => {
      const v = village({ votes: [n[0] ?? 0, n[1] ?? 0, n[2] ?? 0, n[3] ?? 0, n[4] ?? 0, n[5] ?? 0] });
      if (v.e.begun && zhejiang) v.e.begun = { ...v.e.begun, province: '浙江' };
      const { steps, contests, woman } = determination(v.e, roundOf(v));
      for (const step of [...steps, ...contests.flatMap((c) => c.steps), woman.step])
        assert.match(quantitiesInWords(step), /^(\p{Script=Han}+\d+、?)+$/u);
    }),
    { numRuns: 60 },
  );
});

test('70 and 70 at the cut: both are tied for one seat on sheet and notice, the committee has them voted on again, no second vote is told', () => {
  const v = concluded(village({ votes: [100, 10, 105, 95, 70, 70] }));
  assert.match(reportOf(v), /末位入选得票70、其后一位得票70 70 = 70 × 否/);
  assert.match(reportOf(v), /王自成、曹均得票相等，争1个名额[\s\S]*就得票相等的人再次投票：王自成、曹均 村民选举委员会/);
  assert.match(noticeOf(v), /王自成、曹均竞选委员得票相等，尚有1名不能确定，就以上各人再次投票/);
  assert.doesNotMatch(noticeOf(v), /另行选举/);
});

test('60 and 55 of 120 elect nobody: two seats go to a second vote among three, a third of its ballots, at the latest 30 days on', () => {
  const v = concluded(village({ votes: [100, 10, 105, 60, 55, 30] }));
  assert.match(reportOf(v), /委员 2名 61票 林维新、王自成、曹均 不少于三分之一 2026年4月27日/);
  assert.match(reportOf(v), /确定另行选举的日期和候选人：林维新、王自成、曹均 村民选举委员会 2026年4月27日/);
  assert.match(
    noticeOf(v),
    /委员尚缺2名，依法另行选举：候选人为林维新、王自成、曹均，以得票多的当选，得票须占已投选票的比例不少于三分之一/,
  );
});

test('120 of 260 are not more than half: the sheet says invalid with the sum, who sets the repeat election and by when; no post is weighed', () => {
  const v = village();
  roundOf(v).registered = 260;
  concluded(v);
  assert.match(reportOf(v), /登记260、参加投票120 2 × 120 = 240 ≤ 260 × 否/);
  assert.match(reportOf(v), /选举无效：参加投票人数未达到法定人数（2 × 120 = 240 ≤ 260）/);
  assert.match(reportOf(v), /确定重新选举的日期 村民选举委员会 \d+年/);
  assert.doesNotMatch(reportOf(v), /罗伟林得票是否/);
  assert.match(noticeOf(v), /认定本次选举无效[\s\S]*理由：参加投票人数未达到法定人数（2 × 120 = 240 ≤ 260）/);
});

test('no woman among four elected: the sheet asks the meeting how one is seated; it seats nobody by itself', () => {
  const v = concluded(village({ votes: [100, 10, 105, 95, 70, 65] }));
  assert.match(
    reportOf(v),
    /已当选4、至少1 0 < 1 × 否[\s\S]*当选人中没有妇女[\s\S]*确定妇女成员如何产生 村民会议或者村民代表会议/,
  );
  assert.doesNotMatch(reportOf(v), /曹　均 65 当选/);
});

test('in Zhejiang the director’s brother leaves, the next over half moves up; the notice names nobody’s kinship', () => {
  const v = village({ votes: [100, 10, 105, 95, 70, 65] });
  if (v.e.begun) v.e.begun = { ...v.e.begun, province: '浙江' };
  const [luo, , wang] = roundOf(v).candidates;
  v.e.committee.relations.push({ a: luo?.person ?? '', b: wang?.person ?? '', kin: 'sibling' });
  concluded(v);
  assert.match(reportOf(v), /王庆林 105 因近亲属回避[\s\S]*曹　均 65 当选/);
  assert.match(reportOf(v), /曹均 65票，过半数当选，因回避递补[\s\S]*罗伟林与王庆林为兄弟姐妹：罗伟林留任，王庆林回避/);
  assert.match(noticeOf(v), /因近亲属关系，罗伟林留任，王庆林依法回避/);
  assert.doesNotMatch(noticeOf(v), /兄弟/);
});

test('before the committee has concluded the sheet says so and declares nobody elected in its name', () => {
  const v = village();
  delete roundOf(v).confirmed;
  assert.match(reportOf(v), /石燕村村民选举委员会尚未认定/);
  assert.doesNotMatch(reportOf(v), /经石燕村村民选举委员会认定/);
});
