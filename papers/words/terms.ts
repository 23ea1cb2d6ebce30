// The words of the field, Chinese and English, for everything that the code names by a key. Promises a word for every key; which sentence they stand in is left to the papers and screens.
import type { MeetingBody } from '../../assembly/quorum.ts';
import { matters } from '../../assembly/matters.ts';
import type {
  AnnulGround,
  Authority,
  HandedItem,
  PartyPost,
  ObjectionSubject,
  SigningAs,
} from '../../election/after/aftermath.ts';
import type { PassRole } from '../../election/polling/passes.ts';
import type { Described } from '../../election/after/profile.ts';
import type { RepeatGround } from '../../election/after/repeating.ts';
import type { Doubt, VoidReason } from '../../count/ballot.ts';
import type { Post } from '../../count/totals.ts';
import type { SetBy } from '../../election/beginning/calendar.ts';
import type { Kin, LeaveReason, CommitteePost } from '../../election/beginning/committee.ts';
import { abouts, applyWays, contests, postings } from '../../election/party/choices.ts';
import type { Role } from '../../election/keepers.ts';
import type { ShiftWay } from '../../election/beginning/prelude.ts';
import type { ClockKey } from '../../election/beginning/clocks.ts';
import type { InterruptionCause } from '../../election/polling/interruption.ts';
import type { Missing } from '../../election/polling/mobiletrip.ts';
import type { OpeningStep } from '../../election/polling/opening.ts';
import type { EvidenceKind } from '../../election/evidence.ts';
import type { NoticeKind } from '../../election/beginning/noticeTable.ts';
import type { ContactWay, PublicityKind } from '../../election/beginning/publicity.ts';
import type { NominationWay, PreselectionBody } from '../../election/nominating/nomination.ts';
import type { Category, Sex } from '../../election/person.ts';
import type { CardReplacement, CardReturn } from '../../election/roll/cardbook.ts';
import type { BoxApproval, MobileReason } from '../../election/polling/aid.ts';
import type { Release, StaffRole } from '../../election/polling/poll.ts';
import type { AwayReason, Revocation } from '../../election/polling/proxies.ts';
import type { LeavingReason, Office } from '../../election/representatives/representatives.ts';
import type { Settling } from '../../election/roll/lastroll.ts';
import type { ObjectionKind, PostingState, RemovalReason } from '../../election/roll/roll.ts';
import { type Stage, stageWords } from '../../election/stages.ts';
import type { CommitteeKind, Mode } from '../../law/answer.ts';
import { partyRules } from '../../law/party.ts';
import { questionOf } from '../../law/rules.ts';
import { closed } from '../../law/terms.ts';
import type { ComplaintBody } from '../../law/supervision.ts';
import type { ReviewRound } from '../../law/rules.ts';
import { excludedWords } from '../../service/excluded.ts';

export interface Both {
  readonly zh: string;
  readonly en: string;
}
type Words<K extends string> = Readonly<Record<K, Both>>;
const w = (zh: string, en: string): Both => ({ zh, en });

export const posts: Words<Post> = {
  director: w('主任', 'director'),
  deputy: w('副主任', 'deputy director'),
  member: w('委员', 'member'),
  woman: w('妇女委员', 'woman member'),
};
export const committeePosts: Words<CommitteePost> = {
  chair: w('主任', 'chair'),
  deputy: w('副主任', 'deputy chair'),
  member: w('委员', 'member'),
};
export const sexes: Words<Sex> = { man: w('男', 'man'), woman: w('女', 'woman') };
export const modes: Words<Mode> = {
  voters: w('全体选民投票', 'all voters'),
  households: w('户代表投票', 'one for each household'),
  representatives: w('居民代表投票', 'residents’ representatives'),
};
/** Who votes, as it stands behind a number: 42 名居民代表. */
export const electorsCounted: Words<Mode> = {
  voters: w('人登记', 'registered'),
  households: w('名户代表', 'household representatives'),
  representatives: w('名居民代表', 'residents’ representatives'),
};
export const offices: Words<Office> = {
  representative: w('代表', 'representative'),
  'household representative': w('户代表', 'household representative'),
  'group head': w('小组组长', 'group head'),
  'building leader': w('楼栋长', 'building leader'),
};
export const leavingReasons: Words<LeavingReason> = {
  resigned: w('辞去', 'resigned'),
  died: w('去世', 'died'),
  'moved away': w('迁出', 'moved away'),
  recalled: w('小组撤换', 'recalled by the group'),
  'no longer on the roll': w('不在名册上', 'no longer on the roll'),
  other: w('其他原因', 'another reason'),
};
const stages: Words<Stage> = stageWords;

