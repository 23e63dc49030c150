/** The program that runs the hub in a process of its own. */
export interface Parent {
  open(hub: { readonly port: number; readonly addresses: readonly string[] }): void;
  /** The tables are built anew from the log before the hub opens. @param percent of the log that is read */
  rebuilding(percent: number): void;
  /** @param reason why the hub does not start, in words for a person */
  refused(reason: string): void;
  onStop(stop: () => void): void;
}

interface Port {
  postMessage(message: unknown): void;
  on(event: 'message', heard: (event: { readonly data: unknown }) => void): unknown;
}

/** Electron gives its utility processes a port to the program; a hub that is started by hand has none, and tells nobody. */
export function withParent(host: object): Parent {
  const { parentPort: port } = host as { readonly parentPort?: Port };
  return {
    open: (hub) => port?.postMessage({ kind: 'open', ...hub }),
    rebuilding: (percent) => port?.postMessage({ kind: 'rebuilding', percent }),
    refused: (reason) => port?.postMessage({ kind: 'refused', reason }),
    onStop: (stop) => void port?.on('message', ({ data }) => data === 'stop' && stop()),
  };
}
