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
  'signer is not on the roll': say('不在选民名册上[：{found}]', 'is not on the roll[: {found}]', '核对姓名和小组；不是选民的，签名不计。', 'Check name and group; who is no voter does not count.'),
  'signer has left the roll': say('已不在名册上（死亡、迁出等）[：{found}]', 'has left the roll (died, moved away …)[: {found}]', '签名不计；是别人代签的，按异常情况登记。', 'It does not count; if somebody else signed, record an irregularity.'),
  'signer stands twice': say('与第 {found} 行是同一个人', 'is the person of row {found}', '一人只计一次，请删去。', 'One signature counts once: remove it.'),
  'signer has signed already': say('已为同一职务的{found}联名', 'has signed for {found} for the same post', '按规定不能再计，请删去或者请其本人改签。', 'It cannot count again: remove it.'),
  'signer is not a representative': say('不是居民（村民）代表[：{found}]', 'is no representative[: {found}]', '代表联名的每个签名人都应是现任代表；不是的，删去，或者改为选民联名。', 'Every signer is a representative now: remove whoever is not, or make it a joint nomination by voters.'),
  'signer is under age': say('到选举日不满十八周岁[：{found}]', 'is under eighteen on election day[: {found}]', '签名不计，请删去。', 'It does not count: remove it.'),
  'nobody of that name': say('这个组的名册上没有这个人[，有相近的“{found}”]', 'nobody of that name is on the roll in this group[; there is {found}]', '请核对姓名和小组；确实不在名册上的，注明“不在名册”（户代表必须先登记）。', 'Check name and group; say so if the person is not on the roll (who votes for a household must be).'),
  'several of that name': say('这个组有几个“{found}”', 'several people in this group are named {found}', '请先在名册上更正其中一人的小组或者姓名，再推选。', 'Correct name or group of one of them on the roll first.'),
  'listed already': say('此人已经列入[：{found}]', 'this person is listed already[: {found}]', '请删去重复的一行。', 'Remove the row.'),
  'place is taken': say('已经有人[：{found}]', 'somebody holds this place[: {found}]', '每组一名组长、每户一名户代表、每栋一名楼栋长；换人的先办理离任。', 'One head a group, one for a household, one leader a building: let the holder leave first.'),
  'more votes than were present': say('得票多于到会的 {found}', 'more votes than the {found} present', '请核对得票和到会人数。', 'Check the votes and the attendance.'),
  'household differs from the roll': say('与名册上的户号不同[：{found}]', 'the household differs from the roll[: {found}]', '请核对此人属于哪一户。', 'Check to which household the person belongs.'),
  'committee member matches twice': say('同组有两个“{found}”，不知哪一个是选举委员会成员', 'two people named {found} in one group; which one sits on the committee is not known', '请核对姓名和小组，把其中一人改到正确的小组。', 'Check name and group and correct one of them.'),
  'id has an unknown division': say('身份证号码的前两位不是任何省份[：{found}]', 'no province has the first two digits of the id[: {found}]', '请按身份证核对。', 'Check the id card.'),
  'id of a foreign resident': say('是外国人永久居留证的号码[：{found}]', 'the number of a foreigner’s residence card[: {found}]', '外国人没有选举权，请删去这一行；填错的请核对。', 'Foreigners have no vote: leave the row out, or correct the number.'),
  'date is not understood': say('日期不能识别[：{found}]', 'the date is not understood[: {found}]', '请写成 1980.1.1 的样子。', 'Write it as 1980.1.1.'),
  'category is not known to the law': say('当地当日适用的法律没有这一类选民', 'the law of that place and day knows no such class of voters', '请核对登记类别；可用“法规”查看哪些人应当登记。', 'Check the class; the law book says who is registered.'),
  'not here long enough': say('居住（工作）的时间还不够[：{found} 起]', 'not here long enough yet[: since {found}]', '满法律规定的月数以后再登记，或者更正起始日期。', 'Register after the months the law asks, or correct the day.'),
  'name has a private character': say('姓名中有自造字，只有原来的电脑能显示[：{found}]', 'the name has a character that only its own computer can show[: {found}]', '请用输入法重新输入这个字；打不出的，记下读音和写法并联系派出所核对。', 'Type the character anew; where that cannot be done, note sound and form and ask the police station.'),
  'file is damaged': say('文件已经损坏，或者没有下载完整', 'the file is damaged, or came only in part', '请用 Excel 或 WPS 打开原来的文件，另存一份再导入。', 'Open the original in Excel or WPS, save a copy and import that.'),
  'file is locked by a password': say('文件加了密码', 'the file is locked by a password', '请去掉密码，另存一份再导入。', 'Save a copy without the password.'),
  'file is too large': say('文件展开以后太大', 'the file opens to more than can be read', '请按小组分成几个文件导入。', 'Part it by groups.'),
  'old character was mapped': say('姓名中有旧编码的字，已按标准编码读成“{found}”', 'a character of an old code was read as “{found}”', '请对照身份证看这个字对不对。', 'Compare it with the id card.'),
  'same name in the group': say('与第 {found} 行同组同名', 'the same name in the same group as row {found}', '确是两个人的不必改；名单上用年龄或户号区分。', 'Two people are no fault; tell them apart on the list.'),
  'same name and birth': say('与第 {found} 行姓名、生日相同而号码不同，可能是同一个人', 'name and birth of row {found} under another id: perhaps one person', '请核对身份证；异体字也算同名。', 'Check the id cards; variant characters count as one.'),
  'no id number': say('没有身份证号码', 'there is no id number', '请上门核对后补填。', 'Ask for it and fill it in.'),
  'wish to take part is not shown': say('没有写明本人是否表示参加[（{found} 人）]', 'whether the person said so is not shown[ ({found} people)]', '法律要求本人表示或者申请；请逐人核实后补填。', 'The law wants it said; ask and fill it in.'),
  'time of living here is not shown': say('没有写明从何时起在本地居住（工作）', 'since when the person lives or works here is not shown', '请补填起始日期，并留存证明。', 'Fill in the day and keep the proof.'),
  'consent is not shown': say('没有写明同意其参加的会议', 'the meeting that agreed is not shown', '请补填会议名称和日期；没有开会同意的不能登记。', 'Name the meeting and its day; without consent there is no registration.'),
  'registered in another place': say('同一身份证号码还登记在：{found}', 'the same id is registered in: {found}', '一人只能在一地登记，请与本人和对方核实，由其中一地除名。', 'One place only: ask the person and the other place; one of them removes the entry.'),
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
