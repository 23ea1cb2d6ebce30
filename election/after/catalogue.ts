// The catalogue of the archive (PR76, its list of what is kept; RC 39, VC 39): each thing that belongs in it, whether the record has it, and if not why or that nothing asks for it. The sheet: papers/catalogue.ts.
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { answerOn, leavingAudit, resultFiled } from '../../law/rules.ts';
import { certificateOf, winners } from './aftermath.ts';
import { w, type Words } from '../duties/step.ts';
import type { Election } from '../election.ts';
import { proofsOf } from '../evidence.ts';
import type { Round } from '../polling/poll.ts';
import { stillToHandOver } from './takeover.ts';
import { boxName } from '../polling/boxname.ts';

export interface Kept {
  readonly key: string;
  readonly words: Words;
  /** `there`; `missing` with what to do; `not asked`: nothing of the kind happened here. */
  readonly state: 'there' | 'missing' | 'not asked';
  /** What there is of it, or why it is missing. */
  readonly found: Words;
  readonly on?: Day;
}

const there = (key: string, words: Words, found: Words, on?: Day): Kept => ({
  key,
  words,
  state: 'there',
  found,
  ...(on ? { on } : {}),
});
const missing = (key: string, words: Words, found: Words): Kept => ({ key, words, state: 'missing', found });
const notAsked = (key: string, words: Words, found: Words): Kept => ({ key, words, state: 'not asked', found });
const none = w('本次没有', 'none here');

/** Everything the archive should hold, in the order of the list. */
export const catalogue = (e: Election, law: LawOfTheDay): readonly Kept[] => [
  ...before(e, law),
  ...ofPoll(e),
  ...e.rounds.flatMap((_, at) => ofRound(e, at)),
  ...afterwards(e, law),
];

const before = (e: Election, law: LawOfTheDay): readonly Kept[] => {
  const { chosen } = e.committee;
  const audit = w('离任经济责任审计结果', 'the leaving audit');
  const committee = w('选举委员会名单和推选记录', 'the election committee and how it was chosen');
  const method = w('选举办法', 'the election method');
  const notices = w('各项公告', 'the notices');
  const roll = w('选民名册和名单公告', 'the roll as it was posted');
  const posted = e.roll.postings.at(-1);
  return [
    e.prelude.audit
      ? there(
          'audit',
          audit,
          w(e.prelude.audit.by, `by ${e.prelude.audit.by}`),
          e.prelude.audit.published ?? e.prelude.audit.done,
        )
      : missing(
          'audit',
          audit,
          w(
            `没有登记；${answerOn(leavingAudit, law).value === 'before the next election' ? '应在选举之前公布' : '应在推选选举委员会之前公布'}`,
            'not recorded: it is published before the election',
          ),
        ),
    chosen
      ? there('committee', committee, w(`${chosen.posts.length}人`, `${chosen.posts.length} members`), chosen.on)
      : missing('committee', committee, w('还没有推选', 'not chosen yet')),
    e.plan
      ? there('method', method, w(e.plan.by, `by ${e.plan.by}`), e.plan.on)
      : missing('method', method, w('没有登记由什么会议通过', 'no meeting is recorded that adopted it')),
    e.notices.length > 0
      ? there('notices', notices, w(`${e.notices.length}张`, `${e.notices.length} posted`), e.notices.at(-1)?.on)
      : missing('notices', notices, w('没有登记张贴', 'no posting is recorded')),
    posted
      ? there(
          'roll',
          roll,
          w(`第${posted.version}版，${posted.voters}人`, `version ${posted.version}, ${posted.voters} voters`),
          posted.on,
        )
      : missing('roll', roll, w('还没有公布', 'not posted yet')),
  ];
};

