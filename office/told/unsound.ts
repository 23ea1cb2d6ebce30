// What is wrong with the lines of a facts file although each has its shape: days out of order, a list that is missing or given twice, a post that this election does not fill.
import { posts as allPosts } from '../../count/totals.ts';
import type { Say, FileFault } from './faultyjson.ts';
import { type FactsFile, fileOf, type Line, listOf, loose } from './shape.ts';
import { guess } from './wrong.ts';

/** Every fault of the lines together; empty when they can be told. */
export const unsoundIn = (facts: FactsFile, say: Say): readonly FileFault[] => [
  ...outOfOrder(facts.told, say),
  ...withoutList(facts, say),
  ...strangePosts(facts, say),
];

/** A line may not be written before the line above it, nor before it happened. */
const outOfOrder = (told: readonly Line[], say: Say): FileFault[] => {
  let last: { day: string; at: string } = { day: '', at: '' };
  return told.flatMap((line, i): FileFault[] => {
    const day = line.written ?? line.on;
    const field = line.written ? 'written' : 'on';
    if (line.written !== undefined && line.written < line.on)
      return [
        say(
          ['told', i, 'written'],
          `补录的日期 ${line.written} 早于发生的日期 ${line.on} · written before it happened`,
          '核对两个日期 · check both days',
        ),
      ];
    if (day < last.day)
      return [
        say(
          ['told', i, field],
          `${day} 早于上一行的 ${last.day} · before the line above`,
          '按日期先后排列；补录的写 "on" 发生日和 "written" 写入日 · order the lines by their days; for a late entry give "on" and "written"',
        ),
      ];
    const early = line.at !== undefined && day === last.day && line.at < last.at;
    if (early)
      return [
        say(
          ['told', i, 'at'],
          `${day} ${line.at ?? ''} 早于上面的 ${last.at} · before a line above`,
          '同一天的事按时刻先后排列 · order the lines of a day by their time',
        ),
      ];
    last = { day, at: line.at ?? (day === last.day ? last.at : '') };
    return [];
  });
};

/** Lines whose list is neither in the line nor in a file, in both, or in a file that the head does not name; boxes counted in two ways. */
const withoutList = ({ told, files }: FactsFile, say: Say): FileFault[] =>
  told.flatMap((line, i): FileFault[] => {
    const file = fileOf(line);
    const field = listOf[line.do];
    const known = Object.keys(files);
    const inline = field !== undefined && loose(line)[field] !== undefined;
    if (line.do === 'countBox' && loose(line)['ballots'] && loose(line)['totals'])
      return [say(['told', i, 'totals'], 'ballots 和 totals 只能写一种 · a box is counted in one way', '删去一种 · remove one')];
    if (file !== undefined && !Object.hasOwn(files, file))
      return [
        say(
          ['told', i, 'file'],
          `files 里没有“${file}” · no such list`,
          `${guess(file, known)}${known.length > 0 ? `files 中有：${known.join('、')}` : '在文件开头写 "files": {"名字": "文件名.csv"}'} · name it under files`,
        ),
      ];
    if (field === undefined || (file !== undefined) !== inline) return [];
    return [
      say(
        ['told', i, field],
        inline ? `${field} 和 file 只能写一个 · both are given` : `没有名单：${field} 或 file 要写一个 · no list`,
        inline ? '删去一个 · remove one' : `补上 ${field}，或 "file": files 中的名字 · give one of them`,
      ),
    ];
  });

/** Posts that this election does not fill, where candidates or votes are told. */
const strangePosts = ({ told, posts }: FactsFile, say: Say): FileFault[] => {
  const known: readonly string[] = posts.map((p) => p.post);
  const wrong = (path: readonly PropertyKey[], post: unknown) =>
    known.includes(String(post))
      ? []
      : [
          say(
            path,
            `本次选举没有这一职务：${String(post)} · this election has no such post`,
            `可写：${known.join('、')}；或在文件开头 posts 中加上 · one of these, or add it to posts`,
          ),
        ];
  const entries = (of: unknown): readonly Readonly<Record<string, unknown>>[] =>
    Array.isArray(of) ? (of as Record<string, unknown>[]) : [];
  const marked = new Set<string>(allPosts);
  return told.flatMap((line, i): FileFault[] => {
    const l = loose(line);
    const sheet = l['totals'] as { readonly votes: Readonly<Record<string, unknown>> } | undefined;
    switch (line.do) {
      case 'recordNomination':
        return line.expect === 'done'
          ? entries(l['nominees']).flatMap((n, k) => wrong(['told', i, 'nominees', k, 'post'], n['post']))
          : [];
      case 'fixCandidates':
        return line.expect === 'done'
          ? entries(l['posts']).flatMap((p, k) => wrong(['told', i, 'posts', k, 'post'], p['post']))
          : [];
      case 'countBox':
        return [
          ...entries(l['ballots']).flatMap((b, k) =>
            Object.keys(b)
              .filter((p) => marked.has(p))
              .flatMap((p) => wrong(['told', i, 'ballots', k, p], p)),
          ),
          ...Object.keys(sheet?.votes ?? {}).flatMap((p) => wrong(['told', i, 'totals', 'votes', p], p)),
        ];
      default:
        return [];
    }
  });
};
