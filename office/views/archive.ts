// 档案: what follows the announcement until the book is sealed, each part with what is done, by whom and when, and its last day with its article. Who objects and what is said is not shown.
import { certificateOf, handedItems, winners } from '../../election/after/aftermath.ts';
import { catalogue } from '../../election/after/catalogue.ts';
import { datesOf } from '../../election/duties/dates.ts';
import type { Election } from '../../election/election.ts';
import { stageOf } from '../../election/stages.ts';
import type { Day, LawOfTheDay } from '../../law/answer.ts';
import { addDays } from '../../law/days.ts';
import type { Rule } from '../../law/rule.ts';
import {
  answerOn,
  byElectionBy,
  certificateBy,
  certificateDays,
  citesOf,
  firstMeetingDays,
  fraud,
  handoverDays,
  handoverItems,
  handoverPresides,
  repeatElectionDays,
  resultObjectionAnswer,
} from '../../law/rules.ts';
import { wordsOf } from '../../law/words.ts';
import {
  annulWords,
  authorityWords,
  fullPost,
  handedWords,
  objectionSubjectWords,
  signingWords,
} from '../../papers/words/terms.ts';
import type { OpenParty } from '../around/party.ts';
import type { OpenElection } from '../door.ts';
import type { ArchiveScreen, LastDay, Place } from '../screens-after.ts';
import type { Both } from '../screens.ts';
import { partyOffer } from './partyoffer.ts';

export const archiveScreen = (open: OpenElection, books: readonly OpenParty[] = []): ArchiveScreen => {
  const e = open.election(),
    { today } = open.now(),
    law = open.law();
  const elected = winners(e);
  const since = elected.map((x) => e.rounds[x.round - 1]?.day ?? today).at(-1);
  const dates = datesOf(e, law, since === undefined ? {} : { elected: since });
  const last = (rule: Rule<number>, done: boolean): { readonly last?: LastDay } => {
    const day = dates.get(rule.key)?.day;
    return day === undefined || elected.length === 0
      ? {}
      : { last: { day, late: !done && today > day, cites: citesOf(answerOn(rule, law)) } };
  };
  const { items, meeting } = e.aftermath;
  const party = elected.length > 0 ? partyOffer(open, books) : undefined;
  return {
    stage: stageOf(e),
    next: nextOf(e),
    partyPosts: e.aftermath.partyPosts ?? [],
    ...(party ? { party } : {}),
    ...(e.handover.sealed ? { sealed: e.handover.sealed } : {}),
    members: elected.map((x) => {
      const given = certificateOf(e, x);
      return {
        post: x.post,
        words: fullPost(e.begun?.kind ?? 'village', x.post),
        name: x.name,
        round: x.round,
        ...(given ? { certificate: { number: given.number, on: given.on, issuer: given.issuer, handedBy: given.handedBy } } : {}),
      };
    }),
    certificates: {
      by: wordsOf(certificateBy.key, answerOn(certificateBy, law).value),
      next: nextNumber(e),
      ...last(
        certificateDays,
        elected.every((x) => certificateOf(e, x)),
      ),
    },
    votes: votesOf(open, e, law),
    objections: objectionsOf(e, law, today),
    handover: {
      presides: wordsOf(handoverPresides.key, answerOn(handoverPresides, law).value),
      ...last(handoverDays, e.handover.done !== undefined),
      rows: handedItems.map((item) => ({
        item,
        words: handedWords[item],
        asked: answerOn(handoverItems, law).value.some((x) => x === item),
        done: items.filter((x) => x.item === item).map(({ on, what, from, to, witness }) => ({ on, what, from, to, witness })),
      })),
      ...(e.handover.done ? { done: e.handover.done } : {}),
    },
    meeting: { ...last(firstMeetingDays, meeting !== undefined), ...(meeting ? { held: heldOf(meeting) } : {}) },
    catalogue: catalogue(e, law),
  };
};

/** What comes next, in the order of the work. */
const nextOf = (e: Election): ArchiveScreen['next'] => {
  const elected = winners(e);
  if (!e.rounds.at(-1)?.filed) return 'ballots';
  if (elected.some((x) => !certificateOf(e, x))) return 'certificates';
  if (elected.length > 0 && !e.handover.done) return 'handover';
  if (elected.length > 0 && !e.aftermath.meeting) return 'meeting';
  return e.handover.papers ? 'archive' : 'papers';
};

