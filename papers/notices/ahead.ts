// The lists that hang before the poll, names only: who votes for whom, who votes at the mobile box, who writes for whom; and the staff with their passes. Why somebody is away or ill stands on none of them.
import { askedFor, type HelperOf, type MobileRequest, routeOf } from '../../election/polling/aid.ts';
import { boxFor, mobileBoxes } from '../../election/polling/aiding.ts';
import type { Election } from '../../election/election.ts';
import type { PersonId } from '../../election/person.ts';
import { stationSizes } from '../../election/roll/places.ts';
import { mayBeUsed, proxyStates, roundNow } from '../../election/polling/proxies.ts';
import { type Round, staffRoles } from '../../election/polling/poll.ts';
import { lawOf } from '../../election/counting/totals.ts';
import type { Day } from '../../law/answer.ts';
import { zhDay } from '../../law/days.ts';
import { answerOn, helpers, mobileBoxPosted, proxyPublication, staffAvoidance } from '../../law/rules.ts';
import { type Block, heading, padded, type Page, paragraph, title } from '../page.ts';
import { byRule, placeOf } from '../place.ts';
import { listed, notice, pollDayOf } from './frame.ts';
import { staffRoles as roleWords } from '../words/terms.ts';
import { boxOnPaper } from '../../election/polling/boxname.ts';

const groupOf = (e: Election, p: PersonId): string => {
  const group = e.roll.voters.get(p)?.group;
  return group === undefined ? '' : `第${group}组`;
};
const named = (e: Election, p: PersonId): string => padded(e.roll.voters.get(p)?.secret?.name ?? '');
const lastPosted = (postings: readonly { readonly on: Day }[], on: Day): Day => postings.at(-1)?.on ?? on;

/** 委托投票名单公告: principals and holders by name and group, as they may be used. */
export const proxyNotice = (e: Election, on: Day): Page => {
  const posted = lastPosted(e.proxies.postings, on);
  const law = lawOf(e, posted);
  const given = proxyStates(e, law, posted).flatMap(([p, state]) =>
    state === 'to be posted' || mayBeUsed(state, law) ? [p] : [],
  );
  const rows = given.map((p, i) => [
    String(i + 1),
    named(e, p.principal),
    groupOf(e, p.principal),
    named(e, p.holder),
    groupOf(e, p.holder),
  ]);
  return notice(e, 'proxies', posted, {
    name: '委托投票名单',
    body: [
      paragraph(
        `${byRule(answerOn(proxyPublication, law))}经审核，下列${given.length}名外出选民书面委托他人在${pollDayOf(e)}代为投票，现予公布。受委托人应当按照委托人的意愿投票，不得再委托他人。`,
      ),
      listed([10, 24, 16, 24, 16], ['序号', '委托人', '小组', '受委托人', '小组'], rows),
    ],
  });
};

/** 流动票箱投票人员名单公告: names by box, its round and the scrutineers who go with it. */
export const mobileNotice = (e: Election, on: Day): Page => {
  const law = lawOf(e, on);
  const asked = askedFor(e, 'mobile box') as readonly (readonly [PersonId, MobileRequest])[];
  const boxes: readonly (string | undefined)[] = [...mobileBoxes(e), undefined];
  const parts = boxes.flatMap((box): Block[] => {
    const voters = asked.filter(([voter, r]) => boxFor(e, voter, r) === box);
    const route = box === undefined ? undefined : routeOf(e, roundNow(e), box);
    if (voters.length === 0 && !route) return [];
    return [
      heading(1, box === undefined ? `票箱另行通知（${voters.length}人）` : `${boxOnPaper(box, true)}（${voters.length}人）`),
      ...(route
        ? [
            paragraph(
              `${route.leaves}出发，${route.back}返回，经过：${route.stops.join('、')}。随箱监票员：${route.escorts.join('、')}。`,
            ),
          ]
        : []),
      ...(voters.length > 0
        ? [
            listed(
              [12, 30, 20],
              ['序号', '姓名', '小组'],
              voters.map(([v], i) => [String(i + 1), named(e, v), groupOf(e, v)]),
            ),
          ]
        : []),
    ];
  });
  const posted = lastPosted(
    e.aid.postings.filter((p) => p.list === 'mobile box'),
    on,
  );
  return notice(e, 'mobile boxes', posted, {
    name: '流动票箱投票人员名单',
    body: [
      paragraph(
        `${byRule(answerOn(mobileBoxPosted, law))}下列${asked.length}名不便到场的选民在${pollDayOf(e)}使用流动票箱投票，不再到投票站领取选票，现予公布。`,
      ),
      ...parts,
    ],
  });
};

