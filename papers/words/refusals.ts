// What every refusal says, Chinese and English: what is refused, what was found, and what to do. Promises a sentence for every key; which rule refuses is the refusal's own source.
import type { Refusal, RefusalKey } from '../../election/refusal.ts';
import type { Source } from '../../law/answer.ts';
import { cite, citeEn } from '../../law/texts.ts';
import { fill, type NameOf } from './fill.ts';
import { refusalsAfter } from './refusals-after.ts';
import { refusalsAhead } from './refusals-ahead.ts';
import { refusalsBeforePoll } from './refusals-before.ts';
import { refusalsOfPoll } from './refusals-poll.ts';
import { type Sentence, say } from './sentence.ts';
import type { Both } from './terms.ts';

export const refusalSentences: Readonly<Record<RefusalKey, Sentence>> = {
  'not allowed to this role': say(
    '您的职责不能办理这件事[：{order}]',
    'Your role may not do this[: {order}]',
    '请由有此职责的人办理[（{roles}）]，或者由管理员、选举委员会主任授予职责。',
    'Let somebody with that role do it[ ({roles})], or have the role given by an administrator or the chair.',
  ),
  'order is not understood': say(
    '填写的内容不能识别[：{order}][，第 {line} 行][，“{field}”一项][，填的是“{found}”][：{fault}]',
    'The order is not understood[: {order}][, line {line}][, field “{field}”][, found “{found}”][: {fault}]',
    '请按说明更正这一项后重新提交。',
    'Correct that field as the guide describes and send it again.',
  ),
  'someone else wrote first': say(
    '在您提交之前，别人已经先办理了[（您看到第 {expected} 项，现在已到第 {position} 项）]',
    'Someone else wrote first[ (you saw fact {expected}, the book is at {position})]',
    '请看一下新的情况，确认仍需办理再提交。',
    'Look at what changed and send it again if it is still needed.',
  ),
  'order was another': say(
    '同一操作号下已经登记（第 {position} 条），当时的内容与这次的不同；这次的没有登记',
    'Under this key an order is recorded already (entry {position}), and its words were others; this one is not recorded',
    '请刷新，看清已经登记的是什么；仍需办理的，重新提交一次。',
    'Reload and look at what is recorded; if it is still needed, give it anew.',
  ),
  'order was given up': say(
    '这次办理在连接断开后已按“没有记录”答复过，不再执行',
    'After the line was lost this was answered as not recorded, and is no longer done',
    '仍需办理的，请重新提交一次。',
    'Give the order anew if it is still needed.',
  ),
  'the day is still to come': say(
    '{on} 还没有到，今天是 {today}',
    '{on} is still to come, today is {today}',
    '没有发生的事不能登记，请更正日期或者到那天再办。',
    'What has not happened cannot be recorded: correct the day, or come back on it.',
  ),
  'earlier than what it follows': say(
    '{on} 早于它所依据的上一步（{since}）',
    '{on} is earlier than the step it follows ({since})',
    '请核对日期，后一步不能早于前一步。',
    'Check the day: a step is not earlier than the one before it.',
  ),
  'the moment is past': say(
    '时间已经不合适[：{what}][：{opens} 开始，{closes} 结束][：{day} 已经过去]',
    'The moment is past[: {what}][: from {opens} to {closes}][: {day} is over]',
    '请核对时间；确已发生的事可以登记为异常情况。',
    'Check the time; what did happen can be recorded as an irregularity.',
  ),
  'the book is closed': say(
    '档案已经封存，不能再登记[：{order}]',
    'The archive is sealed, nothing more is recorded[: {order}]',
    '查阅请打开档案；确有错误的，依法另行处理。',
    'Open the archive to read it; an error is dealt with as the law provides.',
  ),
  'two people are needed': say(
    '这件事要两个人在场，第二人不能是经办人自己',
    'This needs two people, the second cannot be the one who writes',
    '请填写在场核对的另一个人。',
    'Name the other person who was present.',
  ),
  'the record cannot be written': say(
    '记录没有写成[：{why}]，这件事没有生效',
    'The record could not be written[: {why}]; nothing has taken effect',
    '请检查磁盘空间和数据库，再提交一次；同一件事不会重复登记。',
    'Check disk and database and send it again; it will not be recorded twice.',
  ),
  'already begun': say(
    '这次换届选举已于 {on} 开始',
    'This election began on {on}',
    '请继续办理下一步。',
    'Go on with the next step.',
  ),
  'not begun': say(
    '换届选举还没有开始',
    'The election has not begun',
    '请先填写村（社区）、届次、职务和名额，开始选举。',
    'Begin it first: place, term, posts and seats.',
  ),
  'no law is known for that day': say(
    '手头没有 {day} 当天适用的法律',
    'No law is at hand for {day}',
    '请核对日期；法律有更新的，先更新法规库。',
    'Check the day; if the law has changed, update the book of law first.',
  ),
  'not in this stage': say(
    '现在是{stage}阶段，不能办理[：{order}]',
    'This cannot be done in the stage {stage}[: {order}]',
    '请看“今天”列出的下一步；已经在纸上发生的，登记为异常情况。',
    'See the next step on “today”; what already happened on paper is recorded as an irregularity.',
  ),
  'election day is not fixed': say(
    '选举日还没有确定',
    'The election day is not fixed',
    '请先由选举委员会确定选举日。',
    'Let the election committee fix it first.',
  ),
  'no election committee yet': say(
    '选举委员会还没有推选产生',
    'There is no election committee yet',
    '请先登记选举委员会的推选结果。',
    'Record first how the election committee was chosen.',
  ),
  'committee already chosen': say(
    '选举委员会已于 {on} 推选产生',
    'The election committee was chosen on {on}',
    '成员有变动的，请办理退出和递补。',
    'For a change, record who leaves and who moves up.',
  ),
  'no profile of that place': say(
    '没有“{place}”的选举规定',
    'No rules of {place} are here',
    '请填已有规定的地方，或者不填省份、只按国家法律办理：{nearest}。',
    'Choose a place whose rules are here, or leave the province out and go by the national law alone: {nearest}.',
  ),
  'plan against the law': say(
    '选举办法与法律不一致[：{rule}][办法定为“{wanted}”][，法律规定为“{lawful}”][，最接近的合法取值是“{nearest}”]',
    'The plan is against the law[: {rule}][ The plan says “{wanted}”][, the law “{lawful}”][; the nearest lawful value is “{nearest}”]',
    '请按法律规定修改这一项，再提交办法。',
    'Change that item to what the law says and adopt the plan again.',
  ),
  ...refusalsBeforePoll,
  ...refusalsAhead,
  ...refusalsOfPoll,
  ...refusalsAfter,
};