const heldOf = ({
  on,
  due,
  present,
  place,
  duties,
}: NonNullable<Election['aftermath']['meeting']>): NonNullable<ArchiveScreen['meeting']['held']> => ({
  on,
  due,
  present,
  ...(place ? { place } : {}),
  duties: duties.map(({ name, does, heads }) => ({ name, does, ...(heads ? { heads } : {}) })),
});

/** 001, 002 … after those given already. */
const nextNumber = (e: Election): string => {
  const taken = new Set(e.aftermath.certificates.map((c) => c.number));
  for (let n = taken.size + 1; ; n++) {
    const number = String(n).padStart(3, '0');
    if (!taken.has(number)) return number;
  }
};

const votesOf = (open: OpenElection, e: Election, law: LawOfTheDay): ArchiveScreen['votes'] => {
  const signedAt = new Map<number, Place>();
  for (const { written, fact } of open.recorded())
    if (fact.fact === 'ReportSigned') signedAt.set(fact.round, { book: written.book, position: written.position });
  return e.rounds.map((r) => {
    const at = signedAt.get(r.number);
    return {
      round: r.number,
      ...(r.announced ? { announced: r.announced.on } : {}),
      ...(r.signed
        ? {
            signed: {
              on: r.signed.on,
              signers: r.signed.signers.map((x) => ({ words: signingWords[x.as], name: x.name })),
              ...(at ? { at } : {}),
            },
          }
        : {}),
      ...(r.sealed ? { sealed: sealedOf(r.sealed, r.seals ?? []) } : {}),
      opened: e.aftermath.opened
        .filter((x) => x.round === r.number)
        .map(({ on, by, decision, because, people, seals }) => ({
          on,
          by: authorityWords[by],
          decision,
          because,
          people,
          seals,
        })),
      ...(r.filed
        ? {
            filed: {
              on: r.filed.on,
              to: r.filed.to,
              ...(r.filed.by ? { by: r.filed.by } : {}),
              ...(r.filed.receipt ? { receipt: r.filed.receipt } : {}),
            },
          }
        : {}),
      annulled: e.aftermath.annulled
        .filter((x) => x.round === r.number)
        .map(({ on, by, decision, ground, names }) => ({
          on,
          by: authorityWords[by],
          decision,
          ground: annulWords[ground],
          names,
          ...followsOf(names.length === 0, law),
        })),
    };
  });
};

const sealedOf = (
  { on, packages, keeper, place, witnesses, until }: NonNullable<Election['rounds'][number]['sealed']>,
  seals: readonly string[],
) => ({
  on,
  packages,
  keeper,
  seals,
  witnesses: witnesses ?? [],
  ...(place ? { place } : {}),
  ...(until ? { until } : {}),
});

/** What follows where an authority found an election void: held again as a whole, or the seat filled by a by-election. */
const followsOf = (whole: boolean, law: LawOfTheDay): { readonly cites: Both; readonly follows: Both } => {
  const days = answerOn(repeatElectionDays, law).value;
  return {
    cites: citesOf(answerOn(fraud, law)),
    follows: whole
      ? { zh: `整次选举无效，${days}日内重新选举。`, en: `The whole election is void and held again within ${days} days.` }
      : {
          zh: `其当选无效，职务空缺，由${wordsOf(byElectionBy.key, answerOn(byElectionBy, law).value).zh}补选；证书收回。`,
          en: `The seat is vacant and filled by a by-election (${wordsOf(byElectionBy.key, answerOn(byElectionBy, law).value).en}); the certificate is taken back.`,
        },
  };
};

const objectionsOf = (e: Election, law: LawOfTheDay, today: Day): ArchiveScreen['objections'] => {
  const days = answerOn(resultObjectionAnswer, law);
  return [...e.aftermath.objections].map(([objection, { no, round, on, subject, answered }]) => {
    const day = addDays(on, days.value);
    return {
      objection,
      no,
      round,
      on,
      subject: objectionSubjectWords[subject],
      last: { day, late: !answered && today > day, cites: citesOf(days) },
      ...(answered
        ? {
            answered: {
              on: answered.on,
              upheld: answered.upheld,
              how: answered.how === 'in writing' ? { zh: '书面', en: 'in writing' } : { zh: '当面口头', en: 'by word' },
            },
          }
        : {}),
    };
  });
};
