// One ballot as it is being entered: keys go in, marks come out. Promises that nothing is entered before something was said about the ballot. Sends nothing.
import { type BallotStyle, type Doubt, doubts, type Marks, voidGrounds } from '../../../../count/ballot.ts';
import type { Post } from '../../../../count/totals.ts';

interface Said {
  readonly picks: Readonly<Partial<Record<Post, readonly string[]>>>;
  readonly unreadable: readonly Post[];
  readonly voided?: NonNullable<Marks['void']>;
  readonly doubt?: Doubt;
  readonly abstained: boolean;
}
/** What the pad asks just now: which reason, which section, which name. */
type Asking = 'void' | 'unreadable' | 'doubt' | 'write-in';
export interface Pad {
  readonly said: Said;
  readonly before: readonly Said[];
  readonly asking?: Asking;
}

export type Press =
  | { readonly press: 'candidate'; readonly post: Post; readonly key: string }
  | { readonly press: 'abstain' }
  | { readonly press: 'ask'; readonly for: Asking }
  | { readonly press: 'void'; readonly because: NonNullable<Marks['void']> }
  | { readonly press: 'unreadable'; readonly post: Post }
  | { readonly press: 'doubt'; readonly because: Doubt }
  | { readonly press: 'write-in'; readonly post: Post; readonly name: string }
  | { readonly press: 'whole'; readonly marks: Marks }
  | { readonly press: 'back' };

/** Keys of candidates in printed order: digits, then the letters that mean nothing else. */
export const candidateKeys = '123456789ERTYUIOPASFGHJKLZXCBNM';

const nothing: Said = { picks: {}, unreadable: [], abstained: false };
export const emptyPad: Pad = { said: nothing, before: [] };

const say = (pad: Pad, said: Said): Pad => ({ said, before: [...pad.before, pad.said] });
const isNothing = (said: Said): boolean =>
  !said.abstained &&
  said.voided === undefined &&
  said.doubt === undefined &&
  said.unreadable.length === 0 &&
  Object.values(said.picks).every((keys) => keys.length === 0);

const toggled = <T>(list: readonly T[], one: T): readonly T[] =>
  list.includes(one) ? list.filter((x) => x !== one) : [...list, one];

/** The pad after one press. 疑问票 keeps the marks as they were read. A mark takes back 弃权, 整票无效 and 无法辨认 of its section; each of those takes back the marks it speaks of. */
export const pressed = (pad: Pad, press: Press): Pad => {
  const { said } = pad;
  const doubt = said.doubt === undefined ? {} : { doubt: said.doubt };
  const open: Said = { picks: said.picks, unreadable: said.unreadable, abstained: false, ...doubt };
  switch (press.press) {
    case 'candidate':
      return say(pad, {
        ...open,
        unreadable: said.unreadable.filter((post) => post !== press.post),
        picks: { ...said.picks, [press.post]: toggled(said.picks[press.post] ?? [], press.key) },
      });
    case 'write-in': {
      const name = press.name.trim();
      if (name === '') return { said, before: pad.before };
      const keys = said.picks[press.post] ?? [];
      return say(pad, {
        ...open,
        unreadable: said.unreadable.filter((post) => post !== press.post),
        picks: { ...said.picks, [press.post]: keys.includes(`=${name}`) ? keys : [...keys, `=${name}`] },
      });
    }
    case 'unreadable':
      return say(pad, { ...open, picks: { ...said.picks, [press.post]: [] }, unreadable: toggled(said.unreadable, press.post) });
    case 'doubt':
      return say(
        pad,
        said.doubt === press.because
          ? { picks: said.picks, unreadable: said.unreadable, abstained: false }
          : { picks: said.picks, unreadable: said.unreadable, abstained: false, doubt: press.because },
      );
    case 'abstain':
      return say(pad, said.abstained ? nothing : { ...nothing, abstained: true });
    case 'void':
      return say(pad, said.voided === press.because ? nothing : { ...nothing, voided: press.because });
    case 'whole':
      return say(pad, padOf(press.marks).said);
    case 'ask':
      return pad.asking === press.for ? { said, before: pad.before } : { ...pad, asking: press.for };
    case 'back': {
      if (pad.asking !== undefined) return { said, before: pad.before };
      const last = pad.before[pad.before.length - 1];
      return last === undefined ? pad : { said: last, before: pad.before.slice(0, -1) };
    }
    default:
      return press satisfies never;
  }
};