export const roles: Words<Role> = {
  chair: w('选举委员会主任', 'chair of the election committee'),
  clerk: w('经办人', 'clerk'),
  caller: w('唱票员', 'caller'),
  teller: w('计票员', 'teller'),
  issuer: w('发票员', 'issuer'),
  scrutineer: w('监票员', 'scrutineer'),
  observer: w('观察员', 'observer'),
  guest: w('来宾', 'guest'),
};
/** Several roles: 选举委员会主任、经办人. What is no role is left out. */
export const rolesInWords = (held: readonly string[]): Both => {
  const words = held.flatMap((r) => (Object.hasOwn(roles, r) ? roles[r as Role] : []));
  return { zh: words.map((x) => x.zh).join('、'), en: words.map((x) => x.en).join(', ') };
};
export const staffRoles: Words<StaffRole> = {
  'station head': w('投票站负责人', 'head of the station'),
  'chief scrutineer': w('总监票员', 'chief scrutineer'),
  scrutineer: w('监票员', 'scrutineer'),
  teller: w('计票员', 'teller'),
  caller: w('唱票员', 'caller'),
  issuer: w('发票员', 'ballot issuer'),
  helper: w('代书员', 'writing helper'),
  guard: w('秩序维护员', 'usher'),
};
export const awayReasons: Words<AwayReason> = {
  'works away': w('外出务工经商', 'works away'),
  'studies away': w('外出求学', 'studies away'),
  travels: w('探亲、旅行在外', 'travels'),
  'other away': w('其他原因外出', 'away for another reason'),
  'special reason': w('不外出，有特殊原因', 'not away, a special reason'),
};
export const mobileReasons: Words<MobileReason> = {
  old: w('年老体弱', 'old'),
  ill: w('患病', 'ill'),
  disabled: w('残疾、行动不便', 'disabled'),
  'far away': w('居住偏远', 'lives far away'),
};
export const boxApprovals: Words<BoxApproval> = {
  township: w('乡镇人民政府', 'township'),
  'representatives meeting': w('村（居）民代表会议', 'representatives’ meeting'),
  'election committee': w('选举委员会', 'election committee'),
};
export const releases: Words<Release> = {
  candidate: w('成为候选人', 'became a candidate'),
  'near relative of a candidate': w('近亲属成为候选人', 'a relative became a candidate'),
  resigned: w('本人退出', 'resigned'),
  ill: w('因病', 'ill'),
  other: w('其他原因', 'another reason'),
};
const votingWays = {
  'one meeting': w('选举大会', 'one meeting'),
  'centre and stations': w('主会场和投票站', 'centre and stations'),
  'stations only': w('只设投票站', 'stations only'),
} as const;
export const cardReturns: Words<CardReturn> = {
  'not at home': w('外出不在家', 'not at home'),
  'moved away': w('已搬走', 'moved away'),
  'not found': w('查无此人', 'not found'),
  refused: w('本人不收', 'refused'),
};
export const cardReplacements: Words<CardReplacement> = {
  lost: w('遗失', 'lost'),
  damaged: w('损坏', 'damaged'),
  'wrong entry': w('内容有误', 'a wrong entry'),
};
export const revocations: Words<Revocation> = {
  'taken back': w('委托人撤回', 'taken back'),
  'votes in person': w('委托人到场投票', 'the principal votes in person'),
  'entered by mistake': w('登记有误', 'entered by mistake'),
};
export const categories: Words<Category> = {
  'lives here': w('户籍在本地并居住', 'registered and living here'),
  'registered here, lives elsewhere': w('户籍在本地、居住在外', 'registered here, living elsewhere'),
  'from elsewhere, agreed': w('户籍在外、经同意登记', 'from elsewhere, agreed'),
  'community worker': w('在本地工作的人员', 'works here'),
};
export const kin: Words<Kin> = {
  spouse: w('配偶', 'spouse'),
  parent: w('父母', 'parent'),
  child: w('子女', 'child'),
  sibling: w('兄弟姐妹', 'sibling'),
  grandparent: w('祖父母、外祖父母', 'grandparent'),
  grandchild: w('孙子女、外孙子女', 'grandchild'),
};
export const leaveReasons: Words<LeaveReason> = {
  nominated: w('被提名为候选人', 'was nominated'),
  'near relative nominated': w('近亲属被提名为候选人', 'a near relative was nominated'),
  resigned: w('辞去职务', 'resigned'),
  died: w('去世', 'died'),
  other: w('其他原因', 'another reason'),
};
export const removalReasons: Words<RemovalReason> = {
  died: w('去世', 'died'),
  'moved away': w('迁出', 'moved away'),
  'registered elsewhere': w('已在他处登记', 'registered elsewhere'),
  'deprived of political rights': w('被剥夺政治权利', 'deprived of political rights'),
  'entered by mistake': w('登记有误', 'entered by mistake'),
  'declined to take part': w('本人表示不参加', 'declined to take part'),
};
export const settlings: Words<Settling> = { ...removalReasons, 'not found': w('查无此人', 'not found') };
export const postingStates: Words<PostingState> = {
  first: w('初榜', 'first list'),
  supplement: w('补充公告', 'supplement'),
  final: w('最终名单', 'final list'),
};
export const withdrawals: Words<'withdrew' | 'died' | 'lost eligibility'> = {
  withdrew: w('本人退出', 'withdrew'),
  died: w('去世', 'died'),
  'lost eligibility': w('丧失资格', 'lost eligibility'),
};
export const objectionKinds: Words<ObjectionKind> = {
  'missing from the list': w('应列而未列', 'missing from the list'),
  'should not be listed': w('不应列而列', 'should not be listed'),
  'wrong entry': w('登记内容有误', 'a wrong entry'),
};
export const ways: Words<NominationWay> = {
  'direct ballots': w('投票直接提名', 'direct nomination by ballot'),
  'party organisation': w('党组织提名', 'nomination by the party organisation'),
  'voters jointly': w('选民联名提名', 'joint nomination by voters'),
  self: w('自荐', 'self-nomination'),
  'residents group': w('小组提名', 'nomination by a group'),
  'representatives meeting': w('代表会议无记名推荐', 'recommendation by the representatives’ meeting'),
  'representatives jointly': w('代表联名提名', 'joint nomination by representatives'),
  organisation: w('组织推荐', 'recommendation by an organisation'),
  'open application': w('公开报名', 'open application'),
};
export const reviewRounds: Words<ReviewRound> = {
  completeness: w('材料审查', 'completeness'),
  'township or street': w('乡镇（街道）审核', 'township or street'),
  'joint departments': w('部门联审', 'joint departments'),
  party: w('党组织审核', 'party'),
};
export const preselectionBodies: Words<PreselectionBody> = {
  voters: w('选民', 'the voters'),
  'villagers representatives': w('村民代表会议', 'villagers’ representatives'),
  'residents representatives': w('居民代表会议', 'residents’ representatives'),
};
export const notices: Words<NoticeKind> = {
  'election committee': w('选举委员会名单公告', 'notice of the election committee'),
  'election day': w('选举日公告', 'notice of the election day'),
  registration: w('选民登记公告', 'notice of registration'),
  roll: w('选民名单公告', 'notice of the roll'),
  'committee change': w('选举委员会成员变动公告', 'notice of a change in the committee'),
  'roll corrections': w('选民名单更正公告', 'notice of corrections to the roll'),
  'representatives election': w('代表、小组长推选公告', 'notice of the choice of representatives and group heads'),
  representatives: w('代表名单公告', 'notice of the representatives'),
  'group heads': w('小组长名单公告', 'notice of the group heads'),
  'pre-selection': w('预选办法公告', 'notice of the pre-selection'),
  'pre-selection result': w('预选结果公告', 'notice of the result of the pre-selection'),
  'mobile boxes': w('流动票箱投票人员公告', 'notice of the voters at mobile boxes'),
  proxies: w('委托投票名单公告', 'notice of the proxies'),
  helpers: w('代写人员公告', 'notice of the writing helpers'),
  'invalid ballots': w('无效票认定规则公告', 'notice of what makes a ballot void'),
  supervisors: w('监督委员会选举结果公告', 'notice of the supervision committee'),
  nomination: w('候选人提名公告', 'notice of nomination'),
  nominees: w('初步候选人名单公告', 'notice of the nominees'),
  candidates: w('正式候选人名单公告', 'notice of the candidates'),
  poll: w('投票时间和地点公告', 'notice of the poll'),
  staff: w('选举工作人员名单公告', 'notice of the staff'),
  result: w('选举结果公告', 'notice of the result'),
  'second vote': w('另行选举公告', 'notice of the second vote'),
};
const clocks: Words<ClockKey> = {
  'committee objections': w('选举委员会名单异议期', 'the period for objections to the election committee'),
  'roll objections': w('选民名单异议期', 'the period for objections to the roll'),
  'candidates posted': w('正式候选人名单的公示时间', 'the time the list of candidates hangs before the poll'),
  'place posted': w('投票时间和地点的公布时间', 'the time the notice of the poll hangs before it'),
  'staff posted': w('工作人员名单的公布时间', 'the time the list of the staff hangs before the poll'),
};
export const evidenceKinds: Words<EvidenceKind> = {
  photo: w('照片', 'a photo'),
  scan: w('扫描件', 'a scan'),
  document: w('文件', 'a document'),
};
export const contactWays: Words<ContactWay> = {
  letter: w('寄信', 'letter'),
  phone: w('打电话', 'phone call'),
  message: w('发信息', 'message'),
  visit: w('上门', 'visit'),
  'through others': w('托人转告', 'through others'),
};
/** A kind of publicity, with the measure word of its count. */
export const publicity: Readonly<Record<PublicityKind, Both & { readonly measure: string }>> = {
  slogans: { ...w('宣传标语', 'slogans'), measure: '条' },
  banners: { ...w('横幅', 'banners'), measure: '幅' },
  meeting: { ...w('会议', 'meetings'), measure: '次' },
  training: { ...w('培训', 'trainings'), measure: '次' },
  leaflets: { ...w('宣传资料', 'leaflets'), measure: '份' },
  letters: { ...w('致选民的信', 'letters to voters'), measure: '封' },
  broadcast: { ...w('广播', 'broadcasts'), measure: '次' },
  blackboards: { ...w('黑板报', 'blackboards'), measure: '期' },
  'chat groups': { ...w('微信群等网上宣传', 'chat groups'), measure: '次' },
};

