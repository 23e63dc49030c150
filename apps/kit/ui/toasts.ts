import { create } from 'zustand';
import { announce } from './announce.tsx';
import { type Countdown, startCountdown } from './logic/countdown.ts';

export const TOAST_MS = 8_000;
const MOST = 3;

export interface ToastSpec {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'good' | 'danger';
  readonly undo: (() => void) | undefined;
  readonly countdown: Countdown;
  readonly total: number;
}

export interface ToastOptions {
  readonly tone?: ToastSpec['tone'];
  /** Gives the bar its Undo; called at most once. */
  readonly undo?: () => void;
  readonly ms?: number;
}

export const useToasts = create<{ readonly toasts: readonly ToastSpec[]; readonly next: number }>(() => ({
  toasts: [],
  next: 1,
}));

/**
 * Those that may stand, the newest always. Where there are too many the oldest goes, and before any other the oldest by
 * which nothing can be undone.
 */
function standing(bars: readonly ToastSpec[]): readonly ToastSpec[] {
  if (bars.length <= MOST) return bars;
  const gone = bars.slice(0, -1).find(({ undo }) => undo === undefined) ?? bars[0];
  return bars.filter((bar) => bar !== gone);
}

/** Shows a bar for 8 seconds and says it. At most three stand at once. Returns its id. */
export function toast(text: string, { tone = 'info', undo, ms = TOAST_MS }: ToastOptions = {}): number {
  const id = useToasts.getState().next;
  const made: ToastSpec = { id, text, tone, undo, countdown: startCountdown(ms, performance.now()), total: ms };
  useToasts.setState(({ toasts }) => ({ toasts: standing([...toasts, made]), next: id + 1 }));
  announce(text, { urgent: tone === 'danger' });
  return id;
}

export function dropToast(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((other) => other.id !== id) }));
}

export function holdToasts(turn: (countdown: Countdown) => Countdown): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.map((one) => {
      const countdown = turn(one.countdown);
      return countdown === one.countdown ? one : { ...one, countdown };
    }),
  }));
}
