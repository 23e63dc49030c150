import type { HubPrinting } from './printers/index.ts';

interface Parts {
  readonly printing: HubPrinting;
  readonly origin: () => string | null;
  /** Of a screen of this machine; null: none is paired. */
  readonly token: () => Promise<string | null>;
}

/** Prints for the hub on what hangs on this machine, as one of its devices, wherever the hub is. */
export function printForHub({ printing, origin, token }: Parts): { look(): Promise<void>; stop(): void } {
  let now = '';
  let end = (): void => undefined;
  const stop = (): void => {
    now = '';
    end();
    end = () => undefined;
  };
  return {
    async look() {
      const [at, as] = [origin(), await token()];
      const wanted = at === null || as === null ? '' : `${at} ${as}`;
      if (wanted === now) return;
      stop();
      now = wanted;
      if (at !== null && as !== null) end = printing.begin(at, as);
    },
    stop,
  };
}
