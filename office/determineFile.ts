// A file of totals (docs/determine.md) read into one round, its law and what is open. Every fault is one sentence with file, field and remedy, an unlawful plan with its article and the nearest lawful value; nothing is concluded until all of it is understood. The conclusion: determineTold.ts.
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { z } from 'zod';
import type { Known } from '../count/determination.ts';
import type { OpenQuestion } from '../count/relevance.ts';
import type { KindTotals, RoundTotals } from '../count/totals.ts';
import type { LawOfTheDay } from '../law/answer.ts';
import { provinceNamed, provinceNames } from '../law/local.ts';
import { lawIsKnownOn, planConflicts } from '../law/rules.ts';
import { cite, horizon } from '../law/texts.ts';
import { type BallotsEntry, type TotalsFile, totalsFile } from './determineShape.ts';

export interface TotalsFault {
  readonly file: string;
  readonly line: number;
  readonly field: string;
  readonly what: string;
  readonly remedy: string;
}

export interface TotalsRead {
  readonly totals: RoundTotals;
  readonly law: LawOfTheDay;
  readonly known: Known;
  readonly open: readonly OpenQuestion[];
}

/** The same without keys that say nothing: absent is not undefined. */
const without = <T extends object>(value: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } =>
  JSON.parse(JSON.stringify(value)) as { readonly [K in keyof T]: Exclude<T[K], undefined> };

const kindOf = (one: BallotsEntry): KindTotals =>
  without({ ...one, valid: one.valid ?? Math.max(0, one.returned - one.partValid - one.void - one.blank) });

const nothingMoved = {
  added: { turned18: 0, movedIn: 0, family: 0, restored: 0 },
  removed: { movedOut: 0, family: 0, died: 0, deprived: 0 },
};

const roundOf = (file: TotalsFile): RoundTotals => {
  const kinds = (Array.isArray(file.ballots) ? file.ballots : [file.ballots]).map(kindOf);
  const { participation, register } = file;
  const counted =
    typeof participation === 'object' ? participation.own + participation.proxy + participation.mobile : participation;
  const { added = nothingMoved.added, removed = nothingMoved.removed } = register;
  return without({
    round: file.round,
    registered: register.voters,
    participants: counted ?? Math.max(...kinds.map(({ returned }) => returned)),
    kinds,
    contests: file.contests.map(({ ballots: kind, ...contest }) => ({ ...contest, kind })),
    day: file.day,
    moves: register.added === undefined && register.removed === undefined ? undefined : { added, removed },
    participation: typeof participation === 'object' ? participation : undefined,
    kin: file.kin,
    breaches: file.breaches,
  }) as RoundTotals;
};

type Say = (path: readonly PropertyKey[], what: string, remedy: string) => TotalsFault;

/** What keeps a law from being one: a day without a text, a place without a profile, a plan against the law. Each with the article and what would be lawful. */
export const lawFaults = (law: LawOfTheDay, say: Say): readonly TotalsFault[] => {
  const from = law.kind === 'village' ? '2010-10-28' : '1990-01-01';
  if (!lawIsKnownOn(law.kind, law.day))
    return [say(['date'], `${law.day}：没有这一天的法律文本 · no text is known for that day`, `${from} … ${horizon}`)];
  if (law.province !== undefined && provinceNamed(law.province) === undefined)
    return [
      say(
        ['place'],
        `${law.province}：没有该地的规定 · no profile for that place`,
        `${provinceNames.join('、')}；不写 place 则只按国家法律 · leave place out for the national law alone`,
      ),
    ];
  return planConflicts(law).map(({ key, wanted, why, lawful, nearest, source }) => {
    const path = key === 'modes' ? ['mode'] : ['plan', key];
    const article = source === undefined ? '' : `（${cite(source)}）`;
    const words = {
      'no such question': '没有这项规则 · no such rule',
      'not a value of this question': '取值不对 · not a value of this rule',
      'against the law': '与法律抵触 · against the law',
    };
    const remedy =
      why === 'no such question'
        ? '名称见 zheng schema rules · names: zheng schema rules'
        : `合法的取值 · lawful: ${JSON.stringify(nearest ?? lawful)}`;
    return say(path, `${JSON.stringify(wanted)}：${words[why]}${article}`, remedy);
  });
};

