// 四增四减 (RULES d.3): how the list of those who may vote changed from one vote to the next, by the reasons that the record knows. Reasons it does not tell apart are counted together and named.
import type { Fact } from '../../election/election.ts';
import type { Round } from '../../election/polling/poll.ts';
import type { RemovalReason } from '../../election/roll/roll.ts';
import { ageOn } from '../../law/days.ts';
import { answerOn, votingAge } from '../../law/rules.ts';
import { lawOf } from '../../election/counting/totals.ts';
import { removalReasons } from '../words/terms.ts';
import type { StatCell } from './model.ts';
import { count, form, type FormOf, line, none, type Teller } from './telling.ts';

type Change = Extract<Fact, { fact: 'VoterRegistered' | 'VoterRestored' | 'VoterRemoved' }>;
const changed = ['VoterRegistered', 'VoterRestored', 'VoterRemoved'] as const;

/** Changes of the roll between the opening of the first box of one vote and of the next. */
interface Span {
  readonly before: Round;
  readonly after: Round;
  readonly changes: readonly Change[];
}
const spansOf = (t: Teller): readonly Span[] => {
  const opened = (r: Round | undefined): number | undefined =>
    t.of.facts(['BoxOpened'], (f) => f.round === r?.number)[0]?.written.position;
  const all = t.of.facts(changed);
  return t.e.rounds.slice(1).flatMap((after, i) => {
    const before = t.e.rounds[i];
    const from = opened(before);
    if (!before || from === undefined) return [];
    const to = opened(after) ?? Number.POSITIVE_INFINITY;
    return [
      { before, after, changes: all.filter((p) => p.written.position > from && p.written.position < to).map((p) => p.fact) },
    ];
  });
};

export const changes: FormOf = (t) => {
  const spans = spansOf(t);
  const each = (tell: (s: Span) => StatCell): readonly StatCell[] =>
    spans.length === 0 ? [none('没有另行选举或者重新选举')] : spans.map(tell);
  const age = (on: string) => answerOn(votingAge, lawOf(t.e, on)).value;
  /** Somebody who was not old enough on the day of the vote before; undefined where a birth is not known. */
  const grewUp = (s: Span): number | undefined => {
    const added = s.changes.filter((f) => f.fact === 'VoterRegistered');
    const born = added.flatMap((f) => f.secret?.born ?? []);
    return born.length === added.length ? born.filter((b) => ageOn(b, s.before.day) < age(s.after.day)).length : undefined;
  };
  const added = (s: Span): number => s.changes.filter((f) => f.fact !== 'VoterRemoved').length;
  const removed = (s: Span, ...because: readonly RemovalReason[]): number =>
    s.changes.filter((f) => f.fact === 'VoterRemoved' && (because.length === 0 || because.includes(f.because))).length;
  const by = (key: string, name: string, ...because: readonly RemovalReason[]) =>
    line(
      key,
      name,
      '人',
      `移出原因：${because.map((b) => removalReasons[b].zh).join('、')}`,
      each((s) => count(removed(s, ...because))),
      'VoterRemoved',
    );
  const apart = '登记名册时不区分迁入的缘由';
  return form(
    t,
    'Changes',
    '四增四减',
    [
      line(
        'before',
        '上次投票登记人数',
        '人',
        '上次投票首次开箱时的登记人数',
        each((s) =>
          t.e.begun?.mode === 'voters' && s.before.registered !== undefined
            ? count(s.before.registered)
            : none('由代表投票，不按全体选民计'),
        ),
        'VoterRegistered',
        'BoxOpened',
      ),
      line(
        'added',
        '增加合计',
        '人',
        '上次投票以后新登记、恢复登记的',
        each((s) => count(added(s))),
        'VoterRegistered',
        'VoterRestored',
      ),
      line(
        'grewUp',
        '增一：年满十八周岁',
        '人',
        '上次投票日未满法定年龄的',
        each((s) => (grewUp(s) === undefined ? none('查不到出生日期') : count(grewUp(s) ?? 0))),
        'VoterRegistered',
      ),
      line(
        'movedIn',
        '增二：迁入（退休、下岗、退役及其他）',
        '人',
        '',
        each(() => none(apart)),
      ),
      line(
        'marriedIn',
        '增三：婚姻、家庭、收养迁入',
        '人',
        '',
        each(() => none(apart)),
      ),
      line(
        'rightsBack',
        '增四：恢复政治权利',
        '人',
        '',
        each(() => none('登记名册时不记录此项')),
      ),
      line(
        'addedOther',
        '增二、三、四及漏登补登（不区分）',
        '人',
        '增加合计减增一',
        each((s) => (grewUp(s) === undefined ? none('查不到出生日期') : count(added(s) - (grewUp(s) ?? 0)))),
        'VoterRegistered',
        'VoterRestored',
      ),
      line(
        'removed',
        '减少合计',
        '人',
        '上次投票以后移出名单的',
        each((s) => count(removed(s))),
        'VoterRemoved',
      ),
      by('movedOut', '减一、二：迁出（含参军、婚姻、家庭，不区分）', 'moved away', 'registered elsewhere'),
      by('died', '减三：死亡', 'died'),
      by('deprived', '减四：被剥夺政治权利', 'deprived of political rights'),
      by('removedOther', '其他：误登、本人不参加', 'entered by mistake', 'declined to take part'),
      line(
        'after',
        '本次投票登记人数',
        '人',
        '本次投票首次开箱时的登记人数',
        each((s) =>
          t.e.begun?.mode === 'voters' && s.after.registered !== undefined
            ? count(s.after.registered)
            : none(t.e.begun?.mode === 'voters' ? '本次投票还没有开箱' : '由代表投票，不按全体选民计'),
        ),
        'VoterRegistered',
        'BoxOpened',
      ),
    ],
    spans.length === 0 ? {} : { heads: spans.map((s) => `第${s.before.number}次至第${s.after.number}次投票`) },
  );
};
