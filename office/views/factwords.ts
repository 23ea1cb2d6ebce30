// Sentences of facts as the screens may show them: names only where the law makes them public, a voter as a number; several facts of one kind on one day told together.
import type { Election, Fact, FactName } from '../../election/election.ts';
import type { PersonId } from '../../election/person.ts';
import { sayFact as sentence } from '../../papers/words/facts.ts';
import type { Both } from '../screens.ts';

const w = (zh: string, en: string): Both => ({ zh, en });

/** The name of a person where it is public: nominees, the election committee, those who keep a role. Anybody else is a number of the roll. */
const publicName = (e: Election, person: string): string => {
  const c = e.committee;
  const known =
    e.nomination.nominees.find((n) => n.person === person) ??
    [...c.seats, ...c.left, ...c.alternates].find((m) => m.person === person) ??
    e.representatives.holders.find((h) => h.person === person) ??
    e.representatives.left.find((l) => l.person === person && l.name !== undefined) ??
    e.keepers.held.find((k) => k.account === person);
  if (known?.name) return known.name;
  const no = e.roll.voters.get(person as PersonId)?.no;
  return no === undefined ? '某选民' : `${no} 号选民`;
};

/** What one fact says, in a sentence. */
export const sayFact = (e: Election, fact: Fact): Both =>
  fact.fact === 'VoterRegistered'
    ? w(`登记第 ${fact.no} 号选民，第 ${fact.group} 组`, `voter ${fact.no} was registered in group ${fact.group}`)
    : sentence(fact, (person) => publicName(e, person));

/** Kinds of fact that come in numbers. */
const many: Readonly<Partial<Record<FactName, (n: number) => Both>>> = {
  VoterRegistered: (n) => w(`登记选民 ${n} 人`, `${n} voters registered`),
  RepresentativesMeetingHeld: (n) => w(`${n} 个小组推选代表`, `${n} groups chose`),
  RepresentativeChosen: (n) => w(`推选代表、组长等 ${n} 人次`, `${n} representatives, heads or leaders chosen`),
  HouseholdRepresentativeChosen: (n) => w(`登记户代表 ${n} 人`, `${n} household representatives`),
  CardsDelivered: (n) => w(`${n} 个小组发放选民证`, `voter cards delivered to ${n} groups`),
  NomineeNamed: (n) => w(`提名 ${n} 人次`, `${n} nominations`),
  NomineeReviewed: (n) => w(`资格审查 ${n} 人`, `${n} nominees reviewed`),
  StationOpened: (n) => w(`${n} 个投票站开始投票`, `${n} stations opened`),
  StationClosed: (n) => w(`${n} 个投票站结束投票`, `${n} stations closed`),
  StationPacked: (n) => w(`装配 ${n} 台投票站电脑`, `laptops of ${n} stations packed`),
  StationAccepted: (n) => w(`接收 ${n} 个投票站记录`, `books of ${n} stations accepted`),
  BoxOpened: (n) => w(`开启票箱 ${n} 个`, `${n} boxes opened`),
  BallotCalled: (n) => w(`唱票 ${n} 张`, `${n} ballots called`),
  BoxCounted: (n) => w(`${n} 个票箱计票完毕`, `${n} boxes counted`),
  RoleGiven: (n) => w(`授予职责 ${n} 项`, `${n} roles given`),
};

/** What `n` facts of one kind on one day say together; `last` is the last of them. */
export const sayFacts = (e: Election, n: number, last: Fact): Both => {
  const one = sayFact(e, last);
  if (n === 1) return one;
  return many[last.fact]?.(n) ?? w(`${one.zh}（等 ${n} 项）`, `${one.en} (and ${n - 1} more)`);
};