const contestFaults = (file: TotalsFile, round: RoundTotals, say: Say): readonly TotalsFault[] => {
  const kinds = round.kinds.map(({ kind }) => kind);
  const known = (kind: string): boolean => kinds.includes(kind);
  const posts = file.contests.map((one) => one.post);
  const twice = kinds.filter((kind, at) => kinds.indexOf(kind) !== at);
  const noKind = '没有这种选票 · no such ballots';
  return [
    ...twice.map((kind) => say(['ballots'], `${kind} 写了两次 · stands there twice`, '每种选票一条 · one entry a kind')),
    ...round.contests.flatMap(({ kind, candidates }, at) => {
      const names = candidates.map((one) => one.person ?? one.name);
      const again = names.filter((one, n) => names.indexOf(one) !== n);
      return [
        ...(known(kind) ? [] : [say(['contests', at, 'ballots'], `${kind}：${noKind}`, kinds.join('、'))]),
        ...again.map((one) =>
          say(
            ['contests', at, 'candidates'],
            `${one} 写了两次 · stands there twice`,
            '同名的用 person 区分 · tell namesakes apart by person',
          ),
        ),
      ];
    }),
    ...file.open.flatMap((one, at) => {
      if ('ballots' in one && !known(one.ballots))
        return [say(['open', at, 'ballots'], `${one.ballots}：${noKind}`, kinds.join('、'))];
      const said =
        one.kind === 'ballot in doubt' ? one.may.flatMap((may) => may.votes) : one.kind === 'box set aside' ? one.sum.votes : [];
      const strange = said.find((vote) => !posts.includes(vote.post));
      return strange === undefined
        ? []
        : [say(['open', at], `${strange.post}：没有选这项职务 · not voted on here`, posts.join('、'))];
    }),
  ];
};

const plainOf = (node: Node): unknown => {
  if (node.type === 'array') return (node.children ?? []).map(plainOf);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key && value ? [[String(key.value), plainOf(value)]] : [],
    ),
  );
};

const remedyOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `去掉 ${issue.keys.join('、')} · remove it; fields: docs/determine.md`;
    case 'invalid_value':
      return `取值 · one of: ${issue.values.map(String).join(' | ')}`;
    case 'invalid_type':
      return issue.expected === 'int' || issue.expected === 'number'
        ? '写非负整数 · write a whole number'
        : `应为 ${issue.expected} · write ${issue.expected}`;
    case 'custom':
      return 'YYYY-MM-DD, 2026-03-28';
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    default:
      return '见 docs/determine.md · see docs/determine.md';
  }
};

const faultOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `没有这个字段：${issue.keys.join('、')} · no such field`;
    case 'invalid_value':
      return '取值不对 · not one of the values';
    case 'invalid_type':
      return '缺少或类型不对 · missing, or of the wrong type';
    case 'too_small':
      return '太小或为空 · too small or empty';
    case 'too_big':
      return '太大或太长 · too large or too long';
    case 'custom':
      return '不是日历上的一天 · not a day of the calendar';
    default:
      return '写法不对 · not well written';
  }
};

/** A file of totals understood, or every fault that keeps it from being so. */
export const readTotals = (
  text: string,
  file: string,
):
  | { readonly kind: 'totals'; readonly read: TotalsRead }
  | { readonly kind: 'faulty'; readonly faults: readonly TotalsFault[] } => {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true });
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length;
  const say: Say = (path, what, remedy) => {
    let node: Node | undefined;
    for (let n = path.length; n >= 0 && tree && !node; n -= 1)
      node = findNodeAtLocation(tree, path.slice(0, n) as (string | number)[]);
    return { file, line: lineAt(node?.offset ?? 0), field: path.map(String).join('.') || '—', what, remedy };
  };
  if (!tree || errors.length > 0) {
    const line = lineAt(errors[0]?.offset ?? 0);
    return {
      kind: 'faulty',
      faults: [{ ...say([], '不是正确的 JSON · not JSON', '检查逗号、引号和括号 · check commas, quotes and brackets'), line }],
    };
  }
  const found = totalsFile.safeParse(plainOf(tree));
  if (!found.success)
    return { kind: 'faulty', faults: found.error.issues.map((issue) => say(issue.path, faultOf(issue), remedyOf(issue))) };
  const { data } = found;
  const totals = roundOf(data);
  const law: LawOfTheDay = {
    kind: data.kind,
    day: data.date,
    mode: data.mode,
    plan: data.plan,
    ...(data.place === undefined ? {} : { province: data.place }),
  };
  const faults = [...lawFaults(law, say), ...contestFaults(data, totals, say)];
  if (faults.length > 0) return { kind: 'faulty', faults };
  return {
    kind: 'totals',
    read: {
      totals,
      law,
      known: without(data.before ?? { elected: [] }) as Known,
      open: without(data.open) as readonly OpenQuestion[],
    },
  };
};
