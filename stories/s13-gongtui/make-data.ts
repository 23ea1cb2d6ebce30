// The story of a community's general branch of 195 members in two branches, elected openly and directly for its fourth term (S13). Figures of the source: 195, 2 branches, secretary 1, members 2, four ways, four postings, five ways of telling; all people and days are invented. `node stories/s13-gongtui/make-data.ts` writes it.
import { writeFileSync } from 'node:fs';
import { nameAt } from '../../election/testing/littleParty.ts';

const all = Array.from({ length: 195 }, (_, n) => nameAt(n));
const at = (n: number): string => `@${all[n]}`;
const branches = ['第一支部', '第二支部'];
const members = all.map((name, n) => ({
  name,
  sex: n % 5 < 2 ? 'woman' : 'man',
  born: `${n < 9 ? 1966 + 3 * n : 1938 + ((n * 13) % 58)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 27)).padStart(2, '0')}`,
  branch: branches[n % 2],
  standing: n >= 190 ? 'probationary' : 'full',
  education: n % 7 === 3 ? 'junior or less' : n % 3 === 0 ? 'bachelor' : n % 3 === 1 ? 'college' : 'senior high',
}));
// 190 full; one on probation within the party; 9 left out with approval and consent: 180 are due, four fifths are 144.
const leftOut = [[...Array.from({ length: 4 }, (_, n) => at(181 + n)), 'bedridden'], [at(185), at(186), 'abroad for over half a year'], [at(187), at(188), at(189), 'retired and living elsewhere']].map((row) => ({ members: row.slice(0, -1), because: row.at(-1) }));
const names = [0, 1, 2, 3, 4, 5, 6] as const;
const present = Array.from({ length: 171 }, (_, n) => at(n));
const nominees = [[0, 'secretary'], [1, 'secretary'], [2, 'member'], [3, 'member'], [4, 'member']] as const;
const counted = [[0, 'secretary', 118, 45], [1, 'secretary', 47, 116], [2, 'member', 131, 30], [3, 'member', 102, 60], [4, 'member', 84, 79]] as const;
const refused = (key: string, cites?: string) => ({ expect: { refused: key, ...(cites ? { cites } : {}) } });
const hands = (present_: number, against = 0, abstain = 0) => ({ agree: present_ - against - abstain, against, abstain });

