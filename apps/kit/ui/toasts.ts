import { create } from 'zustand';
import { announce } from './announce.tsx';
import { type Countdown, startCountdown } from './logic/countdown.ts';

const TOAST_MS = 8_000;
const MOST = 3;

export interface ToastSpec {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'good' | 'danger';
  readonly undo: (() => void) | undefined;
  readonly gone: (() => void) | undefined;
  readonly countdown: Countdown;
  readonly total: number;
}

export interface ToastOptions {
  readonly tone?: ToastSpec['tone'];
  /** Gives the bar its Undo; called at most once. */
  readonly undo?: () => void;
  /** What was put off until it cannot be undone any more: called once, when the bar goes without its Undo. */
  readonly gone?: () => void;
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
export function toast(text: string, { tone = 'info', undo, gone, ms = TOAST_MS }: ToastOptions = {}): number {
  const id = useToasts.getState().next;
  const made: ToastSpec = { id, text, tone, undo, gone, countdown: startCountdown(ms, performance.now()), total: ms };
  useToasts.setState({ next: id + 1 });
  stand(standing([...useToasts.getState().toasts, made]));
  announce(text, { urgent: tone === 'danger' });
  return id;
}

export function dropToast(id: number): void {
  stand(useToasts.getState().toasts.filter((bar) => bar.id !== id));
}

/** Takes a bar away by its Undo. */
export function undoToast(id: number): void {
  const bar = useToasts.getState().toasts.find((each) => each.id === id);
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each !== bar) }));
  bar?.undo?.();
}

/** Takes all bars away, for whoever comes next is not to undo what this one did. */
export const dropToasts = (): void => stand([]);

/** Leaves these bars standing, and does what waited for the others. */
function stand(left: readonly ToastSpec[]): void {
  const gone = useToasts.getState().toasts.filter((bar) => !left.some(({ id }) => id === bar.id));
  useToasts.setState({ toasts: left });
  for (const bar of gone) bar.gone?.();
}

export function holdToasts(turn: (countdown: Countdown) => Countdown): void {
  useToasts.setState(({ toasts }) => ({
    toasts: toasts.map((one) => {
      const countdown = turn(one.countdown);
      return countdown === one.countdown ? one : { ...one, countdown };
    }),
  }));
}
