// The party half of 雁宁路社区 (S8): 14 members elect secretary 1, deputy 1, members 3, three women and two men, before the residents' committee is elected on 15 January 2026. All people and days are invented; `node stories/s08-party/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';

const people = [
  ['金玉梅', 'woman', '1974-04-12', 'bachelor'],
  ['雷国庆', 'man', '1960-10-01', 'senior high'],
  ['苏雅琴', 'woman', '1978-10-09', 'college'],
  ['邸建军', 'man', '1971-06-25', 'senior high'],
  ['俞文静', 'woman', '1998-05-05', 'college'],
  ['段志宏', 'man', '1983-12-20', 'college'],
  ['马占海', 'man', '1957-02-08', 'junior or less'],
  ['何秀云', 'woman', '1968-09-26', 'senior high'],
  ['祁文斌', 'man', '1972-12-03', 'college'],
  ['石玉珍', 'woman', '1962-03-30', 'senior high'],
  ['展宏伟', 'man', '1975-07-19', 'bachelor'],
  ['丁桂花', 'woman', '1966-08-11', 'senior high'],
  ['白尚武', 'man', '1959-11-06', 'junior or less'],
  ['汪淑琴', 'woman', '1970-01-24', 'senior high'],
] as const;
const names = people.map(([name]) => `@${name}`);
const [jin, lei, su, di, yu, duan] = names;
const refused = (key: string, cites?: string) => ({ expect: { refused: key, ...(cites ? { cites } : {}) } });
const begin = {
  organisation: 'branch',
  name: '雁宁路社区党支部',
  community: '雁宁路社区',
  higher: '雁南街道党工委',
  term: 5,
  variant: 'committee first',
  deputies: 1,
  members: 3,
  branches: ['雁宁路社区党支部'],
  open: false,
  termEnds: '2025-12-31',
  rehearsal: true,
};
const five = [jin, lei, su, di, yu];
const all13 = { agree: 13, against: 0, abstain: 0 };
const committee = (rows: readonly (readonly [string | undefined, number])[]) =>
  rows.map(([person, agree]) => ({ contest: 'committee', person, agree, against: 13 - agree, abstain: 0 }));

