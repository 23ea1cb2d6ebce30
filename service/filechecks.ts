// What of a basic file does not add up: parts against their whole, fewer people than households, more leaders than building numbers. Each with its sum; it points and corrects nothing.
import type { BasicFile, Share, SubCommunity } from './basicfile.ts';
import type { Both } from './chapter.ts';

export interface Finding extends Both {
  readonly key: string;
}
const finding = (key: string, zh: string, en: string): Finding => ({ key, zh, en });
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const partsDiffer = (
  key: string,
  whole: number | undefined,
  parts: readonly Share[] | undefined,
  zh: readonly [string, string],
  en: string,
): readonly Finding[] => {
  if (whole === undefined || parts === undefined || parts.length === 0) return [];
  const total = sum(parts.map((p) => p.number));
  if (total === whole) return [];
  const said = parts.map((p) => `${p.what}${p.number}`).join('＋');
  return [
    finding(
      key,
      `${zh[0]}共${whole}，${zh[1]}分列${said}＝${total}，相差${Math.abs(whole - total)}`,
      `${en}: ${whole} in all, ${parts.map((p) => p.number).join(' + ')} = ${total} in parts, ${Math.abs(whole - total)} apart`,
    ),
  ];
};

const ofParts = (file: BasicFile, name: 'households' | 'people' | 'buildings', zh: string): readonly Finding[] => {
  const parts = (file.parts ?? []).filter((p: SubCommunity) => p[name] !== undefined);
  const whole = file[name];
  if (whole === undefined || parts.length === 0) return [];
  const missing = (file.parts ?? []).length - parts.length;
  const total = sum(parts.map((p) => p[name] ?? 0));
  if (missing > 0)
    return [
      finding(
        `parts ${name} missing`,
        `${zh}：${missing}个分片没有填，只合计到${total}，全片区${whole}`,
        `${name}: ${missing} parts do not tell it; ${total} of ${whole}`,
      ),
    ];
  return total === whole
    ? []
    : [
        finding(
          `parts ${name}`,
          `各分片${zh}合计${total}，全片区登记${whole}，相差${Math.abs(whole - total)}`,
          `${name} of the parts: ${total}, of the whole ${whole}, ${Math.abs(whole - total)} apart`,
        ),
      ];
};

const less = (
  key: string,
  few: number | undefined,
  many: number | undefined,
  zh: (a: number, b: number) => string,
  en: (a: number, b: number) => string,
): readonly Finding[] =>
  few !== undefined && many !== undefined && few > many ? [finding(key, zh(few, many), en(few, many))] : [];

/** Everything in a file that does not come out, in the order of the file. */
export const fileFindings = (file: BasicFile): readonly Finding[] => [
  ...less(
    'people',
    file.households,
    file.people,
    (h, p) => `户数${h}多于人口${p}`,
    (h, p) => `${h} households, but ${p} people`,
  ),
  ...less(
    'party members',
    file.partyMembers,
    file.people,
    (m, p) => `党员${m}多于人口${p}`,
    (m, p) => `${m} party members of ${p} people`,
  ),
  ...less(
    'courtyards',
    file.courtyards,
    file.buildings,
    (c, b) => `楼院${c}个，多于楼栋${b}`,
    (c, b) => `${c} courtyards, but ${b} buildings`,
  ),
  ...less(
    'entrances',
    file.buildings,
    file.entrances,
    (b, e) => `楼栋${b}多于单元${e}`,
    (b, e) => `${b} buildings, but ${e} entrances`,
  ),
  ...less(
    'leaders',
    file.buildingLeaders,
    file.buildingNumbers,
    (l, n) => `楼组长${l}人，多于楼号${n}个`,
    (l, n) => `${l} building leaders for ${n} building numbers`,
  ),
  ...less(
    'teams',
    file.volunteerTeams,
    file.volunteers,
    (t, v) => `志愿者队伍${t}支，多于志愿者${v}人`,
    (t, v) => `${t} teams of ${v} volunteers`,
  ),
  ...partsDiffer('units by rank', file.units, file.unitsByRank, ['辖区单位', '按级别'], 'units by rank'),
  ...partsDiffer('units by kind', file.units, file.unitsByKind, ['辖区单位', '按性质'], 'units by kind'),
  ...partsDiffer('buildings by kind', file.buildings, file.buildingsByKind, ['楼栋', '按种类'], 'buildings by kind'),
  ...ofParts(file, 'households', '户数'),
  ...ofParts(file, 'people', '人口'),
  ...ofParts(file, 'buildings', '楼栋'),
];
