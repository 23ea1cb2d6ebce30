// 主持词, from the count on: the count, the announcement, the second vote, the handover, the first meeting of the new committee.
import { winners } from '../../election/after/aftermath.ts';
import { determination, lawOf } from '../../election/counting/totals.ts';
import type { Round } from '../../election/polling/poll.ts';
import { zhDay } from '../../law/days.ts';
import {
  answerOn,
  firstMeetingDays,
  handoverDays,
  handoverItems,
  handoverSupervises,
  majorityToElect,
  publicCount,
  resultOnTheSpot,
  secondVoteShare,
  turnoutForValidity,
} from '../../law/rules.ts';
import { leastThatReaches } from '../../law/share.ts';
import { wordsOf } from '../../law/words.ts';
import { voidedByTooMany } from '../ballots/marking.ts';
import { ballotSums } from '../notices/result.ts';
import { ofVote } from '../kind.ts';
import { electorList, seatsInWords, under } from '../place.ts';
import { handedWords, posts } from '../words/terms.ts';
import { allClosed } from '../statistics/voting.ts';
import { blank, orBlank, type Script, type ScriptOf } from './script.ts';

const namedOf = (round: Round, name: string, zh: string, en: string) => ofVote(round, name, zh, en);

const counting = (e: Parameters<ScriptOf>[0], p: Parameters<ScriptOf>[1], round: Round): Script => {
  const law = lawOf(e, round.day);
  const boxes = [...round.stations.values()].flatMap((s) => s.boxes);
  const issued = allClosed(round) ? ballotSums(e, round).issued : undefined;
  const turnout = answerOn(turnoutForValidity, law);
  const due = round.registered ?? (e.begun?.mode === 'voters' && e.roll.voters.size > 0 ? e.roll.voters.size : undefined);
  const needed = due === undefined ? blank : leastThatReaches(turnout.value, due);
  return {
    ...namedOf(round, 'script-count', '计票主持词', 'Script: the count'),
    about: [
      ['时间', `${zhDay(round.day)}投票结束以后`],
      ['地点', orBlank(round.countAt)],
      ['票箱', `${boxes.length}个：${boxes.join('、')}`],
      ['总监票员', round.staff.find((s) => s.role === 'chief scrutineer')?.name ?? blank],
    ],
    steps: [
      {
        head: '开始',
        says: [
          `各位${p.words.people}：投票已经结束，票箱都送到了。按照${under(answerOn(publicCount, law))}，现在公开计票，大家都可以看。请计票区里只留工作人员。`,
        ],
      },
      {
        head: '验封',
        says: ['请监票员逐箱核对封条号，向大家展示。封条完好、号码相符。'],
        does: '不符的先不开箱：记下、查明、报告选举委员会。',
      },
      {
        head: '开箱清点',
        says: [
          `现在逐箱开箱，只点张数。发出选票${orBlank(issued)}张，收回${blank}张。`,
          `${due === undefined ? '应参加投票' : `应参加投票的有${due}人，`}至少${needed}人参加，选举才有效（${under(turnout)}）。收回的不多于发出的，可以唱票；多于发出的，停下来，由选举委员会依法认定。`,
        ],
      },
      {
        head: '唱票',
        says: [
          `现在唱票。唱票员照票读，监票员在旁边看，两名计票员各记各的。某一职务选的人多于应选名额的，${voidedByTooMany(law)}无效；看不清的放在一边，由选举委员会当众认定。`,
        ],
      },
      {
        head: '核对',
        says: [
          `每满一捆，两名计票员核对一次。不一致的，这一捆重新唱。全部结束：有效票${blank}张，部分有效${blank}张，无效票${blank}张，空白票${blank}张，合计${blank}张，与收回的张数相等。`,
        ],
        does: '四个数加起来必须等于收回的张数；不等的先查清。',
      },
      { head: '结束', says: ['计票结束。请总监票员、监票员、计票员、唱票员在报告单上签名。'] },
    ],
  };
};

