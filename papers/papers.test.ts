// What stands on the papers: every figure is the sum of its facts, names are whole, words are those of the place's own law, and nothing is said twice.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evolve, type Fact } from '../election/election.ts';
import { boxTable } from './count/boxes.ts';
import { resultReport } from './count/report.ts';
import { ranges } from './figures.ts';
import { papersOf } from './list.ts';
import { resultNotice } from './notices/result.ts';
import { rollNotice } from './notices/roll.ts';
import { figuresOf, type Page, readable } from './page.ts';
import { electionMethod } from './plans/method.ts';
import { schedule } from './plans/schedule.ts';
import { workSummary } from './summary/summary.ts';
import { type Told, village } from './testing/village.ts';

const roundOf = ({ e }: Told, n = 0) => {
  const round = e.rounds[n];
  assert.ok(round);
  return round;
};

const allOf = (v: Told): readonly Page[] =>
  papersOf(v.e, { on: '2026-04-07', told: v.told, tokenOf: (id) => `t${id}` })
    .filter((p) => p.ready && p.format === 'pdf')
    .map((p) => p.page());

const figuresIn = (v: Told) => Object.fromEntries(figuresOf(workSummary(v.e, v.told, '2026-04-07')).map((f) => [f.name, f]));

test('the figures of the summary are the sums of the facts: 120 voters, 2 + 4 nominees, 113 + 1 + 3 + 3 = 120 ballots', () => {
  const f = figuresIn(village());
  const value = (name: string) => f[name]?.value;
  assert.deepEqual(
    [
      'groups',
      'population',
      'registered',
      'partyMembers',
      'partyGroups',
      'publicity: slogans',
      'publicity: training',
      'publicity: training, people',
    ].map(value),
    [3, 2453, 120, 105, 16, 56, 2, 116],
  );
  assert.deepEqual(
    [
      'nominees: director',
      'nominees: member',
      'candidates',
      'boxes',
      'staff: scrutineer',
      'issued',
      'issuedByProxy',
      'returned',
    ].map(value),
    [2, 4, 6, 3, 9, 120, 3, 120],
  );
  assert.deepEqual(['valid', 'partValid', 'void', 'blank'].map(value), [113, 1, 3, 3]);
  assert.deepEqual(
    [
      value('committeeLeft'),
      value('committeeMovedUp'),
      value('rollPostedBefore'),
      value('cardsBefore'),
      value('neededToBeValid'),
    ],
    [2, 2, 22, 2, 61],
  );
  assert.equal(value('votes: director, 罗伟林'), 100);
});

test('each figure names the facts it came from, and they are of the kind that can carry it', () => {
  const v = village();
  const f = figuresIn(v);
  const kinds = (name: string): string[] => [
    ...new Set(
      (f[name]?.from ?? []).flatMap((range) => {
        const [from = 0, to = from] = range.replace('main:', '').split('-').map(Number);
        return v.told.filter((t) => t.written.position >= from && t.written.position <= to).map((t) => t.fact.fact);
      }),
    ),
  ];
  for (const figure of Object.values(f)) assert.ok(figure.from.length > 0, `${figure.name} comes from nowhere`);
  assert.deepEqual(kinds('registered'), ['VoterRegistered']);
  assert.deepEqual(kinds('committeeLeft'), ['CommitteeMemberLeft']);
  assert.deepEqual(kinds('issued'), ['StationClosed']);
  assert.equal(f['registered']?.from.length, 1);
});

