// What every fact says in one sentence, Chinese and English, for the history and the archive. Promises a sentence for every fact; a voter's name is shown only as the reader's `nameOf` gives it.
import type { Fact, FactName } from '../../election/election.ts';
import { boxName } from '../../election/polling/boxname.ts';
import { zhNumeral } from '../../law/texts.ts';
import type { Described } from '../../election/after/profile.ts';
import { questionOf } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { zhDate } from '../../law/days.ts';
import type { NameOf } from './fill.ts';
import * as t from './terms.ts';

type Said = t.Both;
type FactOf<N extends FactName> = Extract<Fact, { fact: N }>;
type Sayings = { readonly [N in FactName]: (fact: FactOf<N>, name: NameOf) => Said };
const s = (zh: string, en: string): Said => ({ zh, en });
const round = (n: number): Said => (n === 1 ? s('', '') : s(`第 ${n} 次投票：`, `vote ${n}: `));
const opt = (value: unknown, text: string): string => (value === undefined || value === '' ? '' : text);
const ofPerson = (p: Described, as: 'zh' | 'en'): string =>
  [
    p.education && t.educationWords[p.education][as],
    p.politics && t.affiliationWords[p.politics][as],
    p.ethnicity,
    p.again === true && s('连任', 're-elected')[as],
  ]
    .filter(Boolean)
    .join(as === 'zh' ? '、' : ', ');
const ruleAsks = (rule: string): Said => questionOf(rule)?.asks ?? s(rule, rule);
/** `2026-03-27T03:12` as it is read out. */
const moment = (at: string): Said => s(`${zhDate(at.slice(0, 10))} ${at.slice(11)}`, at.replace('T', ' '));
const list = (names: readonly string[]): string => names.join('、');

