// Notices: numbered by the series of the plan, once for each matter, corrected with what changed; and the clocks that hold the next step back.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../../law/days.ts';
import { isRefusal } from '../chapter.ts';
import { path, villageAt } from '../testing/lawfulPath.ts';
import type { Village } from '../testing/littleVillage.ts';
import { noticeState, numbersOn } from './notices.ts';
import { noticeKinds, numberIn, numberOn } from './noticeTable.ts';
import type { OrderName } from '../orders.ts';
import { publicityCounts } from './publicity.ts';
import { determination, lawOf } from '../counting/totals.ts';

const labels = (v: Village) => v.election.notices.map((n) => n.label);
const post = (v: Village, notice: string, on?: string, more = {}) =>
  v.done('postNotice', { notice, places: ['公开栏'], ...more }, on);
const notPosted = (v: Village, notice: string, on?: string, more = {}) =>
  v.refused('postNotice', { notice, places: ['公开栏'], ...more }, on);
const planned = (decides: Readonly<Record<string, unknown>>) => ({
  fixElectionDay: (v: Village) => {
    v.done('adoptPlan', { by: '村民代表会议', decides }, v.d(-58));
    return { day: v.d(0) };
  },
});
/** The step of the lawful path, told again on another day. */
const step = (v: Village, name: OrderName) =>
  path()
    .find((s) => s.do === name)
    ?.body(v);

it('the series of seventeen numbers committee 2, day 1, registration 3, roll 4, candidates 9, poll 10; a second change of the committee is 2-2', () => {
  const v = villageAt('openStation');
  for (const kind of [
    'election committee',
    'election day',
    'registration',
    'roll',
    'nomination',
    'nominees',
    'candidates',
    'poll',
    'staff',
    'invalid ballots',
  ])
    post(v, kind);
  assert.deepEqual(labels(v), ['2', '1', '3', '4', '7', '8', '9', '10', '11', '15']);
  v.done('leaveCommittee', { member: v.election.committee.seats[1]?.person, because: 'resigned' });
  post(v, 'committee change');
  v.done('leaveCommittee', { member: v.election.committee.seats[1]?.person, because: 'resigned' });
  post(v, 'committee change');
  assert.deepEqual(labels(v).slice(-2), ['2-1', '2-2']);
});

it('ten notices of 蒋家庄村 bear 1 to 10, seven of 双塘村 1 to 7', () => {
  const ten = [
    'election committee',
    'election day',
    'roll',
    'roll corrections',
    'nomination',
    'nominees',
    'candidates',
    'poll',
    'staff',
    'result',
  ];
  const v = villageAt(
    'sealBallots',
    {},
    {
      ...planned({ noticeSeries: 'ten' }),
      recordNomination: (w, s) => {
        w.done('receiveObjection', { about: 'wrong entry' }, w.d(-18));
        w.done('decideObjection', { objection: 'o_41', upheld: true }, w.d(-17));
        return s.body(w);
      },
    },
  );
  for (const kind of ten) post(v, kind);
  assert.deepEqual(
    labels(v),
    ten.map((_, i) => String(i + 1)),
  );
  const w = villageAt('sealBallots', {}, planned({ noticeSeries: 'seven' }));
  for (const kind of ['election committee', 'election day', 'roll', 'nomination', 'candidates', 'poll', 'result']) post(w, kind);
  assert.deepEqual(labels(w), ['1', '2', '3', '4', '5', '6', '7']);
});

it('before the plan a notice takes the series it names, No. 1 of seven; once the plan has decided for ten, its series alone counts', () => {
  const v = villageAt('fixElectionDay');
  post(v, 'election committee', v.d(-59), { series: 'seven' });
  assert.ok(!('series' in (v.election.notices[0] ?? {})));
  v.done('adoptPlan', { by: '村民代表会议', decides: { noticeSeries: 'ten' } }, v.d(-58));
  v.done('fixElectionDay', { day: v.d(0) }, v.d(-57));
  post(v, 'election day', v.d(-56), { series: 'seventeen' });
  assert.deepEqual(labels(v), ['1', '2']);
});

it('no two notices ever bear one number, in whatever order and however often they are posted, but those of a short series that hang as one paper from one day', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('seventeen' as const, 'ten' as const, 'seven' as const),
      fc.array(
        fc.record({
          kind: fc.constantFrom(...noticeKinds),
          on: fc.constantFrom('2026-03-01', '2026-03-02'),
          corrects: fc.boolean(),
        }),
        { maxLength: 40 },
      ),
      (series, posts) => {
        const posted: { notice: (typeof noticeKinds)[number]; on: string; label: string; corrects?: string }[] = [];
        for (const { kind, on, corrects } of posts)
          posted.push({
            notice: kind,
            on,
            label: numberOn(series, kind, on, posted, corrects),
            ...(corrects ? { corrects: '一处' } : {}),
          });
        for (const [i, one] of posted.entries())
          for (const other of posted.slice(i + 1).filter((o) => o.label === one.label)) {
            assert.notEqual(series, 'seventeen');
            assert.deepEqual([other.on, one.corrects, other.corrects], [one.on, undefined, undefined]);
            assert.ok(other.notice !== one.notice && numberIn(series, other.notice) === numberIn(series, one.notice));
          }
      },
    ),
  );
  assert.equal(numberIn('seventeen', 'result'), '16');
});

