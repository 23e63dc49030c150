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

/** Shows a bar for 8 seconds and says it. At most three stand at once: the oldest goes. Returns its id. */
export function toast(text: string, { tone = 'info', undo, ms = TOAST_MS }: ToastOptions = {}): number {
  const id = useToasts.getState().next;
  const made: ToastSpec = { id, text, tone, undo, countdown: startCountdown(ms, performance.now()), total: ms };
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts, made].slice(-MOST), next: id + 1 }));
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