const ofPoll = (e: Election): readonly Kept[] => {
  const objections = w('名单异议和处理决定', 'objections to the roll and decisions');
  const open = [...e.roll.objections.values()].filter((o) => !o.decided).length;
  const { size } = e.roll.objections;
  const representatives = w('代表、小组长推选记录', 'how representatives and heads were chosen');
  const nominees = w('提名、资格审查材料', 'nominations and reviews');
  const candidates = w('候选人名单和得票', 'the candidates and their votes');
  const proxies = w('委托投票书和名单', 'proxies and their list');
  return [
    size === 0
      ? notAsked('objections', objections, none)
      : open > 0
        ? missing('objections', objections, w(`${open}件没有处理决定`, `${open} without a decision`))
        : there('objections', objections, w(`${size}件`, `${size}`)),
    e.representatives.holders.length > 0
      ? there(
          'representatives',
          representatives,
          w(`${e.representatives.holders.length}人`, `${e.representatives.holders.length} people`),
        )
      : notAsked('representatives', representatives, w('没有登记推选', 'none recorded')),
    e.nomination.nominees.length > 0
      ? there('nominees', nominees, w(`${e.nomination.nominees.length}人次`, `${e.nomination.nominees.length} nominations`))
      : missing('nominees', nominees, w('没有登记提名', 'no nomination is recorded')),
    e.candidacy.fixed
      ? there(
          'candidates',
          candidates,
          w(`${e.candidacy.candidates.length}人次`, `${e.candidacy.candidates.length} candidates`),
          e.candidacy.fixed,
        )
      : missing('candidates', candidates, w('还没有确定', 'not fixed yet')),
    e.proxies.given.size > 0
      ? there('proxies', proxies, w(`${e.proxies.given.size}份`, `${e.proxies.given.size}`))
      : notAsked('proxies', proxies, none),
  ];
};

const ofRound = (e: Election, at: number): readonly Kept[] => {
  const round = e.rounds[at];
  if (!round) return [];
  const named = (zh: string, en: string): Words =>
    at === 0 ? w(zh, en) : w(`第${at + 1}次投票：${zh}`, `vote ${at + 1}: ${en}`);
  const key = (of: string): string => `${of} ${at + 1}`;
  const [staff, sheets] = [named('选举工作人员名单', 'the staff'), named('计票统计', 'the count')];
  const [report, ballots] = [named('选举结果报告单', 'the report sheet'), named('选票', 'the ballots')];
  const boxes = [...round.stations.values()].flatMap((s) => s.boxes).length;
  const counted = [...round.boxes.values()].filter((b) => b.counted).length;
  const { signed, sealed } = round;
  const onPaper = papersOf(e, round).map(({ key: of, words, due, attached }): Kept => {
    const [all, lacking] = [named(words.zh, words.en), due.filter((one) => !attached.includes(one))];
    if (due.length === 0) return notAsked(key(of), all, none);
    const copies = w(`${attached.length}处附有扫描件或照片`, `${attached.length} with a scan or photo`);
    const without = w(
      `没有附上扫描件或照片：${lacking.map(({ zh }) => zh).join('、')}`,
      `no scan or photo of ${lacking.map(({ en }) => en).join(', ')}`,
    );
    return lacking.length === 0 ? there(key(of), all, copies) : missing(key(of), all, without);
  });
  return [
    round.staff.length > 0
      ? there(key('staff'), staff, w(`${round.staff.length}人`, `${round.staff.length} people`))
      : missing(key('staff'), staff, w('没有登记工作人员', 'no staff is recorded')),
    boxes > 0 && counted === boxes
      ? there(key('count'), sheets, w(`${counted}个票箱`, `${counted} boxes`), round.day)
      : missing(key('count'), sheets, w(`${boxes}个票箱计完${counted}个`, `${counted} of ${boxes} boxes counted`)),
    signed
      ? there(key('report'), report, w(`${signed.signers.length}人签字`, `signed by ${signed.signers.length}`), signed.on)
      : missing(key('report'), report, w('没有登记签字', 'no signature is recorded')),
    sealed
      ? there(
          key('ballots'),
          ballots,
          w(`封存${sealed.packages}包，${sealed.keeper}保管`, `${sealed.packages} package(s) with ${sealed.keeper}`),
          sealed.on,
        )
      : missing(key('ballots'), ballots, w('没有封存', 'not sealed')),
    ...onPaper,
  ];
};

