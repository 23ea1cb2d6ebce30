// What holds for every book around an election, tried on the facts of the stories with random choices: rooms do not disturb each other, replay gives the same state, no told fact breaks the fold, sealed words that are gone break no screen, no spending stands without its decision.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { spentOn } from '../../assembly/spending.ts';
import { termChapters } from '../../election/term/term.ts';
import { openMemoryLedger } from '../../ledger/memory.ts';
import { serviceChapters } from '../../service/service.ts';
import { realDice } from '../dice.ts';
import type { AnyFact, RecordedOf } from '../matter.ts';
import { type AroundKind, aboutOf } from './kinds.ts';
import type { Community } from './community.ts';
import { readAroundStory, replayAround } from './telling.ts';

interface Told {
  readonly name: string;
  readonly kind: AroundKind;
  readonly recorded: readonly RecordedOf<AnyFact>[];
  readonly state: unknown;
}
const stories: readonly Told[] = await Promise.all(
  ['s05-erqu', 's08-party', 's10-yinlong', 's12-huiyi', 's13-gongtui', 'term'].map(async (name) => {
    const story = await readAroundStory(fileURLToPath(new URL(`../../stories/${name}/facts.json`, import.meta.url)));
    const { book, otherwise } = await replayAround(story, openMemoryLedger());
    assert.equal(otherwise, undefined, JSON.stringify(otherwise));
    return {
      name,
      kind: story.kind as AroundKind,
      recorded: book.recorded() as readonly RecordedOf<AnyFact>[],
      state: book.state(),
    };
  }),
);
const folded = (kind: AroundKind, facts: readonly AnyFact[]): ReturnType<ReturnType<typeof aboutOf>['none']> => {
  const about = aboutOf(kind),
    state = about.none();
  for (const f of facts) about.chapters[f.fact]?.(state, structuredClone(f) as never);
  return state;
};
const factsOf = ({ recorded }: Told): readonly AnyFact[] => recorded.map((r) => r.fact);
const seeded = (t: TestContext) => {
  const seed = Number(process.env['ZHENG_SEED'] ?? realDice().bytes(4).readInt32BE());
  t.diagnostic(`ZHENG_SEED=${seed}`);
  return { seed, numRuns: 40 };
};
const any = fc.nat().map((n) => stories[n % stories.length] as Told);

test('the facts folded anew make the state that stood when they were told', () => {
  for (const one of stories)
    if (one.name !== 's10-yinlong') assert.deepEqual(folded(one.kind, factsOf(one)), one.state, one.name);
});

test('the rooms of a community do not disturb each other: its facts told room by room, in any order of rooms, make the same state', () => {
  const rooms = [
    (f: AnyFact) => Object.hasOwn(termChapters, f.fact),
    (f: AnyFact) => Object.hasOwn(serviceChapters, f.fact),
    (f: AnyFact) => !Object.hasOwn(termChapters, f.fact) && !Object.hasOwn(serviceChapters, f.fact),
  ];
  for (const one of stories.filter((s) => s.kind === 'community')) {
    const state = folded('community', factsOf(one));
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ])
      assert.deepEqual(
        folded(
          'community',
          order.flatMap((r) => factsOf(one).filter((f) => rooms[r]?.(f))),
        ),
        state,
        one.name,
      );
  }
});

test('no fact that was told breaks the fold, whatever stands before it or is missing', (t) => {
  fc.assert(
    fc.property(any, fc.array(fc.nat(), { minLength: 1, maxLength: 400 }), ({ kind, recorded }, picks) => {
      folded(
        kind,
        picks.flatMap((n) => recorded[n % recorded.length]?.fact ?? []),
      );
    }),
    seeded(t),
  );
});

test('where keys are destroyed, nothing that reads the book breaks: names, picks, papers, sentences', (t) => {
  fc.assert(
    fc.property(any, fc.infiniteStream(fc.boolean()), ({ kind, recorded }, keep) => {
      const about = aboutOf(kind);
      const left = recorded.map(({ written, fact }) => {
        if (keep.next().value === true) return { written, fact };
        const { secret: _, ...open } = fact as AnyFact & { secret?: unknown };
        return { written, fact: open as AnyFact };
      });
      const state = folded(
        kind,
        left.map((r) => r.fact),
      );
      const name = about.readable(state, true);
      for (const { fact } of left)
        assert.doesNotMatch(JSON.stringify(about.says[fact.fact]?.(fact as never, name)), /undefined|NaN|\[object/, fact.fact);
      about.namesIn(state);
      about.picks?.(state);
      for (const paper of about.papers?.(state, { on: '2026-12-31', told: left as never }) ?? [])
        if (paper.waitsFor === undefined) paper.page();
    }),
    seeded(t),
  );
});

test('no spending stands without its decision, and none is more than what was decided; a motion carried had more than half of those present', () => {
  for (const one of stories.filter((s) => s.kind === 'community')) {
    const { assembly: a } = one.state as Community;
    for (const s of a.spendings.values())
      assert.ok(s.outside !== undefined || s.motion !== undefined || s.amount < (a.largeFrom?.amount ?? 0), s.title);
    for (const d of a.motions.values()) {
      assert.equal(d.carried, 2 * d.agree > d.present, d.text);
      if (d.amount !== undefined) assert.ok(spentOn(a, d.motion) <= d.amount, d.text);
    }
  }
});
