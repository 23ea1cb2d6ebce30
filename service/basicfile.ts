// Chapter 片区底册: the community's basic file in dated versions: land, households, people, buildings, units by rank and by kind. Sums that do not come out are pointed at beside the figures; nothing is corrected and nothing hidden.
import { z } from 'zod';
import { choice, type Day, given, type Happened, type OrderOf, refusal, type Refused, text, whole } from './chapter.ts';

/** The figures of the file, in the order in which a page tells them, with their measures. */
export const fileFigures = {
  area: { zh: '占地面积', en: 'area', measure: '平方米', measureEn: 'm²' },
  households: { zh: '户数', en: 'households', measure: '户', measureEn: 'households' },
  people: { zh: '人口', en: 'people', measure: '人', measureEn: 'people' },
  partyMembers: { zh: '党员', en: 'party members', measure: '人', measureEn: 'people' },
  courtyards: { zh: '楼院', en: 'courtyards', measure: '个', measureEn: '' },
  buildings: { zh: '居民楼', en: 'buildings', measure: '栋', measureEn: '' },
  buildingNumbers: { zh: '楼号', en: 'building numbers', measure: '个', measureEn: '' },
  entrances: { zh: '单元', en: 'entrances', measure: '个', measureEn: '' },
  buildingLeaders: { zh: '楼组长', en: 'building leaders', measure: '人', measureEn: 'people' },
  units: { zh: '辖区单位', en: 'units in the area', measure: '家', measureEn: '' },
  officeArea: { zh: '办公用房', en: 'office space', measure: '平方米', measureEn: 'm²' },
  workers: { zh: '社区工作者', en: 'community workers', measure: '人', measureEn: 'people' },
  workersMeanAge: { zh: '社区工作者平均年龄', en: 'mean age of the workers', measure: '岁', measureEn: 'years' },
  volunteerTeams: { zh: '志愿者队伍', en: 'volunteer teams', measure: '支', measureEn: '' },
  volunteers: { zh: '志愿者', en: 'volunteers', measure: '人', measureEn: 'people' },
} as const;
export type FileFigure = keyof typeof fileFigures;
export const fileFigureNames = Object.keys(fileFigures) as readonly FileFigure[];

/** How the parts of a whole are told: units by rank and by kind, buildings by kind, and the parts of a divided community. */
export interface Share {
  readonly what: string;
  readonly number: number;
}
export interface SubCommunity {
  readonly name: string;
  readonly households?: number | undefined;
  readonly people?: number | undefined;
  readonly buildings?: number | undefined;
}
type Figures = { readonly [F in FileFigure]?: number | undefined };
export interface BasicFile extends Figures {
  /** Figures that were told roundly: 50余栋, 近100个. */
  readonly roundly?: readonly FileFigure[] | undefined;
  readonly unitsByRank?: readonly Share[] | undefined;
  readonly unitsByKind?: readonly Share[] | undefined;
  readonly buildingsByKind?: readonly Share[] | undefined;
  readonly parts?: readonly SubCommunity[] | undefined;
}
type BasicFacts = Happened<'CommunityFileRecorded', BasicFile & { file: string; because?: string | undefined }>;
export type { BasicFacts };
/** One version: what was so from a day on, and why it was written anew. */
export interface Version {
  readonly id: string;
  readonly on: Day;
  readonly because?: string | undefined;
  readonly file: BasicFile;
}

export interface BasicState {
  readonly versions: readonly Version[];
}
type BasicRefusals = 'the file is older than the one kept' | 'nothing in the file' | 'a new version needs a reason';

const shares = (zh: string, en: string) =>
  z
    .array(z.strictObject({ what: text(40, '名称', 'what'), number: whole('数量', 'number') }))
    .max(60)
    .optional()
    .meta({ zh, en });
const figure = (name: FileFigure) =>
  whole(`${fileFigures[name].zh}（${fileFigures[name].measure}）`, fileFigures[name].en, 100_000_000).optional();
const schema = z.strictObject({
  ...(Object.fromEntries(fileFigureNames.map((name) => [name, figure(name)])) as {
    [F in FileFigure]: ReturnType<typeof figure>;
  }),
  roundly: z
    .array(choice(fileFigures, '约数项', 'told roundly'))
    .max(fileFigureNames.length)
    .optional()
    .meta({ zh: '哪些是约数（如50余栋）', en: 'which were told roundly' }),
  unitsByRank: shares('单位按级别', 'units by rank'),
  unitsByKind: shares('单位按性质', 'units by kind'),
  buildingsByKind: shares('楼栋按种类', 'buildings by kind'),
  parts: z
    .array(
      z.strictObject({
        name: text(40, '名称', 'name'),
        households: whole('户数', 'households').optional(),
        people: whole('人口', 'people').optional(),
        buildings: whole('楼栋', 'buildings').optional(),
      }),
    )
    .max(40)
    .optional()
    .meta({ zh: '分片', en: 'parts' }),
  because: text(200, '更新原因', 'why it is written anew').optional(),
});

const recordFile: OrderOf<BasicState, BasicFacts, BasicRefusals, typeof schema> = {
  zh: '登记片区底册',
  en: 'record the basic file of the community',
  schema,
  decide: (state, order, g): readonly BasicFacts[] | Refused<BasicRefusals> => {
    const { because, roundly, ...figures } = order;
    const told = given(figures);
    if (Object.keys(told).length === 0) return refusal('nothing in the file');
    const last = state.versions.at(-1);
    if (last && g.on < last.on) return refusal('the file is older than the one kept', { on: last.on });
    if (last && because === undefined) return refusal('a new version needs a reason', { on: last.on });
    return [{ fact: 'CommunityFileRecorded', on: g.on, file: g.mint('b'), ...told, ...given({ roundly, because }) }];
  },
};
export const basicOrders = { recordFile };
export type { BasicRefusals };

/** The version of the file that was kept on a day: the last one not dated later. */
export const fileOn = (state: BasicState, day: Day): Version | undefined => state.versions.findLast((v) => v.on <= day);

/** A figure that differs from the version before. */
export interface Moved {
  readonly figure: FileFigure;
  readonly was: number | undefined;
  readonly is: number | undefined;
}
/** What a version tells otherwise than the one before it. */
export const movedSince = (before: BasicFile | undefined, now: BasicFile): readonly Moved[] =>
  fileFigureNames.flatMap((name): Moved[] =>
    before?.[name] === now[name] ? [] : [{ figure: name, was: before?.[name], is: now[name] }],
  );

export const versionOf = (f: BasicFacts): Version => {
  const { fact: _, on, file: id, because, ...file } = f;
  return { id, on, because, file };
};
