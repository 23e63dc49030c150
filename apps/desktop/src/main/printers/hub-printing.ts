import type { Ports } from './ports.ts';
import { type HubSocket, type Printed, serve } from './serve.ts';

export interface HubPrinting {
  /** Prints for the hub as one of this machine's devices, until what comes back is called. */
  begin(origin: string, deviceToken: string): () => void;
}

export interface HubPrintingParts {
  readonly ports: Ports;
  /** Of this start of the program. */
  readonly life: string;
  /** Keeps trying until it is closed. */
  readonly connect: (
    origin: string,
    auth: { readonly deviceToken: string; readonly life: string },
  ) => HubSocket & { close(): unknown };
}

export function hubPrinting({ ports, life, connect }: HubPrintingParts): HubPrinting {
  const printed: Printed = new Map();
  return {
    begin: (origin, deviceToken) => {
      const socket = connect(origin, { deviceToken, life });
      serve(socket, ports, printed);
      return () => void socket.close();
    },
  };
}
