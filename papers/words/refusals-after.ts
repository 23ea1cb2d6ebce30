// Refusals of what follows the count in words: the signed report, certificates, sealed ballots. Confirming, announcing and the handover itself: refusals-poll.ts.
import { say } from './sentence.ts';

export const refusalsAfter = {
  'report is signed already': say('选举结果报告单已于 {on} 签署', 'The report sheet was signed on {on}', '请继续宣布、封存；有人漏签的，附上签名页的扫描件。', 'Go on; attach a scan where a signature was forgotten.'),
  'a signature is missing': say('报告单上没有{role}签字', 'The report sheet lacks a signature: {role}', '请主持人和监票人签字后再登记；计票人、唱票人也应签字。', 'Whoever presided and the scrutineers sign first; tellers and callers sign too.'),
  'not appointed to that work': say('{name}不是本次投票确定的{signs}', '{name} was not appointed to that work: {signs}', '请核对工作人员名单，由确定的人签字。', 'Look at the list of the staff: those appointed sign.'),
  'not among the elected': say('{name}不在已宣布当选的{post}之列', '{name} is not among those announced as elected {post}', '请核对姓名和职务；结果宣布以后才颁发证书。', 'Check name and post; certificates follow the announcement.'),
  'certificate is given already': say('{name}的当选证书已于 {on} 颁发（{number}）', 'The certificate of {name} was given on {on} ({number})', '证书遗失、写错的，由两人登记异常情况后另行补发。', 'One lost or wrong is put on record by two people and made anew.'),
  'certificate number is taken': say('证书编号 {number} 已用于{name}', 'The certificate number {number} is that of {name}', '每张证书一个编号，请换下一个。', 'Every certificate has a number of its own: take the next.'),
  'seal was used already': say('封条 {seal} 已经用过', 'The seal {seal} was used before', '请用新的封条，并写新号。', 'Take a new seal and write its number.'),
};
