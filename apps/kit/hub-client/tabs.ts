import type { Outcome } from './types.ts';

/** What tabs of one role tell each other. Only hints and results: the truth is in the database. */
export type TabMessage =
  | { readonly kind: 'stored' }
  | { readonly kind: 'settled'; readonly key: string; readonly outcome: Outcome }
  | { readonly kind: 'session' };

export interface Tabs {
  tell(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): void;
  close(): void;
}

export function openTabs(role: string): Tabs {
  const channel = new BroadcastChannel(`comanda.${role}`);
  const post = channel.postMessage.bind(channel);
  let open = true;
  return {
    tell(message) {
      if (open) post(message);
    },
    listen: (heard) => channel.addEventListener('message', (event: MessageEvent<TabMessage>) => heard(event.data)),
    close() {
      open = false;
      channel.close();
    },
  };
}