/** The words in which a village and a community differ: each is a term of its own law, never made from the other. */
export interface PlaceWords {
  readonly place: string;
  readonly people: string;
  readonly voters: string;
  readonly committee: string;
  readonly short: string;
  readonly electionCommittee: string;
  readonly group: string;
  readonly meeting: string;
  readonly representatives: string;
  readonly roll: string;
  readonly card: string;
  readonly party: string;
  readonly township: string;
}
export const placeWords: Readonly<Record<CommitteeKind, PlaceWords>> = {
  village: {
    place: '村',
    people: '村民',
    voters: '登记参加选举的村民',
    committee: '村民委员会',
    short: '村委会',
    electionCommittee: '村民选举委员会',
    group: '村民小组',
    meeting: '村民会议',
    representatives: '村民代表会议',
    roll: '登记参加选举的村民名单',
    card: '参选证',
    party: '村党组织',
    township: '乡镇人民政府',
  },
  community: {
    place: '社区',
    people: '居民',
    voters: '登记的选民',
    committee: '居民委员会',
    short: '居委会',
    electionCommittee: '居民选举委员会',
    group: '居民小组',
    meeting: '居民会议',
    representatives: '居民代表会议',
    roll: '选民名单',
    card: '选民证',
    party: '社区党组织',
    township: '街道办事处',
  },
};

