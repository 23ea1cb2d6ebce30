// Every order in its stage and on its day: what comes too early, too late or on no day at all is refused, and a refused order changes nothing.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { ageOn } from '../law/days.ts';
import { isRefusal } from './chapter.ts';
import { path, villageAt } from './testing/lawfulPath.ts';
import { littleVillage, rowOf } from './testing/littleVillage.ts';
import { orderKind, orders, type OrderName } from './orders.ts';
import { sinceDay, stageOf, stages } from './stages.ts';

const names = Object.keys(orders) as OrderName[];

it(`of ${names.length} orders every one may be given in some stage, none in the sealed one`, () => {
  for (const name of names) {
    assert.ok(orderKind(name).stages.length > 0, name);
    assert.ok(!orderKind(name).stages.includes('sealed'), name);
  }
});

it('an order outside its stage is refused wherever the election stands: 9 stages × all orders', () => {
  const starts: Readonly<Partial<Record<(typeof stages)[number], OrderName>>> = {
    preparation: 'fixElectionDay',
    registration: 'postRoll',
    nomination: 'recordNomination',
    candidacy: 'openStation',
    poll: 'openBox',
    count: 'confirmResult',
    result: 'announceResult',
    handover: 'sealArchive',
  };
  const whole = villageAt();
  for (const stage of stages) {
    const v = villageAt(starts[stage]);
    assert.equal(stageOf(v.election), stage);
    for (const name of names.filter((n) => !orderKind(n).stages.includes(stage))) {
      const step = path().find((s) => s.do === name);
      const refusal = v.refused(name, step ? step.body(whole) : anyBody[name], v.facts.at(-1)?.on);
      assert.equal(refusal.key, stage === 'sealed' ? 'the book is closed' : 'not in this stage', `${name} in ${stage}`);
    }
  }
});
/** Bodies of the orders that the lawful path does not need. */
const anyBody: Readonly<Partial<Record<OrderName, unknown>>> = {
  recordBasicFile: { population: 60 },
  designBallot: {},
  approveBallot: { style: 1 },
  beginBallotRun: { style: 1, copies: 40 },
  endBallotRun: { run: 1, printed: 40, second: '欧兴俊' },
  adoptPlan: { by: '村民代表会议' },
  recordAudit: { by: '农经站', done: '2026-01-10' },
  recordGuidance: { by: '白沙乡', members: [{ name: '周文涛', role: '组长' }] },
  recordSeats: { matter: 'seats', by: 'villagers representatives' },
  shiftElection: { way: 'postponed', termEnds: '2026-01-10', until: '2026-06-01' },
  receiveComplaint: {},
  referComplaint: { number: 1, to: 'county congress' },
  fileCommittee: { to: '白沙乡人民政府' },
  recordCommitteeMeeting: { present: ['p'], matters: [{ topic: '选民资格', agree: 1 }] },
  adoptImplementationPlan: { present: 1, agree: 1 },
  declareRelation: { a: 'p', b: 'q', kin: 'spouse' },
  leaveCommittee: { member: 'p', because: 'resigned' },
  fillCommitteePost: { member: 'p', post: 'chair' },
  chooseFurtherMembers: { by: 'villagers representatives', members: [{ name: '赵', group: 1, votes: 1 }] },
  postNotice: { notice: 'roll', places: ['公开栏'] },
  shortenClock: { rule: 'candidateListDay', days: 1, by: '村民代表会议', because: '急' },
  recordPublicity: { kind: 'banners' },
  attachEvidence: { evidence: '0'.repeat(64), to: { book: 'main', position: 1 }, kind: 'photo', mime: 'image/png', bytes: 9 },
  eraseEvidence: { evidence: '0'.repeat(64), because: '拍到了他人' },
  setPaperStyle: { style: { name: '某区民政局' } },
  issuePaper: {
    no: 1,
    file: 'schedule.pdf',
    title: '选举日程表',
    personal: false,
    sha256: '0'.repeat(64),
    page: 'k',
    facts: 'f'.repeat(43),
    upTo: [{ book: 'main', position: 1 }],
    faces: [],
  },
  packStation: { station: 1 },
  compareClock: { station: 1, day: '2026-05-31', clock: '08:20', second: 'b' },
  recordKit: { boxes: 2, seals: 4, printed: true, keptBy: '黄林波' },
  recordContact: { voter: 'p', way: 'phone', reached: true },
  recordSurvey: { by: '选委会', asked: 10, aware: 9 },
  correctVoter: { voter: 'p', because: '写错' },
  removeVoter: { voter: 'p', because: 'died' },
  chooseRepresentatives: { office: 'representative', chosen: [{ group: 1, name: '赵' }] },
  leaveOffice: { office: 'representative', person: 'p', because: 'resigned' },
  restoreVoters: { voters: ['p'], because: '错' },
  updateRoll: { rows: [{ name: '甲', sex: 'man', group: 1, born: '1980-01-01', category: 'lives here' }] },
  bringInLastRoll: { rows: [{ name: '甲', sex: 'man', group: 1, born: '1980-01-01', category: 'lives here' }] },
  settleLastRoll: { people: ['p'], as: 'died' },
  receiveObjection: { about: 'wrong entry' },
  decideObjection: { objection: 'o', upheld: true },
  signNomination: { person: 'p', post: 'member', signers: ['q'] },
  strikeSignatures: { person: 'p', post: 'member', signers: ['q'], because: '本人否认' },
  declineNomination: { person: 'p', post: 'member' },
  withdrawNominee: { person: 'p', because: 'died' },
  repairOmission: { person: 'p' },
  decideReviewAnew: { person: 'p', by: '乡政府', changed: '同名他人' },
  fixPreliminary: {},
  recordPreselection: {
    by: 'voters',
    present: 1,
    issued: 1,
    returned: 1,
    posts: [{ post: 'member', number: 1 }],
    votes: [{ person: 'p', post: 'member', votes: 1 }],
  },
  addCandidates: { post: 'member', number: 1 },
  signPledge: { people: ['p'] },
  introduceCandidates: { how: '公示栏' },
  withdrawCandidate: { person: 'p', post: 'member', because: 'withdrew' },
  recordProxies: { proxies: [{ principal: 'p', holder: 'q' }] },
  revokeProxy: { proxy: 'r', because: 'taken back' },
  postProxyList: { places: ['公开栏'] },
  returnCards: { cards: [{ voter: 'p', because: 'refused' }] },
  handOutCard: { voter: 'p' },
  replaceCard: { voter: 'p', because: 'lost' },
  tellHouseholds: { group: 1, leader: '甲', households: 10 },
  askMobileBox: { voter: 'p', reason: 'old' },
  agreeMobileBoxes: { by: 'township' },
  setMobileRoute: { box: '1', leaves: '08:30', back: '10:00', stops: ['老街'], escorts: ['甲'] },
  nameHelper: { voter: 'p', helper: '甲' },
  withdrawAid: { list: 'helpers', voter: 'p' },
  postAidList: { list: 'helpers', places: ['公开栏'] },
  moveVoters: { station: 1, because: '近', voters: ['p'] },
  releaseStaff: { name: '甲', role: 'teller', because: 'ill' },
  trainStaff: { place: '村部' },
  recordStep: { station: 1, step: 'boxes sealed', clock: '08:00' },
  sendMobileBox: { station: 1, box: '1', clock: '09:00', seals: ['F'], ballots: 1, escorts: ['甲'] },
  visitVoter: { station: 1, box: '1', clock: '09:10', voter: 'p', found: 'voted' },
  returnMobileBox: { station: 1, box: '1', clock: '09:30', seals: ['F'], unused: 0, escorts: ['甲'] },
  sealBoxes: { station: 1, clock: '11:10', seals: ['F'], cancelled: 0, people: ['甲', '乙'] },
  sendBoxes: { station: 1, clock: '11:20', people: ['甲', '乙'], to: '村部' },
  receiveBoxes: { station: 1, clock: '11:40', seals: ['F'], people: ['甲', '乙'] },
  setKiosk: { open: true },
  interruptPoll: { station: 1, clock: '09:00', seals: ['F'], because: 'storm' },
  resumePoll: { station: 1, clock: '09:30', seals: ['F'] },
  putOffPoll: { day: '2026-06-07', present: 5, agree: 5, because: '台风' },
  signReport: { signers: [{ as: 'chair', name: '甲' }] },
  giveCertificate: { number: '1', name: '甲', post: 'member', issuer: '乡政府', handedBy: '乙' },
  openSealedBallots: { by: 'court', decision: '1', because: '核对', people: ['甲', '乙'], seals: ['封9'] },
  givePass: { role: 'press', name: '甲' },
  returnPass: { pass: 1 },
  receiveResultObjection: { subject: 'count' },
  answerResultObjection: { objection: 'o', upheld: false },
  recordInvalidity: { by: 'court', decision: '1', ground: 'bribery' },
  callRepeatElection: { day: '2026-06-20', ground: 'other breach' },
  handOverItem: { item: 'seal', what: '公章', from: '甲', to: '乙', witness: '丙' },
  holdFirstMeeting: { present: ['甲'], duties: [{ name: '甲', does: '全面' }] },
  describePeople: { people: [{ name: '甲', ethnicity: '汉族' }], offices: [{ office: 'representative', party: 0 }] },
  recordProfile: { people: [{ name: '甲', education: 'college', politics: 'none', again: true }] },
  recordPartyPosts: { people: [{ name: '甲', holds: 'secretary' }] },
  issueBallots: { station: 1, taker: 'p' },
  replaceBallot: { station: 1, elector: 'p' },
  strikeIssue: { station: 1, elector: 'p', because: '纸质记录只有一张', second: 'b' },
  correctIssue: { station: 1, elector: 'p', because: '点错', second: 'b' },
  addBallots: { station: 1, ballots: 1 },
  reenterCall: { box: '1', number: 1, marks: {} },
  mixBoxes: { into: '1', from: ['2'], second: 'b' },
  divideBox: { box: '1', teams: [1, 1], second: 'b' },
  recountBox: { box: '1', returned: 1, because: '粘连', second: 'b' },
  correctCall: { box: '1', number: 1, marks: {}, because: '听错', second: 'b' },
  decideDoubtful: { box: '1', number: 1, marks: {}, present: 1, agree: 1, because: '圈在栏外' },
  ruleWriteIn: { post: 'member', written: '甲', nobody: true, present: 1, agree: 1, because: '无此人' },
  orderRecount: { because: '漏数' },
  enterBoxTotals: { box: '1', valid: 0, void: 0, votes: [] },
  callSecondVote: { day: '2026-06-07' },
  giveRole: { account: 'a', name: '甲', role: 'clerk' },
  handOverRole: { role: 'clerk', from: 'a', to: 'b', because: '病' },
  recordIrregularity: { rule: 'tie', what: '不明', second: 'b' },
};