it('of two notices that may be posted next, the list and its corrections, only one is shown as 4-2, and posted in that order they bear what was shown', () => {
  const v = villageAt('recordNomination');
  post(v, 'roll', v.d(-20));
  const changed = (name: string, on: string) => {
    v.done('removeVoter', { voter: v.id(name), because: 'died' }, on);
    v.done('postRoll', step(v, 'postRoll'), on);
  };
  changed('陈大山', v.d(-18));
  for (const kind of ['roll', 'roll corrections']) post(v, kind, v.d(-18));
  changed('陈春生', v.d(-16));
  const law = lawOf(v.election, v.d(-16));
  const next = noticeKinds.filter((kind) => noticeState(v.election, kind, v.d(-16)).state === 'may be posted');
  const shown = next.map((kind) => numbersOn(v.election, law, v.d(-16)).get(kind));
  assert.ok(next.includes('roll') && next.includes('roll corrections'));
  assert.equal(new Set(shown).size, next.length);
  for (const kind of next) post(v, kind, v.d(-16));
  assert.deepEqual(labels(v).slice(-next.length), shown);
});

it('the same matter is posted once: again only as a correction that says what changed, or when there is something new to announce', () => {
  const v = villageAt('recordNomination');
  post(v, 'roll', v.d(-20));
  const again = notPosted(v, 'roll', v.d(-19));
  assert.deepEqual([again.key, again.found['label']], ['posted already', '4']);
  post(v, 'roll', v.d(-19), { corrects: '第二组漏列一人' });
  v.done('removeVoter', { voter: v.id('陈大山'), because: 'died' }, v.d(-18));
  v.done('postRoll', step(v, 'postRoll'), v.d(-18));
  post(v, 'roll', v.d(-18));
  assert.deepEqual(labels(v), ['4', '4-2', '4-3'], '4-1 belongs to the corrections of the roll');
  assert.equal(notPosted(v, 'election day', undefined, { corrects: '日期' }).key, 'nothing to correct');
});

it('a notice is not posted before the day on which what it announces came about', () => {
  const v = villageAt('recordNomination');
  const early = v.tell('postNotice', { notice: 'roll', places: ['公开栏'] }, v.d(-21), 'a_clerk', v.d(-20));
  assert.ok(isRefusal(early) && early.key === 'earlier than what it follows' && early.found['since'] === v.d(-20));
  assert.equal(notPosted(v, 'candidates').key, 'nothing to announce yet');
});

it('posted on D−20, objections run to D−15: candidates are not fixed on that day, whoever asks, and are on D−14', () => {
  const v = villageAt(
    'fixCandidates',
    {},
    {
      recordNomination: (w, s) => void w.done('recordNomination', s.body(w), w.d(-15)),
      reviewNominees: (w, s) => void w.done('reviewNominees', s.body(w), w.d(-15)),
    },
  );
  const refusal = v.refused('fixCandidates', step(v, 'fixCandidates'), v.d(-15));
  assert.deepEqual(
    [refusal.key, refusal.found, refusal.because?.article],
    ['the clock has not run', { clock: 'roll objections', days: 5, from: v.d(-20), until: v.d(-15), on: v.d(-15) }, 17],
  );
  v.done('fixCandidates', step(v, 'fixCandidates'), v.d(-14));
});

it('a plan may move the last day past a holiday: posted on 26 September 2026, objections end on 1 October, or on the 8th where the plan lets a holiday move it', () => {
  const held = (decides: Readonly<Record<string, unknown>>) => {
    const v = villageAt(
      'recordNomination',
      {},
      {
        ...planned(decides),
        postRoll: (w, s) => void w.done('postRoll', s.body(w), '2026-09-26'),
        fixElectionDay: (w) => {
          w.done('adoptPlan', { by: '村民代表会议', decides }, w.d(-58));
          return { day: '2026-10-25' };
        },
      },
    );
    return (on: string, name: OrderName = 'recordNomination', body = step(v, 'recordNomination')) => v.tell(name, body, on);
  };
  const objection = (on: string, decides: Readonly<Record<string, unknown>>) =>
    held(decides)(on, 'receiveObjection', { about: 'wrong entry' });
  assert.ok(!isRefusal(objection('2026-10-08', { holidayMovesLastDay: true })));
  const late = objection('2026-10-02', {});
  assert.ok(isRefusal(late) && late.key === 'objection after the window' && late.found['last'] === '2026-10-01');
  const early = held({ holidayMovesLastDay: true })('2026-10-02');
  assert.ok(isRefusal(early) && early.found['until'] === '2026-10-08');
  assert.ok(!isRefusal(held({})('2026-10-02')));
});

