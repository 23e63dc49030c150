import { EventEmitter } from 'node:events';

/** An event of Electron's that may be prevented. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable<T extends object>(more?: T): Preventable & T {
  let prevented = false;
  const event = {
    preventDefault() {
      prevented = true;
    },
  };
  Object.defineProperty(event, 'defaultPrevented', { get: () => prevented, enumerable: true });
  return Object.assign(event as Preventable, more);
}

/** As Electron's emitters: a listener that throws is a fault of the program. */
export class Emitter extends EventEmitter {
  /** @returns whether a listener prevented it */
  askAll(name: string, event: Preventable, ...more: unknown[]): boolean {
    this.emit(name, event, ...more);
    return event.defaultPrevented;
  }
}