it('tomorrow, 30 February and no day at all are refused; so is the day before the stage of the order began', () => {
  const v = villageAt('recordNomination');
  const given = path()[5]?.body(v);
  const key = (on: string, today: string) => {
    const d = v.tell('recordNomination', given, on, 'a_clerk', today);
    return isRefusal(d) ? d.key : 'done';
  };
  assert.equal(key(v.d(-13), v.d(-14)), 'the day is still to come');
  assert.equal(key('2026-02-30', v.d(-14)), 'order is not understood');
  assert.equal(key('gestern', 'heute'), 'order is not understood');
  assert.equal(key(v.d(-21), v.d(-14)), 'earlier than what it follows');
  assert.equal(key(v.d(-16), v.d(-14)), 'the clock has not run', 'the fourth day for objections');
  assert.equal(key(v.d(-15), v.d(-14)), 'done', 'on the last day for objections');
});

it('a day of paper is typed in later: the order of day −14 given on day −3 stands under day −14', () => {
  const v = villageAt('recordNomination');
  const decision = v.tell('recordNomination', path()[5]?.body(v), v.d(-14), 'a_clerk', v.d(-3));
  assert.ok(!isRefusal(decision) && decision.every((f) => f.on === v.d(-14)));
});

it('each stage begins on the day of the fact that opened it', () => {
  const v = villageAt();
  assert.deepEqual(
    stages.map((s) => sinceDay(v.election, s)),
    [undefined, v.d(-59), v.d(-20), v.d(-11), v.d(0), v.d(0), v.d(0), v.d(0), v.d(0)],
  );
});