const announcing = (e: Parameters<ScriptOf>[0], p: Parameters<ScriptOf>[1], round: Round): Script => {
  const law = lawOf(e, round.day);
  const s = round.confirmed ? ballotSums(e, round) : undefined;
  const elected = round.confirmed?.elected ?? [];
  const found = round.confirmed ? determination(e, round) : undefined;
  const open = found?.contests.flatMap((c) => (c.short ? [`${posts[c.post].zh}${c.short.seats}名`] : [])) ?? [];
  const rule = answerOn(round.kind === 'second' ? secondVoteShare : majorityToElect, law);
  return {
    ...namedOf(round, 'script-announcement', '宣布选举结果主持词', 'Script: the announcement'),
    about: [
      ['时间', zhDay(round.day)],
      ['地点', orBlank(round.countAt)],
      ['宣布人', blank],
    ],
    steps: [
      {
        head: '报告数字',
        says: [
          `现在报告计票结果。${electorList(e)?.word ?? p.words.voters}${orBlank(s?.totals.registered)}人，发出选票${orBlank(s?.issued)}张，收回${orBlank(s?.returned)}张，其中有效票${orBlank(s?.valid)}张，部分有效票${orBlank(s?.partValid)}张，无效票${orBlank(s?.void)}张，空白票${orBlank(s?.blank)}张。`,
        ],
      },
      {
        head: '宣布是否有效',
        says: [
          round.confirmed
            ? `经${p.issuer}认定，这次选举${round.confirmed.valid ? '有效' : '无效，依法重新选举，时间另行公告'}。`
            : `经${p.issuer}认定，这次选举${blank}（有效、无效）。`,
        ],
        does: `按照${under(answerOn(resultOnTheSpot, law))}，结果当场宣布。`,
      },
      ...(round.confirmed?.valid === false
        ? []
        : [
            {
              head: '宣布得票和当选',
              says: [
                `${wordsOf('share', rule.value).zh}的当选（${under(rule)}）。`,
                ...(found?.contests ?? []).map(
                  (c) => `${posts[c.post].zh}：${c.candidates.map((x) => `${x.name}${x.votes}票`).join('，')}。`,
                ),
                `当选的是：${elected.length > 0 ? elected.map((x) => `${posts[x.post].zh}${x.name}`).join('、') : blank}。`,
              ],
            },
            {
              head: '没有选满的',
              says: [
                round.confirmed
                  ? open.length > 0
                    ? `还缺${open.join('、')}，依法另行选举，时间另行公告。`
                    : '应选名额已经选满。'
                  : `还缺${blank}（没有就不读）。`,
              ],
            },
          ]),
      {
        head: '结束',
        says: ['选票现在当众封存，由专人保管。对结果有意见的，可以依法向有关机关反映。散会。'],
        does: '公告当天张贴；报告单签名盖章。',
      },
    ],
  };
};

const again: ScriptOf = (e) =>
  e.rounds
    .filter((r) => r.kind === 'second')
    .map((round): Script => {
      const rule = answerOn(secondVoteShare, lawOf(e, round.day));
      return {
        ...namedOf(round, 'script-second-vote', '另行选举主持词', 'Script: the second vote'),
        about: [
          ['时间', zhDay(round.day)],
          ['地点', [...round.stations.values()].map((s) => s.name).join('、') || blank],
        ],
        steps: [
          { head: '说明', says: [`上一次投票没有选满，还缺${seatsInWords(round.posts)}，今天另行选举。已经当选的不再投票。`] },
          {
            head: '候选人',
            says: round.posts.map(
              ({ post }) =>
                `${posts[post].zh}候选人：${
                  round.candidates
                    .filter((c) => c.post === post)
                    .map((c) => c.name)
                    .join('、') || blank
                }。`,
            ),
          },
          {
            head: '当选条件',
            says: [
              `得票多的当选，但得票要${wordsOf('share', rule.value).zh}已投选票总数（${under(rule)}）。`,
              '候选人得票相等、不能确定的，就得票相等的再投。',
            ],
          },
          {
            head: '投票',
            says: ['领票、写票、投票的规矩和上次一样。下面验空票箱、贴封，开始投票。'],
            does: '以下按“投票站主持词”进行。',
          },
        ],
      };
    });