/** 村民委员会主任, 居民委员会副主任 … */
export const fullPost = (kind: CommitteeKind, post: Post): Both =>
  w(
    `${placeWords[kind].committee}${posts[post].zh}`,
    `${posts[post].en} of the ${kind === 'village' ? 'villagers’' : 'residents’'} committee`,
  );

/** The lists that hang before the poll. */
export const pollLists = {
  proxies: w('委托投票名单', 'list of proxies'),
  'mobile box': w('流动票箱投票人员名单', 'list of the mobile box'),
  helpers: w('代写人员名单', 'list of helpers'),
} as const;
/** Why a ballot was set aside. */
export const doubtWords: Words<Doubt> = {
  'mark unclear': w('记号不清', 'unclear mark'),
  'name unclear': w('姓名不清', 'unclear name'),
  'number of marks unclear': w('选人数难以确认', 'unclear how many are marked'),
  'print or seal in question': w('票样、印章存疑', 'print or seal in question'),
  other: w('其他', 'another reason'),
};
/** Steps of the opening. */
export const voidWords: Words<VoidReason> = {
  'more than the seats': w('多于应选名额', 'more than the seats'),
  'one person on two posts': w('一人选入两项职务', 'one person on two posts'),
  'one person twice': w('一人写了两次', 'one person twice'),
  unreadable: w('无法辨认', 'unreadable'),
  torn: w('撕毁', 'torn'),
  'not the official print': w('非统一印制', 'not the official print'),
  'wrong marks': w('符号不合规定', 'wrong marks'),
  'written against the will': w('代书违背本人意愿', 'written against the voter’s will'),
  other: w('其他', 'other'),
};
export const openingWords: Words<OpeningStep> = {
  'staff present': w('工作人员到位', 'staff in their places'),
  'meeting opened': w('宣布开始、报告到场人数', 'opened, and how many are there'),
  'staff announced': w('宣布监票、计票、唱票人员', 'scrutineers, tellers and callers announced'),
  'rules read': w('宣读投票办法', 'rules of the vote read'),
  'ballots counted': w('当众清点选票', 'ballots counted in public'),
  'boxes shown empty': w('当众验空票箱', 'boxes shown empty'),
  'boxes sealed': w('票箱贴封', 'boxes sealed'),
};
/** Why somebody put no ballot into the mobile box. */
export const missings: Words<Missing> = {
  absent: w('不在家', 'not at home'),
  declined: w('不投票', 'does not vote'),
  'comes to the station': w('自己到站投票', 'comes to the station'),
};
/** Why a poll was broken off. */
export const interruptionWords: Words<InterruptionCause> = {
  storm: w('恶劣天气', 'storm'),
  disturbance: w('秩序混乱', 'disturbance'),
  'power cut': w('停电', 'power cut'),
  danger: w('险情', 'danger'),
  other: w('其他', 'another reason'),
};
/** Who set a day of the calendar. */
export const setBys: Words<SetBy> = {
  nation: w('法定', 'statutory'),
  province: w('省定', 'provincial'),
  plan: w('本办法', 'own method'),
  default: w('参考', 'usual'),
};
/** An election that does not come at its time, and the steps by which it is allowed. */
export const shifts: Words<ShiftWay> = { postponed: w('延期换届', 'late'), advanced: w('提前换届', 'early') };
const approvals: Words<'meeting' | 'township' | 'county'> = {
  meeting: w('村（居）民会议或者代表会议同意', 'agreed by the meeting'),
  township: w('乡镇、街道审核报请', 'examined and put forward by the township or street'),
  county: w('县（市、区）批准', 'approved by the county or district'),
};
export const complaintBodyWords: Words<ComplaintBody> = {
  'township congress': w('乡镇人民代表大会', 'the township congress'),
  'township government': w('乡镇人民政府', 'the township government'),
  'county congress': w('县级人民代表大会常务委员会', 'the standing committee of the county congress'),
  'street office': w('街道办事处', 'the street office'),
  'county government': w('县级人民政府及其有关主管部门', 'the county government'),
};
export const authorityWords: Words<Authority> = { ...complaintBodyWords, court: w('人民法院', 'a court') };
export const signingWords: Words<SigningAs> = {
  chair: w('主持人', 'who presided'),
  'chief scrutineer': w('总监票人', 'chief scrutineer'),
  scrutineer: w('监票人', 'scrutineer'),
  teller: w('计票人', 'teller'),
  caller: w('唱票人', 'caller'),
};
export const passWords: Words<PassRole> = {
  candidate: w('候选人', 'candidate'),
  watcher: w('观察人', 'watcher for a candidate'),
  observer: w('观察员', 'observer'),
  press: w('记者', 'press'),
  guest: w('来宾', 'guest'),
};
export const objectionSubjectWords: Words<ObjectionSubject> = {
  procedure: w('选举程序', 'the procedure'),
  count: w('计票', 'the count'),
  eligibility: w('当选资格', 'eligibility'),
  'unfair means': w('不正当手段', 'unfair means'),
  other: w('其他', 'another matter'),
};
export const annulWords: Words<AnnulGround> = {
  violence: w('暴力', 'violence'),
  threats: w('威胁', 'threats'),
  deceit: w('欺骗', 'deceit'),
  bribery: w('贿赂', 'bribery'),
  'forged ballots': w('伪造选票', 'forged ballots'),
  'false count': w('虚报选举票数', 'a false count'),
  procedure: w('违反法定程序', 'breach of procedure'),
  'election committee not lawful': w('选举委员会的产生不合法', 'the election committee was not lawful'),
  'candidates not lawful': w('候选人的产生不合法', 'the candidates were not lawful'),
};
export const educationWords: Words<NonNullable<Described['education']>> = {
  primary: w('小学', 'primary school'),
  'junior high': w('初中', 'junior high'),
  'senior high': w('高中（中专）', 'senior high'),
  college: w('大专', 'college'),
  bachelor: w('本科', 'bachelor'),
  postgraduate: w('研究生', 'postgraduate'),
};
export const affiliationWords: Words<NonNullable<Described['politics']>> = {
  'party member': w('中共党员', 'party member'),
  'youth league': w('共青团员', 'youth league'),
  'democratic party': w('民主党派', 'democratic party'),
  none: w('群众', 'no party'),
};
export const partyPostWords: Words<PartyPost['holds']> = {
  secretary: w('书记', 'secretary'),
  'deputy secretary': w('副书记', 'deputy secretary'),
  'committee member': w('班子成员', 'member of its committee'),
};
export const handedWords: Words<HandedItem> = {
  seal: w('公章', 'the seal'),
  office: w('办公场所', 'the office'),
  equipment: w('办公用具', 'equipment'),
  accounts: w('财务账目', 'accounts'),
  property: w('固定资产', 'property'),
  'debts and claims': w('债权债务', 'debts and claims'),
  archive: w('工作档案', 'the archive'),
  'open issues': w('其他遗留问题', 'open issues'),
  other: w('其他', 'other things'),
};
export const repeatWords: Words<RepeatGround> = {
  'too few took part': w('参加投票的人数不够', 'too few took part'),
  'more returned than issued': w('收回的选票多于发出的选票', 'more ballots returned than issued'),
  'more returned than voters': w('收回的选票多于投票人数', 'more ballots returned than voters'),
  'not counted in public': w('没有公开唱票、计票', 'not counted in public'),
  'result not announced on the spot': w('没有当场公布结果', 'result not announced on the spot'),
  'found void': w('有关机关认定选举无效', 'an authority found it void'),
  'other breach': w('其他违反法定程序的情形', 'another breach'),
  'election committee not lawful': w('选举委员会的产生不合法', 'the election committee was not lawful'),
  'candidates not lawful': w('候选人的产生不合法', 'the candidates were not lawful'),
};
const daySetters: Words<'representatives meeting' | 'election committee'> = {
  'representatives meeting': w('村（居）民代表会议', 'representatives’ meeting'),
  'election committee': w('选举委员会', 'election committee'),
};
export const decidedMatters: Words<'seats' | 'mode' | 'seats and mode'> = {
  seats: w('职数', 'the number of seats'),
  mode: w('选举方式', 'the way of voting'),
  'seats and mode': w('职数和选举方式', 'the number of seats and the way of voting'),
};

