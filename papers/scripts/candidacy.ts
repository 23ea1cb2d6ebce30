// 主持词 of the candidacy: nomination, pre-selection, the candidates before the voters. The meetings before: ahead.ts.
import { lawOf } from '../../election/counting/totals.ts';
import { zhDay } from '../../law/days.ts';
import { answerOn, candidatesMeetVoters, moreCandidatesThanSeats, nominators } from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { seatsInWords, under } from '../place.ts';
import { fullPost } from '../words/terms.ts';
import { blank, orBlank, type Script, type ScriptOf } from './script.ts';

export const nomination: ScriptOf = (e, p, on): readonly Script[] => {
  const law = lawOf(e, on);
  const who = answerOn(nominators, law);
  const more = answerOn(moreCandidatesThanSeats, law);
  return [
    {
      name: 'script-nomination',
      title: { zh: '提名会主持词', en: 'Script: the nomination meeting' },
      about: [
        ['时间', e.nomination.held[0] ? zhDay(e.nomination.held[0].on) : blank],
        ['地点', blank],
        ['登记的选民', `${e.roll.voters.size > 0 ? e.roll.voters.size : blank}人`],
        ['到会', `${blank}人`],
      ],
      steps: [
        {
          head: '说明',
          says: [
            `今天提名${p.committee}成员候选人，应选${seatsInWords(e.begun?.posts ?? [])}。`,
            `可以提名的：${who.value.map((x) => wordsOf(nominators.key, x).zh).join('、')}（${under(who)}）。${more.value ? `正式候选人要多于应选名额（${under(more)}）。` : ''}`,
            '提名时只看法律规定的条件。不许打招呼、送东西、许愿、威胁；有这样的事，请当场说出来。',
          ],
        },
        { head: '推举监票、计票人员', says: [`请推举监票、计票人员：${blank}、${blank}。同意的请举手。`] },
        {
          head: '发票、写票',
          says: ['每人领一张提名票，在写票处独立填写，每个职务提名的人数不得多于应选名额。写好投入票箱。'],
          does: `发出${blank}张，收回${blank}张。`,
        },
        { head: '唱票、计票', says: ['现在当众开箱、逐张唱票。'], does: '一人唱、一人看、两人分别画“正”字，数目一致后公布。' },
        {
          head: '宣布',
          says: [
            `被提名的有：${blank}。接受提名的人请在规定时间内书面答复。${p.words.electionCommittee}成员被提名的，从接受之时起退出。`,
            '名单张榜公布。散会。',
          ],
        },
      ],
    },
  ];
};

export const preselection: ScriptOf = (e, p): readonly Script[] => {
  const held = e.nomination.preselections[0];
  const seats = (e.begun?.posts ?? [])
    .map(
      ({ post, seats: n }) =>
        `${fullPost(e.begun?.kind ?? 'village', post).zh}候选人${e.candidacy.fixed ? e.candidacy.candidates.filter((c) => c.post === post).length : blank}名（应选${n}名）`,
    )
    .join('，');
  const names = (e.nomination.preliminary?.candidates ?? []).map((c) => c.name);
  return [
    {
      name: 'script-preselection',
      title: { zh: '预选会议主持词', en: 'Script: the pre-selection' },
      about: [
        ['时间', held ? zhDay(held.on) : blank],
        ['地点', blank],
        ['实到', `${orBlank(held?.present)}人`],
      ],
      steps: [
        { head: '说明', says: [`初步候选人多于规定的人数，按照本届选举办法，今天用投票的办法确定正式候选人：${seats}。`] },
        {
          head: '介绍初步候选人',
          says: [
            `初步候选人（按公布名单的次序）：${names.length > 0 ? names.join('、') : blank}。每人介绍时间相同，各${blank}分钟。`,
          ],
        },
        {
          head: '投票',
          says: ['每人一票，独立填写，选的人数不得多于要确定的人数。'],
          does: `发出${blank}张，收回${blank}张；收回多于发出的，预选无效，重新进行。`,
        },
        {
          head: '唱票和宣布',
          says: [
            `现在当众唱票、计票。得票从多到少：${blank}。得票相等、争最后一名的，就相等的人再投一次，不抽签、不由主持人定。`,
            `正式候选人名单由${p.issuer}公布。散会。`,
          ],
        },
      ],
    },
  ];
};

export const meeting: ScriptOf = (e, p, on): readonly Script[] => {
  const met = e.candidacy.met[0];
  const rule = answerOn(candidatesMeetVoters, lawOf(e, on));
  const slate = e.rounds[0]?.candidates ?? e.candidacy.candidates;
  const posts = (e.begun?.posts ?? []).map(
    ({ post }) =>
      `${fullPost(e.begun?.kind ?? 'village', post).zh}候选人：${
        slate
          .filter((c) => c.post === post)
          .map((c) => c.name)
          .join('、') || blank
      }。`,
  );
  return [
    {
      name: 'script-meet-voters',
      title: { zh: `候选人与${p.words.people}见面会主持词`, en: 'Script: the candidates meet the voters' },
      about: [
        ['时间', met ? zhDay(met.on) : blank],
        ['地点', orBlank(met?.place)],
        ['到场', `${orBlank(met?.present)}人`],
      ],
      steps: [
        {
          head: '开场',
          says: [
            `各位${p.words.people}：按照${under(rule)}，${p.words.electionCommittee}组织候选人和大家见面，由候选人介绍想怎么做，回答大家的问题。`,
            '规矩三条：时间人人一样；只说自己，不贬别人；不许愿送钱送物。',
          ],
        },
        { head: '介绍候选人', says: [`按选票上的次序：`, ...posts], does: `每人${blank}分钟，到时举牌。` },
        {
          head: '提问',
          says: ['请提问。问题对着候选人，由他本人回答；问到别人隐私的，主持人可以请换一个问题。'],
          does: '记下问了几个、答了几个，不记谁赞成谁。',
        },
        {
          head: '结束',
          says: [
            `见面到此结束。投票日不再介绍候选人。${e.electionDay ? `投票在${zhDay(e.electionDay)}，请带上${p.words.card}。` : ''}`,
          ],
        },
      ],
    },
  ];
};
