// A disk as the standard lets it be: what was synced stays; of what was not, a cut of power keeps anything or nothing, torn where a sector ends. A new name lasts only when its folder was synced too. What was done to it: trace.ts.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Done } from './trace.ts';

interface Write {
  readonly n: number;
  readonly at: number;
  readonly bytes: Buffer;
}
type Change = Write | { readonly n: number; readonly length: number };
interface File {
  readonly kind: 'file';
  safe: Buffer;
  waiting: Change[];
}
interface Folder {
  readonly kind: 'folder';
  safe: Map<string, Node>;
  waiting: { readonly n: number; readonly names: readonly (readonly [string, Node | undefined])[] }[];
  live: Map<string, Node>;
}
type Node = File | Folder;

const folder = (): Folder => ({ kind: 'folder', safe: new Map(), waiting: [], live: new Map() });

/** A content after changes, in their order. */
const changed = (content: Buffer, changes: readonly Change[]): Buffer => {
  let length = content.length;
  let most = length;
  for (const change of changes) {
    length = 'length' in change ? change.length : Math.max(length, change.at + change.bytes.length);
    most = Math.max(most, length);
  }
  const after = Buffer.alloc(most);
  content.copy(after);
  let end = content.length;
  for (const change of changes) {
    if ('length' in change) {
      after.fill(0, Math.min(end, change.length), end);
      end = change.length;
    } else {
      change.bytes.copy(after, change.at);
      end = Math.max(end, change.at + change.bytes.length);
    }
  }
  return after.subarray(0, end);
};
const named = (names: Map<string, Node>, changes: Folder['waiting']): Map<string, Node> => {
  const after = new Map(names);
  for (const change of changes)
    for (const [name, node] of change.names) {
      if (node) after.set(name, node);
      else after.delete(name);
    }
  return after;
};

/** What is left of what was not synced: nothing; everything, as after `kill -9`; or what dice leave, torn at 512 or 4096 bytes. */
export type Left = 'nothing' | 'everything' | (() => number);

export interface Disk {
  /** Does the next thing that was done. */
  take(done: Done): void;
  /** The files that are there after a cut at this moment, by their paths. */
  after(left: Left): ReadonlyMap<string, Buffer | 'folder'>;
}

export const openDisk = (): Disk => {
  const root = folder();
  let n = 0;
  const at = (path: string): Folder => {
    let here = root;
    for (const name of path.split('/').filter((part) => part !== '' && part !== '.')) {
      const next = here.live.get(name);
      if (next?.kind !== 'folder') throw new Error(`${path} is no folder`);
      here = next;
    }
    return here;
  };
  const split = (path: string) => ({ parent: at(dirname(path)), name: path.slice(path.lastIndexOf('/') + 1) });
  const fileAt = (path: string): File => {
    const { parent, name } = split(path);
    const found = parent.live.get(name);
    if (found?.kind !== 'file') throw new Error(`${path} is no file`);
    return found;
  };
  const name = (parent: Folder, names: readonly (readonly [string, Node | undefined])[]): void => {
    parent.waiting.push({ n, names });
    parent.live = named(parent.live, [{ n, names }]);
  };
  const make = (path: string, isFolder: boolean, empty: boolean): void => {
    if (path === '') return;
    const { parent, name: own } = split(path);
    const there = parent.live.get(own);
    if (!there) name(parent, [[own, isFolder ? folder() : { kind: 'file', safe: Buffer.alloc(0), waiting: [] }]]);
    else if (there.kind === 'file' && empty) there.waiting.push({ n, length: 0 });
  };
  const sync = (path: string, from: number): void => {
    const { parent, name: own } = path === '' ? { parent: root, name: '' } : split(path);
    const node = path === '' ? root : parent.live.get(own);
    if (!node) return; // its name is gone: nobody will find it
    if (node.kind === 'folder') {
      node.safe = named(
        node.safe,
        node.waiting.filter((w) => w.n < from),
      );
      node.waiting = node.waiting.filter((w) => w.n >= from);
    } else {
      node.safe = changed(
        node.safe,
        node.waiting.filter((w) => w.n < from),
      );
      node.waiting = node.waiting.filter((w) => w.n >= from);
    }
  };
  return {
    take(done) {
      switch (done.do) {
        case 'make':
          make(done.path, done.folder, done.empty);
          break;
        case 'write':
          fileAt(done.path).waiting.push({ n, at: done.at, bytes: done.bytes });
          break;
        case 'cut':
          fileAt(done.path).waiting.push({ n, length: done.length });
          break;
        case 'sync':
          sync(done.path, done.from);
          break;
        case 'rename': {
          const [old, fresh] = [split(done.path), split(done.to)];
          if (old.parent !== fresh.parent) throw new Error('from one folder to another');
          name(old.parent, [
            [fresh.name, old.parent.live.get(old.name)],
            [old.name, undefined],
          ]);
          break;
        }
        case 'remove': {
          const { parent, name: own } = split(done.path);
          name(parent, [[own, undefined]]);
          break;
        }
        case 'say':
          break;
        default:
          done satisfies never;
      }
      n += 1;
    },
    after(left) {
      const files = new Map<string, Buffer | 'folder'>();
      const visit = (node: Node, path: string): void => {
        if (node.kind === 'file') {
          files.set(path, kept(node, left));
          return;
        }
        if (path !== '') files.set(path, 'folder');
        for (const [own, child] of namesKept(node, left)) visit(child, path === '' ? own : `${path}/${own}`);
      };
      visit(root, '');
      return files;
    },
  };
};

/** A folder's names go through its journal in order: some of the last are missing, never one in the middle. */
const namesKept = (node: Folder, left: Left): Map<string, Node> => {
  if (left === 'nothing') return node.safe;
  if (left === 'everything') return node.live;
  return named(node.safe, node.waiting.slice(0, Math.floor(left() * (node.waiting.length + 1))));
};

const kept = (file: File, left: Left): Buffer => {
  if (left === 'nothing') return file.safe;
  if (left === 'everything') return changed(file.safe, file.waiting);
  const sector = left() < 0.5 ? 512 : 4096;
  const share = [0, 0.1, 0.5, 0.9, 1][Math.floor(left() * 5)] ?? 0;
  const pieces = file.waiting.flatMap((change) => ('length' in change ? [change] : torn(change, sector)));
  return changed(
    file.safe,
    pieces.filter(() => left() < share),
  );
};

/** A write as the sectors it falls on. */
const torn = ({ n, at, bytes }: Write, sector: number): Change[] => {
  const pieces: Write[] = [];
  for (let from = at; from < at + bytes.length; ) {
    const to = Math.min((Math.floor(from / sector) + 1) * sector, at + bytes.length);
    pieces.push({ n, at: from, bytes: bytes.subarray(from - at, to - at) });
    from = to;
  }
  return pieces;
};

/** Lays what a cut left into a folder. */
export const lay = (files: ReadonlyMap<string, Buffer | 'folder'>, into: string): void => {
  mkdirSync(into, { recursive: true });
  for (const [path, content] of files) {
    if (content === 'folder') mkdirSync(join(into, path), { recursive: true });
    else writeFileSync(join(into, path), content, { mode: 0o600 });
  }
};
