import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A helper process that answers one request at a time with one value. */

type Answer = { readonly value: unknown } | { readonly fault: string };

export class Worker<Ask, Value> {
  readonly #child: ChildProcess;
  #waiting: { resolve: (value: Value) => void; reject: (fault: Error) => void } | null = null;

  constructor(program: URL) {
    this.#child = fork(fileURLToPath(program), { serialization: 'advanced' });
    this.#child.on('message', (answer: Answer) => {
      const waiting = this.#waiting;
      this.#waiting = null;
      if ('fault' in answer) waiting?.reject(new Error(answer.fault));
      else waiting?.resolve(answer.value as Value);
    });
    this.#child.on('exit', () => this.#waiting?.reject(new Error(`${program.pathname} ended by itself`)));
  }

  ask(request: Ask): Promise<Value> {
    return new Promise((resolve, reject) => {
      if (this.#waiting !== null) throw new Error('a worker is asked one thing at a time');
      this.#waiting = { resolve, reject };
      this.#child.send(request as object);
    });
  }

  stop(): void {
    this.#waiting = null;
    this.#child.kill('SIGKILL');
  }
}

/** The other side: answers every message with what `handle` gives. */
export function answerWith<Ask, Value>(handle: (request: Ask) => Promise<Value> | Value): void {
  process.on('message', (request: Ask) => {
    const answer = async (): Promise<Answer> => {
      try {
        return { value: await handle(request) };
      } catch (fault) {
        return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) };
      }
    };
    void answer().then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit());
}
