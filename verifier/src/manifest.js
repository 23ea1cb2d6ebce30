// Step 1, the bytes: the manifest is signed, every file it names is there with that length and SHA-256, and no other file is there.
import { readJson } from './archive.js';
import { readBase64url, readUtf8, toHex } from './bytes.js';
import { at, differs, same } from './report.js';
import { countOf, fieldsOf, isObject, itemsOf, textOf } from './shape.js';

/** @typedef {import('./archive.js').Archive} Archive */
/** @typedef {import('./archive.js').Manifest} Manifest */
/** @typedef {import('./archive.js').Listed} Listed */

const FILE = 'manifest.json';
const ALWAYS = ['heads.jsonl', 'result.json', 'totals.json', 'profile.json', 'books/main.jsonl'];
/** What also a book holds that is about no election. */
const OF_A_BOOK = ['heads.jsonl', 'books/main.jsonl'];
const OFFICE_ONLY = ['keys.json', 'election-key.json'];

/** Reads the manifest into the archive. @param {Archive} archive */
export function readManifest(archive) {
  const { report } = archive;
  const found = readJson(archive, FILE);
  if (!found) return;
  same(
    report,
    'format',
    at(FILE, undefined, 'format'),
    'zhengxuan-archive/1',
    found['format'],
    '档案格式不认识',
    'the format of the archive is not known',
  );
  if (found['kind'] !== 'public' && found['kind'] !== 'office')
    differs(
      report,
      'kind',
      at(FILE, undefined, 'kind'),
      'public | office',
      found['kind'],
      '档案种类不认识',
      'the kind of the archive is not known',
    );
  if (typeof found['rehearsal'] !== 'boolean')
    differs(
      report,
      'rehearsal',
      at(FILE, undefined, 'rehearsal'),
      'true | false',
      found['rehearsal'],
      '没有写明是否演练',
      'it does not say whether it is a rehearsal',
    );
  archive.manifest = {
    kind: textOf(found['kind']),
    about: found['about'] === undefined ? '' : textOf(found['about']) || 'nothing',
    rehearsal: found['rehearsal'] !== false,
    title: textOf(found['title']),
    made: textOf(found['made']),
    key: textOf(found['key']),
    books: itemsOf(found['books']).filter(isObject),
    files: itemsOf(found['files']).map(readListed),
  };
}

/** @param {unknown} item @returns {Listed} */
function readListed(item) {
  const { path, title, bytes, sha256 } = fieldsOf(item);
  return { path: textOf(path), title: textOf(title), bytes: countOf(bytes) ?? -1, sha256: textOf(sha256), ok: false };
}

/** @param {Archive} archive */
export async function checkSignature(archive) {
  const { report, digests, members, manifest } = archive;
  const file = 'manifest.sig';
  const text = readUtf8(members.get(file)?.bytes ?? new Uint8Array(0));
  const signature = readBase64url(text, 64);
  const key = readBase64url(manifest.key, 32);
  const message = members.get(FILE)?.bytes;
  if (!members.has(file)) differs(report, 'missing', at(file), 'a file', 'nothing', '缺少此文件', 'this file is missing');
  else if (!signature)
    differs(
      report,
      'signature',
      at(file),
      '86 characters base64url',
      text,
      '签名的写法不对',
      'the signature is not well written',
    );
  if (!key || digests.isWeakKey(key))
    differs(report, 'key', at(FILE, undefined, 'key'), 'an Ed25519 key', manifest.key, '公钥无效', 'the public key is not valid');
  else if (message && signature && !(await digests.verifies(key, signature, message)))
    differs(
      report,
      'signature',
      at(file),
      `a signature by ${manifest.key}`,
      text,
      '签名与目录内容不符：目录在签名后被改动，或签名不是这把钥匙所作',
      'the signature does not fit the manifest: it was changed after signing, or signed by another key',
    );
}

/** @param {Archive} archive */
export async function checkFiles(archive) {
  const { report, members, manifest, progress } = archive;
  const named = new Set(['manifest.json', 'manifest.sig']);
  for (const [index, file] of manifest.files.entries()) {
    if (named.has(file.path))
      differs(
        report,
        'twice',
        at(FILE, undefined, `files[${index}]`),
        'once',
        file.path,
        '目录里同一文件列了两次',
        'the manifest lists a file twice',
      );
    named.add(file.path);
    await progress(
      index / manifest.files.length,
      `文件 ${index + 1} / ${manifest.files.length}`,
      `file ${index + 1} of ${manifest.files.length}`,
    );
    await checkFile(archive, file, index);
  }
  for (const path of members.keys())
    if (!named.has(path))
      differs(
        report,
        'unnamed',
        at(path),
        'no such file',
        'a file',
        '档案目录里没有此文件',
        'a file that the manifest does not name',
      );
  const needed = manifest.about !== '' ? OF_A_BOOK : manifest.kind === 'office' ? [...ALWAYS, ...OFFICE_ONLY] : ALWAYS;
  for (const path of needed)
    if (!named.has(path))
      differs(report, 'missing', at(path), 'a file', 'nothing', '档案里应有此文件', 'the archive must hold this file');
  for (const path of OFFICE_ONLY)
    if (manifest.kind === 'public' && members.has(path))
      differs(
        report,
        'not-public',
        at(path),
        'no such file',
        'a file',
        '公开档案里不得有密钥文件',
        'a public archive must not hold keys',
      );
}

/** @param {Archive} archive @param {Listed} file @param {number} index */
async function checkFile(archive, file, index) {
  const { report, members, digests } = archive;
  const member = members.get(file.path);
  if (!member) {
    differs(
      report,
      'missing',
      at(file.path),
      `files[${index}]`,
      'nothing',
      '目录里有，档案里没有',
      'the manifest names this file, the archive does not hold it',
    );
    return;
  }
  const sized = same(
    report,
    'size',
    at(file.path),
    file.bytes,
    member.bytes.length,
    '文件长度不符',
    'the length of the file differs',
  );
  const sum = toHex(await digests.sha256(member.bytes));
  file.ok =
    same(
      report,
      'sha256',
      at(file.path),
      file.sha256,
      sum,
      '文件内容的 SHA-256 不符：内容被改动',
      'the SHA-256 differs: the content was changed',
    ) && sized;
}
