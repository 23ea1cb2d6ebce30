// Facts of a community's term as sentences.
import { officeWords } from '../../election/term/offices.ts';
import type { TermFact } from '../../election/term/term.ts';
import { type Both, placeWords } from './terms.ts';

const s = (zh: string, en: string): Both => ({ zh, en });
type Says = {
  readonly [Name in TermFact['fact']]: (fact: Extract<TermFact, { fact: Name }>, name: (id: string) => string) => Both;
};
const about = (name: string): string => name.replace(/^[^：]*：/, '');

export const termFactWords: Says = {
  TermBegun: (f) =>
    s(`${f.name}第${f.term}届${placeWords[f.kind].committee}自治簿启用`, `the book of ${f.name}, term ${f.term}, was begun`),
  OfficeTaken: (f) =>
    s(
      `${f.name}任${officeWords[f.office].zh}${f.group === undefined ? '' : `（第${f.group}组）`}：${f.how}`,
      `${f.name} became ${officeWords[f.office].en}${f.group === undefined ? '' : ` of group ${f.group}`}: ${f.how}`,
    ),
  ResignationReceived: (f, name) => s(`收到${name(f.person)}的辞职申请`, `a resignation of ${name(f.person)} was received`),
  ResignationDecided: (f, name) =>
    s(
      `${about(name(f.resignation))}的辞职经会议审议${f.agreed ? '通过' : '未通过'}`,
      `the resignation of ${about(name(f.resignation))} was ${f.agreed ? 'accepted' : 'not accepted'}`,
    ),
  OfficeEnded: (f, name) => s(`${name(f.person)}的职务终止（${f.proof}）`, `the office of ${name(f.person)} ended (${f.proof})`),
  ChangeAnnounced: (f, name) =>
    s(
      `${about(name(f.about))}：已在${f.where}公告${f.filedWith === undefined ? '' : `，报${f.filedWith}备案`}`,
      `${about(name(f.about))}: made known at ${f.where}${f.filedWith === undefined ? '' : `, filed with ${f.filedWith}`}`,
    ),
  WomenTold: (f) => s(`登记在任人员中的妇女：${f.people.length} 人`, `${f.people.length} of those in office are women`),
  RecallDemanded: (f, name) =>
    s(
      `${f.signers === undefined ? '有关机关' : `${f.signers} 人联名`}要求罢免${name(f.person)}`,
      `the recall of ${name(f.person)} was demanded${f.signers === undefined ? '' : ` by ${f.signers}`}`,
    ),
  RecallDefended: (f, name) =>
    s(
      `${about(name(f.recall))}${f.how === 'declined' ? '放弃申辩' : '作了申辩'}`,
      `${about(name(f.recall))} ${f.how === 'declined' ? 'declined to answer' : 'was heard'}`,
    ),
  RecallWithdrawn: (f, name) =>
    s(
      `对${about(name(f.recall))}的罢免要求撤回：${f.because}`,
      `the demand against ${about(name(f.recall))} was taken back: ${f.because}`,
    ),
  RecallVoted: (f, name) =>
    s(
      `表决罢免${about(name(f.recall))}：应投 ${f.due}，收回 ${f.returned}，赞成 ${f.agree}，反对 ${f.against}`,
      `vote on the recall of ${about(name(f.recall))}: due ${f.due}, returned ${f.returned}, agreed ${f.agree}, against ${f.against}`,
    ),
  RecallConcluded: (f, name) =>
    s(
      `罢免${about(name(f.recall))}${f.carried ? '通过' : '未通过'}`,
      `the recall of ${about(name(f.recall))} ${f.carried ? 'was carried' : 'failed'}`,
    ),
  ChoiceCalled: (f) =>
    s(
      `确定${f.byElection ? '补选' : '推选'}${officeWords[f.office].zh} ${f.seats} 名，候选人${f.candidates.join('、')}`,
      `${f.seats} ${officeWords[f.office].en} to be chosen among ${f.candidates.join(', ')}`,
    ),
  ChoiceVoted: (f) =>
    s(
      `第 ${f.round} 轮投票：应到 ${f.due}，实到 ${f.present}，收回 ${f.returned}，有效 ${f.valid}`,
      `round ${f.round}: due ${f.due}, present ${f.present}, returned ${f.returned}, valid ${f.valid}`,
    ),
  ChoiceConcluded: (f) =>
    s(
      `选出${f.elected.map((e) => e.name).join('、') || '无人'}${f.open > 0 ? `，缺 ${f.open} 名` : ''}`,
      `chosen: ${f.elected.map((e) => e.name).join(', ') || 'nobody'}${f.open > 0 ? `, ${f.open} open` : ''}`,
    ),
  TermShifted: (f) =>
    s(
      `任期${f.way === 'postponed' ? '延至' : '提前到'} ${f.until}`,
      `the term ${f.way === 'postponed' ? 'was made longer, to' : 'ends early, on'} ${f.until}`,
    ),
  ChoiceFailed: (f) => s(`未能选出：${f.because}`, `nobody was chosen: ${f.because}`),
};
