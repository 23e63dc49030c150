import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The preloaded libraries: C, compiled on the machine that runs the figures and the faults. */

const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/native/', import.meta.url));

export type NativeLibrary = 'slowsync' | 'powercut' | 'fulldisk';

/** Raised where a library cannot be made; the message says in words what the machine lacks. */
export class NoCompiler extends Error {
  override name = 'NoCompiler';
}

function isFresh(target: string): boolean {
  const made = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(SOURCES).filter((name) => /\.[ch]$/.test(name));
  return sources.every((name) => statSync(SOURCES + name).mtimeMs < made);
}

/** Path of the library, compiled if need be. Throws NoCompiler in words. */
function nativeLibrary(name: NativeLibrary): string {
  if (process.platform !== 'linux') throw new NoCompiler(`The library ${name} is preloaded, which only Linux can do.`);
  const target = `${OUT}${name}.so`;
  if (isFresh(target)) return target;
  mkdirSync(OUT, { recursive: true });
  const fresh = `${target}.${process.pid}`;
  const flags = ['-O2', '-Wall', '-Wextra', '-shared', '-fPIC', '-fvisibility=hidden'];
  const run = spawnSync('cc', [...flags, '-o', fresh, `${SOURCES}${name}.c`, '-ldl', '-lpthread'], {
    encoding: 'utf8',
  });
  if (run.error !== undefined) {
    throw new NoCompiler(
      `No C compiler (cc) on this machine, so ${name} cannot be made. On Debian: apt install gcc libc6-dev`,
    );
  }
  if (run.status !== 0) throw new NoCompiler(`cc refused ${name}.c:\n${run.stderr}`);
  renameSync(fresh, target);
  return target;
}

/** The environment that preloads the libraries into a program, before the given ones. */
export function preload(names: readonly NativeLibrary[]): { LD_PRELOAD?: string } {
  return names.length === 0 ? {} : { LD_PRELOAD: names.map(nativeLibrary).join(':') };
}

/** True where a running process has the library in its memory: a run that it is not in proves nothing. */
export function isPreloaded(pid: number, name: NativeLibrary): boolean {
  return readFileSync(`/proc/${pid}/maps`, 'utf8').includes(`/${name}.so`);
}

if (import.meta.main) {
  for (const name of ['slowsync', 'powercut', 'fulldisk'] as const) console.log(nativeLibrary(name));
}
