import type { Clock } from '@comanda/shared/base/time.ts';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type Later, makeTicker, minutesAndSeconds, type Ticker } from './logic/ticker.ts';

const later: Later = (run, ms) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

const TickerContext = createContext<Ticker>(makeTicker(Date.now, later));

/** @param clock the hub's time as this screen knows it; the device's own may be wrong by hours */
export function TickerProvider({ clock, children }: { readonly clock: Clock; readonly children: ReactNode }) {
  const ticker = useMemo(() => makeTicker(clock, later), [clock]);
  return <TickerContext value={ticker}>{children}</TickerContext>;
}

const stayAway = () => () => {};
const noTime = () => 0;

/** The time, anew each second. @param ticking false: 0, and costs nothing */
export function useNow(ticking = true): number {
  const ticker = useContext(TickerContext);
  return useSyncExternalStore(ticking ? ticker.subscribe : stayAway, ticking ? ticker.now : noTime);
}

/** The minute that it is, in minutes since 1970 UTC, anew each minute. @param ticking false: 0, and costs nothing */
export function useMinute(ticking = true): number {
  const ticker = useContext(TickerContext);
  return useSyncExternalStore(
    ticking ? ticker.subscribe : stayAway,
    ticking ? () => Math.floor(ticker.now() / 60_000) : noTime,
  );
}

/**
 * What comes of the time, looked at each second; what uses it is drawn again only when that is another number or text.
 * @param ticking false: of the time 0, and costs nothing
 */
export function useFromNow<T extends number | string>(select: (now: number) => T, ticking = true): T {
  const ticker = useContext(TickerContext);
  return useSyncExternalStore(ticking ? ticker.subscribe : stayAway, () => select(ticking ? ticker.now() : 0));
}

/** A length of time as `m:ss`. */
export function Duration({ ms }: { readonly ms: number }) {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return (
    <time dateTime={`PT${seconds}S`} dir="ltr" className="figures whitespace-nowrap">
      {minutesAndSeconds(ms)}
    </time>
  );
}

/** How long ago something was, going on by itself: only its text is written anew, nothing is drawn for it. */
export function Age({ since }: { readonly since: number }) {
  const ticker = useContext(TickerContext);
  const shown = useRef<HTMLElement>(null);
  useEffect(
    () =>
      ticker.subscribe(() => {
        const text = shown.current?.querySelector('time')?.firstChild;
        if (text) text.nodeValue = minutesAndSeconds(ticker.now() - since);
      }),
    [ticker, since],
  );
  return (
    <span ref={shown}>
      <Duration ms={ticker.now() - since} />
    </span>
  );
}
