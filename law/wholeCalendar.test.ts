// A whole calendar at one look: every step of an election in 浙江 with its day, who set it and its words. Single dates: calendar.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LawOfTheDay } from './answer.ts';
import { calendarOf } from './calendar.ts';
import { addDays } from './days.ts';

const zhejiang: LawOfTheDay = { kind: 'village', province: '浙江', day: '2026-03-28', mode: 'voters', plan: {} };
const dates = (law: LawOfTheDay) => calendarOf(law, { electionDay: law.day });

test('浙江, poll on 28 March 2026: 22 steps in the order of their days, each with who set it', () => {
  assert.deepEqual(
    dates(zhejiang).map(({ day, setBy, unsure, from, runs, step }) => {
      const how = `${setBy}${unsure ? ', in doubt' : ''}, ${runs} ${from}`;
      return `${day.slice(5)} ${step.zh} / ${step.en} (${how})`;
    }),
    [
      '02-22 推选选举委员会 / the election committee is chosen (default, in doubt, before electionDay)',
      '02-27 对选举委员会名单提出异议 / objections to the election committee end (default, after committeeChosen)',
      '03-08 公布选民名单 / the roll is posted (nation, before electionDay)',
      '03-13 对名单提出申诉 / objections to the roll end (nation, after rollPosted)',
      '03-16 作出处理决定并公布 / an objection is decided (nation, after objectionReceived)',
      '03-18 自荐竞职报名 / those who put themselves forward have said so (province, before electionDay)',
      '03-23 提出发表竞职演说 / campaign speeches are asked for (province, before electionDay)',
      '03-23 公布正式候选人名单 / the list of candidates is posted (province, before electionDay)',
      '03-23 公布投票时间、地点、方式和工作人员 / time, place and staff are posted (province, before electionDay)',
      '03-25 候选人书面退出 / candidates may refuse (province, before electionDay)',
      '03-25 办理委托投票 / proxies are applied for (province, before electionDay)',
      '03-26 发放选民证 / voter cards are delivered (default, before electionDay)',
      '03-27 公布委托人和受委托人名单 / the list of proxies is posted (province, before electionDay)',
      '03-28 封存选票 / ballots are sealed (default, after electionDay)',
      '03-29 公布当选人名单 / the names of the elected are posted (province, after electionDay)',
      '04-07 颁发当选证书 / certificates are given (default, in doubt, after electionDay)',
      '04-07 移交公章 / the seal is handed over (default, after elected)',
      '04-07 新一届委员会第一次会议 / the new committee holds its first meeting (default, after elected)',
      '04-07 完成工作移交 / the handover is done (nation, after elected)',
      '04-27 举行另行选举 / the second vote is held (province, after electionDay)',
      '04-27 重新选举 / an invalid election is held again (default, after electionDay)',
      '04-27 答复对结果的异议 / objections to the result are answered (default, after electionDay)',
    ],
  );
});

test('a plan that takes “days before” strictly moves by a day what the texts word so: eight steps and the objections that follow the roll, not the committee and not the cards', () => {
  const strict = dates({ ...zhejiang, plan: { electionDayBoundCounts: false } });
  const usual = new Map(dates(zhejiang).map(({ key, day }) => [key, day]));
  const earlier = strict.filter(({ key, day }) => usual.get(key) === addDays(day, 1));
  assert.deepEqual(earlier.map(({ key }) => key).toSorted(), [
    'candidateListDay',
    'candidateRefusalDay',
    'objectionDecision',
    'objectionWindow',
    'placePosting',
    'proxyApplicationDay',
    'proxyListDay',
    'rollPosting',
    'selfNominationDay',
    'speechRequestDay',
  ]);
});

test('a plan that settles a doubtful number of days leaves no doubt: the committee chosen 40 days before, on 16 February', () => {
  const chosen = dates({ ...zhejiang, plan: { electionCommitteeFormed: 40 } }).find(
    ({ key }) => key === 'electionCommitteeFormed',
  );
  assert.deepEqual(
    [chosen?.day, chosen?.setBy, chosen?.unsure, chosen?.plan?.days, chosen?.plan?.cite],
    ['2026-02-16', 'plan', false, 40, { zh: '选举工作方案', en: 'the election plan' }],
  );
});

test('where a plan counts the first day before 2021, five days of objection to a roll posted on the 8th end on the 12th; the same day stays the same day', () => {
  const before: LawOfTheDay = { kind: 'village', day: '2020-03-28', mode: 'voters', plan: { startDayCounts: true } };
  const on = (key: string) => dates(before).find((one) => one.key === key)?.day;
  assert.equal(on('rollPosting'), '2020-03-08');
  assert.equal(on('objectionWindow'), '2020-03-12');
  assert.equal(on('ballotsSealedDays'), '2020-03-28');
});

test('nation and province are cited side by side with their days: the list of the elected in 浙江 by the next day, article 32', () => {
  const posted = dates(zhejiang).find(({ key }) => key === 'resultPublication');
  assert.deepEqual(posted?.province, {
    days: 1,
    day: '2026-03-29',
    cite: {
      zh: '浙江省村民委员会选举办法（2020）第三十二条第二款',
      en: 'Zhejiang village committee election measures (2020), art. 32 para. 2',
    },
  });
  assert.equal(posted?.nation, undefined);
});

test('a date carries what speaks of it and no more: no province where none does, no other day where the day is worked', () => {
  const hunan = dates({ ...zhejiang, province: '湖南' });
  const keys = (key: string, all = hunan) => Object.keys(all.find((one) => one.key === key) ?? {}).join(' ');
  const always = 'key step from runs day setBy unsure';
  assert.equal(keys('objectionWindow'), `${always} nation rest`);
  assert.equal(keys('rollPosting'), `${always} nation rest ifMoved`);
  assert.equal(keys('secondVoteLatest'), `${always} rest`);
  assert.equal(keys('secondVoteLatest', dates(zhejiang)), `${always} province rest`);
});

test('重庆 is only told to answer objections to the result within 30 days: in doubt, and no province’s day', () => {
  const told = dates({ ...zhejiang, kind: 'community', province: '重庆' }).find(({ key }) => key === 'resultObjectionAnswer');
  assert.deepEqual([told?.unsure, told?.setBy, told?.province, told?.day], [true, 'default', undefined, '2026-04-27']);
  assert.ok(told !== undefined && !('province' in told));
});

test('five days of objection are the nation’s and no plan’s to change: five by the plan are its own word, six and four are left aside', () => {
  const on = (objectionWindow: number) => {
    const date = dates({ ...zhejiang, plan: { objectionWindow } }).find(({ key }) => key === 'objectionWindow');
    return [date?.setBy, date?.day, date?.plan?.days];
  };
  assert.deepEqual(
    [on(5), on(6), on(4)],
    [
      ['plan', '2026-03-13', 5],
      ['nation', '2026-03-13', undefined],
      ['nation', '2026-03-13', undefined],
    ],
  );
});