interface OnPaper {
  readonly key: string;
  readonly words: Words;
  /** Which signed papers there are, and of which a scan or a photo is attached. */
  readonly due: readonly Words[];
  readonly attached: readonly Words[];
}
/** The signed papers of a vote whose figures were typed in, or whose signatures stand on paper alone: a picture of each belongs in the archive. */
const papersOf = (e: Election, round: Round): readonly OnPaper[] => {
  const station = (no: number | undefined): Words => w(`${no} 号投票站`, `station ${no}`);
  const box = (no: string | undefined): Words => boxName(no ?? '—');
  const report = w('报告单', 'the report sheet');
  const byHand = [...round.stations.values()].filter((s) => s.closed && !s.issued);
  const typed = [...round.boxes.values()].filter((b) => b.totals && b.calls.length === 0 && b.returned > 0);
  const seen = (...facts: readonly string[]) => proofsOf(e, round.number, ...facts).flatMap((x) => x.proves ?? []);
  const of = (key: string, words: Words, due: readonly Words[], pictured: readonly Words[]): OnPaper => ({
    key,
    words,
    due,
    attached: due.filter(({ zh }) => pictured.some((one) => one.zh === zh)),
  });
  return [
    of(
      'closings on paper',
      w('投票站用票记录（签字件）', 'accounts of the stations, as signed'),
      byHand.map((s) => station(s.no)),
      seen('StationOpened', 'StationClosed').map((x) => station(x.station)),
    ),
    of(
      'sheets on paper',
      w('票箱结果单（签字件）', 'statements of the boxes, as signed'),
      typed.map((b) => box(b.box)),
      seen('BoxOpened', 'BoxTotalsEntered', 'BoxCounted').map((x) => box(x.box)),
    ),
    of(
      'report on paper',
      w('选举结果报告单（签字件）', 'the report sheet, as signed'),
      round.signed ? [report] : [],
      seen('ReportSigned').map(() => report),
    ),
  ];
};

const afterwards = (e: Election, law: LawOfTheDay): readonly Kept[] => {
  const round = e.rounds.at(-1);
  const elected = winners(e);
  const given = elected.filter((x) => certificateOf(e, x)).length;
  const { items, meeting, objections } = e.aftermath;
  const waiting = [...objections.values()].filter((o) => !o.answered).length;
  const left = stillToHandOver(items, law).length;
  const [names, report, disputes] = [
    w('新一届委员会成员名单和当选证书', 'the new members and their certificates'),
    w('上报选举结果的回执', 'the receipt of the report'),
    w('对结果的异议和答复', 'objections to the result and answers'),
  ];
  const [things, first, papers] = [
    w('工作移交清单', 'the list of what was handed over'),
    w('新一届委员会第一次会议和分工', 'the first meeting and who does what'),
    w('工作总结和文书', 'the summary and the papers'),
  ];
  const nobody = w('没有人当选', 'nobody is elected');
  return [
    elected.length === 0
      ? notAsked('members', names, nobody)
      : given === elected.length
        ? there('members', names, w(`${elected.length}人，证书${given}张`, `${elected.length} members, ${given} certificates`))
        : missing(
            'members',
            names,
            w(`当选${elected.length}人，证书只发了${given}张`, `${given} of ${elected.length} certificates given`),
          ),
    round?.filed
      ? round.filed.receipt
        ? there(
            'receipt',
            report,
            w(`${round.filed.to}，${round.filed.receipt}`, `${round.filed.to}, ${round.filed.receipt}`),
            round.filed.on,
          )
        : missing('receipt', report, w('已上报，没有登记回执', 'filed, no receipt is recorded'))
      : answerOn(resultFiled, law).value
        ? missing('receipt', report, w('还没有上报', 'not filed yet'))
        : notAsked('receipt', report, none),
    objections.size === 0
      ? notAsked('disputes', disputes, none)
      : waiting > 0
        ? missing('disputes', disputes, w(`${waiting}件没有答复`, `${waiting} not answered`))
        : there('disputes', disputes, w(`${objections.size}件`, `${objections.size}`)),
    elected.length === 0
      ? notAsked('handover', things, nobody)
      : e.handover.done && (left === 0 || items.length === 0)
        ? there(
            'handover',
            things,
            w(
              `${Math.max(items.length, e.handover.done.items.length)}项`,
              `${Math.max(items.length, e.handover.done.items.length)} items`,
            ),
            e.handover.done.on,
          )
        : missing(
            'handover',
            things,
            e.handover.done
              ? w(`还有${left}项没有登记移交`, `${left} things are not recorded`)
              : w('还没有移交完毕', 'not finished yet'),
          ),
    elected.length === 0
      ? notAsked('meeting', first, nobody)
      : meeting
        ? there('meeting', first, w(`到会${meeting.present.length}人`, `${meeting.present.length} present`), meeting.on)
        : missing('meeting', first, w('还没有登记', 'not recorded yet')),
    e.handover.papers
      ? there(
          'papers',
          papers,
          w(`${e.handover.papers.papers.length}份`, `${e.handover.papers.papers.length}`),
          e.handover.papers.on,
        )
      : missing('papers', papers, w('还没有制作、登记', 'not made and recorded yet')),
  ];
};
