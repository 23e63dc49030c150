/** What every object of Electron's that has been destroyed answers to whatever is asked of it. */
export const DESTROYED = 'Object has been destroyed';

/** From when on the parts of Electron may be used. */
export class Readiness {
  #ready = false;
  #heard: () => void = () => undefined;
  readonly whenReady = new Promise<void>((done) => {
    this.#heard = done;
  });

  get isReady(): boolean {
    return this.#ready;
  }

  now(): void {
    this.#ready = true;
    this.#heard();
  }

  /** Throws where it is too early. */
  need(refusal: string): void {
    if (!this.#ready) throw new Error(refusal);
  }

  /** A part that throws at each use before the program is ready. */
  after<T extends object>(part: T, refusal: string): T {
    return new Proxy(part, {
      get: (target, name) => {
        this.need(refusal);
        return Reflect.get(target, name) as unknown;
      },
    });
  }
}
