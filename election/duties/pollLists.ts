// The steps of those who cannot come, cannot write or lost their card: cards to every voter, proxies and mobile boxes asked for, agreed to, posted. What was not asked for is no step.
import type { LawOfTheDay } from '../../law/answer.ts';
import { dateOfRule } from '../../law/calendar.ts';
import {
  answerOn,
  cardsBeforePoll,
  mobileBoxApproval,
  mobileBoxPosted,
  proxiesAllowed,
  proxyApplicationDay,
  proxyListDay,
  proxyPublication,
  proxyUnposted,
} from '../../law/rules.ts';
import { type AidList, askedFor, routeOf } from '../polling/aid.ts';
import { mobileBoxes } from '../polling/aiding.ts';
import { cardSums } from '../roll/cardbook.ts';
import type { Election } from '../election.ts';
import { dayOfPoll, lastDayToPostProxies, type ProxyState, proxyStates, roundNow } from '../polling/proxies.ts';
import { dated, datesOf } from './dates.ts';
import { dayBefore, type Maybe, noRoll, w } from './step.ts';

export const pollLists = (e: Election, law: LawOfTheDay, today: string): readonly Maybe[] => [
  ...cardSteps(e, law),
  ...proxySteps(e, law, today),
  ...mobileSteps(e, law),
  listStep(e, law, 'mobile box', '流动票箱投票人员名单', 'list of the mobile box'),
  listStep(e, law, 'helpers', '代写人员名单', 'list of helpers'),
];

const cardSteps = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const sums = cardSums(e);
  const left = sums.reduce((n, c) => n + c.toDeliver, 0);
  const back = sums.reduce((n, c) => n + c.returned, 0);
  const groupsOut = sums.filter((c) => e.roll.cards.has(c.group)).length;
  const out = sums.length > 0 && groupsOut === sums.length;
  const second = e.rounds.length > 1;
  const days = answerOn(cardsBeforePoll, law);
  const signed = sums.filter((c) => e.cards.told.has(c.group)).length;
  return [
    {
      key: 'cards',
      words:
        groupsOut > 0 && !out
          ? w(`发放选民证（${groupsOut}/${sums.length} 组）`, `deliver the voter cards (${groupsOut}/${sums.length} groups)`)
          : w('发放选民证', 'deliver the voter cards'),
      order: 'deliverCards',
      screen: 'stations',
      done: out || second,
      waitsFor: noRoll(e),
      ...dated(datesOf(e, law), cardsBeforePoll),
      law: days,
      else: w('选民证不能按期发到', 'the cards come too late'),
    },
    out &&
      left + back > 0 && {
        key: 'cards left',
        words: w(
          `把选民证交到本人：新增 ${left} 张，退回 ${back} 张`,
          `hand the cards to their voters: ${left} new, ${back} came back`,
        ),
        order: 'handOutCard',
        screen: 'stations',
        done: false,
        due: dayBefore(e),
      },
    signed > 0 && {
      key: 'households told',
      words: w(
        `组长签名：每户均已通知（${signed}/${sums.length} 组）`,
        `leaders sign that every household was told (${signed}/${sums.length} groups)`,
      ),
      order: 'tellHouseholds',
      screen: 'stations',
      done: signed === sums.length,
      due: dayBefore(e),
    },
  ];
};

const proxySteps = (e: Election, law: LawOfTheDay, today: string): readonly Maybe[] => {
  const day = dayOfPoll(e);
  if (!answerOn(proxiesAllowed, law).value || day === undefined) return [];
  const days = answerOn(proxyApplicationDay, law);
  const { day: last } = dateOfRule(proxyApplicationDay, day, law);
  const states = proxyStates(e, law, today).map(([, state]) => state);
  const number = (wanted: ProxyState) => states.filter((state) => state === wanted).length;
  const [waiting, missed, lost] = [number('to be posted'), number('was not posted'), number('holder is a candidate')];
  const isVoid = answerOn(proxyUnposted, law).value === 'void';
  /** Who still comes after the list hangs is taken, but nobody is waited for. */
  const hangs = e.proxies.postings.find((list) => list.round === roundNow(e));
  return [
    {
      key: 'proxies',
      words: w('受理外出选民的书面委托', 'receive the written proxies of voters who are away'),
      order: 'recordProxies',
      screen: 'proxies',
      done: today > last || hangs !== undefined,
      doneOn: hangs?.on,
      waitsFor: noRoll(e),
      date: proxyApplicationDay.key,
      due: last,
      law: days,
    },
    lost > 0 && {
      key: 'proxies of candidates',
      words: w(
        `受委托人成为候选人的 ${lost} 份委托，请委托人另找一人`,
        `${lost} proxies whose holder became a candidate: the principals choose another`,
      ),
      order: 'revokeProxy',
      screen: 'proxies',
      done: false,
      due: last,
    },
    waiting + missed > 0 && {
      key: 'proxy list',
      words: w(`公布委托投票名单（${waiting + missed} 份尚未公布）`, `post the list of proxies (${waiting + missed} not posted)`),
      order: 'postProxyList',
      screen: 'proxies',
      done: false,
      date: proxyListDay.key,
      due: lastDayToPostProxies(e, law),
      law: answerOn(proxyPublication, law),
      else: isVoid
        ? w('未公布的委托无效', 'proxies that were not posted are void')
        : w('未公布的委托列为疑点', 'proxies that were not posted become a finding'),
    },
  ];
};

const mobileSteps = (e: Election, law: LawOfTheDay): readonly Maybe[] => {
  const boxes = mobileBoxes(e);
  const round = Math.max(1, e.rounds.length);
  const asked = askedFor(e, 'mobile box').length;
  if (asked === 0 && boxes.length === 0) return [];
  const who = answerOn(mobileBoxApproval, law);
  const agreed = e.aid.agreed.some((a) => a.round === round);
  const set = boxes.filter((b) => routeOf(e, round, b)).length;
  return [
    who.value !== 'election committee' && {
      key: 'mobile agreed',
      words: w('报请同意使用流动票箱', 'have the mobile boxes agreed to'),
      order: 'agreeMobileBoxes',
      screen: 'proxies',
      done: agreed,
      due: dayBefore(e),
      law: who,
      else: w('不能使用流动票箱', 'no mobile box may be used'),
    },
    {
      key: 'mobile rounds',
      words: w(
        `安排流动票箱的路线和人员（${set}/${boxes.length}）`,
        `set round and escorts of the mobile boxes (${set}/${boxes.length})`,
      ),
      order: 'setMobileRoute',
      screen: 'proxies',
      done: boxes.length > 0 && set === boxes.length,
      waitsFor: boxes.length === 0 && w('没有设流动票箱', 'no box is set up as mobile'),
      due: dayBefore(e),
    },
  ];
};

const listStep = (e: Election, law: LawOfTheDay, list: AidList, zh: string, en: string): Maybe => {
  const waiting = askedFor(e, list).filter(([, one]) => one.posted === undefined).length;
  return (
    waiting > 0 && {
      key: `list ${list}`,
      words: w(`公布${zh}（${waiting} 人尚未公布）`, `post the ${en} (${waiting} not posted)`),
      order: 'postAidList',
      screen: 'proxies',
      done: false,
      due: dayBefore(e),
      ...(list === 'mobile box' ? { law: answerOn(mobileBoxPosted, law) } : {}),
    }
  );
};
