// Small invented archives for the verifier's tests, written from docs/archive.md alone with node:crypto; nothing of the product or of the verifier is used.
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key pair from a one-letter seed. */
export function keyFrom(seed) {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const text = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
  return { text, sign: (message) => sign(null, Buffer.from(message), secret).toString('base64url') };
}

/** JSON with sorted keys and no space. */
export function plain(value) {
  if (Array.isArray(value)) return `[${value.map(plain).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${plain(value[key])}`)
    .join(',')}}`;
}

const sha256 = (bytes, encoding = 'hex') => createHash('sha256').update(bytes).digest(encoding);

/** Chains facts into a book. A fact may carry `sealed: [{subject, box}]` with box as bytes; `withBoxes` keeps them. */
export function chain(book, facts, withBoxes) {
  let previous = 'A'.repeat(43);
  return facts.map((fact, index) => {
    const sealed = fact.sealed?.map(({ subject, box }) => ({ subject, digest: sha256(box, 'base64url') }));
    const entry = {
      at: `${fact.on}T09:00:0${index % 10}+08:00`,
      book,
      by: 'a_test',
      on: fact.on,
      open: fact.open,
      order: `o_${index + 1}`,
      position: index + 1,
      previous,
      sealed,
      type: fact.type,
    };
    previous = sha256(plain(entry), 'base64url');
    const boxed =
      withBoxes && sealed ? sealed.map((item, i) => ({ ...item, box: fact.sealed[i].box.toString('base64url') })) : sealed;
    return { ...entry, sealed: boxed, hash: previous };
  });
}

const opened = (key, parent) => ({
  on: '2026-03-01',
  type: 'BookOpened',
  open: { format: 'zhengxuan-book/1', key: key.text, rehearsal: true, ...(parent ? { parent } : {}) },
});

/** The election of an invented village: 60 voters, two boxes, one sub-book. `change(world)` may alter anything before the books are chained. */
export function inventedWorld() {
  const box = (name, valid, a, b, c, d) => ({
    boxes: [name],
    kind: 'all',
    returned: valid + 2,
    valid,
    partValid: 1,
    void: 0,
    blank: 1,
    votes: [
      { post: 'director', name: '甲木', votes: a },
      { post: 'director', name: '乙火', votes: b },
      { post: 'member', name: '丙土', votes: c },
      { post: 'member', name: '丁金', votes: d },
    ],
  });
  const totals = {
    rounds: [
      {
        round: 1,
        registered: 60,
        participants: 50,
        kinds: [{ kind: 'all', issued: 52, returned: 50, valid: 46, partValid: 2, void: 0, blank: 2 }],
        contests: [
          {
            post: 'director',
            seats: 1,
            kind: 'all',
            candidates: [
              { name: '甲木', votes: 30 },
              { name: '乙火', votes: 17 },
            ],
          },
          {
            post: 'member',
            seats: 1,
            kind: 'all',
            candidates: [
              { name: '丙土', votes: 26 },
              { name: '丁金', votes: 20 },
            ],
          },
        ],
        boxes: [box('1', 23, 16, 8, 12, 11), box('2', 23, 14, 9, 14, 9)],
      },
    ],
  };
  const contest = (post, candidates, name, votes) => ({
    post,
    seats: 1,
    kind: 'all',
    candidates,
    elected: [{ name, votes, how: 'first vote' }],
    steps: [],
  });
  const [director, member] = totals.rounds[0].contests;
  return {
    keys: { main: keyFrom('m'), 'station-1': keyFrom('s') },
    kind: 'public',
    rehearsal: true,
    title: '石桥村（演练）',
    withBoxes: false,
    totals,
    paper: Buffer.from('%PDF-1.7 an invented notice'),
    facts: { main: [], 'station-1': [] },
    result: {
      valid: true,
      registered: 60,
      participants: 50,
      issued: 52,
      returned: 50,
      contests: [contest('director', director.candidates, '甲木', 30), contest('member', member.candidates, '丙土', 26)],
      findings: [],
    },
    profile: {
      kind: 'village',
      place: '湖南',
      electionDay: '2026-03-28',
      mode: 'voters',
      rules: [
        { rule: 'turnoutForValidity', value: { over: [1, 2] }, cites: '第十八条' },
        { rule: 'majorityToElect', value: { over: [1, 2] }, cites: '第十八条' },
        { rule: 'secondVoteShare', value: { atLeast: [1, 3] }, cites: '第十八条' },
      ],
    },
  };
}

/** The books of a world. */
export function booksOf(world) {
  const { keys, withBoxes } = world;
  const station = [
    opened(keys['station-1'], 'main'),
    { on: '2026-03-28', type: 'BallotCounted', open: { box: '1' }, sealed: [{ subject: 'box_1', box: Buffer.alloc(60, 7) }] },
    ...world.facts['station-1'],
  ];
  const sub = chain('station-1', station, withBoxes);
  const main = [
    opened(keys.main),
    { on: '2026-03-08', type: 'RollPosted', open: { days: 20 }, sealed: [{ subject: 'p_1', box: Buffer.alloc(40, 9) }] },
    { on: '2026-03-27', type: 'BookDelegated', open: { book: 'station-1', key: keys['station-1'].text } },
    { on: '2026-03-28', type: 'BookAccepted', open: { book: 'station-1', position: sub.length, head: sub.at(-1).hash } },
    { on: '2026-03-28', type: 'TotalsPublished', open: { totals: world.totals } },
    {
      on: '2026-03-29',
      type: 'PapersMade',
      open: { papers: [{ file: 'result-notice.pdf', sha256: sha256(world.paper), title: '选举结果公告' }] },
    },
    ...world.facts.main,
  ];
  return { main: chain('main', main, withBoxes), 'station-1': sub };
}

/** The signed heads of books: the middle and the end of each. */
export function headsOf(world, books) {
  return Object.entries(books).flatMap(([book, entries]) =>
    [...new Set([2, entries.length])].map((position) => {
      const entry = entries[position - 1];
      const stated = { at: entry.at, book, hash: entry.hash, position };
      return { ...stated, key: world.keys[book].text, signature: world.keys[book].sign(plain(stated)) };
    }),
  );
}

const lines = (items) => Buffer.from(items.map((item) => `${plain(item)}\n`).join(''));

/** The files of an archive, without manifest and signature. */
function filesOf(world, books, heads) {
  const total = books.main.length + books['station-1'].length;
  const files = {
    'books/main.jsonl': lines(books.main),
    'books/station-1.jsonl': lines(books['station-1']),
    'heads.jsonl': lines(heads),
    'papers/result-notice.pdf': world.paper,
    'profile.json': Buffer.from(plain(world.profile)),
    'result.json': Buffer.from(plain({ head: books.main.at(-1).hash, facts: total, ...world.result })),
    'totals.json': Buffer.from(plain(world.totals)),
  };
  return world.kind === 'office' ? { ...files, 'keys.json': Buffer.from('[]'), 'election-key.json': Buffer.from('{}') } : files;
}

/** Manifest and signature over files, by a key. */
function manifested(world, books, files, key = world.keys.main, edit = () => {}) {
  const manifest = {
    format: 'zhengxuan-archive/1',
    kind: world.kind,
    rehearsal: world.rehearsal,
    title: world.title,
    made: '2026-04-07T10:00:00+08:00',
    key: key.text,
    books: Object.entries(books).map(([book, entries]) => ({
      book,
      file: `books/${book}.jsonl`,
      entries: entries.length,
      head: entries.at(-1).hash,
    })),
    files: Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => ({
        path,
        bytes: bytes.length,
        sha256: sha256(bytes),
        ...(path.startsWith('papers/') ? { title: '选举结果公告' } : {}),
      })),
  };
  edit(manifest);
  const text = JSON.stringify(manifest);
  return {
    'manifest.json': Buffer.from(text),
    'manifest.sig': Buffer.from(key.sign(text)),
    ...Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** An archive's members, after `change(world)`, `turn(books)` and `swap(files)`; each step that comes after is made to fit. */
export function membersOf({
  change = () => {},
  turn = (books) => books,
  heads = (list) => list,
  swap = (files) => files,
  key,
  manifest,
} = {}) {
  const world = inventedWorld();
  change(world);
  const books = turn(booksOf(world), world);
  const files = swap(filesOf(world, books, heads(headsOf(world, books), world, books)), world, books);
  return manifested(world, books, files, key, manifest);
}

/** A zip as the format asks: stored, dated 1980-01-01, nothing extra. */
export function zipOf(members) {
  const locals = [];
  const centrals = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(members)) {
    const name = Buffer.from(path);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(name.length === path.length ? 0 : 0x0800, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), shared, tail, name]));
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, name, bytes]);
    locals.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  Buffer.from([0x50, 0x4b, 5, 6]).copy(end);
  end.writeUInt16LE(centrals.length, 8);
  end.writeUInt16LE(centrals.length, 10);
  end.writeUInt32LE(Buffer.concat(centrals).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, ...centrals, end]));
}