it('where the plan wants the candidates posted 5 days before, D−4 is too late and nothing posted is no start; where law and plan are silent nothing waits', () => {
  const plan = planned({ candidateListDay: 5 });
  const v = villageAt('openStation', {}, plan);
  assert.equal(v.refused('openStation', step(v, 'openStation'), v.d(0)).key, 'the clock has not begun');
  post(v, 'candidates', v.d(-4));
  const late = v.refused('openStation', step(v, 'openStation'), v.d(0));
  assert.deepEqual(
    [late.key, late.found['from'], late.found['until'], late.because?.text],
    ['the clock has not run', v.d(-4), v.d(1), 'PLAN'],
  );
  const w = villageAt('openStation', {}, { ...plan, meetVoters: (x, s) => (post(x, 'candidates', x.d(-6)), s.body(x)) });
  w.done('openStation', step(w, 'openStation'), w.d(0));
  const silent = villageAt('openStation');
  silent.done('openStation', step(silent, 'openStation'), silent.d(0));
});

it('a clock of the plan is shortened by the body that set it alone, a clock of the law by nobody', () => {
  const v = villageAt('openStation', {}, planned({ candidateListDay: 5 }));
  const shorten = { rule: 'candidateListDay', days: 4, by: '村民代表会议', because: '补选候选人' };
  post(v, 'candidates', v.d(-4));
  assert.equal(v.refused('shortenClock', { ...shorten, by: '村民选举委员会' }).key, 'only who set the clock shortens it');
  assert.equal(v.refused('shortenClock', { ...shorten, days: 5 }).key, 'the clock is not shortened');
  assert.equal(v.refused('shortenClock', { ...shorten, rule: 'placePosting' }).key, 'the plan sets no such clock');
  const law = v.refused('shortenClock', { ...shorten, rule: 'objectionWindow' });
  assert.deepEqual([law.key, law.because?.article], ['the law sets this clock', 17]);
  v.done('shortenClock', shorten);
  v.done('openStation', step(v, 'openStation'), v.d(0));
});

it('what went on all the same is entered beside an irregularity of two people, and stays a finding of the result', () => {
  const v = villageAt('openStation', {}, planned({ candidateListDay: 5 }));
  const told = { rule: 'candidateListDay', what: '候选人名单没有张贴，选举照常进行', second: 'a_two' };
  assert.equal(v.refused('recordIrregularity', { ...told, second: 'a_clerk' }).key, 'two people are needed');
  v.done('recordIrregularity', told, v.d(0));
  v.done('openStation', step(v, 'openStation'), v.d(0));
  const [round] = v.election.rounds;
  assert.ok(round);
  assert.ok(
    determination(v.election, round).findings.some((f) => f.key === 'irregularity' && f.zh.includes('候选人名单没有张贴')),
  );
});

it('a roll posted on D−19 on paper is entered beside an irregularity: the election is not locked for ever', () => {
  const v = villageAt('postRoll');
  assert.equal(v.refused('postRoll', step(v, 'postRoll'), v.d(-19)).key, 'roll posted too late');
  v.done('recordIrregularity', { rule: 'rollPosting', what: '名单晚贴一天', second: 'a_two' }, v.d(-19));
  v.done('postRoll', step(v, 'postRoll'), v.d(-19));
  assert.equal(v.election.roll.postings[0]?.on, addDays(v.d(0), -19));
});

it('雁宁路: 5 meetings of 30 people in all, 2 trainings, 5 banners, 43 slogans, 90 leaflets, 3 blackboards are counted; 190 of 200 asked are aware, 201 are not', () => {
  const v = villageAt('recordNomination');
  for (let i = 0; i < 5; i++) v.done('recordPublicity', { kind: 'meeting', people: 6, place: '活动室' });
  for (const [kind, count] of [
    ['training', 2],
    ['banners', 5],
    ['slogans', 40],
    ['slogans', 3],
    ['leaflets', 90],
    ['blackboards', 3],
  ])
    v.done('recordPublicity', { kind, count });
  assert.deepEqual(
    publicityCounts(v.election).map((c) => [c.kind, c.count, c.people]),
    [
      ['meeting', 5, 30],
      ['training', 2, 0],
      ['banners', 5, 0],
      ['slogans', 43, 0],
      ['leaflets', 90, 0],
      ['blackboards', 3, 0],
    ],
  );
  assert.equal(v.refused('recordSurvey', { by: '选委会', asked: 200, aware: 201 }).key, 'more aware than asked');
  v.done('recordSurvey', { by: '选委会', asked: 200, aware: 190 });
  const away = v.id('赵大山');
  v.done('recordContact', { voter: away, way: 'letter', reached: false });
  const [call] = v.done('recordContact', { voter: away, way: 'phone', reached: true, note: '本人接听，可以回来' });
  assert.deepEqual(call && 'secret' in call ? call.secret : undefined, { of: away, note: '本人接听，可以回来' });
  assert.equal(v.refused('recordContact', { voter: 'p_nobody', way: 'phone', reached: true }).key, 'no such voter');
  assert.deepEqual(
    [v.election.reached.ways.get('letter'), v.election.reached.voters.get(away)],
    [{ tried: 1, reached: 0 }, true],
  );
});
