import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');

const ip = (...args: readonly string[]): string =>
  execFileSync('ip', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Why this machine cannot make networks of its own; null: it can. */
export function labProblem(): string | null {
  const name = `comanda-${process.pid}-try`;
  try {
    ip('netns', 'add', name);
    ip('-n', name, 'link', 'add', 'lan', 'type', 'bridge');
    return null;
  } catch (fault) {
    const said = fault instanceof Error && 'stderr' in fault ? String(fault.stderr).trim() : '';
    return `network namespaces cannot be made here: ${said === '' ? String(fault) : said}`;
  } finally {
    try {
      ip('netns', 'del', name);
    } catch {
      // It was not made.
    }
  }
}

/** A machine of its own: its own interfaces and addresses, nothing but what is wired to it. */
export interface Host {
  readonly name: string;
  /** A cable to a LAN, with these addresses (`10.0.0.2/24`). */
  wire(lan: string, device: string, addresses: readonly string[]): void;
  /** As a new lease of DHCP does it: the old address goes, another comes. */
  readdress(device: string, from: string, to: string): void;
  /** Runs a program of the project here. */
  node(file: string, args?: readonly string[]): Program;
  /** Runs another program here, in a view of the file system whose `/run` is its own. */
  program(command: string): Program;
}

/** A running program that writes lines. */
export interface Program {
  /** The first line from now on, or said already and not taken, that reads so. */
  line<T>(read: (line: string) => T | null, what: string): Promise<T>;
  send(line: string): void;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface Lab {
  readonly folder: string;
  host(name: string): Host;
  close(): Promise<void>;
}

/** A machine that does much else starts a hub slowly; how soon things happen on a quiet one, `npm run net` measures. */
const LONGEST = 60_000;

function programOf(child: ChildProcess): Program {
  const said: string[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  let errors = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
    for (const look of Array.from(waiting)) look();
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return {
    line: (read, what) =>
      new Promise((done, failed) => {
        const late = setTimeout(
          () => failed(new Error(`${what} was not said in time:\n${said.join('\n')}\n${errors}`)),
          LONGEST,
        );
        const look = (): void => {
          while (said.length > 0) {
            const found = read(said.shift() ?? '');
            if (found === null) continue;
            clearTimeout(late);
            waiting.delete(look);
            done(found);
            return;
          }
        };
        waiting.add(look);
        look();
      }),
    send: (line) => void child.stdin?.write(`${line}\n`),
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}

/** Switches and machines, in network namespaces. Nothing of it reaches the machine's own network. */
export function openLab(): Lab {
  const prefix = `comanda-${process.pid}-${Math.random().toString(36).slice(2, 7)}`;
  const folder = mkdtempSync(join(tmpdir(), 'comanda-net-'));
  const lans = new Set<string>();
  const children: ChildProcess[] = [];
  const spaces: string[] = [];
  let cables = 0;
  const space = (name: string): string => {
    const full = `${prefix}-${name}`;
    ip('netns', 'add', full);
    spaces.push(full);
    ip('-n', full, 'link', 'set', 'lo', 'up');
    return full;
  };
  const inside = (full: string, ...command: readonly string[]): string => ip('netns', 'exec', full, ...command);
  const middle = space('switch');

  const start = (full: string, command: readonly string[]): ChildProcess => {
    const child = spawn('ip', ['netns', 'exec', full, ...command], { cwd: root, stdio: 'pipe' });
    children.push(child);
    return child;
  };

  return {
    folder,
    host: (name) => {
      const full = space(name);
      // An address of IPv6 is there at once, without asking first whether another machine has it.
      for (const which of ['all', 'default']) {
        inside(full, 'sh', '-c', `echo 0 >/proc/sys/net/ipv6/conf/${which}/accept_dad`);
      }
      return {
        name,
        wire: (lan, device, addresses) => {
          if (!lans.has(lan)) {
            lans.add(lan);
            ip('-n', middle, 'link', 'add', lan, 'type', 'bridge', 'mcast_snooping', '0');
            ip('-n', middle, 'link', 'set', lan, 'up');
          }
          const port = `p${(cables += 1)}`;
          ip('-n', middle, 'link', 'add', port, 'type', 'veth', 'peer', 'name', device, 'netns', full);
          ip('-n', middle, 'link', 'set', port, 'master', lan, 'up');
          ip('-n', full, 'link', 'set', device, 'up');
          for (const address of addresses) ip('-n', full, 'addr', 'add', address, 'dev', device);
        },
        readdress: (device, from, to) => {
          ip('-n', full, 'addr', 'del', from, 'dev', device);
          ip('-n', full, 'addr', 'add', to, 'dev', device);
        },
        node: (file, args = []) => programOf(start(full, [process.execPath, file, ...args])),
        // What it starts goes with it: its processes are in a space of their own.
        program: (command) =>
          programOf(
            start(full, [
              ...'unshare --mount --pid --mount-proc --fork --kill-child sh -c'.split(' '),
              `mount -t tmpfs none /run && ${command}`,
            ]),
          ),
      };
    },
    close: async () => {
      for (const child of children) {
        if (child.exitCode !== null || child.signalCode !== null) continue;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      }
      for (const full of spaces.toReversed()) ip('netns', 'del', full);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