it('no law is known before 28 October 2010 for a village: neither begun nor polled on such a day', () => {
  const v = littleVillage();
  const begin = path()[0]?.body(v) as object;
  assert.equal(v.refused('beginElection', begin, '2010-10-27').key, 'no law is known for that day');
  v.done('beginElection', begin, '2010-10-28');
  const w = villageAt('fixElectionDay');
  assert.equal(w.refused('fixElectionDay', { day: '2099-01-01' }).key, 'no law is known for that day');
});

it('a place whose rules are not here is refused by name with the article that hands them over, and told which are; without a province the national law speaks', () => {
  const v = littleVillage();
  const begin = path()[0]?.body(v) as object;
  const { key, found, because } = v.refused('beginElection', { ...begin, province: '某省' });
  assert.deepEqual(
    [key, found['place'], because?.text, because?.article, because?.paragraph],
    ['no profile of that place', '某省', 'VC2025', 18, 5],
  );
  assert.match(String(found['nearest']), /^全国、.*浙江/);
  v.done('beginElection', { ...begin, province: '湖南省' });
});

it('a village has 3 to 7 seats, a community 5 to 9; representatives and households elect in a community only', () => {
  const begin = (kind: string, seats: number, mode = 'voters') => {
    const v = littleVillage();
    const d = v.tell('beginElection', {
      ...(path()[0]?.body(v) as object),
      kind,
      mode,
      posts: [
        { post: 'director', seats: 1 },
        { post: 'member', seats: seats - 1 },
      ],
    });
    return isRefusal(d) ? `${d.key} ${d.because?.text} ${d.because?.article}` : 'done';
  };
  assert.deepEqual(
    [begin('village', 3), begin('village', 7), begin('village', 8)],
    ['done', 'done', 'seats outside the law VC2025 8'],
  );
  assert.deepEqual(
    [begin('community', 4), begin('community', 5), begin('community', 9), begin('community', 10)],
    ['seats outside the law RC2025 8', 'done', 'done', 'seats outside the law RC2025 8'],
  );
  assert.deepEqual(
    [begin('village', 3, 'representatives'), begin('community', 5, 'households')],
    ['mode not known to the law VC2025 14', 'done'],
  );
});