/** The marks of the ballot, or undefined while nothing was said about it. */
export const marksOf = (pad: Pad): Marks | undefined => {
  const { said } = pad;
  if (isNothing(said)) return undefined;
  if (said.voided !== undefined) return { for: {}, void: said.voided };
  const picks = Object.fromEntries(Object.entries(said.picks).filter(([, keys]) => keys.length > 0));
  return {
    for: picks,
    ...(said.unreadable.length > 0 ? { unreadable: said.unreadable } : {}),
    ...(said.doubt === undefined ? {} : { doubtful: said.doubt }),
  };
};

/** A pad that says what marks say, for correcting a ballot. */
export const padOf = (marks: Marks): Pad => {
  const blank =
    marks.void === undefined && marks.doubtful === undefined && Object.keys(marks.for).length === 0 && !marks.unreadable?.length;
  return {
    said: {
      picks: marks.for,
      unreadable: marks.unreadable ?? [],
      abstained: blank,
      ...(marks.void === undefined ? {} : { voided: marks.void }),
      ...(marks.doubtful === undefined ? {} : { doubt: marks.doubtful }),
    },
    before: [],
  };
};

/** Whole ballots that one key says: as the last one, as the one met most often of those given (newest first), and everybody printed where no section has more people than seats. */
export type Whole = 'last' | 'common' | 'slate';
export const wholeKeys: Readonly<Record<Whole, string>> = { last: '-', common: '+', slate: '*' };
export const wholeBallots = (own: readonly Marks[], style: BallotStyle): Readonly<Partial<Record<Whole, Marks>>> => {
  const plain = own.filter(
    (marks) =>
      marks.doubtful === undefined &&
      marks.void === undefined &&
      !marks.unreadable?.length &&
      Object.values(marks.for).some((keys) => keys.length > 0),
  );
  const alike = Map.groupBy(plain, (marks) =>
    style.sections.map(({ post }) => [...(marks.for[post] ?? [])].toSorted().join(',')).join('|'),
  );
  const [most] = [...alike.values()].toSorted((a, b) => b.length - a.length);
  const fits = style.sections.every((section) => section.candidates.length <= section.seats);
  return {
    ...(plain[0] && plain[0] === own[0] ? { last: plain[0] } : {}),
    ...(most?.[0] && most.length > 1 ? { common: most[0] } : {}),
    ...(fits ? { slate: { for: Object.fromEntries(style.sections.map(({ post, candidates }) => [post, candidates])) } } : {}),
  };
};

/** What a key of the keyboard means on this ballot; undefined when it means nothing. */
export const keyOnPad = (
  key: string,
  pad: Pad,
  style: BallotStyle,
  wholes: Readonly<Partial<Record<Whole, Marks>>> = {},
): Press | undefined => {
  const letter = key.length === 1 ? key.toUpperCase() : key;
  if (letter === 'Backspace' || letter === 'Escape') return { press: 'back' };
  const whole = (Object.keys(wholeKeys) as Whole[]).find((one) => wholeKeys[one] === key || (one === 'common' && key === '='));
  if (whole !== undefined) return wholes[whole] && { press: 'whole', marks: wholes[whole] };
  if (pad.asking === 'void' || pad.asking === 'unreadable' || pad.asking === 'doubt') {
    const nth = Number(letter) - 1;
    const reason = voidGrounds[nth];
    const section = style.sections[nth];
    if (pad.asking === 'void' && reason !== undefined) return { press: 'void', because: reason };
    const doubt = doubts[nth];
    if (pad.asking === 'doubt' && doubt !== undefined) return { press: 'doubt', because: doubt };
    if (pad.asking === 'unreadable' && section !== undefined) return { press: 'unreadable', post: section.post };
  }
  if (letter === 'V') return { press: 'ask', for: 'void' };
  if (letter === 'Q')
    return style.sections.length === 1 && style.sections[0]
      ? { press: 'unreadable', post: style.sections[0].post }
      : { press: 'ask', for: 'unreadable' };
  if (letter === 'D') return { press: 'ask', for: 'doubt' };
  if (letter === 'W') return { press: 'ask', for: 'write-in' };
  if (letter === '0') return { press: 'abstain' };
  const at = candidateKeys.indexOf(letter);
  const candidate = at < 0 || letter.length !== 1 ? undefined : candidatesOf(style)[at];
  return candidate ? { press: 'candidate', ...candidate } : undefined;
};

/** All printed candidates of a ballot, in printed order: the order of their keys. */
export const candidatesOf = (style: BallotStyle): readonly { readonly post: Post; readonly key: string }[] =>
  style.sections.flatMap((section) => section.candidates.map((key) => ({ post: section.post, key })));

/** Posts for which more people are marked than seats are open. */
export const overfull = (pad: Pad, style: BallotStyle): readonly Post[] =>
  style.sections.filter((section) => (pad.said.picks[section.post] ?? []).length > section.seats).map((section) => section.post);