/** 代写人员名单公告: for whom somebody writes, and who. */
export const helperNotice = (e: Election, on: Day): Page => {
  const law = lawOf(e, on);
  const asked = askedFor(e, 'helpers') as readonly (readonly [PersonId, HelperOf])[];
  const round = e.rounds.at(-1);
  const official = [...new Set((round?.staff ?? []).filter((s) => s.role === 'helper').map((s) => s.name))];
  const rows = asked.map(([v, h], i) => [String(i + 1), named(e, v), groupOf(e, v), padded(h.name)]);
  const posted = lastPosted(
    e.aid.postings.filter((p) => p.list === 'helpers'),
    on,
  );
  return notice(e, 'helpers', posted, {
    name: '代写人员名单',
    body: [
      paragraph(
        `${byRule(answerOn(helpers, law))}不能填写选票的选民可以请人代写。代写人应当按照选民本人的意愿填写，不得泄露。${official.length > 0 ? `各投票站的代写员：${official.join('、')}。` : ''}`,
      ),
      ...(rows.length > 0 ? [listed([12, 28, 20, 28], ['序号', '选民', '小组', '代写人'], rows)] : []),
    ],
  });
};

const placeWords = (round: Round, no: number | undefined): string =>
  no === undefined ? '全场' : (round.stations.get(no)?.name ?? `${no}号投票站`);

/** 选举工作人员名单公告: the staff of each station by their work. */
export const staffNotice = (e: Election, on: Day): Page => {
  const law = lawOf(e, on);
  const round = e.rounds.at(-1);
  if (!round) throw new Error('no staff before a vote is prepared');
  const places: readonly (number | undefined)[] = [undefined, ...round.stations.keys()];
  const rows = places.flatMap((no) =>
    staffRoles.flatMap((role) => {
      const names = round.staff.filter((s) => s.station === no && s.role === role).map((s) => s.name);
      return names.length > 0 ? [[placeWords(round, no), roleWords[role].zh, names.join('、')]] : [];
    }),
  );
  return notice(e, 'staff', on, {
    name: '选举工作人员名单',
    body: [
      paragraph(
        `现将${pollDayOf(e)}投票选举的工作人员公布如下，共${new Set(round.staff.map((s) => s.person ?? s.name)).size}人。${byRule(answerOn(staffAvoidance, law))}候选人及其应当回避的近亲属不担任工作人员；发现应当回避的，请向选举委员会提出。`,
      ),
      listed([42, 30, 54], ['地点', '职责', '姓名'], rows),
    ],
  });
};

/** 工作证发放表: a number for each place at the poll, and who took the pass. */
export const staffPasses = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  return {
    title: `${p.committee}选举工作证发放表`,
    form: 'form',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '工作证发放表'),
      listed(
        [14, 28, 28, 46, 26],
        ['编号', '姓名', '职责', '地点（票箱）', '签领'],
        round.staff.map((s, i) => [
          String(i + 1).padStart(3, '0'),
          padded(s.name),
          roleWords[s.role].zh,
          `${placeWords(round, s.station)}${s.box === undefined ? '' : `（${s.box}）`}`,
          '',
        ]),
      ),
      { kind: 'signatures', lines: [`${p.issuer}（章）`, `投票日：${zhDay(round.day)}`], perLine: 2 },
    ],
  };
};

/** 投票站选民分布: how many voters each station has, for the kit of the day. */
export const stationList = (e: Election, round: Round): Page => {
  const p = placeOf(e);
  const sizes = stationSizes(e, round);
  return {
    title: `${p.committee}选举投票站一览表`,
    form: 'wide',
    rehearsal: p.rehearsal,
    blocks: [
      title(`${p.committee}选举`, '投票站一览表'),
      listed(
        [10, 34, 40, 26, 22, 14, 26, 14, 14],
        ['站号', '名称', '地点', '小组', '时间', '选民', '票箱', '写票处', '发票处'],
        [...round.stations.values()].map((s) => [
          String(s.no),
          `${s.name}${s.place === 'centre' ? '（主会场）' : s.place === 'branch' ? '（分会场）' : ''}`,
          `${s.address ?? ''}${s.stepFree ? '（无障碍）' : ''}`,
          s.groups.join('、'),
          `${s.opens ?? round.opens}—${s.closes ?? round.closes}`,
          String(sizes.get(s.no) ?? 0),
          s.boxes.map((b) => (s.mobile?.includes(b) ? boxOnPaper(b, true) : b)).join('、'),
          s.booths === undefined ? '' : String(s.booths),
          s.desks === undefined ? '' : String(s.desks),
        ]),
      ),
    ],
  };
};
