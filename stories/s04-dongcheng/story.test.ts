// 东城区 told twice on three stores: in 2009 sixteen days under its own plan, nominated and elected at one meeting; in 2026 the same days are refused by the law.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdersOf } from '../../election/representatives/representatives.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { daysBetween } from '../../law/days.ts';
import { answerOn, rollPosting } from '../../law/rules.ts';
import { eveOf } from '../eve.ts';
import { refusalsOf, storyAt, tellBefore, tellOnThreeStores, tellUntil } from '../telling.ts';

const old = new URL('facts-2009.json', import.meta.url);
const now = new URL('facts-2026.json', import.meta.url);
/** As it stood at 08:55, before the first ballot: the candidates are fixed on the day itself. */
const told = tellUntil(old, 'openBox');
const open = async () => (await told).election;

test('东城区 2009: sixteen days from 10 to 26 April; the plan of the residents’ meeting asks 10 days for the list, 486 voters hang there in time', async () => {
  const e = (await open()).election();
  assert.equal(daysBetween(e.begun?.on ?? '', e.electionDay ?? ''), 16);
  const asked = answerOn(rollPosting, lawOf(e, '2009-04-26'));
  assert.deepEqual([asked.kind, asked.value], ['plan', 10]);
  const eve = eveOf(await told);
  assert.deepEqual(['registered', 'rollPostedBefore', 'committeeMembers', 'publicity: meeting'].map(eve.figure), [486, 10, 5, 3]);
});

test('东城区 2009: aware are 246 of 250, the statement of a survey with who asked; 98 per cent are reached, and more aware than asked is refused', async () => {
  const eve = eveOf(await told);
  const [asked, aware] = ['survey 1: asked', 'survey 1: aware'].map((name) => Number(eve.figure(name)));
  assert.deepEqual([asked, aware], [250, 246]);
  assert.ok(100 * (aware ?? 0) >= 98 * (asked ?? 0), '24600 ≥ 24500');
});

test('东城区 2009: the residents choose 30 representatives, three in each of ten groups; eleven proxies are posted, three of them with one holder', async () => {
  const e = (await open()).election();
  const chosen = Map.groupBy(holdersOf(e, 'representative'), (h) => h.group);
  assert.deepEqual(
    [...chosen.values()].map((of) => of.length),
    Array(10).fill(3),
  );
  const eve = eveOf(await told);
  assert.equal(eve.found('proxies'), '11 件，未公布 0 件');
  const held = [...Map.groupBy(e.proxies.given.values(), (p) => p.holder).values()].map((of) => of.length);
  assert.equal(Math.max(...held), 3);
});

test('东城区 2009: on the eve the page is red for all that the one meeting brings, candidates, voters’ meeting, stations, staff, ballots, kit; at 08:55 it is green', async () => {
  const before = eveOf(await tellBefore(old, '2009-04-26'));
  assert.deepEqual(before.lines.lacking, ['candidates', 'meeting', 'stations', 'staff', 'ballots', 'kit', 'paper kit']);
  const eve = eveOf(await told);
  assert.ok(eve.green, eve.lines.lacking?.join());
  assert.deepEqual(eve.lines['not asked'], ['audit', 'pledge', 'mobile box', 'helpers', 'large', 'braille', 'signing']);
});

test('东城区 2009: 8 nominated and fixed at the meeting, 2 + 2 + 4 for 1 + 1 + 3; 438 of 486 are there, 90 per cent', async () => {
  const e = (await open()).election();
  assert.deepEqual(
    ['director', 'deputy', 'member'].map((p) => e.candidacy.candidates.filter((c) => c.post === p).length),
    [2, 2, 4],
  );
  assert.deepEqual([...new Set([...e.nomination.held.map((h) => h.on), e.candidacy.fixed])], ['2009-04-26']);
  const there = Number(eveOf(await told).figure('candidatesMetPresent'));
  assert.ok(100 * there >= 90 * 486 && 100 * (there - 1) < 90 * 486, '438: 43800 ≥ 43740 > 43700');
});

test('东城区 2009: a plan by 240 of 486, a fourth principal, a holder who is away and six more are refused', async () => {
  assert.deepEqual(refusalsOf(await storyAt(old)).slice(0, 9), [
    'fixElectionDay: roll posted too late',
    'adoptPlan: no quorum',
    'receiveObjection: objection after the window',
    'recordProxies: holder has enough proxies',
    'recordProxies: holder is away himself',
    'recordSurvey: more aware than asked',
    'setStations: not in this stage',
    'appointStaff: staff must avoid',
    'printBallots: too few printed',
  ]);
});

test('东城区 2026: the sixteen days are refused by article 17, no plan shortens them; 1 May is the first lawful day, and only with a roll on the same day', async () => {
  const e = (await tellOnThreeStores(now)).election.election();
  const story = await storyAt(now);
  assert.deepEqual(refusalsOf(story), [
    'adoptPlan: plan against the law',
    'fixElectionDay: roll posted too late',
    'adoptPlan: plan against the law',
    'fixElectionDay: roll posted too late',
    'postRoll: nobody is on the roll',
    'postRoll: roll posted too late',
    'recordNomination: the clock has not run',
  ]);
  const cited = story.facts.told.flatMap(({ expect }) => (expect === 'done' ? [] : [expect.cites]));
  assert.deepEqual(cited, ['第十七条', '第十七条', '第十八条', '第十七条', undefined, '第十七条', '第十七条']);
  assert.equal(daysBetween('2026-04-11', '2026-05-01'), answerOn(rollPosting, lawOf(e, '2026-05-01')).value);
  assert.deepEqual([e.electionDay, e.candidacy.fixed], ['2026-05-17', undefined]);
});
