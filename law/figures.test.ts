// Value against characters: a number, a share or a yes and no must be what the few characters of its place say, read apart from the rules. Whether the characters stand in the official text: official.test.ts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer, Share } from './answer.ts';
import { provincial } from './provinces.ts';
import type { Range } from './rule.ts';
import { rules } from './rules.ts';
import { zhNumeral } from './texts.ts';

interface Cited {
  readonly key: string;
  readonly value: unknown;
  readonly figure: string;
}

const fixedIn = (key: string, answer: Answer<unknown>): readonly Cited[] =>
  answer.kind === 'fixed' && answer.source.figure !== undefined
    ? [{ key, value: answer.value, figure: answer.source.figure }]
    : [];

const cited: readonly Cited[] = [
  ...rules.flatMap(({ key, answers, inMode }) =>
    [answers, ...Object.values(inMode ?? {})]
      .flatMap((byKind) => Object.values(byKind).flat())
      .flatMap(({ answer }) => fixedIn(key, answer)),
  ),
  ...Object.values(provincial)
    .flat()
    .flatMap(({ key, value, source }) => (source?.figure === undefined ? [] : [{ key, value, figure: source.figure }])),
];

const saysNo = (figure: string): boolean => /[不无]/u.test(figure);

const isOneHalf = (value: object): boolean => JSON.stringify(Object.values(value)[0]) === '[1,2]';

/** Whether the characters say the value; undefined where it is a word or a list, which no numeral can say. */
const said = ({ value, figure }: Cited): boolean | undefined => {
  if (typeof value === 'boolean') return value !== saysNo(figure);
  if (typeof value === 'number') return value > 0 && figure.includes(zhNumeral(value));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if ('min' in value) {
    const { min, max } = value as Range;
    return figure.includes(zhNumeral(min)) && figure.includes(zhNumeral(max));
  }
  if (isOneHalf(value)) return figure.includes('over' in value ? '过半数' : '半数以上');
  const [n, d] = Object.values(value as Share)[0] as readonly [number, number];
  return figure.includes(`${zhNumeral(d)}分之${zhNumeral(n)}`) && 'over' in value === figure.includes('超过');
};

/** Where the characters say the value without its numeral, or the question asks the other way round. */
const worded: Readonly<Record<string, readonly string[]>> = {
  'one, by its very word': [
    'womanMember 1 应当有妇女成员',
    'secondVoteDifference 1 差额',
    'secondVoteDifference 1 差额选举',
    'resultPublication 1 次日',
    'placePosting 1 选举日以前',
    'placePosting 1 选举日前',
    'proxyListDay 1 选举日前',
    'proxyApplicationDay 1 选举日前办理',
  ],
  'none, or the day itself': [
    'proxiesPerHolder 0 不实行委托投票',
    'ballotsSealedDays 0 当天',
    'sealHandoverDays 0 当日',
    'resultPublication 0 当场公布',
  ],
  'a year is twelve months': [
    'workerMonths 12 一年以上',
    'livingHereMonths 12 居住一年以上',
    'livingHereMonths 12 一年以上',
    'recallBarMonths 12 一年内',
  ],
  'times a year': [
    'representativesFrequency 4 每季度召开一次',
    'representativesFrequency 2 每半年至少召开一次',
    'disclosureGeneral 4 每季度公布一次',
    'disclosureFinance 12 每月公布一次',
  ],
  'two in a row': ['assessmentEndsOffice 2 连续两次', 'electionCommitteeAbsence 2 连续两次'],
  'more than three are four': ['emptySeatsFrom 4 超过三人'],
  'the few obey the many': [
    'committeeDecides {"over":[1,2]} 少数服从多数',
    'electionCommitteeMajority {"over":[1,2]} 少数服从多数',
  ],
  'one tenth, said at the end of the sentence': ['meetingRequestHouseholds {"atLeast":[1,10]} 户的代表'],
  'the question asks whether something is barred': [
    'registeredOnce true 不得再参加',
    'nomineesLimitedToSeats true 不得超过',
    'nomineesLimitedToSeats true 不得超过应选名额',
    'secretBallot true 无记名投票',
    'electionWithoutCandidates true 无候选人',
  ],
  'a no without the word for it': [
    'campaignOnPollDay false 停止',
    'campaignOnPollDay false 停止竞职活动',
    'candidateAsProxy false 除候选人',
    'proxyOnTheSpot false 临时委托',
  ],
};

test('each number, range, share, yes and no is what its characters say: 20 for 二十日, 3 to 7 for 三至七人, ≥ 2/3 for 三分之二以上, no for 不得', () => {
  const unsaid = cited.filter((one) => said(one) === false);
  assert.deepEqual(
    [...new Set(unsaid.map(({ key, value, figure }) => `${key} ${JSON.stringify(value)} ${figure}`))].toSorted(),
    Object.values(worded).flat().toSorted(),
  );
  assert.ok(cited.filter((one) => said(one) === true).length > 290);
});
