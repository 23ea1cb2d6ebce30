// What a process did to the files of one folder, as strace saw it: every write, sync, cut, rename and deletion in the order in which they ended, and the lines it said meanwhile. Promises to refuse a trace that shows a file changed in a way it does not know; what a disk makes of it: disk.ts.

/** One thing done. `from` of a sync: as many things had been done when it began; it holds for those. */
export type Done =
  | { readonly do: 'make'; readonly path: string; readonly folder: boolean; readonly empty: boolean }
  | { readonly do: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly do: 'cut'; readonly path: string; readonly length: number }
  | { readonly do: 'sync'; readonly path: string; readonly from: number }
  | { readonly do: 'rename'; readonly path: string; readonly to: string }
  | { readonly do: 'remove'; readonly path: string }
  | { readonly do: 'say'; readonly text: string };

/** The calls that are recorded; a question mark: not every machine has it. */
const calls =
  'openat,?open,?creat,close,write,pwrite64,?writev,?pwritev,?pwritev2,fsync,fdatasync,?sync_file_range,ftruncate,?truncate,?fallocate,?rename,?renameat,?renameat2,?unlink,?unlinkat,?mkdir,?mkdirat,?rmdir,?link,?linkat,?symlink,?symlinkat,?dup,?dup2,?dup3,lseek,?copy_file_range,?sendfile';
/** The arguments with which strace writes such a trace of a command to a file. */
export const straceInto = (file: string): readonly string[] => [
  '-f',
  '-qq',
  '-xx',
  '-s',
  '100000000',
  '-e',
  `trace=${calls}`,
  '-e',
  'signal=none',
  '-o',
  file,
];

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly gave: number;
  readonly from: number;
}

const textOf = (arg: string | undefined): Buffer => {
  const quoted = /^"((?:\\x[0-9a-f]{2})*)"$/.exec(arg ?? '');
  if (!quoted) throw new Error(`strace cut this short: ${arg?.slice(0, 60)}`);
  return Buffer.from((quoted[1] as string).replaceAll('\\x', ''), 'hex');
};

/** Calls in the order in which they ended; one that another thread interrupted is joined again. */
function* callsOf(trace: string, count: () => number): Generator<Call> {
  const begun = new Map<string, { readonly text: string; readonly from: number }>();
  for (const line of trace.split('\n')) {
    const found = /^(\d+) +(.*)$/.exec(line);
    if (!found) continue;
    const [, thread = '', said = ''] = found;
    if (said.endsWith('<unfinished ...>')) {
      begun.set(thread, { text: said.slice(0, -'<unfinished ...>'.length), from: count() });
      continue;
    }
    const rest = /^<\.\.\. \w+ resumed>(.*)$/.exec(said);
    const before = rest ? begun.get(thread) : undefined;
    const call = /^(\w+)\((.*)\) += (-?\d+)/.exec(rest ? `${before?.text ?? ''}${rest[1]}` : said);
    if (call && Number(call[3]) >= 0)
      yield {
        name: call[1] as string,
        args: (call[2] as string).split(/, */),
        gave: Number(call[3]),
        from: before?.from ?? count(),
      };
  }
}

interface Handle {
  path: string;
  at: number;
  readonly append: boolean;
}

/** Reads a trace; paths under `folder` alone count, and are given from there. Lines are what the process wrote to its standard output. */
export const readTrace = (trace: string, folder: string): readonly Done[] => {
  const done: Done[] = [];
  const lengths = new Map<string, number>();
  const handles = new Map<number, Handle>();
  const inside = (arg: string | undefined): string | undefined => {
    const path = textOf(arg).toString();
    return path === folder ? '' : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  };
  const written = (h: Handle, at: number, bytes: Buffer): void => {
    done.push({ do: 'write', path: h.path, at, bytes });
    lengths.set(h.path, Math.max(lengths.get(h.path) ?? 0, at + bytes.length));
  };
  const opened = ({ args, gave }: Call): void => {
    handles.delete(gave);
    const path = inside(args[1]);
    const how = args[2] ?? '';
    if (path === undefined) return;
    handles.set(gave, { path, at: 0, append: how.includes('O_APPEND') });
    const empty = how.includes('O_TRUNC');
    if (!how.includes('O_CREAT') && !empty) return;
    if (empty || !lengths.has(path)) {
      done.push({ do: 'make', path, folder: false, empty });
      lengths.set(path, empty ? 0 : (lengths.get(path) ?? 0));
    }
  };
  const moved = (from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined) throw new Error('a file was carried into the folder or out of it');
    done.push({ do: 'rename', path: from, to });
    lengths.set(to, lengths.get(from) ?? 0);
    lengths.delete(from);
    for (const h of handles.values()) if (h.path === from) h.path = to;
  };
  const removed = (path: string | undefined): void => {
    if (path === undefined) return;
    done.push({ do: 'remove', path });
    lengths.delete(path);
  };
  const onHandle = (call: Call, h: Handle): void => {
    const { name, args } = call;
    switch (name) {
      case 'write': {
        const bytes = textOf(args[1]).subarray(0, call.gave);
        const at = h.append ? (lengths.get(h.path) ?? 0) : h.at;
        written(h, at, bytes);
        h.at = at + bytes.length;
        return;
      }
      case 'pwrite64':
        return written(h, h.append ? (lengths.get(h.path) ?? 0) : Number(args[3]), textOf(args[1]).subarray(0, call.gave));
      case 'ftruncate':
        lengths.set(h.path, Number(args[1]));
        return void done.push({ do: 'cut', path: h.path, length: Number(args[1]) });
      case 'fsync':
      case 'fdatasync':
        return void done.push({ do: 'sync', path: h.path, from: call.from });
      case 'lseek':
        h.at = call.gave;
        return;
      case 'close':
        return void handles.delete(Number(args[0]));
      default:
        throw new Error(`${name} on ${h.path} is not understood`);
    }
  };
  for (const call of callsOf(trace, () => done.length)) {
    const { name, args } = call;
    switch (name) {
      case 'openat':
        opened(call);
        break;
      case 'mkdir':
      case 'mkdirat': {
        const path = inside(args[name === 'mkdir' ? 0 : 1]);
        if (path !== undefined) done.push({ do: 'make', path, folder: true, empty: true });
        break;
      }
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const [from, to] = name === 'rename' ? [args[0], args[1]] : [args[1], args[3]];
        const [old, fresh] = [inside(from), inside(to)];
        if (old !== undefined || fresh !== undefined) moved(old, fresh);
        break;
      }
      case 'unlink':
      case 'rmdir':
        removed(inside(args[0]));
        break;
      case 'unlinkat':
        removed(inside(args[1]));
        break;
      default: {
        if (name === 'write' && args[0] === '1') done.push({ do: 'say', text: textOf(args[1]).toString() });
        const h = handles.get(Number(args[0]));
        if (h) onHandle(call, h);
      }
    }
  }
  return done;
};