test('places are written as ranges and lose none: any set of positions comes back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (positions) => {
      const back = ranges(positions.map((position) => ({ book: 'main', position }))).flatMap((r) => {
        const [from = 0, to = from] = r.replace('main:', '').split('-').map(Number);
        return Array.from({ length: to - from + 1 }, (_, i) => from + i);
      });
      assert.deepEqual(
        back,
        positions.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('more or fewer votes anywhere: the sheet, the notice and the boxes tell the same sums', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 110 }), { minLength: 6, maxLength: 6 }), (n) => {
      const votes = [n[0] ?? 0, n[1] ?? 0, n[2] ?? 0, n[3] ?? 0, n[4] ?? 0, n[5] ?? 0] as const;
      const v = village({ votes });
      for (const boxes of ['published', 'every box'] as const) {
        const table = boxTable(v.e, roundOf(v), boxes).blocks.find((b) => b.kind === 'table');
        const last = table?.rows
          .at(-1)
          ?.slice(1)
          .map((c) => Number(c.text));
        assert.deepEqual(last, [120, 113, 1, 3, 3, votes[0], votes[1], 0, votes[2], votes[3], votes[4], votes[5], 0]);
      }
      const report = readable(resultReport(v.e, roundOf(v)));
      for (const one of votes) assert.match(report, new RegExp(` ${one} `));
    }),
    { numRuns: 40 },
  );
});

