import { z } from 'zod';
import type { OwnMachine } from './modules/identity/index.ts';

/** The program that runs the hub in a process of its own. */
export interface Parent {
  open(hub: { readonly port: number; readonly addresses: readonly string[] }): void;
  /** The tables are built anew from the log before the hub opens. @param percent of the log that is read */
  rebuilding(percent: number): void;
  /** @param reason why the hub does not start, in words for a person */
  refused(reason: string): void;
  onStop(stop: () => void): void;
  /** The program asks to be a device of the hub. @param give a token; null: it may not */
  onMachine(give: (machine: OwnMachine) => Promise<string | null>): void;
}

const FromProgram = z.union([
  z.literal('stop'),
  z.object({ kind: z.literal('machine'), deviceId: z.uuid(), name: z.string().min(1).max(60) }),
]);

interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (event: { readonly data: unknown }) => void): unknown;
}

/** Electron gives its utility processes a port to the program; a hub that is started by hand has none, and tells nobody. */
export function withParent(host: object): Parent {
  const { parentPort: port } = host as { readonly parentPort?: Port };
  const hear = (heard: (said: z.infer<typeof FromProgram>) => void): void => {
    port?.on('message', ({ data }) => {
      const read = FromProgram.safeParse(data);
      if (read.success) heard(read.data);
    });
  };
  return {
    open: (hub) => port?.postMessage({ kind: 'open', ...hub }),
    rebuilding: (percent) => port?.postMessage({ kind: 'rebuilding', percent }),
    refused: (reason) => port?.postMessage({ kind: 'refused', reason }),
    onStop: (stop) => hear((said) => said === 'stop' && stop()),
    onMachine: (give) =>
      hear((said) => {
        if (said !== 'stop') void give(said).then((token) => port?.postMessage({ kind: 'device', token }));
      }),
  };
}
