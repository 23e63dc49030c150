type VerifyProc = (
  request: { hostname: string; certificate: { data: string } },
  answer: (result: number) => void,
) => void;

/**
 * What the program said of certificates. As Chromium's network keeps it: a certificate that was judged for a name is not
 * asked about again, whatever is judged by then, until the program starts anew.
 */
export class Verdicts {
  readonly #kept = new Map<string, number>();
  #proc: VerifyProc | null = null;

  set(proc: VerifyProc | null): void {
    this.#proc = proc;
  }

  forget(): void {
    this.#kept.clear();
    this.#proc = null;
  }

  /** @returns 0: taken; without a judge only an authority could vouch for it, and none knows a hub */
  of(hostname: string, data: string): Promise<number> {
    const key = `${hostname}\n${data}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) return Promise.resolve(kept);
    const proc = this.#proc;
    if (!proc) return Promise.resolve(-2);
    return new Promise((done) => {
      proc({ hostname, certificate: { data } }, (result) => {
        this.#kept.set(key, result);
        done(result);
      });
    });
  }
}

export type { VerifyProc };
