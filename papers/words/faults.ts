// What every fault of a list says, Chinese and English: where, what was found, and what to do with that cell. Promises a sentence for every key; finding faults is election/roll.ts.
import type { Fault, FaultKey } from '../../election/refusal.ts';
import { fill } from './fill.ts';
import { type Sentence, say } from './sentence.ts';
import type { Both } from './terms.ts';

export const faultSentences: Readonly<Record<FaultKey, Sentence>> = {
  'column is missing': say('表中没有这一列', 'the column is missing', '请加上这一列，或者在导入时指明它是哪一列。', 'Add it, or say at the import which column it is.'),
  'column appears twice': say('这一列出现了两次', 'the column stands twice', '请删去多余的一列。', 'Remove one of them.'),
  'cell is empty': say('没有填写', 'nothing is written', '请补填。', 'Fill it in.'),
  'cell is merged': say('是合并的单元格', 'the cell is merged', '请取消合并，每行各填一次。', 'Unmerge it and fill in each row.'),
  'name has strange characters': say('姓名中有不该有的字符[：{found}]', 'the name has strange characters[: {found}]', '请按身份证上的姓名填写。', 'Write the name as it stands on the id card.'),
  'id has a wrong length': say('身份证号码应为 18 位[：{found}]', 'an id number has 18 characters[: {found}]', '请按身份证核对后重填。', 'Check it against the id card.'),
  'id check digit is wrong': say('身份证号码的校验位不对[：{found}]', 'the check digit of the id is wrong[: {found}]', '多半有一位写错，请按身份证核对。', 'One digit is probably wrong: check the id card.'),
  'id has an impossible date': say('身份证号码中的出生日期不存在[：{found}]', 'the id has an impossible date of birth[: {found}]', '请按身份证核对。', 'Check the id card.'),
  'id belongs to the unassigned division': say('号码属于演练用的区划[：{found}]', 'the id lies in the division for rehearsals[: {found}]', '正式选举请填写真实号码。', 'A real election takes real numbers.'),
  'id of fifteen digits': say('是 15 位的旧身份证号码', 'an old id number of 15 digits', '请改填 18 位号码，系统不代为换算。', 'Give the one of 18 characters; it is not converted for you.'),
  'id was stored as a number': say('身份证号码存成了数字，末几位已经丢失[：{found}]', 'the id was stored as a number, its last digits are lost[: {found}]', '请把该列设为“文本”，从原件重新填写。', 'Make the column text and enter it anew from the source.'),
  'sex differs from the id': say('性别与身份证号码不一致[：{found}]', 'the sex differs from the id[: {found}]', '请核对性别和号码。', 'Check both.'),
  'birth differs from the id': say('出生日期与身份证号码不一致[：{found}]', 'the date of birth differs from the id[: {found}]', '请核对出生日期和号码。', 'Check both.'),
  'sex is not understood': say('性别不能识别[：{found}]', 'the sex is not understood[: {found}]', '请填“男”或者“女”。', 'Write 男 or 女.'),
  'group is not a number': say('小组不是数字[：{found}]', 'the group is not a number[: {found}]', '请填小组的序号，如 7。', 'Give its number, such as 7.'),
  'group does not exist': say('没有第 {found} 组', 'there is no group {found}', '请核对小组，或者更正本次选举的小组数。', 'Check it, or the number of groups of this election.'),
  'category is not understood': say('登记类别不能识别[：{found}]', 'the category is not understood[: {found}]', '请从填写说明列出的类别中选择。', 'Choose one from the guide.'),
  'under age on election day': say('到选举日不满十八周岁[：{found} 出生]', 'under eighteen on election day[: born {found}]', '请从名册中删去，或者更正号码。', 'Leave the person out, or correct the id.'),
  'same id twice': say('与第 {found} 行的身份证号码相同', 'the same id as in row {found}', '请删去重复的一行。', 'Remove one of the rows.'),
  'same person on the roll': say('此人已在名册上[：{found}]', 'this person is on the roll[: {found}]', '请删去这一行。', 'Remove the row.'),
  'file is not a table': say('文件不是可以识别的表格[：{found}]', 'the file is no table we can read[: {found}]', '请另存为 .xlsx 或者 .csv。', 'Save it as .xlsx or .csv.'),
  'encoding is not understood': say('文件的编码不能识别', 'the encoding is not understood', '请另存为 UTF-8 编码的 .csv，或者 .xlsx。', 'Save it as .csv in UTF-8, or as .xlsx.'),
  'committee member matches twice': say('同组有两个“{found}”，不知哪一个是选举委员会成员', 'two people named {found} in one group; which one sits on the committee is not known', '请核对姓名和小组，把其中一人改到正确的小组。', 'Check name and group and correct one of them.'),
};

/** A fault as its reader needs it: “第 12 行“姓名”：没有填写”, and what to do. */
export const sayFault = (fault: Fault): Both & { readonly remedy: Both } => {
  const sentence = faultSentences[fault.key];
  const operands = fault.found === undefined ? {} : { found: fault.found };
  const where = { zh: `${fault.row === undefined ? '' : `第 ${fault.row} 行`}${fault.column ? `“${fault.column}”` : ''}`, en: [fault.row === undefined ? '' : `row ${fault.row}`, fault.column ? `“${fault.column}”` : ''].filter(Boolean).join(', ') };
  const at = (place: string, colon: string, said: string) => (place ? `${place}${colon}${said}` : said);
  return {
    zh: `${at(where.zh, '：', fill(sentence.zh, operands, 'zh'))}。`, en: `${at(where.en, ': ', fill(sentence.en, operands, 'en'))}.`,
    remedy: { zh: sentence.remedyZh, en: sentence.remedyEn },
  };
};