const told = [
  { on: '2025-11-03', do: 'beginPartyElection', organisation: 'general branch', name: '石桥社区党总支', community: '石桥社区', higher: '石桥街道党工委', term: 4, variant: 'direct', deputies: 0, members: 2, branches, open: true, termEnds: '2025-12-31', rehearsal: true },
  { on: '2025-11-03', do: 'enterPartyMembers', rows: members },
  { on: '2025-11-04', do: 'suspendPartyRight', member: at(180), because: 'on probation within the party' },
  ...leftOut.map((body) => ({ on: '2025-11-04', do: 'proposeLeavingOut', ...body })),
  { on: '2025-11-05', do: 'openApplications', to: '2025-11-25', ...refused('meeting is not approved') },
  { on: '2025-11-05', do: 'askHigher', about: 'meeting', meetingOn: '2027-02-01', ...refused('shifted by more than a year', '第三条') },
  { on: '2025-11-05', do: 'askHigher', about: 'meeting', meetingOn: '2025-12-20', number: '石社党〔2025〕6号' },
  { on: '2025-11-05', do: 'askHigher', about: 'those not due' },
  { on: '2025-11-08', do: 'recordHigherAnswer', about: 'meeting', approved: true, number: '石街工委〔2025〕31号' },
  { on: '2025-11-08', do: 'recordHigherAnswer', about: 'those not due', approved: true },
  { on: '2025-11-10', do: 'consentLeavingOut', present: 160, ...hands(160, 3, 2) },
  { on: '2025-11-11', do: 'postPartyNotice', about: 'meeting', until: '2025-11-17', places: ['党务公开栏', '小区宣传栏'], online: true },
  { on: '2025-11-12', do: 'tellMembers', way: 'group', members: all.slice(0, 90).map((n) => `@${n}`) },
  { on: '2025-11-12', do: 'tellMembers', way: 'phone', members: all.slice(90, 150).map((n) => `@${n}`) },
  { on: '2025-11-13', do: 'tellMembers', way: 'visit', members: all.slice(150, 185).map((n) => `@${n}`) },
  { on: '2025-11-13', do: 'tellMembers', way: 'letter', members: all.slice(185).map((n) => `@${n}`) },
  { on: '2025-11-13', do: 'tellMembers', way: 'website', everyone: true },
  { on: '2025-11-14', do: 'openApplications', to: '2025-11-25' },
  { on: '2025-11-17', do: 'putNameForward', person: at(0), way: 'party organisation', contest: 'secretary', by: '第一支部' },
  { on: '2025-11-17', do: 'putNameForward', person: at(1), way: 'self', contest: 'secretary' },
  { on: '2025-11-18', do: 'putNameForward', person: at(2), way: 'party members', contest: 'member', backers: 23 },
  { on: '2025-11-18', do: 'putNameForward', person: at(3), way: 'residents', contest: 'member', backers: 61 },
  { on: '2025-11-19', do: 'putNameForward', person: at(4), way: 'self', contest: 'member' },
  { on: '2025-11-19', do: 'putNameForward', person: at(5), way: 'residents', contest: 'member', backers: 18 },
  { on: '2025-11-20', do: 'putNameForward', person: at(6), way: 'self', contest: 'member' },
  { on: '2025-11-20', do: 'putNameForward', person: at(192), way: 'self', contest: 'member', ...refused('not a full member', '第五条') },
  { on: '2025-11-20', do: 'putNameForward', person: at(180), way: 'self', contest: 'member', ...refused('right is suspended', '第五条') },
  { on: '2025-11-26', do: 'putNameForward', person: at(7), way: 'self', contest: 'member', ...refused('outside the days to apply') },
  ...names.map((n) => ({ on: '2025-11-27', do: 'checkQualification', person: at(n), passed: n !== 6, ...(n === 6 ? { because: 'published conditions' } : {}) })),
  { on: '2025-11-28', do: 'postPartyNotice', about: 'applicants', until: '2025-12-01', places: ['党务公开栏'], online: true },
  { on: '2025-12-02', do: 'recordRecommendation', members: 150, residents: 40, issued: 190, returned: 188, valid: 186, votes: [[0, 141], [1, 120], [2, 133], [3, 119], [4, 101], [5, 77]].map(([n, votes]) => ({ person: at(n ?? 0), votes })) },
  { on: '2025-12-02', do: 'recordConfidence', taking: 150, votes: [[0, 138], [1, 121], [2, 129], [3, 110], [4, 96], [5, 75]].map(([n, agree]) => ({ person: at(n ?? 0), agree, against: 150 - (agree ?? 0), abstain: 0 })) },
  { on: '2025-12-03', do: 'settleNominees', nominees: [...nominees.slice(0, 4), [5, 'member']].map(([n, contest]) => ({ person: at(Number(n)), contest })), ...refused('without confidence'), note: '第六人信任票75票，参加150人：2 × 75 = 150，没有超过半数，在线下' },
  { on: '2025-12-03', do: 'settleNominees', nominees: nominees.slice(0, 4).map(([n, contest]) => ({ person: at(n), contest })), ...refused('too few candidates') },
  { on: '2025-12-03', do: 'settleNominees', nominees: nominees.map(([n, contest]) => ({ person: at(n), contest })) },
  { on: '2025-12-03', do: 'askHigher', about: 'candidates', number: '石社党〔2025〕8号' },
  { on: '2025-12-06', do: 'recordHigherAnswer', about: 'candidates', approved: true, number: '石街工委〔2025〕36号' },
  { on: '2025-12-08', do: 'postPartyNotice', about: 'candidates', until: '2025-12-14', places: ['党务公开栏', '小区宣传栏'], online: true },
  ...(['meeting', 'special issue', 'panel', 'speech'] as const).map((way, n) => ({ on: `2025-12-${15 + n}`, do: 'introduceCandidates', way, candidates: [0, 1, 2, 3, 4].map(at) })),
  { on: '2025-12-18', do: 'introduceCandidates', way: 'questions', candidates: [0, 1, 2, 3, 4].map(at), questions: 14 },
  { on: '2025-12-20', do: 'signIn', body: 'members', people: present.slice(0, 143) },
  { on: '2025-12-20', do: 'openPartyMeeting', body: 'members', place: '社区文化活动中心', presiding: '石桥街道党工委委员 戴明远', ...refused('below four fifths'), note: '应到180人，五分之四为144人，143人不够' },
  { on: '2025-12-20', do: 'signIn', body: 'members', people: present.slice(143) },
  { on: '2025-12-20', do: 'openPartyMeeting', body: 'members', place: '社区文化活动中心', presiding: '石桥街道党工委委员 戴明远' },
  { on: '2025-12-20', do: 'adoptPartyMethod', ...hands(171, 4, 2) },
  { on: '2025-12-20', do: 'approveScrutineers', people: [at(0), at(40)], chief: at(40), ...hands(171), ...refused('scrutineer stands') },
  { on: '2025-12-20', do: 'approveScrutineers', people: [at(40), at(41), at(42)], chief: at(40), ...hands(171, 0, 1) },
  { on: '2025-12-20', do: 'nameTellers', people: [at(43), at(44), at(45), at(46)] },
  { on: '2025-12-20', do: 'helpVoter', voter: at(175), helper: at(43), how: 'votes instead', ...refused('no vote through another', '条例') },
  { on: '2025-12-20', do: 'helpVoter', voter: at(100), helper: at(44), how: 'writes' },
  { on: '2025-12-20', do: 'countPartyBallots', issued: 171, returned: 171, valid: 168, votes: counted.map(([n, contest, agree, against]) => ({ contest, person: at(n), agree, against, abstain: 168 - agree - against })), writtenIn: [{ contest: 'member', person: at(8), agree: 6 }] },
  { on: '2025-12-20', do: 'concludePartyVote', elected: [['secretary', 0], ['member', 2], ['member', 4]].map(([contest, n]) => ({ contest, person: at(Number(n)) })), ...refused('differs from the sums') },
  { on: '2025-12-20', do: 'concludePartyVote', elected: [['secretary', 0], ['member', 2], ['member', 3]].map(([contest, n]) => ({ contest, person: at(Number(n)) })) },
  { on: '2025-12-20', do: 'closePartyBook', ...refused('result is not approved') },
  { on: '2025-12-21', do: 'askHigher', about: 'result', number: '石社党〔2025〕9号' },
  { on: '2025-12-24', do: 'recordHigherAnswer', about: 'result', approved: true, number: '石街工委〔2025〕40号' },
  { on: '2025-12-25', do: 'postPartyNotice', about: 'result', until: '2025-12-29', places: ['党务公开栏', '小区宣传栏'], online: true },
  { on: '2025-12-30', do: 'closePartyBook' },
  { on: '2026-01-12', do: 'recordPartyTraining', people: 3, topic: '新任总支委员培训' },
  { on: '2026-11-20', do: 'recordMemberReview', year: 2026, reviewed: 188, excellent: 52, qualified: 134, basically: 2, not: 0 },
  { on: '2026-11-20', do: 'recordSatisfaction', handedOut: 188, returned: 181, satisfied: 170 },
];

/** One line a fact, so that a change shows. */
const line = (one: unknown): string => `    ${JSON.stringify(one)}`;
writeFileSync(new URL('facts.json', import.meta.url), `{\n  "title": "石桥社区党总支公推直选",\n  "kind": "party",\n  "seed": "s13",\n  "cast": { "chair": "戴明远", "clerk": "黎静" },\n  "told": [\n${told.map(line).join(',\n')}\n  ]\n}\n`);
