// The closed lists of a party election with their words: what a field may hold, in Chinese and English. No zod here: a browser reads these too.
const both = (zh: string, en: string) => ({ zh, en });
export const organisations = {
  branch: both('支部', 'branch'),
  'general branch': both('总支', 'general branch'),
  committee: both('党委', 'committee'),
} as const;
export const variants = {
  'committee first': both(
    '党员大会选举委员，委员会第一次会议选举书记、副书记',
    'the members elect the committee, its first meeting secretary and deputies',
  ),
  direct: both('党员大会直接选举书记、副书记和委员', 'the members elect secretary, deputies and members directly'),
} as const;
export const contests = {
  committee: both('委员', 'seats of the committee'),
  secretary: both('书记', 'secretary'),
  'deputy secretary': both('副书记', 'deputy secretary'),
  member: both('委员', 'member'),
} as const;
export type Contest = keyof typeof contests;
export const bodies = {
  members: both('党员大会', 'members’ meeting'),
  committee: both('委员会第一次会议', 'first meeting of the committee'),
} as const;
export type Body = keyof typeof bodies;
export const sexes = { man: both('男', 'man'), woman: both('女', 'woman') } as const;
export const educations = {
  'junior or less': both('初中及以下', 'junior high or less'),
  'senior high': both('高中及中专', 'senior high'),
  college: both('大专', 'college'),
  bachelor: both('本科', 'bachelor'),
  postgraduate: both('研究生及以上', 'postgraduate'),
} as const;
export type Education = keyof typeof educations;
export const suspensions = {
  'on probation within the party': both('留党察看期间', 'on probation within the party'),
  'detained or arrested': both('被留置或者逮捕', 'detained or arrested'),
} as const;
export const notDueGrounds = {
  'ill and unable to say what they want': both('患病不能表达本人意志', 'ill and unable to say what they want'),
  'abroad for over half a year': both('出国半年以上', 'abroad for over half a year'),
  'serving a sentence': both('正在服刑', 'serving a sentence'),
  bedridden: both('年老体弱卧床不起、长期生病生活不能自理', 'bedridden'),
  'away for over half a year': both('外出半年以上、应转未转组织关系', 'away for over half a year'),
  'retired and living elsewhere': both('离退休回原籍长期居住', 'retired and living elsewhere'),
} as const;
export const leavings = {
  transferred: both('组织关系转出', 'transferred'),
  died: both('去世', 'died'),
  'left the party': both('出党', 'left the party'),
} as const;
export const abouts = {
  meeting: both('召开党员大会', 'the members’ meeting'),
  'those not due': both('不计入应到会人数', 'those left out of the members due'),
  candidates: both('候选人预备人选', 'the proposed candidates'),
  result: both('选举结果', 'the result'),
} as const;
export type About = keyof typeof abouts;
export const tellingWays = {
  phone: both('电话', 'phone'),
  group: both('微信群等群组', 'chat group'),
  website: both('网站', 'website'),
  letter: both('书信', 'letter'),
  visit: both('上门', 'visit'),
} as const;
export const postings = {
  meeting: both('换届和职数、条件', 'the election, its seats and conditions'),
  applicants: both('报名人员', 'those put forward'),
  candidates: both('候选人预备人选', 'the proposed candidates'),
  result: both('选举结果', 'the result'),
} as const;
export type Posting = keyof typeof postings;
export const applyWays = {
  'party organisation': both('组织推荐', 'party organisation'),
  'party members': both('党员举荐', 'party members'),
  residents: both('群众联荐', 'residents'),
  self: both('自我推荐', 'self'),
} as const;
export const introductions = {
  meeting: both('见面会', 'meeting'),
  'special issue': both('专刊', 'special issue'),
  panel: both('展板', 'panel'),
  speech: both('竞职演讲', 'speech'),
  questions: both('回答提问', 'questions and answers'),
} as const;
export const disqualifications = {
  'no right to be elected': both('没有被选举权', 'no right to be elected'),
  'published conditions': both('不符合公布的条件', 'does not meet the published conditions'),
  'number of terms or age': both('任届或者年龄超过规定', 'beyond the terms or the age allowed'),
  'joint check': both('联审未通过', 'joint check not passed'),
} as const;
