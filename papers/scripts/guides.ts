// Staff guides, one page a role in large type: what to do, what never, what to say, whom to call. The words are those of the place's law; nothing here tells how anybody votes.
import type { Election } from '../../election/election.ts';
import type { Round, StaffRole } from '../../election/polling/poll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import { answerOn, helpers, proxiesPerHolder } from '../../law/rules.ts';
import { voidedByTooMany } from '../ballots/marking.ts';
import { heading, type Page, paragraph, standardLook, title } from '../page.ts';
import { inOwnWords, placeOf } from '../place.ts';
import type { Both } from '../words/terms.ts';

export interface Guide {
  readonly name: string;
  readonly title: Both;
  /** Who of the staff it is for; none for those who only watch, or go with a box. */
  readonly role?: StaffRole;
  readonly does: readonly string[];
  readonly never: readonly string[];
  readonly says: readonly string[];
  readonly calls: string;
}

/** The guides in the order in which a voter meets the roles. */
export const guidesOf = (e: Election, on: string): readonly Guide[] => {
  const law = lawOf(e, on);
  const proxies = answerOn(proxiesPerHolder, law).value;
  const whole = voidedByTooMany(law);
  const writer = answerOn(helpers, law).value === 'official writer' ? '公布过的代写人' : '选民自己信任的人或者代写人';
  return [
    {
      name: 'guide-chief-scrutineer',
      title: { zh: '总监票员须知', en: 'Guide: chief scrutineer' },
      role: 'chief scrutineer',
      does: [
        '开始前查各站监票员到位，封条、票箱、印章齐全。',
        '当众验空箱、看着贴封，报封条号。',
        '送箱时每箱两人以上；到计票地点先验封再开箱。',
        '每箱核对：发出、收回、剩余、作废对得上。',
        '唱票计票不一致的，叫停，重新唱。',
        '数字核完，在报告单上签名。',
      ],
      never: ['不一个人开箱、不一个人看管选票。', '不替选举委员会认定有疑问的票。', '不因为赶时间跳过核对。'],
      says: ['“封条完好，号码相符，可以开箱。”', '“这一捆两边的数不一致，停，重新唱。”'],
      calls: '封条破损、张数不符：马上停，报选举委员会主任。',
    },
    {
      name: 'guide-scrutineer',
      title: { zh: '监票员须知', en: 'Guide: scrutineer' },
      role: 'scrutineer',
      does: [
        '守住一个票箱，从验空到开箱不离开；换人要交接并记录。',
        '看着选民自己把票投进箱里，一人一次。',
        '投票口随时看得见；投完封口。',
        '清点时只点张数，字面朝下。',
        '唱票时站在唱票员旁边，看唱的和票上的是不是一样。',
      ],
      never: ['不看、不问选民写了什么。', '不动已经投进去的票。', '自己的近亲属是候选人的，不做监票。'],
      says: ['“请把票折好，投进箱里。”', '“请等前面的人投完。”', '“这一张读得不对，请再读一遍。”'],
      calls: '看见有人替人写票、拍照、夺票：先制止，再叫投票站负责人。',
    },
    {
      name: 'guide-issuer',
      title: { zh: '发票员须知', en: 'Guide: ballot issuer' },
      role: 'issuer',
      does: [
        '先看选民证（参选证），再在名册上找到他，请他签名，再发票。',
        proxies === 0
          ? '本次选举不能委托投票：只发给本人。'
          : `带着委托的，看名字在不在公布的委托名单上；一人最多代${proxies}人。`,
        '写坏来换的：收回坏票，当面作废，换一张，记一笔。',
        '名单上没有的：不发，请他到旁边问，记下。',
        '收摊时：领到 = 发出 + 作废 + 剩余。',
      ],
      never: ['不凭脸熟发票，不替人签名。', '不给名单外的委托发票。', '不多给一张“备用”。'],
      says: ['“请出示选民证，在这里签名。”', '“请到写票处一个人填写，写好自己投进票箱。”', '“您的名字在第几站，我帮您查。”'],
      calls: '名册对不上、一个人两次领票：停下这一位，叫投票站负责人。',
    },
    {
      name: 'guide-helper',
      title: { zh: '代书员须知', en: 'Guide: writing helper' },
      role: 'helper',
      does: [
        `只帮写不了字、自己开口求助的选民；帮写的人应是${writer}。`,
        '在写票处里，按选票上的次序把姓名念给他听，语气一样。',
        '他说谁就写谁，写完念给他听，他点头才算。',
        '由他自己把票投进箱里；走不动的，在监票员面前替他投。',
        '在代写登记上记一笔：谁、谁代写。',
      ],
      never: ['不提示、不劝、不加评论。', '事后不对任何人说他选了谁。', '是候选人或者候选人的近亲属的，不代书。'],
      says: ['“您要选谁，我照您说的写。”', '“我念一遍，您听对不对。”'],
      calls: '选民说不清、有人在旁边插话：请旁人离开；仍不行，叫监票员。',
    },
    {
      name: 'guide-mobile-box',
      title: { zh: '流动票箱人员须知', en: 'Guide: with the mobile box' },
      does: [
        '两名以上监票员一起走，一起回，票箱不离手。',
        '出发前当众验空、贴封、清点带出的票，记下时刻。',
        '只到名单上的人家；照名单先验证、签名，再发票。',
        '请家里别的人回避，让他自己写、自己投。',
        '不在家、不投的，记下原因，票带回。',
        '回来当众验封，点清带回的票，记下时刻。',
      ],
      never: ['不到名单以外的人家，不在路上收票。', '不把票留下“回头来取”。', '不改路线、不分头走。'],
      says: ['“您申请了流动票箱，我们按名单来的。请您自己填写。”', '“家里其他人请到别的屋里等一下。”'],
      calls: '封条破了、箱子离过手：停下，打电话给总监票员，不再收票。',
    },
    {
      name: 'guide-caller',
      title: { zh: '唱票员须知', en: 'Guide: caller' },
      role: 'caller',
      does: [
        '一次拿一张，先看整张是不是清楚，再读。',
        '照票读：职务、姓名，一字不多；大声、慢、匀。',
        `选的人多于应选名额的，读“多选”，${whole}不计。`,
        '看不清、有争议的，不读，放到一边，说“存疑”。',
        '读完给监票员看，扣着放好；一捆满了停下来核对。',
      ],
      never: ['不猜：字不清就不读。', '不评论、不笑、不加“又是”。', '手边不放笔。'],
      says: ['“主任，某某某。”', '“委员，多选，此项不计。”', '“这张存疑，放一边。”'],
      calls: '监票员说读得不对：把这一张再读一遍；仍有争议，存疑。',
    },
    {
      name: 'guide-teller',
      title: { zh: '计票员须知', en: 'Guide: teller' },
      role: 'teller',
      does: [
        '两个人各记各的，坐开，互相不看。',
        '听一个记一笔，画“正”字；听不清就举手请再唱。',
        '一捆结束，各报各的数，一致才往下。',
        '不一致的，这一捆重新唱，不凑数。',
        '票箱结束：有效＋部分有效＋无效＋空白＝收回。',
      ],
      never: ['不抄对方的，不事后改数。', '改错不涂：划一道，旁边写对的，签名。', '不把数字先告诉外面的人。'],
      says: ['“没听清，请再唱一遍。”', '“我这边是四十一，你是几？”'],
      calls: '两次核对还不一致：叫总监票员，这一捆从头唱。',
    },
    {
      name: 'guide-guard',
      title: { zh: '秩序维护员（保卫）须知', en: 'Guide: usher' },
      role: 'guard',
      does: [
        '引导排队，老人、孕妇、残疾人先行。',
        '写票处一次只进一个人；门口一米之内不站人。',
        '请拉票的、举牌的、围观的离开投票区。',
        '停电、暴雨、冲突时：先保人，再保票箱，围住不让人碰。',
        '记下时刻和经过。',
      ],
      never: ['不进写票处，不碰选票和票箱。', '不对选民动手，不没收他的手机，只请他不要拍。', '不跟着选民看他投给谁。'],
      says: ['“请在线外等一下，一个一个来。”', '“投票区不拉票，请到外面去。”', '“请收起手机，这里不拍选票。”'],
      calls: '劝不住、有危险：叫投票站负责人；人身危险直接报警。',
    },
    {
      name: 'guide-observer',
      title: { zh: '观察员须知', en: 'Guide: observer' },
      does: [
        '佩证入场，在划定的区域里看：验空、贴封、发票、封口、开箱、唱票、宣布。',
        '可以记、可以问工作人员程序上的事。',
        '发现不对的，书面写下时间、地点、事情，交给监票员或者选举委员会，要一张回执。',
      ],
      never: ['不碰选票、票箱、名册和电脑。', '不问选民投给谁，不拍选票，不拍名册。', '不指挥工作人员，不宣布数字。'],
      says: ['“我是观察员，请问这一步记在哪里？”', '“我有一处要提出，请给我一张回执。”'],
      calls: '当场没有答复的：找选举委员会主任；对结果有意见的，依法向有关机关反映。',
    },
  ];
};

