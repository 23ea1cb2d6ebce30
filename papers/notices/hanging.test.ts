// Notices as they hung: what came later stands on none; a correction shows old beside new under its own number; an earlier posting keeps its paper; a short series joins what hangs together.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { villageAt } from '../../election/testing/lawfulPath.ts';
import type { Village } from '../../election/testing/littleVillage.ts';
import { papersOf } from '../list.ts';
import { readable } from '../page.ts';
import type { Placed } from '../figures.ts';

const toldOf = (v: Village): readonly Placed[] =>
  v.facts.map((fact, i) => ({ written: { book: 'main', position: i + 1 }, fact }));
const papers = (v: Village, on: string) =>
  papersOf(v.election, { on, tokenOf: () => 't', told: toldOf(v) }).filter((p) => p.format === 'pdf');
const text = (v: Village, on: string, file: string): string => {
  const paper = papers(v, on).find((p) => p.file === `${file}.pdf`);
  assert.ok(
    paper,
    `${file} is no paper; there are ${papers(v, on)
      .map((p) => p.file)
      .join()}`,
  );
  return readable(paper.page());
};
const post = (v: Village, notice: string, on: string, more = {}) =>
  v.done('postNotice', { notice, places: ['公开栏'], ...more }, on);

test('the committee’s notice keeps the members of its day; who left stands on No. 2-1, the next on 2-2, and both stay papers', () => {
  const v = villageAt('openStation');
  const of = v.election.committee.seats.length;
  const [, second, third] = v.election.committee.seats;
  assert.ok(second && third);
  post(v, 'election committee', v.d(-10));
  v.done('leaveCommittee', { member: second.person, because: 'resigned' }, v.d(-9));
  post(v, 'committee change', v.d(-9));
  v.done('leaveCommittee', { member: third.person, because: 'resigned' }, v.d(-8));
  post(v, 'committee change', v.d(-8));
  const first = text(v, v.d(-7), 'committee-notice');
  assert.match(first, new RegExp(`第2号[^]*由下列${of}人组成`));
  assert.ok(first.includes(second.name));
  assert.match(text(v, v.d(-7), 'committee-change-notice-no-2-1'), new RegExp(`第2-1号\n${second.name}`));
  const latest = text(v, v.d(-7), 'committee-change-notice');
  assert.match(latest, new RegExp(`第2-2号\n${third.name}`));
  assert.doesNotMatch(latest, new RegExp(`${second.name}因`));
});

test('the stations are set anew after their notice hung: 更正公告 No. 10-1 names No. 10, why, and the hour before beside the hour now', () => {
  const v = villageAt('openStation');
  post(v, 'poll', v.d(-6));
  const before = v.facts.findLast((f) => f.fact === 'StationsSet');
  assert.ok(before?.fact === 'StationsSet');
  const { stations, countAt } = before;
  v.done('setStations', { stations, opens: '07:15', closes: '16:45', countAt }, v.d(-5));
  post(v, 'poll', v.d(-5), { corrects: '投票时间提前到7时15分' });
  const corrected = text(v, v.d(-5), 'poll-notice');
  assert.match(
    corrected,
    /投票时间和地点更正公告\n第10-1号\n.*公布的第10号公告现予更正，以本公告为准。更正内容：投票时间提前到7时15分。/,
  );
  assert.match(corrected, /更正前后对照\n原公告 更正后\n.*时间为(?!07:15).* .*时间为07:15至16:45/);
  assert.equal(corrected.match(/公布时间：/g)?.length, 1, 'the time it hangs is no correction');
  assert.doesNotMatch(text(v, v.d(-5), 'poll-notice-no-10'), /07:15|更正/);
});

test('in a place with seven notices those of the poll that hang from one day are one paper, No. 6, which names what it joins; of seventeen none is joined', () => {
  const v = villageAt(
    'openStation',
    {},
    {
      fixElectionDay: (w) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { noticeSeries: 'seven' } }, w.d(-58));
        return { day: w.d(0) };
      },
    },
  );
  for (const kind of ['poll', 'staff', 'invalid ballots']) post(v, kind, v.d(-6));
  const joined = text(v, v.d(-5), 'joined-notice-6');
  assert.match(joined, /第6号\n本公告把下列3件事项一并公布：投票时间和地点、选举工作人员名单、无效票认定规则。/);
  assert.equal(joined.match(/特此公告/g)?.length, 1);
  assert.equal(joined.match(/公布时间：/g)?.length, 1);
  const w = villageAt('openStation');
  for (const kind of ['poll', 'staff', 'invalid ballots']) post(w, kind, w.d(-6));
  assert.ok(!papers(w, w.d(-5)).some((p) => p.file.startsWith('joined')));
});

test('a correction can be read before it is told: under No. 10-1, with a line for what is corrected and the hour before beside the hour now; nothing changed, and it says so; it is no paper of the record', () => {
  const v = villageAt('openStation');
  post(v, 'poll', v.d(-6));
  assert.match(
    text(v, v.d(-5), 'poll-notice-draft'),
    /第10-1号（样稿，未张贴）\n.*公布的第10号公告现予更正，以本公告为准。更正内容：＿+（张贴时写明）。[^]*现在登记的情况与原公告一致，没有要更正的内容/,
  );
  const before = v.facts.findLast((f) => f.fact === 'StationsSet');
  assert.ok(before?.fact === 'StationsSet');
  v.done('setStations', { stations: before.stations, opens: '07:15', closes: '16:45', countAt: before.countAt }, v.d(-5));
  const draft = text(v, v.d(-5), 'poll-notice-draft');
  assert.match(draft, /更正前后对照\n原公告 更正后\n.*时间为(?!07:15).* .*时间为07:15至16:45/);
  assert.doesNotMatch(draft, /一致/);
  assert.equal(papers(v, v.d(-5)).find((p) => p.file === 'poll-notice-draft.pdf')?.draft, true);
  assert.ok(!papers(v, v.d(-5)).some((p) => p.file.startsWith('staff-notice-draft')), 'what does not hang is not corrected');
});

test('in a place with seven notices those posted together bear one number, 6; those of the next day 6-1 together, their correction 6-2', () => {
  const v = villageAt(
    'openStation',
    {},
    {
      fixElectionDay: (w) => {
        w.done('adoptPlan', { by: '村民代表会议', decides: { noticeSeries: 'seven' } }, w.d(-58));
        return { day: w.d(0) };
      },
    },
  );
  const labels = (): readonly string[] =>
    v.election.notices.filter((n) => n.label.startsWith('6')).map((n) => `${n.notice} ${n.label}`);
  for (const kind of ['poll', 'staff']) post(v, kind, v.d(-6));
  post(v, 'invalid ballots', v.d(-5));
  post(v, 'poll', v.d(-5), { corrects: '更正地点' });
  assert.deepEqual(labels(), ['poll 6', 'staff 6', 'invalid ballots 6-1', 'poll 6-2']);
});