const told = [
  {
    on: '2025-11-26',
    do: 'beginPartyElection',
    ...begin,
    plan: [{ question: 'partyQuorum', answer: '>=1/2' }],
    ...refused('looser than the regulation', '条例'),
    note: '总结写“半数以上参加”；条例为不少于五分之四',
  },
  {
    on: '2025-11-26',
    do: 'beginPartyElection',
    ...begin,
    plan: [{ question: 'partyMajority', answer: '>=1/2' }],
    ...refused('looser than the regulation', '条例'),
    note: '总结写“一半以上当选”；应为过半数',
  },
  { on: '2025-11-26', do: 'beginPartyElection', ...begin },
  {
    on: '2025-11-26',
    do: 'enterPartyMembers',
    rows: people.map(([name, sex, born, education]) => ({
      name,
      sex,
      born,
      branch: '雁宁路社区党支部',
      standing: 'full',
      education,
    })),
  },
  { on: '2025-11-26', do: 'askHigher', about: 'meeting', meetingOn: '2025-12-12', number: '雁社党〔2025〕2号' },
  { on: '2025-11-27', do: 'recordHigherAnswer', about: 'meeting', approved: true },
  { on: '2025-11-28', do: 'tellMembers', way: 'phone', everyone: true },
  {
    on: '2025-12-01',
    do: 'settleNominees',
    nominees: five.map((person) => ({ person, contest: 'committee' })),
    ...refused('too few candidates'),
  },
  {
    on: '2025-12-01',
    do: 'settleNominees',
    nominees: [
      ...[...five, duan].map((person) => ({ person, contest: 'committee' })),
      { person: jin, contest: 'secretary' },
      { person: lei, contest: 'deputy secretary' },
    ],
  },
  { on: '2025-12-01', do: 'askHigher', about: 'candidates', number: '雁社党〔2025〕3号' },
  { on: '2025-12-03', do: 'recordHigherAnswer', about: 'candidates', approved: true },
  { on: '2025-12-04', do: 'postPartyNotice', about: 'candidates', until: '2025-12-08', places: ['社区公开栏'], online: false },
  { on: '2025-12-12', do: 'signIn', body: 'members', people: names.slice(0, 7) },
  {
    on: '2025-12-12',
    do: 'openPartyMeeting',
    body: 'members',
    place: '社区会议室',
    presiding: '雷国庆',
    ...refused('below four fifths', '条例'),
    note: '14人的一半是7人，五分之四是12人',
  },
  { on: '2025-12-12', do: 'signIn', body: 'members', people: names.slice(7, 13) },
  { on: '2025-12-12', do: 'openPartyMeeting', body: 'members', place: '社区会议室', presiding: '雷国庆' },
  { on: '2025-12-12', do: 'adoptPartyMethod', ...all13 },
  { on: '2025-12-12', do: 'approveScrutineers', people: ['@何秀云', '@祁文斌'], chief: '@何秀云', ...all13 },
  { on: '2025-12-12', do: 'nameTellers', people: ['@石玉珍'] },
  {
    on: '2025-12-12',
    do: 'countPartyBallots',
    issued: 13,
    returned: 13,
    valid: 13,
    votes: committee([
      [jin, 13],
      [lei, 11],
      [su, 12],
      [di, 10],
      [yu, 9],
      [duan, 7],
    ]),
  },
  {
    on: '2025-12-12',
    do: 'concludePartyVote',
    elected: [jin, lei, su, di, duan].map((person) => ({ contest: 'committee', person })),
    ...refused('differs from the sums'),
    note: '7票正好是14人的一半，不是过半数',
  },
  { on: '2025-12-12', do: 'concludePartyVote', elected: five.map((person) => ({ contest: 'committee', person })) },
  { on: '2025-12-12', do: 'signIn', body: 'committee', everyone: true },
  { on: '2025-12-12', do: 'openPartyMeeting', body: 'committee', place: '社区会议室', presiding: '金玉梅' },
  { on: '2025-12-12', do: 'adoptPartyMethod', agree: 5, against: 0, abstain: 0 },
  { on: '2025-12-12', do: 'approveScrutineers', people: [su], chief: su, agree: 5, against: 0, abstain: 0 },
  { on: '2025-12-12', do: 'nameTellers', people: [di] },
  {
    on: '2025-12-12',
    do: 'countPartyBallots',
    issued: 5,
    returned: 5,
    valid: 5,
    votes: [
      { contest: 'secretary', person: jin, agree: 5, against: 0, abstain: 0 },
      { contest: 'deputy secretary', person: lei, agree: 4, against: 0, abstain: 1 },
    ],
  },
  {
    on: '2025-12-12',
    do: 'concludePartyVote',
    elected: [
      { contest: 'secretary', person: jin },
      { contest: 'deputy secretary', person: lei },
    ],
  },
  {
    on: '2025-12-13',
    do: 'statePartyFigures',
    women: 3,
    men: 2,
    seniorHigh: 9,
    ...refused('more than the committee has'),
    note: '总结写高中以上9人，班子只有5人',
  },
  { on: '2025-12-13', do: 'statePartyFigures', women: 3, men: 2, seniorHigh: 5 },
  { on: '2025-12-13', do: 'askHigher', about: 'result', number: '雁社党〔2025〕4号' },
  { on: '2025-12-16', do: 'recordHigherAnswer', about: 'result', approved: true },
  { on: '2025-12-17', do: 'postPartyNotice', about: 'result', until: '2025-12-21', places: ['社区公开栏'], online: false },
  { on: '2025-12-22', do: 'closePartyBook' },
];

const line = (one: unknown): string => `    ${JSON.stringify(one)}`;
writeFileSync(
  new URL('facts.json', import.meta.url),
  `{\n  "title": "雁宁路社区党支部换届",\n  "kind": "party",\n  "seed": "s08-party",\n  "cast": { "chair": "雷国庆", "clerk": "魏兰芳" },\n  "told": [\n${told.map(line).join(',\n')}\n  ]\n}\n`,
);
