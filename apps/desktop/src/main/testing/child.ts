import { EventEmitter } from 'node:events';
import type { Child } from '../hub-process.ts';

/** A hub's process that says and does what a test wants. */
export class FakeChild implements Child {
  /** What it writes for whoever looks for a fault. */
  readonly stderr = new EventEmitter();
  sent: unknown[] = [];
  killed = false;
  say: (message: unknown) => void = () => undefined;
  end: (code: number) => void = () => undefined;
  /** As Electron says that V8 has given up. */
  fail: () => void = () => undefined;
  send = (message: unknown): void => void this.sent.push(message);
  onMessage = (heard: (message: unknown) => void): void => {
    this.say = heard;
  };
  onExit = (heard: (code: number) => void): void => {
    this.end = heard;
  };
  kill = (): boolean => {
    this.killed = true;
    this.end(137);
    return true;
  };
}
