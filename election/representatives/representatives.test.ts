// Representatives, heads and leaders: chosen by their groups, a bad row named, a head from the representatives; and who votes in each of the three ways.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isRefusal } from '../chapter.ts';
import { electors, electorsByGroup } from '../roll/electors.ts';
import { villageAt } from '../testing/lawfulPath.ts';
import { rows, type Told } from '../testing/littleVillage.ts';

const five = [
  { post: 'director', seats: 1 },
  { post: 'member', seats: 4 },
] as const;
const community: Partial<Told> = { kind: 'community', posts: five };
/** Before the roll is posted, in the way of voting that is asked for, with nobody chosen yet. */
const unlisted = (mode: string, told: Partial<Told> = community) =>
  villageAt('postRoll', { ...told, mode }, { chooseRepresentatives: () => undefined });
const list = (office: string, chosen: readonly object[], more: object = {}) => ({ office, chosen, ...more });
const post = { places: ['公开栏'] };
const names = ['赵秋菊', '钱秋菊', '孙秋菊', '吴秋菊', '郑秋菊', '王秋菊'];
const six = names.map((name, i) => ({ name, group: i < 3 ? 1 : 2, votes: 19 - i }));

it('a roll is not posted without the list of representatives where they elect (RC 17): 20 days before as the roll itself', () => {
  for (const [mode, office, chosen] of [
    ['representatives', 'representative', six],
    ['households', 'household representative', six.map((r, i) => ({ ...r, household: `${i}` }))],
  ] as const) {
    const v = unlisted(mode);
    const no = v.refused('postRoll', post, v.d(-20));
    assert.deepEqual([no.key, no.because?.article], ['representatives are not listed', 17]);
    v.done('chooseRepresentatives', list(office, chosen), v.d(-20));
    assert.equal(v.refused('postRoll', post, v.d(-19)).key, 'roll posted too late');
    v.done('postRoll', post, v.d(-20));
    assert.equal(v.election.roll.postings[0]?.electors, 6);
    assert.deepEqual(
      [...electorsByGroup(v.election)],
      [
        [1, 3],
        [2, 3],
      ],
    );
    assert.equal(v.election.roll.voters.size, 40, 'all voters stay on the roll: they nominate');
  }
});

it('before 2026 no law asked for the list with the roll: a plan may leave it to a later day, and nobody else votes meanwhile', () => {
  const v = villageAt(
    'postRoll',
    { ...community, year: 2022, mode: 'representatives' },
    { chooseRepresentatives: () => undefined },
  );
  assert.equal(v.refused('postRoll', post, v.d(-20)).because?.text, 'PLAN');
  v.done('adoptPlan', { by: '居民代表会议', decides: { representativesListWithRoll: false } });
  v.done('postRoll', post, v.d(-20));
  assert.equal(electors(v.election).size, 0);
  v.done('chooseRepresentatives', list('representative', six), v.d(-12));
  assert.equal(electors(v.election).size, 6);
});

it('14 of 20 households of a village group may choose, 13 may not: two thirds (VC 32)', () => {
  const v = unlisted('voters', {});
  const meet = (present: number) =>
    list('representative', [{ group: 1, name: '赵大山', votes: 9 }], {
      meetings: [{ group: 1, counted: 'households', due: 20, present }],
    });
  const no = v.refused('chooseRepresentatives', meet(13));
  assert.deepEqual([no.key, no.found['least'], no.because?.article], ['no quorum', 14, 32]);
  v.done('chooseRepresentatives', meet(14));
});

it('who chooses by households keeps to one for 5 to 15: two for 31 households are too few, three are not; groups choose as many as they like (VC 29)', () => {
  const v = unlisted('voters', {});
  const choose = (n: number, by: string) =>
    list('representative', six.slice(0, n), { by, meetings: [{ group: 1, households: 31 }] });
  assert.deepEqual(v.refused('chooseRepresentatives', choose(2, 'households')).because?.article, 29);
  assert.deepEqual(v.refused('chooseRepresentatives', choose(2, 'households')).found, {
    group: 1,
    households: 31,
    people: 2,
    min: 5,
    max: 15,
  });
  v.done('chooseRepresentatives', choose(2, 'group meetings'));
  v.done(
    'chooseRepresentatives',
    list('representative', [{ name: '赵小梅', group: 1 }], { by: 'households', meetings: [{ group: 1, households: 31 }] }),
  );
});