/** Why a book cannot be written. */
const outages: Readonly<Record<string, Both>> = {
  'disk full': w('磁盘已满', 'the disk is full'),
  locked: w('另一个程序占用着数据', 'another program holds the data'),
  'not a ledger': w('数据文件不是本系统的簿册或者已经损坏', 'the data are damaged or not a book of ours'),
  unreachable: w('连接不上数据库', 'the database cannot be reached'),
  io: w('磁盘或者数据库出了故障', 'the disk or the database failed'),
};

/** What is wrong with a field of an order. */
const fieldFaults: Readonly<Record<string, Both>> = {
  missing: w('没有填', 'not filled in'),
  'nothing entered': w('没有填，或者填得太少', 'nothing or too little entered'),
  'not a whole number': w('要填整数', 'a whole number is asked for'),
  'too small': w('数字太小', 'the number is too small'),
  'too big': w('数字太大', 'the number is too big'),
  'too long': w('太长，或者项数太多', 'too long, or too many'),
  'none of the choices': w('不在可选的几项之中', 'none of the choices'),
  'not asked for': w('多出了不要求填的内容', 'more than is asked for'),
  'another kind of entry': w('填的类型不对', 'another kind of entry is asked for'),
  'another form': w('格式不对', 'another form is asked for'),
};