it('a plan may ask for 25 days, not for 10, and for nothing that nobody asked', () => {
  const v = villageAt('fixElectionDay');
  const plan = (decides: Record<string, unknown>) => ({ by: '村民代表会议', decides });
  const against = v.refused('adoptPlan', plan({ rollPosting: 10 }));
  assert.deepEqual([against.key, against.because?.article], ['plan against the law', 17]);
  assert.deepEqual(against.found, { rule: 'rollPosting', wanted: '10', lawful: '20', nearest: '20' });
  assert.equal(v.refused('adoptPlan', plan({ weather: 'fine' })).key, 'order is not understood');
  v.done('adoptPlan', plan({ rollPosting: 25, scrutineersPerBox: 4 }));
});

it('a role is given once, handed to somebody known who has it not yet, and a substitute stands for somebody known', () => {
  const v = littleVillage();
  v.done('giveRole', { account: 'a_1', name: '范和平', role: 'teller' });
  assert.equal(v.refused('giveRole', { account: 'a_1', name: '范和平', role: 'teller' }).key, 'role is held');
  assert.equal(
    v.refused('giveRole', { account: 'a_2', name: '黄林波', role: 'teller', substituteFor: 'a_9' }).key,
    'no such account',
  );
  v.done('giveRole', { account: 'a_2', name: '黄林波', role: 'teller', substituteFor: 'a_1' });
  const over = (from: string, to: string) => ({ role: 'teller', from, to, because: '换班' });
  assert.equal(v.refused('handOverRole', over('a_9', 'a_2')).key, 'role is not held');
  assert.equal(v.refused('handOverRole', over('a_1', 'a_9')).key, 'no such account');
  assert.equal(v.refused('handOverRole', over('a_1', 'a_2')).key, 'role is held');
  v.done('giveRole', { account: 'a_3', name: '李希静', role: 'clerk' });
  v.done('handOverRole', over('a_1', 'a_3'));
  assert.deepEqual(
    v.election.keepers.held.map((k) => `${k.account} ${k.role}`),
    ['a_2 teller', 'a_3 clerk', 'a_3 teller'],
  );
});

it('a notice needs what it announces', () => {
  const v = villageAt('postRoll');
  const notice = (n: string) => ({ notice: n, places: ['公开栏'] });
  assert.equal(v.refused('postNotice', notice('roll')).key, 'nothing to announce yet');
  v.done('postNotice', notice('election day'));
  assert.equal(v.refused('postNotice', { notice: 'election day', places: [] }).key, 'order is not understood');
});

it('2008-05-31 to 2026-05-31 are 18 years, to the day before they are 17', () => {
  assert.deepEqual([ageOn('2008-05-31', '2026-05-31'), ageOn('2008-05-31', '2026-05-30')], [18, 17]);
  assert.equal(rowOf('甲', 'man', 1, '2008-05-31', 1).idNumber?.slice(6, 14), '20080531');
});
