import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Emitter } from './emitter.ts';
import type { Readiness } from './life.ts';

interface Wish {
  readonly serviceName?: string;
}

class UtilityProcess extends Emitter {
  readonly name: string;
  readonly child: ChildProcess;

  constructor(script: string, args: readonly string[], env: Readonly<Record<string, string>>, name: string) {
    super();
    this.name = name;
    this.child = fork(script, [...args], {
      execArgv: ['--import', join(import.meta.dirname, 'parent-port.mjs')],
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      serialization: 'advanced',
    });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid(): number | undefined {
    return this.runs ? this.child.pid : undefined;
  }

  get runs(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  postMessage(message: unknown): void {
    if (this.child.connected) this.child.send(structuredClone(message) as object);
  }

  kill(): boolean {
    return this.child.kill();
  }
}

/** What a program that was ended gets, since it is still in this process's memory and must not go on. */
class GoneProcess extends Emitter {
  readonly pid = undefined;
  postMessage = (): void => undefined;
  kill = (): boolean => false;
}

/** The processes that one start of the program makes. */
export class Processes {
  readonly #all: UtilityProcess[] = [];
  readonly #env: Readonly<Record<string, string>>;
  readonly #isOver: () => boolean;
  readonly #gone: (name: string, exitCode: number) => void;

  constructor(
    env: Readonly<Record<string, string>>,
    isOver: () => boolean,
    gone: (name: string, exitCode: number) => void,
  ) {
    this.#env = env;
    this.#isOver = isOver;
    this.#gone = gone;
  }

  forkOnceReady(readiness: Readiness) {
    return (script: string, args: readonly string[] = [], { serviceName = 'Node Utility Process' }: Wish = {}) => {
      readiness.need('utilityProcess cannot be created before app is ready.');
      if (this.#isOver()) return new GoneProcess();
      const made = new UtilityProcess(script, args, this.#env, serviceName);
      this.#all.push(made);
      made.on('exit', (code: number) => {
        if (code !== 0) this.#gone(serviceName, code);
      });
      return made;
    };
  }

  metrics(): { pid: number; type: 'Utility'; name: string }[] {
    return this.#all.flatMap(({ pid, name }) => (pid === undefined ? [] : [{ pid, type: 'Utility' as const, name }]));
  }

  /** As when the power goes. */
  async end(): Promise<void> {
    const running = this.#all.filter(({ runs }) => runs);
    const gone = running.map(({ child }) => once(child, 'exit'));
    // A program without power hears nothing any more.
    for (const each of this.#all) each.removeAllListeners();
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(gone);
  }
}
