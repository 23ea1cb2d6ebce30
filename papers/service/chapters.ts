// The chapters of a work report: kinds of work gathered as an office tells them, each kind a sentence of figures with what was done under it. Small numbers of persons are not told.
import { fileFigureNames, fileFigures, fileOn, type Version } from '../../service/basicfile.ts';
import type { Period } from '../../service/calendar.ts';
import { kindOf, type WorkKind } from '../../service/kinds.ts';
import { type KindReport, sumOf } from '../../service/report.ts';
import { fewest } from '../../service/small.ts';
import { type Block, paragraph, type Run } from '../page.ts';
import { told, type WorkTelling } from './telling.ts';

const smallWords = `不足${fewest}人`;
export const smallOf = (kind: WorkKind): string => (kindOf[kind].counts === 'cases' ? `不足${fewest}件` : smallWords);

/** The chapters in the order in which a report tells them, with their kinds. */
export const workChapters: readonly { readonly heading: string; readonly kinds: readonly WorkKind[] }[] = [
  { heading: '关爱帮扶', kinds: ['visit', 'aid', 'medical', 'disability', 'elderly'] },
  { heading: '就业、妇女和青少年', kinds: ['employment', 'women', 'children'] },
  { heading: '调解、巡逻和志愿服务', kinds: ['mediation', 'patrol', 'volunteering'] },
  { heading: '环境和卫生', kinds: ['environment', 'epidemic'] },
  { heading: '文化、宣传和便民服务', kinds: ['culture', 'publicity', 'desk'] },
  { heading: '会议和荣誉', kinds: ['meeting', 'honour'] },
];

/** How a kind begins its sentence. */
const begins: Readonly<Record<WorkKind, string>> = {
  visit: '走访慰问',
  aid: '困难帮扶',
  medical: '医疗救助',
  disability: '助残服务',
  elderly: '敬老助老服务',
  mediation: '调解矛盾纠纷',
  employment: '就业和技能培训服务',
  women: '妇女工作',
  children: '儿童和青少年活动',
  volunteering: '志愿服务',
  patrol: '义务巡逻',
  environment: '环境整治',
  culture: '文体活动',
  meeting: '召开会议',
  honour: '获得荣誉',
  epidemic: '卫生防疫',
  publicity: '宣传教育',
  desk: '便民服务窗口接待',
};
const mostTitles = 6;

/** One kind as a paragraph: its sum, its programmes, and where no person is spoken of, what was done. */
export const kindParagraph = (t: WorkTelling, r: KindReport): Block => {
  const { kind, sum, parts } = r;
  if (r.shown === 'small') return paragraph(`${begins[kind]}${smallOf(kind)}。`);
  const shares: readonly Run[] = parts.flatMap((p, i) => [
    i === 0 ? '，其中' : '；',
    p.programme ?? '其他',
    ...told(t, `${kind} ${p.programme ?? 'other'}`, kind, p.sum),
  ]);
  const again = parts.length === 1 && parts[0]?.sum.entries.length === sum.entries.length;
  const under: readonly Run[] = again ? [`（${parts[0]?.programme ?? ''}）`] : shares;
  const titles = titled(t, r);
  // What is told with its title is not told before it too.
  const whole = titles.length > 0 ? { ...sum, things: [] } : sum;
  return paragraph(begins[kind], ...told(t, kind, kind, whole), ...under, ...titles, '。');
};

/** What was done, by its titles, with the things that were counted under each; of many the first, and how many there were. Titles of kinds about persons are sealed and never told. */
const titled = (t: WorkTelling, { kind, sum }: KindReport): readonly Run[] => {
  if (kindOf[kind].personal) return [];
  const entries = sum.entries.flatMap((id) => t.s.entries.get(id) ?? []);
  const titles = Map.groupBy(entries, (e) => e.title ?? '');
  if (titles.has('') && (titles.size === 1 || entries.some((e) => e.title === undefined && e.things !== undefined))) return [];
  const shown = [...titles].filter(([title]) => title !== '');
  const more = shown.length > mostTitles && !shown.some(([, of], i) => i >= mostTitles && of.some((e) => e.things !== undefined));
  return [
    ...shown.slice(0, more ? mostTitles : undefined).flatMap(([title, of], i): Run[] => {
      const { things } = sumOf(of);
      return [
        `${i === 0 ? '：' : '、'}${title}`,
        ...things.flatMap(({ measure, number }): Run[] => [
          t.ofEntries(
            `${kind} ${title}: things ${measure}`,
            number,
            of.map((e) => e.id),
          ),
          measure,
        ]),
      ];
    }),
    ...(more ? [`等${shown.length}项`] : []),
  ];
};

/** The basic file as a report begins with it: figures with their measures, round ones said roundly. */
export const fileParagraphs = (t: WorkTelling, version: Version | undefined): readonly Block[] => {
  if (!version) return [];
  const { file, id } = version;
  const figure = (name: string, value: number) =>
    t.ofFacts(`file ${name}`, value, ['CommunityFileRecorded'], (f) => (f as { file?: string }).file === id);
  const runs: Run[] = fileFigureNames.flatMap((name): Run[] => {
    const value = file[name];
    if (value === undefined) return [];
    const { zh, measure } = fileFigures[name];
    return [`${zh}`, figure(name, value), `${file.roundly?.includes(name) ? '余' : ''}${measure}`, '，'];
  });
  const shares = (by: string, list: typeof file.unitsByKind): readonly Run[] =>
    (list ?? []).flatMap((one, i) => [i === 0 ? `${by}：` : '、', one.what, figure(`${by} ${one.what}`, one.number)]);
  const parts = [
    shares('单位按级别', file.unitsByRank),
    shares('单位按性质', file.unitsByKind),
    shares('楼栋按种类', file.buildingsByKind),
  ].filter((p) => p.length > 0);
  return [
    ...(runs.length > 0 ? [paragraph(...runs.slice(0, -1), '。')] : []),
    ...(parts.length > 0 ? [paragraph(...parts.flatMap((p, i) => (i > 0 ? ['；', ...p] : p)), '。')] : []),
    ...((file.parts ?? []).length > 0
      ? [
          paragraph(
            '分为',
            ...(file.parts ?? []).flatMap((p, i): Run[] => [
              i > 0 ? '；' : '',
              p.name,
              ...(p.households === undefined ? [] : [figure(`${p.name} households`, p.households), '户']),
              ...(p.people === undefined ? [] : [figure(`${p.name} people`, p.people), '人']),
            ]),
            '。',
          ),
        ]
      : []),
  ];
};

/** The file as it was kept at the end of a period. */
export const fileAtEnd = (t: WorkTelling, period: Period): Version | undefined => fileOn(t.s, period.until) ?? t.s.versions[0];