test('on no paper is anything said twice: no 镇镇, no second 特此公告, no doubled stop', () => {
  for (const kind of ['village', 'community'] as const)
    for (const page of allOf(village({ kind }))) {
      const text = readable(page);
      assert.doesNotMatch(text, /(镇|乡|县|社区|街道|委员会|公告)\1|。。|，，|、、|undefined|NaN|\[object/, page.title);
      assert.ok(text.split('特此公告').length <= 2, page.title);
    }
});

test('a community is told in the words of its own law, never in those of a village, and the other way round', () => {
  const papers = (kind: 'village' | 'community') =>
    allOf(village({ kind }))
      .map(readable)
      .join('\n')
      .replace(/村部|清溪镇|本村|外村|居民身份证/g, '');
  assert.doesNotMatch(papers('community'), /村民|村委会|参选证/);
  assert.match(papers('community'), /居民选举委员会[\s\S]*选民证/);
  assert.doesNotMatch(papers('village'), /居民|居委会|选民证/);
});

test('in 2011 the law of that day is cited: article 14 of the old text for the roll, 17 of the new one', () => {
  const [old, now] = [village({ year: 2011 }), village()];
  assert.match(readable(rollNotice(old.e, '2011-03-06')), /《中华人民共和国村民委员会组织法》第十四条的规定[\s\S]*2011年3月28日/);
  assert.match(readable(rollNotice(now.e, '2026-03-06')), /第十七条的规定[\s\S]*2026年3月28日/);
  assert.match(readable(resultReport(old.e, roundOf(old))), /村民委员会组织法（2010修订）第十五条第二款/);
});

test('a void poll is announced as void, with a repeat election, whoever had votes', () => {
  const v = village();
  evolve(v.e, {
    fact: 'ResultConfirmed',
    on: v.day,
    round: 1,
    valid: false,
    found: true,
    elected: [],
    because: '两个票箱封条破损',
  });
  const notice = readable(resultNotice(v.e, roundOf(v), v.day));
  assert.match(notice, /认定本次选举无效，依法重新选举/);
  assert.doesNotMatch(notice, /当选/);
  assert.match(readable(resultReport(v.e, roundOf(v))), /认定，本次选举无效。依法重新选举。认定理由：两个票箱封条破损。/);
});

test('60 of 120 are not more than half: two of three members are elected, the report says which seat is open', () => {
  const v = village({ votes: [100, 10, 105, 100, 60, 30] });
  const elected = v.e.rounds[0]?.confirmed?.elected.slice(0, 3) ?? [];
  evolve(v.e, { fact: 'ResultConfirmed', on: v.day, round: 1, valid: true, found: true, elected });
  assert.match(readable(resultNotice(v.e, roundOf(v), v.day)), /委员尚缺1名，依法另行选举/);
  assert.match(
    readable(resultReport(v.e, roundOf(v))),
    /得票60、基数120 2 × 60 = 120 ≤ 120 × 否 [\s\S]*尚缺委员1名，依法另行选举/,
  );
});

test('the list of papers tells what each waits for, and which are kept out of the public archive', () => {
  const v = village();
  const done = papersOf(v.e, { on: '2026-04-07', told: v.told, tokenOf: (id) => id });
  assert.ok(done.every((p) => p.ready && p.waitsFor === undefined));
  assert.deepEqual(
    done.filter((p) => p.personal && !p.toFill).map((p) => p.file),
    [
      'roll-notice.pdf',
      'voter-cards.pdf',
      'voter-cards-large.pdf',
      'card-delivery.pdf',
      'box-sheets.pdf',
      'statistics-people.xlsx',
      'statistics-people.pdf',
    ],
  );
  assert.deepEqual(
    done.filter((p) => p.format === 'docx' && !p.toFill).map((p) => p.file),
    [
      'election-method.docx',
      'implementation-plan.docx',
      'schedule.docx',
      'day-notice.docx',
      'candidates-notice.docx',
      'staff-notice.docx',
      'result-notice.docx',
      'short-messages.docx',
      'result-report.docx',
      'handover-list.docx',
      'archive-catalogue.docx',
      'work-summary.docx',
      'work-summary-brief.docx',
      'work-report.docx',
    ],
  );
  assert.equal(new Set(done.map((p) => p.file)).size, done.length);
  const early = village();
  early.e.rounds = [];
  delete early.e.handover.done;
  const waiting = papersOf(early.e, { on: '2026-04-07', told: early.told, tokenOf: (id) => id }).filter((p) => !p.ready);
  assert.deepEqual(
    waiting.map((p) => p.waitsFor?.zh),
    ['工作移交', '工作移交', '工作移交', '工作移交', '工作移交', '工作移交'],
  );
});

test('蒋家庄: 35 slogans, 12 meetings, 190 of 200 asked are aware: the summary counts them from the facts, and says nothing where nothing was recorded', () => {
  const v = village();
  const before = readable(workSummary(v.e, v.told, '2026-04-07'));
  assert.doesNotMatch(before, /知晓情况|外出选民/);
  const more: readonly Fact[] = [
    { fact: 'PublicityDone', on: '2026-02-20', kind: 'slogans', count: 35 },
    ...Array.from({ length: 12 }, (): Fact => ({ fact: 'PublicityDone', on: '2026-02-21', kind: 'meeting', count: 1 })),
    { fact: 'AwarenessSurveyed', on: '2026-03-20', by: '选举委员会', asked: 200, aware: 190 },
    { fact: 'VoterContacted', on: '2026-03-01', voter: 'p_1', way: 'phone', reached: true },
    { fact: 'VoterContacted', on: '2026-03-01', voter: 'p_2', way: 'letter', reached: false },
  ];
  v.e.publicity = [];
  for (const f of more) evolve(v.e, f);
  const told = [
    ...v.told.filter((t) => t.fact.fact !== 'PublicityDone'),
    ...more.map((fact, i) => ({ fact, written: { book: 'main', position: 9000 + i } })),
  ];
  const text = readable(workSummary(v.e, told, '2026-04-07'));
  assert.match(text, /宣传标语35条，会议12次/);
  assert.match(text, /选举委员会就换届选举知晓情况询问200人，其中知晓的190人/);
  assert.match(text, /联系外出选民2次，联系上1人/);
});

test('the method says each question with its answer and its source: the roll 20 days before by article 17, the second vote as usual until the plan decides; what it decided is counted', () => {
  const v = village();
  const plain = readable(electionMethod(v.e, '2026-03-01'));
  assert.match(plain, /名单最迟在选举日的几日前公布 20日 村民委员会组织法（2025修正）第十七条第一款/);
  assert.match(plain, /由村民代表会议|村民代表会议通过/);
  evolve(v.e, {
    fact: 'PlanAdopted',
    on: '2026-02-18',
    by: '村民代表会议',
    decides: { secondVoteLatest: 15, scrutineersPerBox: 3 },
  });
  const decided = readable(electionMethod(v.e, '2026-03-01'));
  assert.match(decided, /由本办法规定（共2项）/);
  assert.match(decided, /另行选举[^\n]* 15日 本办法规定/);
});

test('the calendar on paper names the day, the distance and whose rule it is: the roll on 6 March, 22 days before, by the nation', () => {
  const text = readable(schedule(village().e, '2026-03-01'));
  assert.match(text, /已于2026年3月6日（星期五） 公布选民名单 选举日前22天 法定：村民委员会组织法（2025修正）第十七条第一款/);
  assert.match(text, /工作移交 选举日后\d+天 法定/);
});
