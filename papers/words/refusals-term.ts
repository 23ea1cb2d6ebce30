// Refusals of a community's term in words: who holds an office, and how he comes to it and leaves it.
import type { TermRefusalKey } from '../../election/term/term.ts';
import { type Sentence, say } from './sentence.ts';

export const refusalsTerm: Readonly<Record<Exclude<TermRefusalKey, 'no profile of that place'>, Sentence>> = {
  'holds that office already': say('{name}已经是{office}', '{name} holds that office already ({office})', '请核对姓名；同名的人请在姓名后加以区别。', 'Check the name; tell namesakes apart by an addition.'),
  'more members than seats': say('委员会成员将达 {members} 人，最多 {most} 人', 'The committee would have {members} members, at most {most}', '请核对名单；已经离职的先登记离职。', 'Check the list; record first who left office.'),
};
