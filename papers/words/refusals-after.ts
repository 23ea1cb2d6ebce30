// Refusals of what follows the count in words: the signed report, certificates, sealed ballots. Confirming, announcing and the handover itself: refusals-poll.ts.
import { say } from './sentence.ts';

export const refusalsAfter = {
  'report is signed already': say(
    '选举结果报告单已于 {on} 签署',
    'The report sheet was signed on {on}',
    '请继续宣布、封存；有人漏签的，附上签名页的扫描件。',
    'Go on; attach a scan where a signature was forgotten.',
  ),
  'a signature is missing': say(
    '报告单上没有{role}签字',
    'The report sheet lacks a signature: {role}',
    '请主持人和监票人签字后再登记；计票人、唱票人也应签字。',
    'Whoever presided and the scrutineers sign first; tellers and callers sign too.',
  ),
  'not appointed to that work': say(
    '{name}不是本次投票确定的{signs}',
    '{name} was not appointed to that work: {signs}',
    '请核对工作人员名单，由确定的人签字。',
    'Look at the list of the staff: those appointed sign.',
  ),
  'not among the elected': say(
    '{name}不在已宣布当选的人之列[（{post}）]',
    '{name} is not among those announced as elected[ ({post})]',
    '请核对姓名和职务；结果宣布以后才颁发证书。',
    'Check name and post; certificates follow the announcement.',
  ),
  'certificate is given already': say(
    '{name}的当选证书已于 {on} 颁发（{number}）',
    'The certificate of {name} was given on {on} ({number})',
    '证书遗失、写错的，由两人登记异常情况后另行补发。',
    'One lost or wrong is put on record by two people and made anew.',
  ),
  'certificate number is taken': say(
    '证书编号 {number} 已用于{name}',
    'The certificate number {number} is that of {name}',
    '每张证书一个编号，请换下一个。',
    'Every certificate has a number of its own: take the next.',
  ),
  'works at the poll': say(
    '{name}是本次投票的{a}，不能再领入场证',
    '{name} works at the poll ({a}) and holds no pass besides',
    '工作人员佩戴工作证；要当观察人的，先免去工作。',
    'The staff wear their own badge; whoever is to watch is released first.',
  ),
  'holds a pass already': say(
    '{name}已有第 {pass} 号入场证',
    '{name} holds pass {pass} already',
    '遗失的先登记收回，再发新证。',
    'Record a lost one as returned, then give another.',
  ),
  'too many watch for a candidate': say(
    '{name}已委派观察人，最多 {most} 人',
    '{name} has watchers already: {most} at most',
    '要换人的，先收回原证。',
    'To change, take the earlier pass back first.',
  ),
  'no such pass': say('没有第 {pass} 号入场证', 'There is no pass {pass}', '请核对编号。', 'Check the number.'),
  'pass is back already': say(
    '第 {pass} 号入场证已于 {on} 收回',
    'Pass {pass} came back on {on}',
    '不用再登记。',
    'Nothing more to record.',
  ),
  'found void already': say(
    '第 {round} 次投票已登记为整次无效',
    'Vote {round} is on record as void as a whole',
    '请按认定结果办理下一次投票（见“结果”页）。',
    'Go on with the vote that follows: it stands on the page of results.',
  ),
  'the election is valid': say(
    '选举有效，没有可以重新选举的事由',
    'The election is valid: there is nothing to hold again',
    '有缺额的办理另行选举；有关机关认定无效的，先登记认定。',
    'For open seats call a second vote; where an authority found it void, record that first.',
  ),
  'the election begins anew': say(
    '{repeatGround}，不能用原来的候选人再投一次',
    'It cannot be voted again on the same slate: {repeatGround}',
    '由乡镇（街道）指导，从推选选举委员会或者提名做起，另开一次选举；本册封存留档。',
    'Under the guidance of the township or street it begins anew in a book of its own; this one is sealed and kept.',
  ),
  'repeat election too late': say(
    '重新选举应当在 {days} 日内、即 {last} 前举行，{day} 已超过',
    'The election is held again within {days} days, by {last}; {day} is later',
    '请另定日期；确已逾期的，先由两人登记异常情况。',
    'Choose another day; where it is late already, two people put it on record first.',
  ),
  'not theirs to set the day': say(
    '重新选举的日期由{dateBy}确定',
    'The day is set by the {dateBy}',
    '请由有权确定的会议定日期。',
    'Let those decide whose it is.',
  ),
  'first meeting was held': say(
    '新一届委员会已于 {on} 召开第一次会议',
    'The first meeting was held on {on}',
    '分工以后有变动的，由委员会自行记录。',
    'Later changes are for the committee to record.',
  ),
  'not a member of the new committee': say(
    '{name}不是新一届委员会的成员',
    '{name} is not a member of the new committee',
    '请从当选人中选择；结果宣布以后才算产生。',
    'Choose among the elected, once the result is announced.',
  ),
  'seal was used already': say(
    '封条 {seal} 已经用过',
    'The seal {seal} was used before',
    '请用新的封条，并写新号。',
    'Take a new seal and write its number.',
  ),
};