const handover: ScriptOf = (e, p, on): readonly Script[] => {
  const law = lawOf(e, on);
  const items = answerOn(handoverItems, law);
  const days = answerOn(handoverDays, law);
  const { done } = e.handover;
  const winnersHere = winners(e);
  return [
    {
      name: 'script-handover',
      title: { zh: '工作移交会主持词', en: 'Script: the handover' },
      about: [
        ['时间', done ? zhDay(done.on) : blank],
        ['地点', blank],
        ['主持', done?.witness ?? p.issuer],
        ['监督', p.township],
        ['移交人', orBlank(done?.from)],
        ['接收人', orBlank(done?.to)],
      ],
      steps: [
        {
          head: '说明',
          says: [
            `按照${under(days)}，新一届${p.words.committee}产生后${days.value}日内完成工作移交。移交由${p.issuer}主持，${answerOn(handoverSupervises, law).value === 'street' ? '街道办事处' : '乡镇人民政府'}监督。`,
          ],
        },
        {
          head: '逐项移交',
          says: [
            `下面逐项点交，交的人说清楚，接的人看清楚，当场签名：${(done?.items ?? items.value.map((i) => handedWords[i].zh)).join('、')}。`,
          ],
          does: '有账的核对账和物；对不上的写进清单，不因此不交。',
        },
        { head: '公章', says: [`公章从现在起由${blank}保管，用印要登记。`] },
        { head: '遗留事项', says: [`没有办完的事：${blank}，由${blank}接着办。`] },
        {
          head: '签名',
          says: [
            `请移交人、接收人、主持人、监督人在移交清单上签名。${winnersHere.length > 0 ? `新一届成员${winnersHere.map((w) => w.name).join('、')}从今天起履行职责。` : ''}散会。`,
          ],
        },
      ],
    },
  ];
};

const firstMeeting: ScriptOf = (e, p, on): readonly Script[] => {
  const held = e.aftermath.meeting;
  const all = winners(e);
  const days = answerOn(firstMeetingDays, lawOf(e, on));
  return [
    {
      name: 'script-first-meeting',
      title: { zh: `新一届${p.words.committee}第一次会议主持词`, en: 'Script: first meeting of the new committee' },
      about: [
        ['时间', held ? zhDay(held.on) : blank],
        ['地点', orBlank(held?.place)],
        ['应到', `${orBlank(held?.due ?? (all.length || undefined))}人`],
        ['主持人', all.find((w) => w.post === 'director')?.name ?? blank],
      ],
      steps: [
        {
          head: '报告人数',
          says: [
            `应到${orBlank(held?.due ?? (all.length || undefined))}人，实到${orBlank(held?.present.length)}人。按照${under(days)}，第一次会议在产生后${days.value}日内召开。`,
          ],
        },
        {
          head: '分工',
          says: [
            held && held.duties.length > 0
              ? `${held.duties.map((d) => `${d.name}负责${d.does}`).join('；')}。`
              : `主任主持全面工作；${blank}负责${blank}；${blank}负责${blank}。`,
          ],
        },
        {
          head: '下属委员会',
          says: [`人民调解、治安保卫、公共卫生等委员会的主任，由${blank}兼任。成员可以兼任下属委员会的成员。`],
        },
        { head: '定下制度', says: ['会议、值班、公开、用印、财务审批怎么办，今天定下来，写进记录，向大家公开。'] },
        {
          head: '表决',
          says: [`以上分工，同意的请举手：${blank}人。不同意${blank}人，弃权${blank}人。通过。`],
          does: '少数服从多数；记录由到会成员签名。',
        },
        { head: '散会', says: [`分工三日内公布，报${p.township}。散会。`] },
      ],
    },
  ];
};

/** The scripts of each vote, and of what follows it. */
export const afterScripts: ScriptOf = (e, p, on, told) => {
  const day = e.electionDay ?? on;
  const rounds = e.rounds.filter((r) => r.stations.size > 0);
  return [
    ...rounds.flatMap((r) => [counting(e, p, r), announcing(e, p, r)]),
    ...again(e, p, day, told),
    ...(e.rounds.length > 0 ? [...handover(e, p, day, told), ...firstMeeting(e, p, day, told)] : []),
  ];
};