export interface Said extends Both {
  readonly cites?: Both;
  readonly remedy: Both;
}

/** The source of a refusal in words: an article, the plan of the place, or a local rule that is still to be confirmed. */
/** Where a source stands, as a refusal cites it. */
export const citesOfSource = (source: Source): Both => {
  if (source.text === 'PLAN') return { zh: '本届选举办法', en: 'the election plan' };
  if (source.text === 'LOCAL') return { zh: '当地规定，待确认', en: 'a local rule, to be confirmed' };
  return { zh: cite(source), en: citeEn(source) };
};

interface AnyRefusal {
  readonly key: string;
  readonly found: Refusal['found'];
  readonly because?: Source;
}

/** A refusal in the sentence of its key. `nameOf` turns ids into the names that this reader may see, `ownWords` says an operand that is none of an election's: the name of an order, of a field. Without a sentence it says its key. */
export const saidBy = (
  sentence: Sentence | undefined,
  { key, found, because }: AnyRefusal,
  nameOf?: NameOf,
  ownWords?: (operand: string, value: string) => Both | undefined,
): Said => {
  const { zh, en, remedyZh, remedyEn } = sentence ?? say(key, key, '', '');
  const own = Object.entries(found).flatMap(([operand, value]) => {
    const words = typeof value === 'string' ? ownWords?.(operand, value) : undefined;
    return words ? [[operand, words] as const] : [];
  });
  const operands = (language: keyof Both) => ({
    ...found,
    ...Object.fromEntries(own.map(([operand, words]) => [operand, words[language]])),
  });
  return {
    zh: `${fill(zh, operands('zh'), 'zh', nameOf)}。`,
    en: `${fill(en, operands('en'), 'en', nameOf)}.`,
    ...(because ? { cites: citesOfSource(because) } : {}),
    remedy: { zh: fill(remedyZh, operands('zh'), 'zh', nameOf), en: fill(remedyEn, operands('en'), 'en', nameOf) },
  };
};

/** A refusal of an election as a person reads it, with its article and its remedy. */
export const sayRefusal = (refusal: Refusal, nameOf?: NameOf): Said => saidBy(refusalSentences[refusal.key], refusal, nameOf);
