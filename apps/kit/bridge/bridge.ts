import type {
  About,
  CallInput,
  CallOutput,
  DesktopCall,
  DesktopEvent,
  EventPayload,
} from '@comanda/shared/contracts/desktop.ts';

/** What the desktop program gives its own pages as `window.comanda`. */
export interface Bridge {
  readonly about: About;
  call<C extends DesktopCall>(name: C, input: CallInput<C>): Promise<CallOutput<C>>;
  /** Hears of an event until what comes back is called. */
  on<E extends DesktopEvent>(name: E, heard: (payload: EventPayload<E>) => void): () => void;
}

declare global {
  interface Window {
    readonly comanda?: Bridge;
  }
}

/** Null in a browser. */
export const bridge = (): Bridge | null => (globalThis as { comanda?: Bridge }).comanda ?? null;
