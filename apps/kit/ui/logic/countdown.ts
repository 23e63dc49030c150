/** Time that runs out and can be held: while a hand or the focus rests on a bar, it waits. */
export interface Countdown {
  /** Milliseconds left when it last began to run. */
  readonly left: number;
  /** Since when it runs; null: held. */
  readonly since: number | null;
}

export const startCountdown = (ms: number, now: number): Countdown => ({ left: ms, since: now });

export function leftOf(countdown: Countdown, now: number): number {
  return countdown.since === null ? countdown.left : Math.max(0, countdown.left - (now - countdown.since));
}

export function hold(countdown: Countdown, now: number): Countdown {
  return { left: leftOf(countdown, now), since: null };
}

/** Goes on with what is left. One that runs is left as it is. */
export function resume(countdown: Countdown, now: number): Countdown {
  return countdown.since === null ? { left: countdown.left, since: now } : countdown;
}
