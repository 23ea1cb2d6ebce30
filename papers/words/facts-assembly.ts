// What each fact of the room of meetings says in one sentence, Chinese and English, for its history. Sealed words are never said here.
import type { AssemblyFact } from '../../assembly/assembly.ts';
import { consultationForms } from '../../assembly/preparing.ts';
import { auditDemanders } from '../../assembly/auditing.ts';
import { disclosureKinds } from '../../assembly/disclosing.ts';
import { bodyWords } from '../../assembly/fields.ts';
import { matters } from '../../assembly/matters.ts';
import { verdicts } from '../../assembly/related.ts';
import { zhDate } from '../../law/days.ts';
import type { Both } from './terms.ts';

type FactOf<N extends AssemblyFact['fact']> = Extract<AssemblyFact, { fact: N }>;
type Sayings = { readonly [N in AssemblyFact['fact']]: (f: FactOf<N>) => Both };
const s = (zh: string, en: string): Both => ({ zh, en });
const opt = (value: unknown, text: string): string => (value === undefined || value === '' ? '' : text);
const asked = {
  people: s('十八周岁以上的人', 'people of 18 and over'),
  households: s('户的代表', 'households'),
  representatives: s('代表', 'representatives'),
};

export const assemblyFactWords: Sayings = {
  MeetingBaseRecorded: (f) =>
    s(
      `会议应到基数（${f.from}）：${[opt(f.residents, `十八周岁以上${f.residents}人`), opt(f.households, `${f.households}户`)].filter(Boolean).join('，')}`,
      `those due in the meeting of all (${f.from}): ${[opt(f.residents, `${f.residents} of 18 and over`), opt(f.households, `${f.households} households`)].filter(Boolean).join(', ')}`,
    ),
  MeetingRequested: (f) =>
    s(
      `${f.signatures}名${asked[f.by].zh}（共${f.of}）提议召集${bodyWords[f.body].zh}：${f.title}`,
      `${f.signatures} of ${f.of} ${asked[f.by].en} demanded a ${bodyWords[f.body].en}: ${f.title}`,
    ),
  MeetingCalled: (f) =>
    s(
      `召集《${f.title}》，${zhDate(f.day)} ${f.time}，${f.place}${opt(f.caller, `，${f.caller?.name}召集`)}`,
      `${f.title} was called for ${f.day} ${f.time}, ${f.place}${opt(f.caller, `, by ${f.caller?.name}`)}`,
    ),
  ItemPutOnAgenda: (f) =>
    s(
      `议题“${f.title}”列入议程（${matters[f.matter].zh}${opt(f.amount, `，${f.amount}元`)}）`,
      `“${f.title}” was put on the agenda (${matters[f.matter].en}${opt(f.amount, `, ${f.amount} yuan`)})`,
    ),
  MeetingNoticePosted: (f) =>
    s(
      `会议通知在${f.where}发出${opt(f.short, `，临时通知：${f.short}`)}`,
      `the notice of the meeting went out at ${f.where}${opt(f.short, `, at short notice: ${f.short}`)}`,
    ),
  MeetingCalledOff: (f) => s(`会议取消：${f.because}`, `the meeting was called off: ${f.because}`),
  PartyStudied: (f) => s(`${f.by}先行研究议题：${f.conclusion}`, `${f.by} studied an item first: ${f.conclusion}`),
  ConsultationHeld: (f) =>
    s(
      `就“${f.title}”开${consultationForms[f.form as keyof typeof consultationForms]?.zh ?? f.form}，${f.present}人参加：${f.agreed}`,
      `${f.present} people consulted over “${f.title}”: ${f.agreed}`,
    ),
  ConsultationCarriedOut: (f) => s(`协商结果已落实：${f.how}`, `what was agreed was carried out: ${f.how}`),
  AttendanceTaken: (f) => s(`应到${f.due}，实到${f.present}`, `${f.present} of ${f.due} are present`),
  MeetingOpened: (f) =>
    s(
      `${f.chair}宣布开会：应到${f.due}，实到${f.present}，至少${f.least}`,
      `${f.chair} opened the meeting: ${f.present} of ${f.due} present, ${f.least} needed`,
    ),
  MeetingFellShort: (f) =>
    s(
      `会议不能召开：应到${f.due}，实到${f.present}，至少${f.least}`,
      `the meeting could not be held: ${f.present} of ${f.due} present, ${f.least} needed`,
    ),
  MeetingScrutineersNamed: (f) => s(`推定监票人：${f.people.join('、')}`, `scrutineers: ${f.people.join(', ')}`),
  MeetingClosed: (f) => s(`散会，${f.minutesBy}记录`, `the meeting closed, minutes by ${f.minutesBy}`),
  MeetingIrregularityRecorded: (f) =>
    s(`会议异常情况（两人登记）：${f.what}`, `what happened against a rule, recorded by two: ${f.what}`),
  MotionVoted: (f) =>
    s(
      `“${f.text}”${f.carried ? '通过' : '未通过'}：到会${f.present}，赞成${f.agree}，反对${f.against}，弃权${f.abstain}，须${f.least}`,
      `“${f.text}” was ${f.carried ? 'carried' : 'not carried'}: ${f.present} present, ${f.agree} for, ${f.against} against, ${f.abstain} abstaining, ${f.least} needed`,
    ),
  LimitSet: (f) =>
    s(
      f.which === 'meeting' ? `超过${f.amount}元的，由会议决定` : `${f.amount}元以上为大额开支`,
      f.which === 'meeting' ? `above ${f.amount} yuan the meeting decides` : `spending is large from ${f.amount} yuan`,
    ),
  MatterHandedOn: (f) =>
    s(
      `授权代表会议：${matters[f.matter].zh}${opt(f.until, `，至${zhDate(f.until ?? f.on)}`)}`,
      `handed on to the representatives: ${matters[f.matter].en}${opt(f.until, ` until ${f.until}`)}`,
    ),
  DecisionUndone: () => s('一项决定被撤销、变更', 'a decision was undone'),
  CharterMade: (f) => s(`通过：${f.title}`, `passed: ${f.title}`),
  DecisionPublished: (f) => s(`决定在${f.where}公布`, `the decision was made known at ${f.where}`),
  DecisionCarriedOut: (f) => s(`决定已实施：${f.how}`, `the decision was carried out: ${f.how}`),
  CharterFiled: (f) => s(`章程、公约报${f.with}备案`, `charter or compact was filed with ${f.with}`),
  SpendingRecorded: (f) =>
    s(
      `开支：${f.title}，${f.amount}元${opt(f.to, `，付${f.to}`)}`,
      `spent: ${f.title}, ${f.amount} yuan${opt(f.to, ` to ${f.to}`)}`,
    ),
  ContractRecorded: (f) =>
    s(
      `与${f.to}订立合同：${f.title}，${f.amount}元，${zhDate(f.from)}至${zhDate(f.until)}`,
      `contract with ${f.to}: ${f.title}, ${f.amount} yuan, ${f.from} to ${f.until}`,
    ),
  SpentOutsideTheRules: (f) =>
    s(
      `未经有权的会议决定而开支（两人登记）：${f.title}，${f.amount}元。${f.what}`,
      `spent without the body that may decide it, recorded by two: ${f.title}, ${f.amount} yuan. ${f.what}`,
    ),
  SpendingsJudged: (f) =>
    s(
      `核对 ${f.spendings.length} 笔开支（两人）：${verdicts[f.verdict].zh}。${f.because}`,
      `${f.spendings.length} payments looked at by two: ${verdicts[f.verdict].en}. ${f.because}`,
    ),
  DisclosurePosted: (f) =>
    s(
      `公布《${f.title}》（${disclosureKinds[f.kind as keyof typeof disclosureKinds]?.zh ?? f.kind}），至少到${zhDate(f.until)}`,
      `${f.title} was posted, at least until ${f.until}`,
    ),
  DisclosureProofKept: (f) => s(`公布的照片凭证：${f.photo}`, `proof of the posting: ${f.photo}`),
  DisclosureTakenDown: () => s('撤下公布的内容', 'a posting came down'),
  QuestionAsked: (f) => s(`收到询问：${f.text}（${zhDate(f.until)}前答复）`, `a question: ${f.text} (answered by ${f.until})`),
  QuestionAnswered: (f) => s(`${f.by}答复询问：${f.text}`, `${f.by} answered: ${f.text}`),
  ResidentsPageOpened: (f) =>
    s(
      `居民页开放：${f.address}${opt(f.report, `，公布${f.report}年的工作`)}`,
      `the residents’ page opened at ${f.address}${opt(f.report, `, with the work of ${f.report}`)}`,
    ),
  ResidentsPageClosed: () => s('居民页关闭', 'the residents’ page closed'),
  DutiesReported: (f) => s(`${f.name}述职`, `${f.name} reported on duties`),
  MemberAssessed: (f) =>
    s(
      `评议${f.name}：收回${f.returned}，优秀${f.excellent}，称职${f.fit}，基本称职${f.partly}，不称职${f.unfit}${f.grade === undefined ? '' : `，认定为${{ excellent: '优秀', fit: '称职', partly: '基本称职', unfit: '不称职' }[f.grade]}`}${f.unreported ? '（未述职）' : ''}`,
      `${f.name} was assessed: ${f.returned} sheets, ${f.excellent} excellent, ${f.fit} fit, ${f.partly} fit in part, ${f.unfit} unfit${f.grade === undefined ? '' : `, concluded: ${f.grade}`}${f.unreported ? ' (no report on duties)' : ''}`,
    ),
  TwiceFoundUnfit: (f) => s(`${f.name}连续${f.times}次被评议不称职`, `${f.name} was found unfit ${f.times} times in a row`),
  AssessmentPublished: (f) => s(`评议结果在${f.where}公布`, `the assessment was made known at ${f.where}`),
  AuditDemanded: (f) =>
    s(
      `${f.signatures}名${auditDemanders[f.by].zh}（共${f.of}）要求审计：${f.what}`,
      `${f.signatures} of ${f.of} ${auditDemanders[f.by].en} want audited: ${f.what}`,
    ),
  AuditRecorded: (f) =>
    s(`${f.by}对${f.name}作${f.kind === 'term' ? '任期' : '离任'}经济责任审计`, `${f.by} audited ${f.name} (${f.kind})`),
  AuditPublished: (f) => s(`审计结果在${f.where}公布`, `the audit was published at ${f.where}`),
  SurveyOpened: (f) =>
    s(`开始《${f.title}》：纸质${f.papers}份，答题卡${f.cards}张`, `${f.title} began: ${f.papers} sheets, ${f.cards} cards`),
  PaperAnswersCounted: (f) => s(`收回纸质问卷${f.returned}份`, `${f.returned} paper sheets came back`),
  SurveyAnsweredByCard: () => s('一张答题卡作答', 'one card was answered'),
  SurveyCardUsed: () => s('一张答题卡作答', 'one card was answered'),
  CardAnswersCounted: (f) => s(`${f.answered}张答题卡的回答合计`, `the answers of ${f.answered} cards in sums`),
  SurveyClosed: () => s('调查结束', 'the survey closed'),
};
