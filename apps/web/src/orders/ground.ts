// What a form may be filled in with before a person touches it: today, the roll's counts, the posts, the boxes. Asks only for what the form needs.
import type { CandidatesScreen, CommitteeScreen } from '../../../../office/screens-nomination.ts';
import type { CountingScreen } from '../../../../office/screens-count.ts';
import type { HeadLine, RollScreen } from '../../../../office/screens.ts';
import { useCandidates, useCommittee, useCounting, useHead, useRollSums } from '../queries.ts';
import type { Values } from './body.ts';
import type { Field, OrderForm } from './form.ts';

export interface FormGround {
  readonly today: string;
  readonly head?: HeadLine | undefined;
  readonly roll?: RollScreen | undefined;
  readonly candidates?: CandidatesScreen | undefined;
  readonly committee?: CommitteeScreen | undefined;
  readonly counting?: CountingScreen | undefined;
}

const needs = (form: OrderForm, what: (field: Field) => boolean): boolean => form.fields.some(what);

/** The ground of a form, or undefined while it is still being asked for. A part that cannot be had is left out. */
export const useGround = (election: string | undefined, form: OrderForm): FormGround | undefined => {
  const of = election ?? '';
  const begun = election !== undefined;
  const wantsRoll =
    begun &&
    needs(
      form,
      (f) =>
        (f.kind === 'number' && f.initial === 'voters') || (f.kind === 'rows' && (f.fill === 'groups' || f.fill === 'stations')),
    );
  const wantsPosts =
    begun &&
    needs(
      form,
      (f) =>
        f.kind === 'nominee' ||
        f.kind === 'nominees' ||
        (f.kind === 'rows' && (f.fill === 'slate' || f.fill === 'listed' || f.columns.some((c) => c.kind === 'nominee'))),
    );
  const wantsBoxes = begun && needs(form, (f) => f.kind === 'station' || f.kind === 'box' || f.kind === 'mobileBox');
  const wantsMembers = begun && needs(form, (f) => f.kind === 'member' || f.kind === 'members');
  const head = useHead(of, begun);
  const roll = useRollSums(of, wantsRoll);
  const candidates = useCandidates(of, wantsPosts);
  const committee = useCommittee(of, wantsMembers);
  const counting = useCounting(of, undefined, wantsBoxes);
  if (!begun) return { today: '' };
  if (
    head.data === undefined ||
    (wantsRoll && roll.isLoading) ||
    (wantsPosts && candidates.isLoading) ||
    (wantsMembers && committee.isLoading) ||
    (wantsBoxes && counting.isLoading)
  )
    return undefined;
  return {
    today: head.data.today,
    head: head.data,
    roll: roll.data,
    candidates: candidates.data,
    committee: committee.data,
    counting: counting.data,
  };
};

/** The values a form starts with. */
export const startingValues = (fields: readonly Field[], ground: FormGround): Values =>
  Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, unknown])[] => {
      const value = startOf(field, ground);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );

const startOf = (field: Field, ground: FormGround): unknown => {
  if (field.kind === 'rows') return rowsOf(field, ground);
  if (field.kind === 'plan') return undefined;
  if (field.kind === 'number') return field.initial === 'voters' ? votersIn(ground).total : field.initial;
  if (field.kind === 'clock' && field.initial === '') return ground.head?.now.slice(11, 16);
  if (field.kind === 'members') return (ground.committee?.committee ?? []).map((seat) => seat.person);
  if (field.kind === 'nominees') return field.initial === 'all' ? nomineesOf(ground).map((one) => one.value) : [];
  if (field.kind === 'station') return stationsTo(field.todo, ground)[0];
  if (field.kind === 'mobileBox' && !field.optional) {
    const [only, ...more] = mobileBoxesIn(ground);
    return more.length === 0 ? only : undefined;
  }
  return 'initial' in field ? field.initial : undefined;
};

/** The boxes that are carried to voters. */
export const mobileBoxesIn = ({ counting }: FormGround): readonly string[] =>
  (counting?.boxes ?? []).flatMap((box) => (box.mobile ? [box.box] : []));

/** The stations for which something is still to be done; all of them where it is done everywhere. */
export const stationsTo = (todo: 'open' | 'close' | 'accept', { counting }: FormGround): readonly number[] => {
  const boxes = counting?.boxes ?? [];
  const left = boxes.filter((box) =>
    todo === 'open' ? !box.opened : todo === 'close' ? box.opened && !box.closed : box.closed && !box.accepted,
  );
  return [...new Set((left.length > 0 ? left : boxes).map((box) => box.station))];
};

/** Everybody who stands nominated, once, however many posts; with `turnedDown` also those who were. */
export const nomineesOf = (
  { candidates }: FormGround,
  turnedDown = false,
): readonly { readonly value: string; readonly label: string }[] => {
  const names = new Map(
    (candidates?.posts ?? []).flatMap((post) =>
      post.nominees
        .filter((one) => one.state === 'nominee' || one.state === 'candidate' || (turnedDown && one.state === 'barred'))
        .map((one) => [one.person, one.name] as const),
    ),
  );
  return [...names].map(([value, label]) => ({ value, label }));
};

/** A row as it is added: with what its columns start with. */
export const emptyRow = (field: Extract<Field, { readonly kind: 'rows' }>): Values =>
  Object.fromEntries(
    field.columns.flatMap((column) =>
      'initial' in column && column.initial !== undefined ? [[column.name, column.initial]] : [],
    ),
  );

/** Those who vote: all of the roll or, where representatives elect, these. */
const votersIn = ({ roll }: FormGround) => roll?.electors ?? { total: roll?.total, groups: roll?.groups ?? [] };

const rowsOf = (field: Extract<Field, { readonly kind: 'rows' }>, ground: FormGround): readonly Values[] => {
  switch (field.fill) {
    case 'posts':
      return (['director', 'deputy', 'member'] as const).map((post) => ({ post, seats: 1 }));
    case 'groups':
      return votersIn(ground).groups.map((one) => ({ group: one.group, cards: one.voters }));
    case 'listed':
      return (ground.candidates?.posts ?? []).flatMap((post) =>
        post.nominees
          .filter((one) => one.listed && one.state === 'nominee')
          .map((one) => ({ person: one.person, post: post.post })),
      );
    case 'slate':
      return (ground.candidates?.posts ?? []).map((post) => ({ post: post.post, number: post.seats + 1 }));
    case 'stations':
      return votersIn(ground).groups.map((one) => ({
        no: one.group,
        name: `第${one.group}投票站`,
        groups: String(one.group),
        boxes: String(one.group),
        booths: 1,
        desks: 1,
      }));
    case undefined:
      return Array.from({ length: field.optional ? 1 : (field.least ?? 1) }, () => emptyRow(field));
    default:
      return field.fill satisfies never;
  }
};
