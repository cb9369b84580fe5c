// A disk that fails, in this process: by `failDisk`, or for a whole process by `node --import` of this file, with
// DISK_FAULT set to what `failDisk` is given, as JSON.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

/** What goes wrong, and when. */
export interface DiskFault {
  /**
   * What a call ends with that changes something. `STOP`: the process goes no further, and half of what was to be written
   * is there; nothing that it does afterwards reaches the disk.
   */
  code: 'EACCES' | 'EIO' | 'ENOSPC' | 'EXDEV' | 'STOP';
  /** The only call that fails, counted from 1; all where it is left out. */
  at?: number;
  /** Fail from `at` on, as a full disk does. */
  stays?: boolean;
  /** Pattern of the paths that are counted; all where it is left out. */
  paths?: string;
}

/** A failing disk. */
export interface FailingDisk extends Disposable {
  /** Calls so far that would have changed something. */
  readonly calls: readonly string[];
}

/** For a whole process. */
const { DISK_FAULT } = process.env;

/** What a killed process' number is: none has it. */
const DEAD = 4_194_305;

type Fn = (...args: unknown[]) => unknown;

/** Functions that change something, and which of their arguments is the place. */
const CHANGES: Readonly<Record<string, number>> = {
  appendFile: 0,
  copyFile: 1,
  cp: 1,
  link: 1,
  mkdir: 0,
  mkdtemp: 0,
  rename: 1,
  rm: 0,
  rmdir: 0,
  symlink: 1,
  truncate: 0,
  unlink: 0,
  writeFile: 0,
};

/** What needs room: a full disk lets files go. */
const GROWS = /^(?:append|copy|cp|link|mkdir|open|rename|sym|sync|write)/u;

/** What a file handle writes with. */
const HANDLE_CHANGES = ['appendFile', 'datasync', 'sync', 'truncate', 'write', 'writeFile'];

/** Let this process' disk fail until it is disposed of. */
export function failDisk({ code, at, stays = false, paths = '' }: DiskFault): FailingDisk {
  const counted = new RegExp(paths, 'u');
  const calls: string[] = [];
  const undo: (() => void)[] = [];
  const { pid } = process;
  let isStopped = false;
  // Node keeps some functions as they are when it first needs them.
  let isOver = false;

  /** What is to become of a call: it goes on, it fails, or it is cut off in the midst of writing. */
  const judge = (name: string, place: string): 'fine' | 'failed' | 'half' => {
    if (isOver) return 'fine';
    if (isStopped) return 'failed';
    if (!counted.test(place) || (code === 'ENOSPC' && !GROWS.test(name))) return 'fine';
    calls.push(`${name} ${place}`);
    if (at !== undefined && (stays ? calls.length < at : calls.length !== at)) return 'fine';
    isStopped = code === 'STOP';
    return /^(?:append|write)/u.test(name) ? 'half' : 'failed';
  };
  const fail = (name: string, place: string): Error => {
    if (code === 'STOP') return new Error(`stopped at ${name} ${place}`);
    return Object.assign(new Error(`${code}: made up, ${name} '${place}'`), { code, syscall: name, path: place });
  };
  const wrap = (holder: object, key: string, placeOf: (self: unknown, args: unknown[]) => string, data = 1): void => {
    const functions = holder as Record<string, Fn>;
    const original = functions[key];
    if (!original) return;
    const name = key.replace(/Sync$/u, '');
    const isPromise = holder !== fs;
    const wrapped = function (this: unknown, ...args: unknown[]): unknown {
      if (name === 'open' && (args[1] === undefined || args[1] === 'r' || typeof args[1] === 'number')) {
        return original.apply(this, args);
      }
      const place = placeOf(this, args);
      const fate = judge(name, place);
      // No power is cut here, and waiting for the disk takes most of the time.
      if (fate === 'fine') return name.endsWith('sync') && !isOver ? Promise.resolve() : original.apply(this, args);
      const half =
        fate === 'half' && !isFd(args[0]) ? original.apply(this, args.with(data, halve(args[data]))) : undefined;
      const error = fail(name, place);
      const callback = args.at(-1);
      if (!isPromise && !key.endsWith('Sync') && typeof callback === 'function') {
        (callback as Fn)(error);
        return undefined;
      }
      if (!isPromise) throw error;
      return Promise.resolve(half).then(() => {
        throw error;
      });
    };
    functions[key] = wrapped;
    undo.push(() => {
      functions[key] = original;
    });
  };
  const placeAt =
    (index: number) =>
    (_: unknown, args: unknown[]): string =>
      writePlace(args[index]);

  for (const [name, index] of Object.entries(CHANGES)) {
    wrap(fs.promises, name, placeAt(index));
    wrap(fs, name, placeAt(index));
    wrap(fs, `${name}Sync`, placeAt(index));
  }
  // Where a handle leads is known from its opening alone.
  const opened = new WeakMap<object, string>();
  for (const holder of [fs.promises, fs]) wrap(holder, 'open', placeAt(0));
  wrap(fs, 'openSync', placeAt(0));
  const openThere = fs.promises.open;
  fs.promises.open = async (...args) => {
    const handle = await openThere(...args);
    opened.set(handle, writePlace(args[0]));
    wrapHandles(handle);
    return handle;
  };
  undo.push(() => {
    fs.promises.open = openThere;
  });
  let areWrapped = false;
  const wrapHandles = (handle: fs.promises.FileHandle): void => {
    if (areWrapped) return;
    areWrapped = true;
    const prototype = Object.getPrototypeOf(handle) as object;
    for (const name of HANDLE_CHANGES) wrap(prototype, name, (self) => opened.get(self as object) ?? '', 0);
  };
  // What is left behind is another process' when the next one comes. A whole process ends, and until then it is alive: a
  // build beside it would take away what it works on.
  if (DISK_FAULT === undefined) Object.defineProperty(process, 'pid', { value: DEAD });
  syncBuiltinESMExports();
  return {
    calls,
    [Symbol.dispose]: () => {
      isOver = true;
      for (const step of undo.toReversed()) step();
      Object.defineProperty(process, 'pid', { value: pid });
      syncBuiltinESMExports();
    },
  };
}

function isFd(place: unknown): boolean {
  return typeof place === 'number';
}

function writePlace(place: unknown): string {
  return place instanceof URL ? fileURLToPath(place) : String(place);
}

function halve(content: unknown): unknown {
  if (typeof content === 'string') return content.slice(0, content.length / 2);
  return content instanceof Uint8Array ? content.subarray(0, content.length / 2) : content;
}

if (DISK_FAULT !== undefined) failDisk(JSON.parse(DISK_FAULT) as DiskFault);
