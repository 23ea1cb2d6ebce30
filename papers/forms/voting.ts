// The forms of those who vote otherwise than by themselves at a desk: the proxy with its receipt, the mobile box asked for and its list, the helper who writes. The rules printed on them are those of the day.
import { boxOnPaper } from '../../election/polling/boxname.ts';
import { boxFor, mobileBoxes } from '../../election/polling/aiding.ts';
import { askedFor, type HelperOf, type MobileRequest, routeOf } from '../../election/polling/aid.ts';
import { cardNumber } from '../../election/roll/cardbook.ts';
import { nameOf } from '../../election/beginning/committee.ts';
import type { PersonId } from '../../election/person.ts';
import { sealsThatDiffer } from '../../election/polling/mobiletrip.ts';
import { awayReasons as reasons, type Proxy, roundNow } from '../../election/polling/proxies.ts';
import type { Voter } from '../../election/roll/roll.ts';
import { zhDate } from '../../law/days.ts';
import {
  answerOn,
  candidateAsProxy,
  helpers as helperRule,
  mobileBoxApproval,
  mobileBoxFor,
  mobileBoxPosted,
  proxiesPerHolder,
  proxyApplicationDay,
  proxyHolders,
  proxyInWriting,
  proxyPassedOn,
  proxyPublication,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import { type Block, type Cell, heading, padded, paragraph } from '../page.ts';
import { awayReasons, kin, mobileReasons } from '../words/terms.ts';
import {
  basis,
  cut,
  dayOrBlank,
  fields,
  form,
  type Ground,
  label,
  lines,
  middle,
  room,
  signatures,
  small,
  squares,
  write,
} from './form.ts';

const card = (g: Ground, v: Voter | undefined): string => (v ? cardNumber(v.no, g.e.cards.issues.get(v.voter) ?? 1) : '');
const voterOf = (g: Ground, id: PersonId | undefined): Voter | undefined =>
  id === undefined ? undefined : g.e.roll.voters.get(id);
const nameIn = (g: Ground, id: PersonId | undefined): string => (id === undefined ? '' : padded(nameOf(g.e, id)));

/** What is printed on a proxy, by the law of the day. */
const proxyRules = (g: Ground): readonly string[] => {
  const before = answerOn(proxyApplicationDay, g.law).value;
  return [
    '选举期间外出不能参加投票的，可以书面委托；一名委托人只能委托一名受托人。',
    `受托人应当是${wordsOf(proxyHolders.key, answerOn(proxyHolders, g.law).value).zh}，一人接受委托不超过${answerOn(proxiesPerHolder, g.law).value}人${answerOn(candidateAsProxy, g.law).value ? '' : '；候选人不得接受委托'}。`,
    ...(answerOn(proxyPassedOn, g.law).value ? [] : ['受托人不得再转委托他人。']),
    `${before > 0 ? `最迟在选举日前${before}日办理；` : ''}委托人、受托人名单由选举委员会公布。受托人按委托人的意愿填写选票。`,
    '委托人回来的，可以在领票前撤回委托，自己投票。',
  ];
};

const proxySheet = (g: Ground, x: Proxy | undefined): readonly Block[] => {
  const [principal, holder] = [voterOf(g, x?.principal), voterOf(g, x?.holder)];
  return [
    paragraph(`编号：${x ? x.proxy : '＿＿＿＿＿＿'}`),
    fields(
      [2.8, 6, 2.6, 6.6],
      [
        [label('委托人'), write(nameIn(g, x?.principal)), label(`${g.p.words.card}号`), write(card(g, principal))],
        [label('受托人'), write(nameIn(g, x?.holder)), label(`${g.p.words.card}号`), write(card(g, holder))],
        [label('两人关系'), write(x?.kin ? kin[x.kin].zh : ''), label('联系电话'), write(principal?.secret?.phone)],
        [
          label('委托事由'),
          write(
            squares(
              reasons.map((r) => awayReasons[r].zh.replace(/^外出/, '').replace('外出', '')).slice(0, 4),
              x?.reason && awayReasons[x.reason].zh.replace(/^外出/, '').replace('外出', ''),
            ),
            { columns: 3 },
          ),
        ],
        [label('委托内容'), write(`在${g.p.committee}选举中代为领取、填写、投出选票`, { columns: 3 })],
      ],
    ),
    small(...proxyRules(g).map((one, i) => `${i + 1}. ${one}`)),
    signatures(['委托人签名', '日期', '受托人签名', '日期'], 2),
    fields(
      [2.8, 15.2],
      [
        [
          label('选举委员会\n审核意见'),
          write('□ 同意　□ 不同意，因＿＿＿＿＿＿＿＿＿＿＿＿\n经办人：　　　　　　　　（盖章）　　　　　年　　月　　日'),
        ],
      ],
      18,
    ),
    cut('交受托人，领票时出示'),
    heading(2, `委托投票证（回执）　编号：${x ? x.proxy : '＿＿＿＿＿＿'}`),
    fields(
      [2.8, 6, 2.6, 6.6],
      [
        [label('委托人'), write(nameIn(g, x?.principal)), label(`${g.p.words.card}号`), write(card(g, principal))],
        [label('受托人'), write(nameIn(g, x?.holder)), label(`${g.p.words.card}号`), write(card(g, holder))],
        [label('收件日期'), write(x ? zhDate(x.on) : dayOrBlank(undefined)), label('发证（盖章）'), write()],
      ],
    ),
    basis(g, proxyInWriting, proxyHolders, proxiesPerHolder, candidateAsProxy, proxyPublication),
  ];
};
export const proxyForm = form<Proxy>({
  name: 'proxy',
  zh: '委托投票书',
  en: 'Proxy letter',
  facts: (g) => [...g.e.proxies.given.values()].filter((x) => !x.revoked),
  sheet: proxySheet,
});

type Asked = readonly [PersonId, MobileRequest];
const asked = (g: Ground): readonly Asked[] =>
  askedFor(g.e, 'mobile box')
    .map(([id]) => [id, g.e.aid.mobile.get(id)] as const)
    .flatMap(([id, m]) => (m ? [[id, m] as const] : []));
export const mobileForm = form<Asked>({
  name: 'mobile-box',
  zh: '流动票箱投票申请表',
  en: 'Application for the mobile box',
  facts: asked,
  sheet: (g, one) => {
    const v = voterOf(g, one?.[0]);
    return [
      fields(
        [3, 7, 3, 5],
        [
          [label('申请人'), write(nameIn(g, one?.[0])), label(`${g.p.words.card}号`), middle(card(g, v))],
          [label('所在小组'), middle(v && `第${v.group}组`), label('联系电话'), write(v?.secret?.phone)],
          [label('投票地址'), write(v?.secret?.address, { columns: 3 })],
          [
            label('申请原因'),
            write(
              squares(
                Object.values(mobileReasons).map((r) => r.zh),
                one?.[1].reason && mobileReasons[one[1].reason].zh,
              ),
              { columns: 3 },
            ),
          ],
          [label('申请日期'), middle(one ? zhDate(one[1].on) : dayOrBlank(undefined)), label('票箱号'), middle(one?.[1].box)],
        ],
      ),
      room('情况说明', 60),
      signatures(['申请人签名', '代办人签名', '与申请人关系', '受理人'], 2),
      fields(
        [3, 15],
        [
          [
            label('选举委员会\n意见'),
            write(
              '□ 同意，编入第＿＿＿号流动票箱　　□ 不同意，因＿＿＿＿＿＿＿＿＿＿＿\n　　　　　　　　　　　　（盖章）　　　　　年　　月　　日',
            ),
          ],
        ],
        24,
      ),
      small('流动票箱由监票员护送，送到申请人家中；本人填写，写不了的可以请公布过的代写人。名单在投票前公布。'),
      basis(g, mobileBoxFor, mobileBoxApproval, mobileBoxPosted),
    ];
  },
});

interface Trip {
  readonly box: string;
  readonly rows: readonly Asked[];
}
const trips = (g: Ground): readonly Trip[] => {
  const rows = Map.groupBy(asked(g), ([voter, m]) => boxFor(g.e, voter, m) ?? '');
  const routed = mobileBoxes(g.e).filter((box) => rows.has(box) || routeOf(g.e, roundNow(g.e), box));
  return [...routed, ...(rows.has('') ? [''] : [])].map((box) => ({ box, rows: rows.get(box) ?? [] }));
};
/** Its rounds as they were recorded; before the first, the escorts of the plan. */
const roundsOf = (g: Ground, list: Trip | undefined, escorts: readonly string[]): readonly (readonly Cell[])[] => {
  const made = [...(g.e.rounds.at(-1)?.stations.values() ?? [])].flatMap((s) => s.trips?.get(list?.box ?? '') ?? []);
  if (made.length === 0) return [['1', '', '', '', escorts.join('、'), '', '', '', '', ''].map((text) => middle(text))];
  return made.map(({ left, ballots, seals, escorts: with_, back, issued, spoiled }, i) =>
    [
      i + 1,
      left,
      ballots,
      seals.join('、'),
      with_.join('、'),
      back?.clock,
      back && issued,
      back && spoiled,
      back?.unused,
      back && (sealsThatDiffer(seals, back.seals).length === 0 ? '是' : '否'),
    ].map((text) => middle(text)),
  );
};
export const mobileListForm = form<Trip>({
  name: 'mobile-list',
  zh: '流动票箱投票名册',
  en: 'List of a mobile box',
  wide: true,
  facts: trips,
  sheet: (g, trip) => {
    const route = trip && routeOf(g.e, roundNow(g.e), trip.box);
    return [
      fields(
        [3, 4, 3, 5, 3, 8],
        [
          [
            label('票箱号'),
            middle(trip?.box && boxOnPaper(trip.box, true)),
            label('出发、返回'),
            middle(route ? `${route.leaves}—${route.back}` : ''),
            label('路线'),
            write(route?.stops.join(' → ')),
          ],
        ],
      ),
      lines(
        [1.2, 2.4, 2.2, 4, 5.2, 2.4, 2.2, 2.2, 2.2, 2.4],
        ['趟次', '出发时刻', '带出（张）', '封条号', '护送人员', '返回时刻', '投票', '换票作废', '带回（张）', '封条完好'],
        roundsOf(g, trip, route?.escorts ?? []),
        2,
        { numbered: false, tall: 8 },
      ),
      lines(
        [1.2, 4, 2.4, 3, 6, 2.4, 4, 3.4],
        ['序号', '姓名', `${g.p.words.card}号`, '原因', '地址', '到达时刻', '领票人签名', '备注'],
        (trip?.rows ?? []).map(([id, m]) => {
          const v = voterOf(g, id);
          return [
            write(nameIn(g, id)),
            middle(card(g, v)),
            middle(m.reason ? mobileReasons[m.reason].zh : ''),
            write(v?.secret?.address),
            write(),
            write(),
            write(),
          ];
        }),
        8,
      ),
      small(
        '每一趟：带出＝投票＋换票作废＋带回；再次出发的另用封条，另写一行。没有投票的，在备注栏写明：不在家、不投票、自己到站投票。名册以外的人不得使用流动票箱。',
      ),
      signatures(['监票员', '监票员', '监票员', '返回交接人'], 4),
      basis(g, mobileBoxFor, mobileBoxApproval, mobileBoxPosted),
    ];
  },
});

type Helped = readonly [PersonId, HelperOf];
export const helperForm = form<{ readonly rows: readonly Helped[] }>({
  name: 'helpers',
  zh: '代写登记表',
  en: 'Record of writing for voters',
  facts: (g) => (g.e.aid.helpers.size > 0 ? [{ rows: [...g.e.aid.helpers] }] : []),
  sheet: (g, of) => [
    lines(
      [1.2, 4.4, 2.6, 4.4, 4.2, 3.2],
      ['序号', '选民姓名', `${g.p.words.card}号`, '代写人', '选民签名（按印）', '代写人签名'],
      (of?.rows ?? []).map(([id, h]) => [
        write(nameIn(g, id)),
        middle(card(g, voterOf(g, id))),
        write(padded(h.name)),
        write(),
        write(),
      ]),
      18,
    ),
    small('自己不能写的选民可以请代写人。代写人按选民本人的意思填写，当面念给选民听，不得对别人说出内容；候选人不得代写。'),
    signatures(['投票站负责人', '监票员', '日期']),
    basis(g, helperRule),
  ],
});