/** The word for a key that stands in a refusal, by the name of its operand; undefined where the operand is no key. */
export const wordFor = (operand: string, value: string): Both | undefined =>
  operand === 'rule'
    ? questionOf(value)?.asks
    : ofLaw.has(operand) && closed[value] !== undefined
      ? w(closed[value], value)
      : tables[operand]?.find((table) => Object.hasOwn(table, value))?.[value];
/** The bodies that decide, by the names of the place’s own law. */
export const assemblyBodies: Words<MeetingBody> = {
  'villagers meeting': w('村民会议', 'villagers’ meeting'),
  'residents meeting': w('居民会议', 'residents’ meeting'),
  'villagers representatives': w('村民代表会议', 'villagers’ representatives’ meeting'),
  'residents representatives': w('居民代表会议', 'residents’ representatives’ meeting'),
  'group meetings': w('小组会议', 'group meeting'),
  committee: w('委员会会议', 'committee’s own meeting'),
  'party members and representatives': w('党员和代表联席会议', 'joint meeting of party members and representatives'),
};
/** `residents meeting,committee` as it is said: 居民会议或者委员会会议. */
export const bodiesInWords = (names: string): Both => {
  const all = names.split(',').map((n) => wordFor('assembly', n) ?? w(n, n));
  return w(all.map((b) => b.zh).join('或者'), all.map((b) => b.en).join(' or '));
};
/** Operands that hold a value of the law. */
const ofLaw: ReadonlySet<string> = new Set(['wanted', 'lawful', 'nearest']);
const partyQuestions = Object.fromEntries(partyRules.map((rule) => [rule.key, rule.asks]));
const partyMatters = {
  review: w('民主评议', 'the yearly review'),
  women: w('女', 'women'),
  'women and men': w('男女合计', 'women and men'),
  'senior high or more': w('高中（中专）以上文化', 'senior high or more'),
};
const tables: Readonly<Record<string, readonly Readonly<Record<string, Both>>[]>> = {
  post: [posts, committeePosts],
  role: [roles],
  stage: [stages],
  mode: [modes],
  way: [ways, votingWays],
  notice: [notices],
  clock: [clocks],
  kind: [publicity],
  why: [outages],
  because: [removalReasons],
  list: [pollLists],
  office: [offices],
  shift: [shifts],
  approval: [approvals],
  complaintBody: [complaintBodyWords],
  signs: [signingWords],
  repeatGround: [repeatWords],
  dateBy: [daySetters],
  fault: [fieldFaults],
  excluded: [excludedWords],
  matter: [matters],
  forMatter: [matters],
  assembly: [assemblyBodies],
  contest: [contests],
  partyMatter: [abouts, postings, partyMatters],
  partyWay: [applyWays],
  question: [partyQuestions],
  figure: [partyMatters],
  reason: [mobileReasons],
  by: [boxApprovals],
  a: [staffRoles],
  b: [staffRoles],
};
