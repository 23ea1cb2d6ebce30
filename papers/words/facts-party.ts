// What every fact of a party election says in one sentence, Chinese and English. A member's name is shown only as the reader's `nameOf` gives it.
import {
  abouts,
  applyWays,
  bodies,
  contests,
  disqualifications,
  introductions,
  leavings,
  notDueGrounds,
  organisations,
  postings,
  suspensions,
  tellingWays,
  variants,
} from '../../election/party/choices.ts';
import type { PartyFact, PartyFactName } from '../../election/party/party.ts';
import { zhDate } from '../../law/days.ts';
import { zhNumeral } from '../../law/texts.ts';
import type { NameOf } from './fill.ts';
import type { Both } from './terms.ts';

const s = (zh: string, en: string): Both => ({ zh, en });
const list = (people: readonly string[], name: NameOf): string => people.map(name).join('、');
const number = (n: string | undefined): string => (n === undefined ? '' : `（${n}）`);
const hands = (f: { readonly agree: number; readonly against: number; readonly abstain: number }): Both =>
  s(`赞成 ${f.agree}、反对 ${f.against}、弃权 ${f.abstain}`, `${f.agree} for, ${f.against} against, ${f.abstain} abstained`);

type Sayings = { readonly [N in PartyFactName]: (f: Extract<PartyFact, { fact: N }>, name: NameOf) => Both };
export const factsParty: Sayings = {
  PartyElectionBegun: (f) =>
    s(
      `${f.name}第${zhNumeral(f.term)}届换届选举开始（${organisations[f.organisation].zh}，${variants[f.variant].zh}），书记 ${f.seats.secretary}、副书记 ${f.seats['deputy secretary']}、委员 ${f.seats.member} 人`,
      `the election of term ${f.term} of ${f.name} began (${organisations[f.organisation].en}; ${variants[f.variant].en}): ${f.seats.secretary} secretary, ${f.seats['deputy secretary']} deputies, ${f.seats.member} members`,
    ),
  PartyMemberEntered: (f, name) =>
    s(
      `登记${f.standing === 'full' ? '正式' : '预备'}党员${name(f.member)}（${f.branch}）`,
      `${name(f.member)} was entered as a ${f.standing === 'full' ? 'full' : 'probationary'} member (${f.branch})`,
    ),
  PartyRightSuspended: (f, name) =>
    s(
      `${name(f.member)}停止行使选举权：${suspensions[f.because].zh}`,
      `the right of ${name(f.member)} was suspended: ${suspensions[f.because].en}`,
    ),
  PartyRightRestored: (f, name) => s(`${name(f.member)}恢复选举权`, `the right of ${name(f.member)} was restored`),
  PartyMemberBecameFull: (f, name) => s(`${name(f.member)}转为正式党员`, `${name(f.member)} became a full member`),
  PartyMemberLeft: (f, name) => s(`${name(f.member)}${leavings[f.because].zh}`, `${name(f.member)}: ${leavings[f.because].en}`),
  LeavingOutProposed: (f, name) =>
    s(
      `提出${name(f.member)}不计入应到会人数：${notDueGrounds[f.because].zh}`,
      `${name(f.member)} was proposed to be left out of those due: ${notDueGrounds[f.because].en}`,
    ),
  LeavingOutConsented: (f) =>
    s(
      `党员大会同意 ${f.members.length} 名党员不计入应到会人数（到会 ${f.present} 人，${hands(f).zh}）`,
      `the meeting consented to leaving ${f.members.length} members out of those due (${f.present} present, ${hands(f).en})`,
    ),
  HigherAsked: (f) =>
    s(
      `向上级请示（报告）：${abouts[f.about].zh}${f.meetingOn === undefined ? '' : `，拟于${zhDate(f.meetingOn)}召开`}${number(f.number)}`,
      `the higher body was asked: ${abouts[f.about].en}${f.meetingOn === undefined ? '' : `, on ${f.meetingOn}`}`,
    ),
  HigherAnswered: (f) =>
    s(
      `上级${f.approved ? '同意' : '不同意'}：${abouts[f.about].zh}${number(f.number)}`,
      `the higher body ${f.approved ? 'approved' : 'did not approve'}: ${abouts[f.about].en}`,
    ),
  PartyMembersTold: (f) =>
    s(
      `用${tellingWays[f.way].zh}通知党员 ${f.members.length} 人`,
      `${f.members.length} members were told by ${tellingWays[f.way].en}`,
    ),
  PartyNoticePosted: (f) =>
    s(
      `公示${postings[f.about].zh}，至${zhDate(f.until)}（${f.places.join('、')}${f.online ? '，并在网上' : ''}）`,
      `${postings[f.about].en} was posted until ${f.until} (${f.places.length} places${f.online ? ', and online' : ''})`,
    ),
  CandidatesIntroduced: (f) =>
    s(
      `以${introductions[f.way].zh}介绍候选人 ${f.candidates.length} 人${f.questions ? `，回答提问 ${f.questions} 个` : ''}`,
      `${f.candidates.length} candidates were made known: ${introductions[f.way].en}${f.questions ? `, ${f.questions} questions answered` : ''}`,
    ),
  PartyApplicationsOpened: (f) => s(`公开报名开始，至${zhDate(f.to)}`, `applications opened until ${f.to}`),
  PartyNamePutForward: (f, name) =>
    s(
      `${applyWays[f.way].zh}${name(f.person)}报名${contests[f.contest].zh}${f.by === undefined ? '' : `（${f.by}）`}${f.backers ? `（${f.backers} 人联名）` : ''}`,
      `${name(f.person)} was put forward for ${contests[f.contest].en}: ${applyWays[f.way].en}`,
    ),
  PartyQualificationChecked: (f, name) =>
    s(
      `${name(f.person)}资格审查${f.passed ? '通过' : `未通过：${f.because ? disqualifications[f.because].zh : ''}`}`,
      `${name(f.person)} ${f.passed ? 'passed the check' : `did not pass the check: ${f.because ? disqualifications[f.because].en : ''}`}`,
    ),
  PartyApplicationWithdrawn: (f, name) => s(`${name(f.person)}退出报名`, `${name(f.person)} withdrew`),
  PartyRecommendationHeld: (f) =>
    s(
      `召开民主推荐会：党员 ${f.members} 人、居民代表 ${f.residents} 人，发出 ${f.issued}、收回 ${f.returned}、有效 ${f.valid}，推荐 ${f.votes.length} 人`,
      `the recommendation meeting was held: ${f.members} members, ${f.residents} residents; ${f.issued} ballots issued, ${f.returned} returned, ${f.valid} valid; ${f.votes.length} names`,
    ),
  PartyConfidenceVoted: (f) =>
    s(
      `信任投票：参加 ${f.taking} 人，表决 ${f.votes.length} 人`,
      `the vote of confidence: ${f.taking} took part, on ${f.votes.length} names`,
    ),
  PartyNomineesSettled: (f) =>
    s(
      `确定候选人预备人选：${f.nominees.map((n) => `${n.name}（${contests[n.contest].zh}）`).join('、')}`,
      `proposed candidates: ${f.nominees.map((n) => `${n.name} (${contests[n.contest].en})`).join(', ')}`,
    ),
  PartyVotersSignedIn: (f) =>
    s(`${bodies[f.body].zh}签到 ${f.people.length} 人`, `${f.people.length} signed in to the ${bodies[f.body].en}`),
  PartyMeetingOpened: (f) =>
    s(
      `${bodies[f.body].zh}在${f.place}开始，${f.presiding}主持，应到会 ${f.due} 人，实到 ${f.present.length} 人`,
      `the ${bodies[f.body].en} opened at ${f.place}, ${f.presiding} presiding: ${f.due} due, ${f.present.length} present`,
    ),
  PartyScrutineersApproved: (f, name) =>
    s(
      `通过监票人${list(f.people, name)}，总监票人${name(f.chief)}（${hands(f).zh}）`,
      `scrutineers were approved: ${list(f.people, name)}; chief ${name(f.chief)} (${hands(f).en})`,
    ),
  PartyTellersNamed: (f, name) => s(`计票人${list(f.people, name)}`, `tellers: ${list(f.people, name)}`),
  PartyMethodAdopted: (f) => s(`通过选举办法（${hands(f).zh}）`, `the election method was adopted (${hands(f).en})`),
  PartyVoterHelped: (f, name) =>
    s(`${name(f.helper)}为一名到会选举人代写选票`, `${name(f.helper)} wrote for a voter who was present`),
  PartyBallotsCounted: (f, name) =>
    s(
      `发出选票 ${f.issued}、收回 ${f.returned}、有效 ${f.valid}${f.votes.length === 0 ? '' : `：${f.votes.map((v) => `${name(v.id)} ${v.agree}`).join('、')}`}`,
      `${f.issued} ballots issued, ${f.returned} returned, ${f.valid} valid${f.votes.length === 0 ? '' : `: ${f.votes.map((v) => `${name(v.id)} ${v.agree}`).join(', ')}`}`,
    ),
  PartyVoteConcluded: (f, name) =>
    f.outcome === 'void'
      ? s('宣布本次选举无效', 'the vote was declared void')
      : s(
          `宣布当选：${f.elected.length === 0 ? '无' : f.elected.map((e) => `${contests[e.contest].zh}${name(e.id)}（${e.agree} 票）`).join('、')}`,
          `declared elected: ${f.elected.length === 0 ? 'nobody' : f.elected.map((e) => `${name(e.id)}, ${contests[e.contest].en} (${e.agree})`).join('; ')}`,
        ),
  PartyVoteCalledAgain: (f) =>
    s(
      `再次投票：${{ tie: '得票相等', 'vacant seats': '名额未选足', 'void vote': '选举无效', 'first vote': '首次' }[f.because]}，${f.slates.map((x) => `${contests[x.contest].zh} ${x.candidates.length} 选 ${x.seats}`).join('、')}`,
      `vote again (${f.because}): ${f.slates.map((x) => `${x.candidates.length} for ${x.seats}, ${contests[x.contest].en}`).join('; ')}`,
    ),
  PartySeatsLeftEmpty: (f) =>
    s(
      `同意减少${contests[f.contest].zh} ${f.seats} 名（${hands(f).zh}）`,
      `${f.seats} seats were left empty, ${contests[f.contest].en} (${hands(f).en})`,
    ),
  PartyFiguresStated: (f) =>
    s(
      `核对总结数字：女 ${f.women}、男 ${f.men}、高中以上 ${f.seniorHigh}`,
      `figures of the summary: ${f.women} women, ${f.men} men, ${f.seniorHigh} of senior high or more`,
    ),
  PartyBookClosed: () => s('封存选举材料', 'the book was closed'),
  PartyTrainingHeld: (f) => s(`举办培训“${f.topic}”，${f.people} 人`, `a training was held: ${f.topic}, ${f.people} people`),
  PartyMembersReviewed: (f) =>
    s(
      `${f.year} 年民主评议党员 ${f.reviewed} 人：优秀 ${f.grades.excellent}、合格 ${f.grades.qualified}、基本合格 ${f.grades['basically qualified']}、不合格 ${f.grades['not qualified']}`,
      `members reviewed for ${f.year}: ${f.reviewed}; ${f.grades.excellent} excellent, ${f.grades.qualified} qualified, ${f.grades['basically qualified']} basically, ${f.grades['not qualified']} not`,
    ),
  PartySatisfactionMeasured: (f) =>
    s(
      `满意度测评：发出 ${f.handedOut}、收回 ${f.returned}、满意 ${f.satisfied}`,
      `satisfaction: ${f.handedOut} handed out, ${f.returned} returned, ${f.satisfied} satisfied`,
    ),
};

/** A party fact as one sentence. */
export const sayPartyFact = (f: PartyFact, name: NameOf = (id) => id): Both =>
  (factsParty[f.fact] as (f: PartyFact, name: NameOf) => Both)(f, name);
export const partyFactNames = Object.keys(factsParty) as readonly PartyFactName[];
