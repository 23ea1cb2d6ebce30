// The lines of the eve: cards, lists of those who need help, stations and their staff, ballots, boxes and the paper kit.
import {
  answerOn,
  cardsBeforePoll,
  mobileBoxPosted,
  proxyPublication,
  scrutineersPerBox,
  secretBooth,
  staffAvoidance,
} from '../../law/rules.ts';
import { askedFor } from '../polling/aid.ts';
import { scrutineersLacking, staffToReplace } from '../polling/avoidance.ts';
import { w, type Words } from '../duties/step.ts';
import { openRuns } from '../polling/ballots.ts';
import { standingProxies } from '../polling/proxies.ts';
import { electors, electorsByGroup } from '../roll/electors.ts';
import { type Line, line, none, notAsked } from './line.ts';

const cards: Line = ({ e, law, round }) => {
  const groups = [...electorsByGroup(e).keys()];
  const there = groups.filter((g) => e.roll.cards.has(g)).length;
  const state = (round?.number ?? 1) > 1 ? 'not asked' : groups.length > 0 && there === groups.length;
  const found = w(`${there} / ${groups.length} 组已发`, `${there} of ${groups.length} groups`);
  return line('cards', w(`${e.begun?.kind === 'village' ? '参选证' : '选民证'}发放`, 'Voter cards delivered'), state, found, {
    law: answerOn(cardsBeforePoll, law),
    order: 'deliverCards',
    screen: 'roll',
  });
};
const stations: Line = ({ law, round }) => {
  const all = [...(round?.stations.values() ?? [])];
  const boxes = all.reduce((n, s) => n + s.boxes.length, 0);
  const found = all.length > 0 ? w(`${all.length} 个投票站，${boxes} 个票箱`, `${all.length} stations, ${boxes} boxes`) : none;
  return line('stations', w('投票站、票箱、秘密写票处', 'Stations, boxes, booths'), all.length > 0, found, {
    law: answerOn(secretBooth, law),
    order: 'setStations',
    screen: 'stations',
  });
};
const scrutineers: Line = ({ e, law, round }) => {
  const all = [...(round?.stations.values() ?? [])];
  const short = round ? all.filter((s) => scrutineersLacking(e, round, s) > 0).map((s) => s.no) : [];
  const found =
    short.length > 0
      ? w(`第 ${short.join('、')} 站监票员不足`, `stations ${short.join(', ')} lack scrutineers`)
      : w(`工作人员 ${round?.staff.length ?? 0} 人`, `${round?.staff.length ?? 0} people`);
  return line('staff', w('每个票箱的监票员', 'Scrutineers for each box'), all.length > 0 && short.length === 0, found, {
    law: answerOn(scrutineersPerBox, law),
    order: 'appointStaff',
    screen: 'stations',
  });
};
const avoidance: Line = ({ e, law, round }) => {
  const out = round ? staffToReplace(e, round) : [];
  const found =
    out.length > 0
      ? w(out.map((x) => x.member.name).join('、'), out.map((x) => x.member.name).join(', '))
      : w('没有要回避的人', 'nobody to replace');
  return line('avoidance', w('工作人员回避', 'Staff avoid candidates'), out.length === 0, found, {
    law: answerOn(staffAvoidance, law),
    order: 'appointStaff',
    screen: 'stations',
  });
};
const proxies: Line = ({ e, law, today }) => {
  const all = standingProxies(e, law, today);
  const open = all.filter((p) => !p.posted).length;
  const answer = answerOn(proxyPublication, law);
  const found = all.length === 0 ? notAsked : w(`${all.length} 件，未公布 ${open} 件`, `${all.length}, ${open} not posted`);
  return line(
    'proxies',
    w('委托投票名单公布', 'Proxies posted'),
    all.length === 0 ? 'not asked' : !answer.value || open === 0,
    found,
    { law: answer, order: 'postProxyList', screen: 'stations' },
  );
};
const aid =
  (list: 'mobile box' | 'helpers', words: Words): Line =>
  ({ e, law }) => {
    const all = askedFor(e, list);
    const open = all.filter(([, one]) => !one.posted).length;
    const found = all.length === 0 ? notAsked : w(`${all.length} 人，未公布 ${open} 人`, `${all.length}, ${open} not posted`);
    return line(list, words, all.length === 0 ? 'not asked' : open === 0, found, {
      law: answerOn(mobileBoxPosted, law),
      order: 'postAidList',
      screen: 'stations',
    });
  };
