// A list of signatures as somebody types or pastes it, judged line by line before anything is recorded: who is meant, and why a line does not count. Only for those who keep the roll.
import { findByName } from '../../election/naming.ts';
import { comparable, type PersonId } from '../../election/person.ts';
import { signatureFault, type SignatureList } from '../../election/nominating/signatures.ts';
import { answerOn, citesOf, jointNominators, jointRepresentatives } from '../../law/rules.ts';
import { faultShown } from '../answered.ts';
import type { OpenElection, Who } from '../door.ts';
import type { SignersScreen } from '../screens-nomination.ts';
import { sightOf } from './sight.ts';

type Row = SignersScreen['rows'][number];
interface Meant {
  readonly line: string;
  readonly found: ReturnType<typeof findByName>;
  readonly left?: PersonId;
}

/** Each line is a name, with the group behind it where several bear it (`王芳 3`, `王芳/3`, two cells of a sheet), or an id. A running number before it is passed over. Undefined where whoever asks may not see the roll. */
export const signersScreen = (
  open: OpenElection,
  who: Who,
  list: SignatureList,
  lines: readonly string[],
): SignersScreen | undefined => {
  if (sightOf(open, who) !== 'keeps the roll') return undefined;
  const e = open.election();
  const law = open.law();
  const { today } = open.now();
  const meant = lines.filter((l) => l.trim() !== '').map((line): Meant => meantBy(open, line));
  const people = meant.map((m) => (m.found.kind === 'one' ? m.found.person : (m.left ?? '')));
  const rows = meant.map((m, at): Row => {
    if (m.found.kind === 'several') return several(open, m);
    const fault = signatureFault(e, list, people, at, { on: today, today, law, mint: () => '', by: who.account });
    const v = e.roll.voters.get(people[at] ?? '');
    const shown = { line: m.line, ...(v ? { voter: v.voter, name: v.secret?.name ?? '', group: v.group } : {}) };
    if (!fault) return { ...shown, state: 'good' };
    const like = m.found.kind === 'none' ? m.found.like : undefined;
    const { row: _, ...found } = { ...fault, ...(v ? {} : { found: m.line.trim() }) };
    const { words, remedy } = faultShown(found);
    return {
      ...shown,
      state: 'bad',
      words,
      remedy: like ? { zh: `${remedy.zh}有相近的“${like}”。`, en: `${remedy.en} There is ${like}.` } : remedy,
    };
  });
  const least = answerOn(list.way === 'voters jointly' ? jointNominators : jointRepresentatives, law);
  return { rows, good: rows.filter((r) => r.state === 'good').length, least: least.value, cites: citesOf(least) };
};

const meantBy = (open: OpenElection, line: string): Meant => {
  const e = open.election();
  const text = line.replace(/^\s*\d+[.、．\s]+/, '').trim();
  if (e.roll.voters.has(text)) return { line, found: { kind: 'one', person: text } };
  const [, name = text, group] = /^(.+?)[\s/／,，]+第?(\d{1,3})组?(?:[\s/／,，].*)?$/.exec(text) ?? [];
  const found = findByName(e, name, group === undefined ? undefined : Number(group));
  const gone =
    found.kind === 'none'
      ? e.roll.removed.find((r) => r.was?.secret && comparable(r.was.secret.name) === comparable(name))
      : undefined;
  const onRoll = found.kind === 'one' && !e.roll.voters.has(found.person) ? { kind: 'none' as const, person: '' } : found;
  return { line, found: onRoll, ...(gone ? { left: gone.voter } : {}) };
};

const several = (open: OpenElection, { line, found }: Meant): Row => {
  const e = open.election();
  const name = e.roll.voters.get(found.person)?.secret?.name ?? line;
  const bear = [...(e.roll.names.get(comparable(name)) ?? [])].map((voter) => ({
    voter,
    group: e.roll.voters.get(voter)?.group ?? 0,
  }));
  const choices = bear.map((one) => ({
    ...one,
    write: bear.filter((x) => x.group === one.group).length > 1 ? one.voter : `${name} ${one.group}`,
  }));
  return {
    line,
    name,
    state: 'several',
    choices,
    words: { zh: `叫这个名字的有 ${choices.length} 人`, en: `${choices.length} people bear this name` },
    remedy: { zh: '请选择是哪一组的。', en: 'Choose the group.' },
  };
};