it('the head of a residents’ group is one of its representatives (RC 13); villagers choose freely', () => {
  const v = unlisted('voters');
  const head = { office: 'group head', chosen: [{ name: '赵秋菊', group: 1 }] };
  assert.deepEqual(
    [v.refused('chooseRepresentatives', head).key, v.refused('chooseRepresentatives', head).because?.article],
    ['head is not a representative', 13],
  );
  v.done('chooseRepresentatives', list('representative', six));
  v.done('chooseRepresentatives', head);
  assert.deepEqual(faults(v.refused('chooseRepresentatives', { office: 'group head', chosen: [{ name: '钱秋菊', group: 1 }] })), [
    '1 小组 place is taken 赵秋菊',
  ]);
  v.done('leaveOffice', { office: 'representative', person: v.id('赵秋菊'), because: 'moved away' });
  assert.deepEqual(
    v.election.representatives.holders.filter((h) => h.office === 'group head'),
    [],
    'who is no representative is no head',
  );
  unlisted('voters', {}).done('chooseRepresentatives', head);
});

const faults = (r: {
  readonly faults?: readonly { readonly row?: number; readonly column?: string; readonly key: string; readonly found?: string }[];
}) => (r.faults ?? []).map((f) => [f.row, f.column, f.key, f.found].filter((x) => x !== undefined).join(' '));

it('a list is taken whole or not at all, and each bad row is named: a slip of the pen, a name twice, a group that is not there, a household twice', () => {
  const v = unlisted('households');
  const no = v.refused(
    'chooseRepresentatives',
    list('household representative', [
      { name: '赵大山', group: 1, household: '1' },
      { name: '钱大川', group: 1, household: '2' },
      { name: '赵大山', group: 1, household: '3' },
      { name: '孙大山', group: 1, household: '1' },
      { name: '李大山', group: 9, household: '4' },
      { name: '周大山', group: 1 },
    ]),
  );
  assert.deepEqual(faults(no), [
    '2 姓名 nobody of that name 钱大山',
    '3 姓名 listed already 赵大山',
    '4 户号 place is taken 赵大山',
    '5 小组 group does not exist 9',
    '6 户号 cell is empty',
  ]);
  assert.equal(v.election.representatives.households.size, 0);
});

it('a wrong list of 5000 names is refused after 200 faults, one that lists an outsider twice after one', () => {
  const v = unlisted('voters');
  const strangers = Array.from({ length: 5000 }, (_, i) => ({ name: `张${i}`, group: 1 }));
  assert.equal(v.refused('chooseRepresentatives', list('representative', strangers)).faults?.length, 200);
  const outsider = { name: '卫秋菊', group: 2, outside: true };
  assert.deepEqual(faults(v.refused('chooseRepresentatives', list('representative', [outsider, outsider]))), [
    '2 姓名 listed already 卫秋菊',
  ]);
});

it('a list that hung on D−20 does not name whom the group chose on D−19, whenever it is entered', () => {
  const v = unlisted('representatives');
  v.done('chooseRepresentatives', list('representative', six), v.d(-19));
  const no = v.tell('postRoll', post, v.d(-20), 'a_clerk', v.d(-18));
  assert.ok(isRefusal(no) && no.key === 'earlier than what it follows' && no.because?.article === 17);
});

it('a representative chosen before the roll is known again on it by name and group, and has to be on it before the list is posted', () => {
  const v = villageAt('registerVoters', { ...community, mode: 'representatives' });
  v.done('chooseRepresentatives', list('representative', [...six, { name: '卫秋菊', group: 2 }]));
  v.done('registerVoters', { rows }, v.d(-40));
  assert.ok(electors(v.election).has(v.id('赵秋菊')));
  const no = v.refused('postRoll', post, v.d(-20));
  assert.deepEqual([no.key, no.found['name']], ['representative is not on the roll', '卫秋菊']);
  const wei = v.election.representatives.holders.find((h) => h.name === '卫秋菊')?.person;
  v.done('leaveOffice', { office: 'representative', person: wei, because: 'other' });
  v.done('postRoll', post, v.d(-20));
  assert.equal(electors(v.election).size, 6);
});

it('who is removed from the roll is no representative any more, and the group chooses another', () => {
  const v = unlisted('representatives');
  v.done('chooseRepresentatives', list('representative', six));
  v.done('postRoll', post, v.d(-20));
  v.done('removeVoter', { voter: v.id('赵秋菊'), because: 'died' }, v.d(-10));
  assert.equal(electors(v.election).size, 5);
  assert.equal(v.election.representatives.left[0]?.because, 'no longer on the roll');
  v.done('chooseRepresentatives', list('representative', [{ name: '李秋菊', group: 1, votes: 15 }]), v.d(-9));
  assert.equal(electors(v.election).size, 6);
});