const ballots: Line = ({ e, round }) => {
  const printed = round?.printed?.printed ?? 0;
  const voters = electors(e).size;
  const [run] = openRuns(e);
  const found = run
    ? w(
        `第 ${run.run} 批（${run.copies} 张）开印后没有清点，张数不明：请清点纸张`,
        `run ${run.run} of ${run.copies} copies was begun and not counted: how many is unknown, count the paper`,
      )
    : w(`印 ${printed} 张，选民 ${voters} 人`, `${printed} printed for ${voters} voters`);
  return line('ballots', w('选票印好', 'Ballots printed'), !run && printed > 0 && printed >= voters, found, {
    order: run ? 'endBallotRun' : 'printBallots',
    screen: 'ballots',
  });
};
const kit: Line = ({ e, round }) => {
  const boxes = [...(round?.stations.values() ?? [])].reduce((n, s) => n + s.boxes.length, 0);
  const there = e.kit?.round === round?.number ? e.kit : undefined;
  const found = there
    ? w(
        `票箱 ${there.boxes} 个（要 ${boxes} 个），封条 ${there.seals} 张`,
        `${there.boxes} of ${boxes} boxes, ${there.seals} seals`,
      )
    : none;
  return line(
    'kit',
    w('票箱和封条点齐', 'Boxes and seals counted'),
    there !== undefined && there.boxes >= boxes && there.seals >= boxes,
    found,
    { order: 'recordKit' },
  );
};
const paperKit: Line = ({ e, round }) => {
  const there = e.kit?.round === round?.number && e.kit?.printed ? e.kit : undefined;
  const found = there ? w(`由${there.keptBy}保管`, `kept by ${there.keptBy}`) : none;
  return line('paper kit', w('断电备用纸质件印好', 'Paper kit printed'), there !== undefined, found, {
    order: 'recordKit',
    screen: 'papers',
  });
};

/** Copies for who cannot read the print of the ballot: counted with the kit, 0 where nobody needs them. */
const copies =
  (key: 'large' | 'braille', words: Words): Line =>
  ({ e, round }) => {
    const there = e.kit?.round === round?.number ? e.kit : undefined;
    const n = there?.[key];
    const found =
      n === undefined
        ? there
          ? w('没有登记要不要', 'not recorded whether it is needed')
          : none
        : n === 0
          ? w('没有人要', 'nobody needs it')
          : w(`${n} 份`, `${n} copies`);
    return line(key, words, n ? 'ready' : 'not asked', found, { order: 'recordKit' });
  };
const signing: Line = ({ e, round }) => {
  const there = e.kit?.round === round?.number ? e.kit : undefined;
  const found = there?.signer === undefined ? none : w(there.signer, there.signer);
  return line('signing', w('手语翻译', 'Sign language'), there?.signer === undefined ? 'not asked' : 'ready', found, {
    order: 'recordKit',
  });
};

export const eve: readonly Line[] = [
  cards,
  proxies,
  aid('mobile box', w('流动票箱投票人员名单公布', 'Voters at mobile boxes posted')),
  aid('helpers', w('代写人员名单公布', 'Helpers posted')),
  stations,
  scrutineers,
  avoidance,
  ballots,
  kit,
  paperKit,
  copies('large', w('大字选票或者名单', 'Large print')),
  copies('braille', w('盲文选票或者名单', 'Braille')),
  signing,
];