const sayings: Sayings = {
  BookOpened: (f) => s(`${f.parent ? '分册' : '总册'}启用`, `${f.parent ? 'a sub-book' : 'the main book'} was opened`),
  BookDelegated: (f) => s(`交付分册 ${f.book}`, `the sub-book ${f.book} was handed out`),
  BookAccepted: (f) =>
    s(`接收分册 ${f.book}，至第 ${f.position} 项`, `the sub-book ${f.book} was taken over up to ${f.position}`),
  ElectionBegun: (f) =>
    s(
      `${f.name}第${zhNumeral(f.term)}届${t.placeWords[f.kind].committee}换届选举开始，应选${f.posts.map((p) => `${t.posts[p.post].zh} ${p.seats} 人`).join('、')}`,
      `the election of term ${f.term} of ${f.name} began: ${f.posts.map((p) => `${p.seats} ${t.posts[p.post].en}`).join(', ')}`,
    ),
  BasicFileRecorded: (f) =>
    s(
      `登记基本情况：人口 ${f.population} 人${opt(f.households, `，${f.households} 户`)}${opt(f.partyMembers, `，党员 ${f.partyMembers} 人`)}`,
      `basic file: ${f.population} people${opt(f.households, `, ${f.households} households`)}${opt(f.partyMembers, `, ${f.partyMembers} party members`)}`,
    ),
  LeavingAuditRecorded: (f) =>
    s(
      `${f.by}完成离任经济责任审计${f.published === undefined ? '，尚未公布' : `，${zhDate(f.published)}公布`}`,
      `${f.by} did the leaving audit${f.published === undefined ? ', not published yet' : `, published on ${f.published}`}`,
    ),
  GuidanceGroupFormed: (f) =>
    s(
      `${f.by}派出换届选举指导组：${f.members.map((m) => `${m.name}（${m.role}）`).join('、')}`,
      `${f.by} sent a guidance group: ${f.members.map((m) => `${m.name} (${m.role})`).join(', ')}`,
    ),
  SeatsDecided: (f) => {
    const by = wordsOf('electionCommitteeBodies', f.by);
    return s(
      `${by.zh}决定${t.decidedMatters[f.matter].zh}${opt(f.agree, `，${f.agree} 人同意`)}`,
      `${by.en} decided ${t.decidedMatters[f.matter].en}${opt(f.agree, `, ${f.agree} agreed`)}`,
    );
  },
  ElectionShifted: (f) =>
    s(
      `批准${t.shifts[f.way].zh}：任期 ${zhDate(f.termEnds)} 届满，至 ${zhDate(f.until)}`,
      `the election was allowed to be ${t.shifts[f.way].en}: the term ends on ${f.termEnds}, until ${f.until}`,
    ),
  ComplaintReceived: (f) => s(`收到第 ${f.number} 件举报`, `report number ${f.number} was received`),
  ComplaintReferred: (f) =>
    s(
      `第 ${f.number} 件举报转交${t.complaintBodyWords[f.to].zh}`,
      `report number ${f.number} was passed to ${t.complaintBodyWords[f.to].en}`,
    ),
  ElectionDayFixed: (f) => s(`选举日定为 ${zhDate(f.day)}`, `the election day is ${f.day}`),
  PlanAdopted: (f) =>
    s(
      `${f.by}通过选举办法${opt(f.pledge, `，承诺书 ${f.pledge?.length} 条`)}`,
      `${f.by} adopted the election plan${opt(f.pledge, `, with a pledge of ${f.pledge?.length} points`)}`,
    ),
  CommitteeChosen: (f) => {
    const by = wordsOf('electionCommitteeBodies', f.by);
    return s(
      `${by.zh}推选选举委员会成员 ${f.members.length} 人，候补 ${f.alternates.length} 人`,
      `${by.en} chose ${f.members.length} members and ${f.alternates.length} alternates of the election committee`,
    );
  },
  RelationDeclared: (f, name) =>
    s(
      `申报近亲属：${name(f.a)}是${name(f.b)}的${t.kin[f.kin].zh}`,
      `${name(f.a)} was declared ${t.kin[f.kin].en} of ${name(f.b)}`,
    ),
  CommitteeMemberLeft: (f) =>
    s(
      `${f.name}退出选举委员会（${t.leaveReasons[f.because].zh}）`,
      `${f.name} left the election committee (${t.leaveReasons[f.because].en})`,
    ),
  CommitteeMembersAdded: (f) =>
    s(
      `另行推选${f.members.map((m) => `${m.name}（${m.votes} 票）`).join('、')}为选举委员会成员`,
      `${f.members.map((m) => `${m.name} (${m.votes} votes)`).join(', ')} chosen anew to the election committee`,
    ),
  AlternateMovedUp: (f) =>
    s(`${f.name}递补为选举委员会成员（${f.votes} 票）`, `${f.name} moved up to the election committee (${f.votes} votes)`),
  CommitteeFiled: (f) => s(`选举委员会名单报${f.to}备案`, `the list of the election committee was filed with ${f.to}`),
  CommitteeMet: (f) =>
    s(
      `选举委员会第 ${f.number} 次会议，应到 ${f.due} 人、实到 ${f.present.length} 人：${list(f.matters.map((m) => m.topic))}`,
      `meeting ${f.number} of the election committee, ${f.present.length} of ${f.due} there: ${f.matters.map((m) => m.topic).join(', ')}`,
    ),
  ImplementationPlanAdopted: (f) =>
    s(
      `选举委员会通过选举工作实施方案（到会 ${f.present} 人，同意 ${f.agree} 人）`,
      `the election committee adopted the implementation plan (${f.agree} of ${f.present} agreed)`,
    ),
  CommitteePostFilled: (f, name) =>
    s(
      `推选${name(f.person)}为选举委员会${t.committeePosts[f.post].zh}`,
      `${name(f.person)} became ${t.committeePosts[f.post].en} of the election committee`,
    ),
  NoticePosted: (f) =>
    s(
      `张贴第 ${f.label ?? f.number} 号公告：${t.notices[f.notice].zh}${opt(f.corrects, `（更正：${f.corrects}）`)}，${f.places.length} 处${opt(f.postedBy, `，${f.postedBy}张贴`)}`,
      `notice ${f.label ?? f.number} was posted in ${f.places.length} place(s): ${t.notices[f.notice].en}${opt(f.corrects, ` (correction: ${f.corrects})`)}${opt(f.postedBy, `, by ${f.postedBy}`)}`,
    ),
  ClockShortened: (f) =>
    s(
      `${f.by}决定把“${ruleAsks(f.rule).zh}”由 ${f.was} 日改为 ${f.days} 日：${f.because}`,
      `${f.by} shortened “${ruleAsks(f.rule).en}” from ${f.was} to ${f.days} days: ${f.because}`,
    ),
  PublicityDone: (f) =>
    s(
      `${t.publicity[f.kind].zh} ${f.count} ${t.publicity[f.kind].measure}${opt(f.people, `，${f.people} 人`)}${opt(f.topic, `：${f.topic}`)}`,
      `${f.count} ${t.publicity[f.kind].en}${opt(f.people, `, ${f.people} people`)}${opt(f.topic, `: ${f.topic}`)}`,
    ),
  VoterContacted: (f, name) =>
    s(
      `${t.contactWays[f.way].zh}联系外出选民${name(f.voter)}，${f.reached ? '已' : '未'}联系上`,
      `${name(f.voter)}, who is away, was contacted (${t.contactWays[f.way].en}): ${f.reached ? 'reached' : 'not reached'}`,
    ),
  AwarenessSurveyed: (f) =>
    s(
      `${f.by}调查知晓情况：问 ${f.asked} 人，知晓 ${f.aware} 人${opt(f.how, `（${f.how}）`)}`,
      `${f.by} asked ${f.asked} people whether they know of the election: ${f.aware} did${opt(f.how, ` (${f.how})`)}`,
    ),
  EvidenceAttached: (f) =>
    s(
      `为${f.to.book === 'main' ? '' : `分册 ${f.to.book} `}第 ${f.to.position} 条附${t.evidenceKinds[f.kind].zh}${opt(f.caption, `：${f.caption}`)}`,
      `${t.evidenceKinds[f.kind].en} attached to ${f.to.book} ${f.to.position}${opt(f.caption, `: ${f.caption}`)}`,
    ),
  EvidenceErased: (f) => s(`销毁一份照片（扫描件）：${f.because}`, `a photo or scan was erased: ${f.because}`),
  PaperIssued: (f) =>
    s(
      `印发文书第 ${f.no} 号：${f.title}${opt(f.because, `（更正：${f.because}）`)}`,
      `paper ${f.no} was issued: ${f.title}${opt(f.because, ` (correction: ${f.because})`)}`,
    ),
  PaperStyleSet: (f) =>
    s(`设定公文版式第 ${f.version} 版：${f.style.name}`, `version ${f.version} of how papers look was set: ${f.style.name}`),
  VoterRegistered: (f, name) =>
    s(
      `登记选民 ${f.no} 号 ${name(f.voter)}，第 ${f.group} 组`,
      `voter ${f.no}, ${name(f.voter)}, was registered in group ${f.group}`,
    ),
  // Why an entry was corrected or a nominee found unfit stands in the sealed part and is not told here.
  VoterCorrected: (f, name) =>
    s(
      `更正${name(f.voter)}的登记${f.group === undefined ? '' : `，改为第 ${f.group} 组`}`,
      `the entry of ${name(f.voter)} was corrected${f.group === undefined ? '' : `, now in group ${f.group}`}`,
    ),
  VoterRemoved: (f, name) =>
    s(
      `${name(f.voter)}从名册中除名（${t.removalReasons[f.because].zh}）`,
      `${name(f.voter)} was removed from the roll (${t.removalReasons[f.because].en})`,
    ),
  VoterRestored: (f, name) => s(`恢复${name(f.voter)}的登记（除名有误）`, `the removal of ${name(f.voter)} was taken back`),
  LastRollTaken: (f) =>
    s(`带入上届名册 ${f.people} 人，逐人核实`, `the roll of the last term was brought in: ${f.people} people to verify`),
  LastRollPersonTaken: (f, name) =>
    s(
      `上届名册：${name(f.person)}，第 ${f.group} 组，待核实`,
      `on the last roll: ${name(f.person)}, group ${f.group}, to be verified`,
    ),
  LastRollPersonSettled: (f, name) =>
    s(
      `上届名册上的${name(f.person)}不再登记（${t.settlings[f.as].zh}）`,
      `${name(f.person)} of the last roll is not registered (${t.settlings[f.as].en})`,
    ),
  RollPosted: (f) =>
    s(
      `公布选民名单第 ${f.version} 版${f.state === undefined ? '' : `（${t.postingStates[f.state].zh}）`}，${f.voters} 人${opt(f.electors, `，同时公布代表 ${f.electors} 人`)}${opt(f.registeredFrom, `，${zhDate(f.registeredFrom ?? f.on)}开始登记`)}${f.added === undefined ? '' : `，增加 ${f.added} 人、减少 ${f.removed ?? 0} 人、更正 ${f.corrected ?? 0} 人`}，张贴 ${f.places.length} 处`,
      `version ${f.version} of the roll was posted${f.state === undefined ? '' : ` (${t.postingStates[f.state].en})`}: ${f.voters} voters${opt(f.electors, ` with the list of ${f.electors} representatives`)}${opt(f.registeredFrom, `, registered since ${f.registeredFrom ?? ''}`)}${f.added === undefined ? '' : `, ${f.added} added, ${f.removed ?? 0} removed, ${f.corrected ?? 0} corrected`}, ${f.places.length} place(s)`,
    ),
  RepresentativesMeetingHeld: (f) =>
    s(
      `第 ${f.group} 组推选${t.offices[f.office].zh}${opt(f.due, `，应到 ${f.due}`)}${opt(f.present, `，实到 ${f.present}`)}${opt(f.households, `，全组 ${f.households} 户`)}`,
      `group ${f.group} chose: ${t.offices[f.office].en}${opt(f.due, `, ${f.due} due`)}${opt(f.present, `, ${f.present} present`)}${opt(f.households, `, ${f.households} households`)}`,
    ),
  RepresentativeChosen: (f) =>
    s(
      `第 ${f.group} 组推选${f.name}为${opt(f.building, f.building ?? '')}${t.offices[f.office].zh}${opt(f.votes, `（${f.votes} 票）`)}`,
      `group ${f.group} chose ${f.name} as ${t.offices[f.office].en}${opt(f.building, ` of ${f.building}`)}${opt(f.votes, ` (${f.votes} votes)`)}`,
    ),
  HouseholdRepresentativeChosen: (f, name) =>
    s(`第 ${f.group} 组${name(f.person)}为户代表`, `${name(f.person)} of group ${f.group} represents a household`),
  RepresentativeLeft: (f, name) =>
    s(
      `${name(f.person)}不再担任${t.offices[f.office].zh}（${t.leavingReasons[f.because].zh}）`,
      `${name(f.person)} left as ${t.offices[f.office].en} (${t.leavingReasons[f.because].en})`,
    ),
  ObjectionReceived: (f) =>
    s(
      `受理名单异议${opt(f.no, ` 第 ${f.no} 号`)}：${t.objectionKinds[f.about].zh}`,
      `objection${opt(f.no, ` no. ${f.no}`)} to the roll was received: ${t.objectionKinds[f.about].en}`,
    ),
  ObjectionDecided: (f) =>
    s(
      `名单异议处理：${f.upheld ? '成立' : '不成立'}，${zhDate(f.published)}公布`,
      `an objection was ${f.upheld ? 'upheld' : 'rejected'}, published on ${f.published}`,
    ),
  CardsDelivered: (f) =>
    s(
      `第 ${f.group} 组发放参选证（选民证）${f.cards} 张${opt(f.signedBy, `，${f.signedBy}签收`)}`,
      `${f.cards} voter cards were delivered in group ${f.group}${opt(f.signedBy, `, signed by ${f.signedBy}`)}`,
    ),
  NominationHeld: (f) =>
    s(
      `${t.ways[f.way].zh}${opt(f.body, `（${f.body}）`)}${opt(f.present, `，应到 ${f.due}、实到 ${f.present} 人`)}${opt(f.issued, `，发出 ${f.issued} 张`)}${opt(f.returned, `，收回 ${f.returned} 张`)}${opt(f.void, `，无效 ${f.void} 张`)}`,
      `${t.ways[f.way].en}${opt(f.body, ` (${f.body})`)}${opt(f.present, `, ${f.present} of ${f.due} present`)}${opt(f.issued, `, ${f.issued} issued`)}${opt(f.returned, `, ${f.returned} returned`)}${opt(f.void, `, ${f.void} void`)}`,
    ),
  CardReturned: (f, name) =>
    s(
      `${name(f.voter)}的 ${f.card} 号选民证（参选证）退回：${t.cardReturns[f.because].zh}`,
      `card ${f.card} of ${name(f.voter)} came back: ${t.cardReturns[f.because].en}`,
    ),
  CardHandedOut: (f, name) =>
    s(
      `${f.card} 号选民证（参选证）交给${name(f.voter)}${opt(f.signedBy, `，${f.signedBy}签收`)}`,
      `card ${f.card} was handed to ${name(f.voter)}${opt(f.signedBy, `, signed by ${f.signedBy}`)}`,
    ),
  CardReplaced: (f, name) =>
    s(
      `${name(f.voter)}补发 ${f.card} 号选民证（参选证），原 ${f.before} 号作废（${t.cardReplacements[f.because].zh}）`,
      `${name(f.voter)} was given card ${f.card}; ${f.before} is void (${t.cardReplacements[f.because].en})`,
    ),
  HouseholdsTold: (f) =>
    s(
      `第 ${f.group} 组组长${f.leader}签名：${f.households} 户均已通知`,
      `${f.leader}, leader of group ${f.group}, signed that ${f.households} households were told`,
    ),
  NomineeNamed: (f) =>
    s(
      `${f.name}被提名为${t.posts[f.post].zh}（${f.votes} 票）`,
      `${f.name} was nominated for ${t.posts[f.post].en} (${f.votes} votes)`,
    ),
  NominationSigned: (f, name) =>
    s(
      `核对${name(f.person)}的联名签名 ${f.signatures} 人，全部有效`,
      `${f.signatures} signatures for ${name(f.person)} were checked against the roll`,
    ),
  SignaturesStruck: (f, name) =>
    s(
      `剔除${name(f.person)}的不实签名，余 ${f.left} 人${f.lapsed ? '，不足规定人数，提名不成立' : ''}`,
      `false signatures for ${name(f.person)} were struck, ${f.left} are left${f.lapsed ? ': too few, the nomination falls away' : ''}`,
    ),
  NomineeAgreed: (f, name) =>
    s(
      `${name(f.person)}书面同意提名为${t.posts[f.post].zh}候选人`,
      `${name(f.person)} agreed in writing to stand for ${t.posts[f.post].en}`,
    ),
  NomineeDeclined: (f, name) =>
    s(`${name(f.person)}不接受${t.posts[f.post].zh}提名`, `${name(f.person)} declined the nomination for ${t.posts[f.post].en}`),
  NomineeReviewed: (f, name) =>
    s(
      `${f.by}${opt(f.round, `（${f.round && t.reviewRounds[f.round].zh}）`)}审查${name(f.person)}的资格：${f.eligible ? '未发现不得作为候选人的情形' : '不得作为候选人'}`,
      `${f.by} reviewed ${name(f.person)}: ${f.eligible ? 'nothing bars the candidacy' : 'may not be a candidate'}`,
    ),
  NomineeLeft: (f, name) =>
    s(
      `被提名人${name(f.person)}退出（${t.withdrawals[f.because].zh}）`,
      `${name(f.person)}, nominated, left (${t.withdrawals[f.because].en})`,
    ),
  NomineeFoundUnfit: (f, name) =>
    s(
      `${f.by}${opt(f.round, `（${f.round && t.reviewRounds[f.round].zh}）`)}认定${name(f.person)}不符合选举办法规定的条件`,
      `${f.by} found that ${name(f.person)} does not meet the conditions of the plan`,
    ),
  OmissionFound: (f, name) =>
    s(
      `${f.by}通知${name(f.person)}于 ${f.until} 前补正材料`,
      `${f.by} asked ${name(f.person)} to hand in what is missing by ${f.until}`,
    ),
  OmissionRepaired: (f, name) => s(`${name(f.person)}补正了材料`, `${name(f.person)} handed in what was missing`),
  ReviewDecidedAnew: (f, name) =>
    s(`${f.by}就${name(f.person)}重新作出审查决定：同意`, `${f.by} decided anew on ${name(f.person)}: approved`),
  PreliminaryFixed: (f) =>
    s(
      `确定初步候选人 ${f.candidates.length} 人：${list(f.candidates.map((c) => c.name))}`,
      `the preliminary list of ${f.candidates.length} was fixed: ${f.candidates.map((c) => c.name).join(', ')}`,
    ),
  PreselectionHeld: (f, name) =>
    s(
      `${t.preselectionBodies[f.by].zh}预选：实到 ${f.present} 人，收回 ${f.returned} 张，无效 ${f.void} 张；${list(f.votes.map((v) => `${name(v.person)} ${v.votes} 票`))}`,
      `pre-selection by ${t.preselectionBodies[f.by].en}: ${f.present} present, ${f.returned} returned, ${f.void} void; ${f.votes.map((v) => `${name(v.person)} ${v.votes}`).join(', ')}`,
    ),
  CandidatesAdded: (f) =>
    s(
      `补充确定正式候选人 ${f.candidates.length} 人：${list(f.candidates.map((c) => c.name))}`,
      `${f.candidates.length} candidates were added: ${f.candidates.map((c) => c.name).join(', ')}`,
    ),
  PledgeSigned: (f, name) => s(`${name(f.person)}签订承诺书（十个严禁）`, `${name(f.person)} signed the pledge`),
  CandidatesIntroduced: (f) =>
    s(`介绍候选人 ${f.candidates.length} 人：${f.how}`, `${f.candidates.length} candidates were introduced: ${f.how}`),
  CandidatesFixed: (f) =>
    s(
      `确定正式候选人 ${f.candidates.length} 人：${list(f.candidates.map((c) => c.name))}`,
      `${f.candidates.length} candidates were fixed: ${f.candidates.map((c) => c.name).join(', ')}`,
    ),
  CandidatesMetVoters: (f) =>
    s(
      `候选人 ${f.candidates.length} 人在${f.place}与选民见面${opt(f.present, `，到场 ${f.present} 人`)}${opt(f.questions, `，回答提问 ${f.questions} 个`)}`,
      `${f.candidates.length} candidates met the voters at ${f.place}${opt(f.present, `, ${f.present} present`)}${opt(f.questions, `, ${f.questions} questions answered`)}`,
    ),
  CandidateWithdrew: (f, name) =>
    s(
      `${t.posts[f.post].zh}候选人${name(f.person)}退出（${t.withdrawals[f.because].zh}）`,
      `${name(f.person)}, candidate for ${t.posts[f.post].en}, left (${t.withdrawals[f.because].en})`,
    ),
  CandidateMovedUp: (f, name) =>
    s(
      `${f.name}递补为${t.posts[f.post].zh}候选人（${f.votes} 票），接替${name(f.inPlaceOf)}`,
      `${f.name} moved up as candidate for ${t.posts[f.post].en} (${f.votes} votes) in place of ${name(f.inPlaceOf)}`,
    ),
  // Why somebody is away stands in the sealed part and is not told here.
  ProxyGiven: (f, name) =>
    s(
      `${round(f.round).zh}${name(f.principal)}书面委托${name(f.holder)}代为投票`,
      `${round(f.round).en}${name(f.principal)} gave ${name(f.holder)} a written proxy`,
    ),
  ProxyRevoked: (f) =>
    s(`撤销一份委托投票（${t.revocations[f.because].zh}）`, `a proxy was revoked (${t.revocations[f.because].en})`),
  ProxyListPosted: (f) =>
    s(
      `${round(f.round).zh}公布委托投票名单第 ${f.version} 版，${f.proxies.length} 份委托，张贴 ${f.places.length} 处`,
      `${round(f.round).en}version ${f.version} of the list of proxies was posted: ${f.proxies.length} proxies, ${f.places.length} place(s)`,
    ),
  // Why somebody needs the mobile box stands in the sealed part and is not told here.
  MobileBoxAsked: (f, name) =>
    s(
      `${round(f.round).zh}${name(f.voter)}申请流动票箱${f.box ? `（${boxName(f.box, true).zh}）` : ''}`,
      `${round(f.round).en}${name(f.voter)} asked for the mobile box${f.box ? ` (${boxName(f.box, true).en})` : ''}`,
    ),
  HelperNamed: (f, name) =>
    s(
      `${round(f.round).zh}${f.name}为${name(f.voter)}代写选票`,
      `${round(f.round).en}${f.name} writes the ballot of ${name(f.voter)}`,
    ),
  AidWithdrawn: (f, name) =>
    s(`${name(f.voter)}撤销登记：${t.pollLists[f.list].zh}`, `${name(f.voter)} was taken off the ${t.pollLists[f.list].en}`),
  MobileBoxesAgreed: (f) =>
    s(
      `${round(f.round).zh}${t.boxApprovals[f.by].zh}同意使用流动票箱${opt(f.letter, `（${f.letter}）`)}`,
      `${round(f.round).en}the ${t.boxApprovals[f.by].en} agreed to the mobile boxes${opt(f.letter, ` (${f.letter})`)}`,
    ),
  MobileRouteSet: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box, true).zh} ${f.leaves} 出发、${f.back} 返回，经过${list(f.stops)}，随箱监票员${list(f.escorts)}`,
      `${round(f.round).en}${boxName(f.box, true).en} leaves at ${f.leaves} and is back at ${f.back}, by ${f.stops.join(', ')}, with ${f.escorts.join(', ')}`,
    ),
  AidListPosted: (f) =>
    s(
      `${round(f.round).zh}公布${t.pollLists[f.list].zh}第 ${f.version} 版，${f.voters.length} 人，张贴 ${f.places.length} 处`,
      `${round(f.round).en}version ${f.version} of the ${t.pollLists[f.list].en} was posted: ${f.voters.length} voters, ${f.places.length} place(s)`,
    ),
  VotersMoved: (f) =>
    s(
      `${round(f.round).zh}${f.voters.length} 名选民调整到 ${f.station} 号投票站：${f.because}`,
      `${round(f.round).en}${f.voters.length} voters vote at station ${f.station}: ${f.because}`,
    ),
  StaffReleased: (f) =>
    s(
      `${round(f.round).zh}${f.member.name}不再担任${t.staffRoles[f.member.role].zh}（${t.releases[f.because].zh}）`,
      `${round(f.round).en}${f.member.name} no longer works as ${t.staffRoles[f.member.role].en} (${t.releases[f.because].en})`,
    ),
  StaffTrained: (f) =>
    s(
      `${round(f.round).zh}工作人员 ${f.people.length} 人在${f.place}培训${f.sworn ? '并宣誓' : ''}${opt(f.topic, `：${f.topic}`)}`,
      `${round(f.round).en}${f.people.length} of the staff were trained${f.sworn ? ' and sworn in' : ''} at ${f.place}${opt(f.topic, `: ${f.topic}`)}`,
    ),
  StationsSet: (f) =>
    s(
      `${round(f.round).zh}设投票站 ${f.stations.length} 个、票箱 ${f.stations.flatMap((x) => x.boxes).length} 个，${f.opens} 至 ${f.closes} 投票`,
      `${round(f.round).en}${f.stations.length} stations with ${f.stations.flatMap((x) => x.boxes).length} boxes were set, open ${f.opens} to ${f.closes}`,
    ),
  StaffAppointed: (f) =>
    s(
      `${round(f.round).zh}确定选举工作人员 ${f.staff.length} 人`,
      `${round(f.round).en}${f.staff.length} people were appointed to the staff`,
    ),
  BallotDesigned: (f) =>
    s(
      `${round(f.round).zh}设计 ${f.style} 号票样：${f.design.size}${f.design.across ? '横放' : ''}，${f.sheets.length} 张${f.design.print === 'large' ? '，大字' : ''}${f.design.stub ? '，带存根' : ''}`,
      `${round(f.round).en}ballot style ${f.style} was designed: ${f.design.size}, ${f.sheets.length} sheets${f.design.print === 'large' ? ', large print' : ''}${f.design.stub ? ', with a stub' : ''}`,
    ),
  BallotApproved: (f) =>
    s(`${round(f.round).zh}${f.name}核准 ${f.style} 号票样`, `${round(f.round).en}${f.name} approved ballot style ${f.style}`),
  BallotRunBegun: (f) =>
    s(
      `${round(f.round).zh}第 ${f.run} 批选票开始印制：${f.style} 号票样 ${f.copies} 张${opt(f.from, `，存根自 ${f.from} 号起`)}`,
      `${round(f.round).en}printing run ${f.run} was begun: ${f.copies} of style ${f.style}${opt(f.from, `, stubs from ${f.from}`)}`,
    ),
  BallotRunEnded: (f) =>
    s(
      `${round(f.round).zh}第 ${f.run} 批选票清点：印好 ${f.printed} 张，印坏 ${f.spoiled} 张，与${f.second}一同清点${opt(f.because, `（${f.because}）`)}`,
      `${round(f.round).en}printing run ${f.run} was counted with ${f.second}: ${f.printed} good, ${f.spoiled} spoiled${opt(f.because, ` (${f.because})`)}`,
    ),
  BallotsPrinted: (f) =>
    s(`${round(f.round).zh}印制选票 ${f.printed} 张`, `${round(f.round).en}${f.printed} ballots were printed`),
  PollKitReady: (f) =>
    s(
      `清点投票日用品：票箱 ${f.boxes} 个、封条 ${f.seals} 张${f.printed ? '，断电备用纸质件已印好' : ''}，${f.keptBy}保管${f.large ? `；大字 ${f.large} 份` : ''}${f.braille ? `；盲文 ${f.braille} 份` : ''}${f.signer ? `；手语翻译${f.signer}` : ''}`,
      `ready for the poll: ${f.boxes} boxes, ${f.seals} seals${f.printed ? ', the paper kit printed' : ''}, kept by ${f.keptBy}${f.large ? `; ${f.large} copies in large print` : ''}${f.braille ? `; ${f.braille} in Braille` : ''}${f.signer ? `; ${f.signer} signs for the deaf` : ''}`,
    ),
  PassGiven: (f) =>
    s(
      `${round(f.round).zh}发给${t.passWords[f.role].zh}${f.name}第 ${f.pass} 号入场证${opt(f.candidate, `（为${f.candidate}观察）`)}，${f.station === undefined ? '各投票站' : `${f.station} 号投票站`}${f.place}`,
      `${round(f.round).en}pass ${f.pass} was given to ${f.name}, ${t.passWords[f.role].en}${opt(f.candidate, ` (${f.candidate})`)}, ${f.station === undefined ? 'all stations' : `station ${f.station}`}: ${f.place}`,
    ),
  PassReturned: (f) => s(`${round(f.round).zh}收回第 ${f.pass} 号入场证`, `${round(f.round).en}pass ${f.pass} came back`),
  StationOpened: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 验箱加封、开始投票，领到选票 ${f.ballots} 张`,
      `${round(f.round).en}station ${f.station} opened at ${f.clock} with ${f.ballots} ballots`,
    ),
  BallotIssued: (f, name) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站发给${name(f.elector)}选票${f.taker ? `，由${name(f.taker)}代领` : ''}${f.box ? `（${boxName(f.box, true).zh}）` : ''}${f.helped ? '（代书）' : ''}`,
      `${round(f.round).en}station ${f.station} issued the ballot of ${name(f.elector)}${f.taker ? ` to ${name(f.taker)} by proxy` : ''}${f.box ? ` with ${boxName(f.box, true).en}` : ''}${f.helped ? ' (helped)' : ''}`,
    ),
  BallotReplaced: (f, name) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站给${name(f.elector)}换票，收回一张作废`,
      `${round(f.round).en}station ${f.station} replaced a spoiled ballot of ${name(f.elector)}`,
    ),
  IssueCorrected: (f, name) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站更正${name(f.elector)}的发票记录：${f.because}（${f.second}在场核对）`,
      `${round(f.round).en}station ${f.station} corrected the issue to ${name(f.elector)}: ${f.because} (second person ${f.second})`,
    ),
  IssueStruck: (f, name) =>
    s(
      `${round(f.round).zh}${name(f.elector)}的发票记录重复，纸质发票记录只有一张，核销 ${f.station} 号投票站的一次：${f.because}（${f.second}一起核对）`,
      `${round(f.round).en}the books held two issues to ${name(f.elector)}, the paper record one: that of station ${f.station} was struck: ${f.because} (with ${f.second})`,
    ),
  BallotsAdded: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站领用备用选票 ${f.ballots} 张`,
      `${round(f.round).en}station ${f.station} received ${f.ballots} ballots from the reserve`,
    ),
  OpeningStepDone: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} ${t.openingWords[f.step].zh}${f.number === undefined ? '' : `：${f.number}`}${opt(f.reserve, `，其中备用 ${f.reserve}`)}${opt(f.faulty, `，剔除 ${f.faulty}`)}${f.seals ? `，封条 ${list(f.seals)}` : ''}${f.people ? `，在场：${list(f.people)}` : ''}${opt(f.note, `（${f.note}）`)}`,
      `${round(f.round).en}station ${f.station}, ${f.clock}: ${t.openingWords[f.step].en}${f.number === undefined ? '' : `: ${f.number}`}${opt(f.reserve, `, ${f.reserve} of them in reserve`)}${opt(f.faulty, `, ${f.faulty} taken out`)}${f.seals ? `, seals ${f.seals.join(', ')}` : ''}${f.people ? `, there: ${f.people.join(', ')}` : ''}${opt(f.note, ` (${f.note})`)}`,
    ),
  MobileBoxLeft: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} ${boxName(f.box, true).zh}出发，带选票 ${f.ballots} 张，封条 ${list(f.seals)}，随箱${list(f.escorts)}`,
      `${round(f.round).en}${boxName(f.box, true).en} of station ${f.station} left at ${f.clock} with ${f.ballots} ballots, seals ${f.seals.join(', ')}, with ${f.escorts.join(', ')}`,
    ),
  MobileVoterMissed: (f, name) =>
    s(
      `${round(f.round).zh}${boxName(f.box, true).zh} ${f.clock} 到${name(f.voter)}家：${t.missings[f.because].zh}`,
      `${round(f.round).en}${boxName(f.box, true).en} came to ${name(f.voter)} at ${f.clock}: ${t.missings[f.because].en}`,
    ),
  MobileBoxReturned: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} ${boxName(f.box, true).zh}送回，带回选票 ${f.unused} 张，封条 ${list(f.seals)}`,
      `${round(f.round).en}${boxName(f.box, true).en} of station ${f.station} was back at ${f.clock} with ${f.unused} ballots, seals ${f.seals.join(', ')}`,
    ),
  BoxesSealed: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 作废剩余选票 ${f.cancelled} 张，封存票箱，封条 ${list(f.seals)}，在场：${list(f.people)}`,
      `${round(f.round).en}station ${f.station} cancelled ${f.cancelled} ballots left over at ${f.clock} and sealed its boxes: ${f.seals.join(', ')}; there: ${f.people.join(', ')}`,
    ),
  BoxesSent: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 票箱启运，送往${f.to}，护送：${list(f.people)}`,
      `${round(f.round).en}the boxes of station ${f.station} left for ${f.to} at ${f.clock} with ${f.people.join(', ')}`,
    ),
  BoxesReceived: (f) =>
    s(
      `${round(f.round).zh}${f.clock} 接收 ${f.station} 号投票站票箱，封条 ${list(f.seals)}，在场：${list(f.people)}`,
      `${round(f.round).en}the boxes of station ${f.station} were received at ${f.clock}, seals ${f.seals.join(', ')}; there: ${f.people.join(', ')}`,
    ),
  KioskSet: (f) => s(`${f.open ? '开放' : '关闭'}自助查询`, `the kiosk page was ${f.open ? 'opened' : 'closed'}`),
  StationClockCompared: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站核对电脑时钟：电脑显示 ${moment(f.shown).zh}，按表是 ${moment(f.told).zh}（${f.second}在场）`,
      `${round(f.round).en}the clock of the laptop of station ${f.station} said ${moment(f.shown).en}, a watch ${moment(f.told).en} (${f.second} present)`,
    ),
  PollInterrupted: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 投票中断（${t.interruptionWords[f.because].zh}${opt(f.what, `：${f.what}`)}），票箱加封 ${list(f.seals)}`,
      `${round(f.round).en}station ${f.station} was broken off at ${f.clock} (${t.interruptionWords[f.because].en}${opt(f.what, `: ${f.what}`)}), boxes sealed: ${f.seals.join(', ')}`,
    ),
  PollResumed: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 恢复投票，封条${f.intact ? '完好' : `与中断时不符：${list(f.seals)}`}`,
      `${round(f.round).en}station ${f.station} went on at ${f.clock}, seals ${f.intact ? 'intact' : `not as before: ${f.seals.join(', ')}`}`,
    ),
  PollPutOff: (f) =>
    s(
      `${round(f.round).zh}选举委员会决定中断的投票改在 ${zhDate(f.day)} 继续（到会 ${f.present} 人、同意 ${f.agree} 人）：${f.because}`,
      `${round(f.round).en}the committee put the poll off to ${f.day} (${f.agree} of ${f.present} agreed): ${f.because}`,
    ),
  StationClosed: (f) =>
    s(
      `${round(f.round).zh}${f.station} 号投票站 ${f.clock} 结束投票：发出 ${f.issued} 张（本人 ${f.own}、代领 ${f.byProxy}），换票作废 ${f.spoiled}，剩余 ${f.unused}${opt(f.second, `，照用票记录录入，${f.second}一起核对`)}`,
      `${round(f.round).en}station ${f.station} closed at ${f.clock}: issued ${f.issued} (own ${f.own}, by proxy ${f.byProxy}), spoiled ${f.spoiled}, unused ${f.unused}${opt(f.second, `, from its sheet, compared with ${f.second}`)}`,
    ),
  StationPacked: (f) =>
    s(
      `${round(f.round).zh}装配 ${f.station} 号投票站的${f.spare ? '备用' : ''}电脑`,
      `${round(f.round).en}the ${f.spare ? 'spare ' : ''}laptop of station ${f.station} was packed`,
    ),
  StationAccepted: (f) =>
    s(
      `${round(f.round).zh}接收 ${f.station} 号投票站记录`,
      `${round(f.round).en}the record of station ${f.station} was accepted`,
    ),
  SecondVoteCalled: (f) =>
    s(
      `决定 ${zhDate(f.day)} 另行选举，空缺 ${f.posts.map((p) => `${t.posts[p.post].zh} ${p.seats} 人`).join('、')}`,
      `a second vote was called for ${f.day}: ${f.posts.map((p) => `${p.seats} ${t.posts[p.post].en}`).join(', ')}`,
    ),
  RepeatElectionCalled: (f) =>
    s(
      `决定 ${zhDate(f.day)} 重新选举（${t.repeatWords[f.ground].zh}），候选人 ${f.candidates.length} 人`,
      `the election is held again on ${f.day} (${t.repeatWords[f.ground].en}), ${f.candidates.length} candidates`,
    ),
  BoxOpened: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}开箱，清点选票 ${f.returned} 张${f.shuffled ? '，已打乱次序' : ''}`,
      `${round(f.round).en}${boxName(f.box).en} was opened: ${f.returned} ballots${f.shuffled ? ', shuffled' : ''}`,
    ),
  BallotCalled: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}唱第 ${f.number} 张`,
      `${round(f.round).en}ballot ${f.number} of ${boxName(f.box).en} was called`,
    ),
  TellerSeated: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}计票员${f.teller === 1 ? '甲' : '乙'}${opt(f.name, `（${f.name}）`)}就位`,
      `${round(f.round).en}teller ${f.teller}${opt(f.name, ` (${f.name})`)} took the place at ${boxName(f.box).en}`,
    ),
  CallReentered: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}计票员${f.teller === 1 ? '甲' : '乙'}重录第 ${f.number} 张`,
      `${round(f.round).en}teller ${f.teller} entered ballot ${f.number} of ${boxName(f.box).en} again`,
    ),
  BundleAgreed: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}第 ${f.from} 至 ${f.to} 张两人录入一致`,
      `${round(f.round).en}${boxName(f.box).en}: both entries of ballots ${f.from} to ${f.to} agree`,
    ),
  BoxRecounted: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}重新清点：原 ${f.before} 张，实为 ${f.returned} 张：${f.because}（${f.second}在场核对）`,
      `${round(f.round).en}${boxName(f.box).en} was counted again: ${f.before} before, ${f.returned} now: ${f.because} (${f.second} was there)`,
    ),
  CallCorrected: (f) =>
    s(
      `${round(f.round).zh}更正 ${boxName(f.box).zh}第 ${f.number} 张的唱票：${f.because}（${f.second}在场核对）`,
      `${round(f.round).en}the call of ballot ${f.number} of ${boxName(f.box).en} was corrected: ${f.because} (witness ${f.second})`,
    ),
  DoubtfulBallotDecided: (f) =>
    s(
      `${round(f.round).zh}选举委员会认定 ${boxName(f.box).zh}第 ${f.number} 张疑问票（${t.doubtWords[f.ground].zh}），到会 ${f.present} 人、同意 ${f.agree} 人：${f.because}`,
      `${round(f.round).en}the committee decided on the doubtful ballot ${f.number} of ${boxName(f.box).en} (${t.doubtWords[f.ground].en}), ${f.agree} of ${f.present} agreed: ${f.because}`,
    ),
  WriteInRuled: (f) =>
    s(
      `${round(f.round).zh}选举委员会认定${t.posts[f.post].zh}一栏另选他人的一个姓名${f.nobody ? '不能确认为任何人' : '所指的人'}（到会 ${f.present} 人、同意 ${f.agree} 人）`,
      `${round(f.round).en}the committee ruled on a name written in for ${t.posts[f.post].en}: ${f.nobody ? 'it means nobody' : 'whom it means'} (${f.agree} of ${f.present} agreed)`,
    ),
  BoxesMixed: (f) =>
    s(
      `${round(f.round).zh}${f.from.map((x) => `${boxName(x.box).zh} ${x.ballots} 张`).join('、')}混入 ${boxName(f.into).zh}，打乱后一起唱票（${f.second}在场核对）`,
      `${round(f.round).en}${f.from.map((x) => `${boxName(x.box).en}: ${x.ballots} ballots`).join(', ')} were mixed into ${boxName(f.into).en} and are called with it (${f.second} present)`,
    ),
  BoxDivided: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}分给 ${f.parts.length + 1} 个计票组：${[f.ballots, ...f.parts.map((x) => x.ballots)].join(' + ')} 张（${f.second}在场核对）`,
      `${round(f.round).en}${boxName(f.box).en} was dealt out to ${f.parts.length + 1} teams: ${[f.ballots, ...f.parts.map((x) => x.ballots)].join(' + ')} ballots (${f.second} present)`,
    ),
  RecountOrdered: (f) => {
    const by = f.by === 'election committee' ? s('选举委员会', 'the election committee') : t.complaintBodyWords[f.by];
    return s(
      `${round(f.round).zh}${by.zh}决定 ${f.boxes.map((x) => boxName(x).zh).join('、')}重新计票：${f.because}`,
      `${round(f.round).en}${by.en} ordered a recount of ${f.boxes.map((x) => boxName(x).en).join(', ')}: ${f.because}`,
    );
  },
  BoxTotalsEntered: (f) =>
    s(
      `${round(f.round).zh}录入 ${boxName(f.box).zh}计票单`,
      `${round(f.round).en}the tally sheet of ${boxName(f.box).en} was entered`,
    ),
  BoxCounted: (f) =>
    s(
      `${round(f.round).zh}${boxName(f.box).zh}计票完毕，${f.ballots} 张`,
      `${round(f.round).en}${boxName(f.box).en} was counted: ${f.ballots} ballots`,
    ),
  ResultConfirmed: (f) =>
    s(
      `${round(f.round).zh}选举委员会认定选举${f.valid ? '有效' : '无效'}${f.elected.length > 0 ? `，当选 ${list(f.elected.map((x) => `${x.name}（${t.posts[x.post].zh}，${x.votes} 票）`))}` : ''}`,
      `${round(f.round).en}the committee concluded that the poll is ${f.valid ? 'valid' : 'void'}${f.elected.length > 0 ? `; elected: ${f.elected.map((x) => `${x.name} (${t.posts[x.post].en}, ${x.votes})`).join(', ')}` : ''}`,
    ),
  TotalsPublished: (f) => s(`${round(f.round).zh}公布分箱票数汇总`, `${round(f.round).en}the totals by box were published`),
  ResultAnnounced: (f) =>
    s(
      `${round(f.round).zh}${f.clock} 当场宣布选举结果`,
      `${round(f.round).en}the result was announced on the spot at ${f.clock}`,
    ),
  ReportSigned: (f) =>
    s(
      `${round(f.round).zh}选举结果报告单由${f.signers.map((x) => `${t.signingWords[x.as].zh}${x.name}`).join('、')}签字`,
      `${round(f.round).en}the report sheet was signed by ${f.signers.map((x) => `${x.name} (${t.signingWords[x.as].en})`).join(', ')}`,
    ),
  CertificateGiven: (f) =>
    s(
      `${round(f.round).zh}颁发${t.posts[f.post].zh}${f.name}的当选证书 ${f.number}（${f.issuer}），${f.handedBy}当面交给本人`,
      `${round(f.round).en}certificate ${f.number} of ${f.issuer} was handed to ${f.name}, ${t.posts[f.post].en}, by ${f.handedBy}`,
    ),
  BallotsSealed: (f) =>
    s(
      `${round(f.round).zh}选票封存 ${f.packages} 包，封条 ${list(f.seals)}，由${f.keeper}保管${opt(f.place, `，存放${f.place}`)}${opt(f.until, `，保存至${f.until}`)}${f.witnesses ? `，${list(f.witnesses)}在场` : ''}`,
      `${round(f.round).en}the ballots were sealed in ${f.packages} package(s) under ${f.seals.join(', ')}, kept by ${f.keeper}${opt(f.place, ` at ${f.place}`)}${opt(f.until, ` until ${f.until}`)}${f.witnesses ? `, before ${f.witnesses.join(', ')}` : ''}`,
    ),
  SealedBallotsOpened: (f) =>
    s(
      `${round(f.round).zh}按${t.authorityWords[f.by].zh}${f.decision}启封选票：${f.because}；${list(f.people)}在场，重新封存，新封条 ${list(f.seals)}`,
      `${round(f.round).en}the sealed ballots were opened on the decision ${f.decision} of ${t.authorityWords[f.by].en}: ${f.because}; ${f.people.join(', ')} were there; new seals ${f.seals.join(', ')}`,
    ),
  ResultObjectionReceived: (f) =>
    s(
      `${round(f.round).zh}收到第 ${f.no} 件对选举结果的异议（${t.objectionSubjectWords[f.subject].zh}）`,
      `${round(f.round).en}objection ${f.no} to the result was received (${t.objectionSubjectWords[f.subject].en})`,
    ),
  ResultObjectionAnswered: (f) =>
    s(
      `${f.how === 'in writing' ? '书面' : '当面'}答复一件对选举结果的异议：${f.upheld ? '成立' : '不成立'}`,
      `an objection to the result was answered ${f.how === 'in writing' ? 'in writing' : 'by word'}: ${f.upheld ? 'upheld' : 'not upheld'}`,
    ),
  ElectionFoundInvalid: (f) =>
    s(
      `${round(f.round).zh}${t.authorityWords[f.by].zh}认定（${f.decision}）${f.names.length > 0 ? `${list(f.names)}当选无效` : '本次选举无效'}：${t.annulWords[f.ground].zh}`,
      `${round(f.round).en}${t.authorityWords[f.by].en} found (${f.decision}) ${f.names.length > 0 ? `the election of ${f.names.join(', ')}` : 'the whole election'} void: ${t.annulWords[f.ground].en}`,
    ),
  ReportFiled: (f) =>
    s(
      `${round(f.round).zh}${opt(f.by, `由${f.by}`)}向${f.to}上报选举结果${opt(f.receipt, `，回执 ${f.receipt}`)}`,
      `${round(f.round).en}the result was reported to ${f.to}${opt(f.by, ` by ${f.by}`)}${opt(f.receipt, `, receipt ${f.receipt}`)}`,
    ),
  ItemHandedOver: (f) =>
    s(
      `移交${t.handedWords[f.item].zh}（${f.what}）：${f.from}交${f.to}，${f.witness}主持`,
      `${t.handedWords[f.item].en} (${f.what}): ${f.from} to ${f.to}, before ${f.witness}`,
    ),
  FirstMeetingHeld: (f) =>
    s(
      `新一届委员会第一次会议，应到 ${f.due} 人、实到 ${f.present.length} 人；分工：${f.duties.map((d) => `${d.name}${d.does}${d.heads ? `（兼${d.heads}主任）` : ''}`).join('，')}`,
      `first meeting of the new committee, ${f.present.length} of ${f.due} there; ${f.duties.map((d) => `${d.name}: ${d.does}${d.heads ? ` (heads ${d.heads})` : ''}`).join(', ')}`,
    ),
  PartyPostsRecorded: (f) =>
    s(
      `当选人在党组织任职 ${f.people.length} 人：${f.people.map((p) => `${p.name}（${t.partyPostWords[p.holds].zh}）`).join('，')}`,
      `${f.people.length} of the elected hold a post in the party organisation: ${f.people.map((p) => `${p.name} (${t.partyPostWords[p.holds].en})`).join(', ')}`,
    ),
  PeopleDescribed: (f) => {
    const said = (as: 'zh' | 'en') => f.people.map((p) => `${p.name}（${ofPerson(p, as)}）`);
    const counted = (as: 'zh' | 'en') =>
      f.offices.map(
        (o) =>
          `${t.offices[o.office][as]}${opt(o.party, as === 'zh' ? `：党员 ${o.party} 人` : `: ${o.party} party members`)}${opt(o.minorities, as === 'zh' ? `、少数民族 ${o.minorities} 人` : `, ${o.minorities} of minorities`)}`,
      );
    return s(
      `登记统计情况：${[...said('zh'), ...counted('zh')].join('，')}`,
      `recorded for the statistics: ${[...said('en'), ...counted('en')].join(', ')}`,
    );
  },
  ProfileRecorded: (f) =>
    s(
      `登记当选人员情况 ${f.people.length} 人：${f.people.map((p) => `${p.name}${opt(ofPerson(p, 'zh'), `（${ofPerson(p, 'zh')}）`)}`).join('，')}${opt(f.lastMembers, `；上届 ${f.lastMembers} 人`)}`,
      `what is published of ${f.people.length} of the elected was recorded: ${f.people.map((p) => `${p.name}${opt(ofPerson(p, 'en'), ` (${ofPerson(p, 'en')})`)}`).join(', ')}${opt(f.lastMembers, `; the committee before had ${f.lastMembers}`)}`,
    ),
  HandedOver: (f) =>
    s(
      `工作移交 ${f.items.length} 项：${list(f.items)}，${f.witness}主持`,
      `${f.items.length} items were handed over under ${f.witness}: ${f.items.join(', ')}`,
    ),
  PapersMade: (f) => s(`制作文书 ${f.papers.length} 份`, `${f.papers.length} papers were made`),
  ArchiveSealed: () => s('档案封存', 'the archive was sealed'),
  RoleGiven: (f) => s(`${f.name}担任${t.roles[f.role].zh}`, `${f.name} became ${t.roles[f.role].en}`),
  RoleHandedOver: (f, name) =>
    s(
      `${t.roles[f.role].zh}由${name(f.from)}交接给${name(f.to)}：${f.because}`,
      `${t.roles[f.role].en} passed from ${name(f.from)} to ${name(f.to)}: ${f.because}`,
    ),
  IrregularityRecorded: (f, name) =>
    s(
      `登记异常情况：${f.what}（第二记录人${name(f.second)}）`,
      `an irregularity was recorded: ${f.what} (second witness ${name(f.second)})`,
    ),
};

/** One fact as a sentence, without its day. `nameOf` gives the name behind an id as far as this reader may see it. */
export const sayFact = <F extends Fact>(fact: F, nameOf: NameOf = (id) => id): Said =>
  (sayings[fact.fact] as (f: F, name: NameOf) => Said)(fact, nameOf);

/** The names of all facts that have words. */
export const factNames = Object.keys(sayings) as readonly FactName[];
/** What stands in every book, whatever it is about: opened, roles, irregularities. */
export const bookFactWords: Pick<Sayings, 'BookOpened' | 'RoleGiven' | 'RoleHandedOver' | 'IrregularityRecorded'> = sayings;
