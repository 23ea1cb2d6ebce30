// The type faces of the press: 宋 and 黑 from packages pinned by the lockfile, 仿宋 and 楷 and further characters from the machine where it has them. Promises each face's digest, so that a paper can say what it was set with.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { coverage, type Covers } from './glyphs.ts';

/** What a face is for: 宋 text and titles, 黑 headings, 仿宋 the body of official papers, 楷 second headings, rare: characters the others lack. */
type Form = 'song' | 'hei' | 'fang' | 'kai' | 'rare';
interface Source {
  readonly form: Form;
  readonly family: string;
  readonly file: string;
}

const packaged: readonly Source[] = [
  { form: 'song', family: 'Noto Serif SC', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
  { form: 'song', family: 'Noto Serif SC', file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf' },
  { form: 'hei', family: 'Noto Sans SC', file: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf' },
];
/** Faces that a machine may have, the first of each form that is found is taken; of the rare ones all. */
const ofMachine: readonly Source[] = [
  { form: 'fang', family: 'FangSong', file: 'simfang.ttf' },
  { form: 'fang', family: 'FangSong_GB2312', file: 'FangSong_GB2312.ttf' },
  { form: 'kai', family: 'KaiTi', file: 'simkai.ttf' },
  { form: 'kai', family: 'LXGW WenKai', file: 'LXGWWenKai-Regular.ttf' },
  { form: 'rare', family: 'HanaMinA', file: 'HanaMinA.ttf' },
  { form: 'rare', family: 'HanaMinB', file: 'HanaMinB.ttf' },
  { form: 'rare', family: 'BabelStone Han', file: 'BabelStoneHan.ttf' },
];
const folders = (): readonly string[] => [
  ...(process.env['ZHENG_FONTS'] ? [process.env['ZHENG_FONTS']] : []),
  join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
  join(homedir(), '.fonts'),
  ...['lxgw-wenkai', 'hanazono', 'babelstone-han', 'windows', ''].map((under) => join('/usr/share/fonts/truetype', under)),
];

export interface FaceUsed {
  readonly family: string;
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
}
export interface Faces {
  readonly blobs: readonly Buffer[];
  /** The families of each form in the order in which a character is looked for. */
  readonly families: Readonly<Record<Exclude<Form, 'rare'>, readonly string[]>>;
  readonly used: readonly FaceUsed[];
  /** Whether text can be set whatever face it stands in: every packaged face has the character, or a further one does. */
  readonly covers: Covers;
}

/** Reads the faces. `machine`: false leaves out those that this machine may or may not have. */
export const openFaces = (machine = true): Faces => {
  const require = createRequire(import.meta.url);
  const read = (source: Source, path: string) => ({ ...source, blob: readFileSync(path) });
  const base = packaged.map((source) => read(source, require.resolve(source.file)));
  const found = (machine ? ofMachine : [])
    .flatMap((source) => {
      const path = folders()
        .map((folder) => join(folder, source.file))
        .find((at) => existsSync(at));
      return path === undefined ? [] : [read(source, path)];
    })
    .filter((one, i, all) => one.form === 'rare' || all.findIndex((other) => other.form === one.form) === i);
  const all = [...base, ...found];
  const families = (form: Form): readonly string[] => [...new Set(all.filter((f) => f.form === form).map((f) => f.family))];
  const rare = families('rare');
  const [song, hei] = [
    [...families('song'), ...rare],
    [...families('hei'), ...rare],
  ];
  const must = base.map(({ blob }) => coverage(blob));
  const may = found.filter((f) => f.form === 'rare').map(({ blob }) => coverage(blob));
  return {
    blobs: all.map(({ blob }) => blob),
    families: { song, hei, fang: [...families('fang'), ...song], kai: [...families('kai'), ...song] },
    used: all.map(({ family, blob }) => ({ family, sha256: createHash('sha256').update(blob).digest('hex') })),
    covers: (c) => must.every((covers) => covers(c)) || may.some((covers) => covers(c)),
  };
};
