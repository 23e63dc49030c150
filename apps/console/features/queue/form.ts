import type { QueueSettings, QuietChannel, Throttle } from '@comanda/shared/contracts/views/queue-settings.ts';
import { QUIET_CHANNELS } from '@comanda/shared/domain/queue/settings.ts';

/** A channel's throttle as it is typed; empty: as many as come. */
export interface ThrottleForm {
  readonly orders: string;
  readonly lines: string;
  readonly above: Throttle['above'];
}

export interface QueueForm {
  /** Empty: a number stays until it is handed over. */
  readonly boardMinutes: string;
  readonly trackOnReceipt: boolean;
  readonly guestAddress: string;
  readonly throttles: Readonly<Record<QuietChannel, ThrottleForm>>;
}

const typed = (value: number | null | undefined): string => (typeof value === 'number' ? String(value) : '');

const eachChannel = <T>(make: (channel: QuietChannel) => T): Record<QuietChannel, T> =>
  Object.fromEntries(QUIET_CHANNELS.map((channel) => [channel, make(channel)])) as Record<QuietChannel, T>;

export const formOf = ({ boardMinutes, trackOnReceipt, guestAddress, throttles }: QueueSettings): QueueForm => ({
  boardMinutes: typed(boardMinutes),
  trackOnReceipt,
  guestAddress: guestAddress ?? '',
  throttles: eachChannel((channel) => ({
    orders: typed(throttles[channel]?.orders),
    lines: typed(throttles[channel]?.lines),
    above: throttles[channel]?.above ?? 'later',
  })),
});

/** A whole number within its bounds; null: nothing was typed; undefined: something else was. */
export function wholeIn(text: string, most: number): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

export const MOST = { boardMinutes: 240, orders: 1_000, lines: 10_000 } as const;

const isAddress = (text: string): boolean => /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');

/** The fields that cannot be saved as they are. */
export function wrongIn(form: QueueForm): ReadonlySet<string> {
  const wrong = new Set<string>();
  if (wholeIn(form.boardMinutes, MOST.boardMinutes) === undefined) wrong.add('boardMinutes');
  if (form.guestAddress.trim() !== '' && !isAddress(form.guestAddress.trim())) wrong.add('guestAddress');
  for (const channel of QUIET_CHANNELS) {
    const { orders, lines } = form.throttles[channel];
    if (wholeIn(orders, MOST.orders) === undefined) wrong.add(`${channel}.orders`);
    if (wholeIn(lines, MOST.lines) === undefined) wrong.add(`${channel}.lines`);
  }
  return wrong;
}

/** The settings that a form without faults stands for. */
export function settingsOf(form: QueueForm): QueueSettings {
  const throttles = QUIET_CHANNELS.flatMap((channel) => {
    const { above, ...typedIn } = form.throttles[channel];
    const orders = wholeIn(typedIn.orders, MOST.orders) ?? null;
    const lines = wholeIn(typedIn.lines, MOST.lines) ?? null;
    return orders === null && lines === null ? [] : [[channel, { orders, lines, above }] as const];
  });
  const address = form.guestAddress.trim();
  return {
    boardMinutes: wholeIn(form.boardMinutes, MOST.boardMinutes) ?? null,
    trackOnReceipt: form.trackOnReceipt,
    guestAddress: address === '' ? null : address.replace(/\/+$/, ''),
    throttles: Object.fromEntries(throttles),
  };
}
