// What a count shows that people must look at: figures that do not balance, too few candidates, no woman, one person in two posts, a base that would matter. Findings only; nobody is unseated here.
import type { Answer, LawOfTheDay } from '../law/answer.ts';
import { answerOn, citesOf, returnedOverIssued } from '../law/rules.ts';
import type { Asked } from './asked.ts';
import { type ContestResult, kindOf } from './contest.ts';
import { type Finding, postWords } from './step.ts';
import type { Breach, CandidateTotal, KindTotals, RoundTotals } from './totals.ts';
import { reaches } from './weigh.ts';

/** One person across contests and rounds: the id where known, else the name as written. */
export const keyOf = ({ person, name }: Pick<CandidateTotal, 'person' | 'name'>): string => person ?? `=${name}`;

/** A finding that rests on a rule. */
export const foundBy = (key: string, zh: string, en: string, answer: Answer<unknown>): Finding => ({
  key,
  zh,
  en,
  cites: citesOf(answer).zh,
});

const kindFindings = (kind: KindTotals, totals: RoundTotals, law: LawOfTheDay): readonly Finding[] => {
  const { returned, issued, valid, partValid, void: voided, blank } = kind;
  const sum = valid + partValid + voided + blank;
  const found: Finding[] = [];
  if (returned > issued) {
    found.push(
      foundBy(
        'returnedOverIssued',
        `收回选票${returned}张，多于发出的${issued}张`,
        `${returned} ballots came back, ${issued} were issued`,
        answerOn(returnedOverIssued, law),
      ),
    );
  }
  if (sum !== returned) {
    found.push({
      key: 'sumsDoNotAddUp',
      zh: `收回选票${returned}张，有效、部分有效、无效、空白票合计${sum}张`,
      en: `${returned} ballots collected, but valid, part valid, void and blank are ${sum}`,
    });
  }
  if (returned > totals.participants) {
    found.push({
      key: 'returnedOverParticipants',
      zh: `收回选票${returned}张，多于参加投票的${totals.participants}人`,
      en: `${returned} ballots came back from ${totals.participants} voters`,
    });
  }
  return found;
};

const voteFindings = (totals: RoundTotals): readonly Finding[] =>
  totals.contests.flatMap((contest) => {
    const { valid, partValid } = kindOf(totals, contest);
    const most = valid + partValid;
    const votes = contest.candidates.reduce((sum, one) => sum + one.votes, 0);
    const over = contest.candidates.filter((one) => one.votes > most);
    const post = postWords[contest.post];
    const each: Finding[] = over.map((one) => ({
      key: 'moreVotesThanBallots',
      zh: `${one.name}得${one.votes}票，多于有效和部分有效选票${most}张`,
      en: `${one.name} has ${one.votes} votes on ${most} ballots that count`,
    }));
    if (votes <= most * contest.seats) return each;
    const sum: Finding = {
      key: 'moreVotesThanBallots',
      zh: `${post.zh}共得${votes}票，多于${most}张选票所能选的${most * contest.seats}票`,
      en: `${votes} votes for ${post.en} on ${most} ballots that can give ${most * contest.seats}`,
    };
    return [...each, sum];
  });

/** The figures of a round held against each other. */
export const sumFindings = (totals: RoundTotals, law: LawOfTheDay, registered: number): readonly Finding[] => {
  const found = [...totals.kinds.flatMap((kind) => kindFindings(kind, totals, law)), ...voteFindings(totals)];
  if (totals.participants <= registered) return found;
  const zh = `参加投票${totals.participants}人，多于登记的${registered}人`;
  return [
    { key: 'participantsOverRegistered', zh, en: `${totals.participants} took part of ${registered} on the roll` },
    ...found,
  ];
};

const breachWords: Readonly<Record<Breach, string>> = {
  'election committee not lawful': '选举委员会的产生不合法',
  'candidates not lawful': '候选人的产生不合法',
  'not counted in public': '没有公开唱票、计票',
  'result not announced on the spot': '没有当场公布选举结果',
  'other breach': '其他违反法律、法规规定的情形',
};

/** What people found of the way the election was held. */
export const breachFindings = ({ breaches = [] }: RoundTotals, asked: Asked): readonly Finding[] =>
  [...new Set(breaches)].map((breach) => foundBy('breach', breachWords[breach], breach, asked.grounds));

/** Votes by proxy where nobody may vote for another, or more than those who came may cast for others. */
export const proxyFindings = ({ participation }: RoundTotals, { proxies }: Asked): readonly Finding[] => {
  if (participation === undefined) return [];
  const { own, mobile, proxy } = participation;
  const most = proxies.value * (own + mobile);
  if (proxy <= most) return [];
  const zh = `委托投票${proxy}人，多于可以接受的委托${most}人`;
  return [foundBy('tooManyProxies', zh, `${proxy} votes by proxy, at most ${most} may be cast`, proxies)];
};

/** Whether another base of the majority, which the texts leave open, would elect others. */
export const baseFindings = (
  contest: ContestResult,
  totals: RoundTotals,
  { base, blank, majority }: Asked,
): readonly Finding[] => {
  if (base.kind !== 'unknown' && blank.kind !== 'unknown') return [];
  const kind = kindOf(totals, contest);
  const bases = [
    ...(base.kind === 'unknown' ? [totals.participants] : []),
    ...(blank.kind === 'unknown' ? [contest.base - kind.blank] : []),
  ];
  if (bases.length === 0) return [];
  const { value } = majority;
  const names = contest.candidates
    .filter(
      ({ votes }) => votes > 0 && bases.some((other) => reaches(value, votes, other) !== reaches(value, votes, contest.base)),
    )
    .map(({ name }) => name);
  if (names.length === 0) return [];
  const zh = `过半数的基数取法会影响：${names.join('、')}（现以${contest.base}为基数）`;
  return [
    foundBy(
      'baseMatters',
      zh,
      `another base than ${contest.base} would change: ${names.join(', ')}`,
      base.kind === 'unknown' ? base : blank,
    ),
  ];
};

/** Seats that a tie or too few votes leave open, and one person elected to two posts. */
export const outcomeFindings = (contests: readonly ContestResult[], before: readonly string[]): readonly Finding[] => {
  const open = contests.flatMap(({ post, tied, short }): Finding[] => {
    const { zh, en } = postWords[post];
    return [
      ...(tied === undefined
        ? []
        : [
            {
              key: 'tie',
              zh: `${zh}：${tied.names.join('、')}得票相等，争${tied.forSeats}个名额`,
              en: `${en}: ${tied.names.join(', ')} are tied for ${tied.forSeats}`,
            },
          ]),
      ...(short === undefined
        ? []
        : [{ key: 'seatsOpen', zh: `${zh}尚缺${short.seats}人`, en: `${short.seats} seat(s) of ${en} are open` }]),
    ];
  });
  const keys = [...before, ...contests.flatMap(({ elected }) => elected.map(keyOf))];
  const twice = contests
    .flatMap(({ elected }) => elected)
    .filter(
      (one, at, all) =>
        keys.filter((key) => key === keyOf(one)).length > 1 && all.findIndex((other) => keyOf(other) === keyOf(one)) === at,
    );
  const both = twice.map(
    ({ name }): Finding => ({
      key: 'electedTwice',
      zh: `${name}当选两项职务，由选举委员会认定`,
      en: `${name} is elected to two posts`,
    }),
  );
  return [...open, ...both];
};
