// What this book does not keep, by design: files on petitioners and key persons, opinions and reliability, and the control of individuals' births. Finds such a thing named in the words of an entry; it names what it found and judges nobody.
import { type Both, refusal, type Refused } from './chapter.ts';

export type Excluded = 'petitioners' | 'key persons' | 'opinions' | 'births';
/** What is not kept, in words. */
export const excludedWords: Readonly<Record<Excluded, Both>> = {
  petitioners: { zh: '信访、上访人员的情况', en: 'files on petitioners' },
  'key persons': { zh: '所谓重点人员的情况', en: 'files on so-called key persons' },
  opinions: { zh: '个人的思想、言论和政治表现', en: 'what somebody thinks, says or is politically' },
  births: { zh: '对个人生育的管控', en: 'the control of individuals’ births' },
};
const excludedThings = Object.keys(excludedWords) as readonly Excluded[];

const signs: Readonly<Record<Excluded, RegExp>> = {
  petitioners: /上\s*访|缠\s*访|闹\s*访|截\s*访|信访(?!局|条例|工作条例|法)|维\s*稳/,
  'key persons': /重点(?:关注)?(?:人员|人口|对象|人群管控)|社区矫正|刑满释放|邪教人员|管控对象/,
  opinions: /思想(?:动态|状况|劝导|摸底|汇报)|政治(?:表现|倾向|可靠)|言论|舆情|意见领袖|不满情绪/,
  births: /孕\s*检|环\s*情|孕环|查环|节育|结扎|避孕|超生|社会抚养费|育龄(?:妇女|群众)|计划?生育?对象|计生(?:户|对象|台账|服务单)/,
};

/** The first excluded thing that some words name, and the words that name it. */
export const excludedIn = (
  ...words: readonly (string | undefined)[]
): { readonly what: Excluded; readonly words: string } | undefined => {
  for (const part of words)
    for (const what of excludedThings) {
      const found = part === undefined ? undefined : signs[what].exec(part.normalize('NFKC'))?.[0];
      if (found !== undefined) return { what, words: found };
    }
  return undefined;
};

/** The refusal of an order whose words name an excluded thing. */
export const refusedByDesign = (...words: readonly (string | undefined)[]): Refused<'not kept by design'> | undefined => {
  const found = excludedIn(...words);
  return found && refusal('not kept by design', { excluded: found.what, words: found.words });
};