const line = '＿＿＿＿＿＿＿＿';
const bullets = (items: readonly string[]) => items.map((x, i) => `${i + 1}. ${x}`);
/** One page in large type; who is meant by it stands on it where it was appointed. */
export const guidePage = (e: Election, g: Guide, round: Round | undefined): Page => {
  const p = placeOf(e);
  const own = (text: string): string => inOwnWords(text, p);
  const heads = [...new Set((round?.staff ?? []).filter((s) => s.role === 'station head').map((s) => s.name))];
  const chair = e.committee.seats.find((m) => m.post === 'chair')?.name;
  return {
    title: `${p.committee}选举${g.title.zh}`,
    form: 'official',
    look: { ...standardLook, margins: { top: 20, left: 24, right: 22, bottom: 24 }, lines: 26, characters: 29 },
    rehearsal: p.rehearsal,
    blocks: [
      title(g.title.zh),
      paragraph(
        `${p.committee}选举${round ? `，${zhDay(round.day)}${round.opens ? `${round.opens}—${round.closes}` : ''}` : ''}。姓名＿＿＿＿＿　第＿＿投票站`,
      ),
      heading(1, '做什么'),
      { kind: 'list', small: false, items: bullets(g.does).map(own) },
      heading(1, '绝不做'),
      { kind: 'list', small: false, items: bullets(g.never).map(own) },
      heading(1, '怎么说'),
      { kind: 'list', small: false, items: g.says.map(own) },
      heading(1, '找谁'),
      paragraph(own(g.calls)),
      {
        kind: 'list',
        small: false,
        items: [`主任${chair ? `${chair}　` : ''}电话${line}`, `站负责人${heads.length === 1 ? `${heads[0]}　` : ''}电话${line}`],
      },
    ],
  };
};
