/** One tap: until its answer was on the glass, ms; and what was tapped. */
export interface Tap {
  readonly total: number;
  readonly what: string;
}

/** What runs in a kiosk's page while it is measured: it uses nothing but the page. */

export interface WatchedGuest {
  /** Of each tap until now, from the touch until the page is painted anew. */
  readonly taps: () => Tap[];
  readonly countFrames: () => void;
  /** Moments of the frames since then, ms since the page began; they are counted no longer. */
  readonly framesCounted: () => number[];
  /** When Start was on the glass, ms since the page began; null: it is not. */
  startShown: number | null;
}

declare global {
  interface Window {
    guest?: WatchedGuest;
  }
}

export function watchGuest(): void {
  let frames: number[] = [];
  // While nobody counts no frame is asked for: each would be work that a kiosk does not have.
  let next = 0;
  const frame = (at: number): void => {
    frames.push(at);
    next = requestAnimationFrame(frame);
  };
  /** Looked at in the end only: while a page is measured, nobody reckons in it. */
  const told: (PerformanceEventTiming & { interactionId: number })[] = [];
  /** Asked for when it is touched: often it is gone by the time the tap is told of. */
  const touched: { readonly at: number; readonly what: string }[] = [];
  const guest: WatchedGuest = {
    taps: () => {
      // A tap is several events: the longest of them is what its guest waits for. The end of the touch is told without a tap's id.
      const ended = new Map(
        told.flatMap(({ name, startTime, duration }) => (name === 'touchend' ? [[startTime, duration]] : [])),
      );
      const longest = new Map<number, Tap>();
      for (const { interactionId, duration, startTime } of told) {
        const total = Math.max(duration, ended.get(startTime) ?? 0);
        if (interactionId === 0 || total <= (longest.get(interactionId)?.total ?? 0)) continue;
        const what = touched.findLast(({ at }) => at <= startTime)?.what ?? 'a key';
        longest.set(interactionId, { total, what });
      }
      return [...longest.values()];
    },
    startShown: null,
    countFrames: () => {
      frames = [];
      next = requestAnimationFrame(frame);
    },
    framesCounted: () => {
      cancelAnimationFrame(next);
      return frames;
    },
  };
  window.guest = guest;
  addEventListener(
    'pointerdown',
    ({ timeStamp, target }) => {
      const button = target instanceof Element ? target.closest('button, label') : null;
      touched.push({ at: timeStamp, what: (button?.ariaLabel ?? button?.textContent ?? 'nothing').slice(0, 40) });
    },
    { capture: true },
  );
  new PerformanceObserver((list) => told.push(...(list.getEntries() as typeof told))).observe({
    type: 'event',
    durationThreshold: 16,
    buffered: true,
  } as PerformanceObserverInit);
  const untilShown = (): void => {
    if (!document.querySelector('main h1') || !document.querySelector('main button')) {
      requestAnimationFrame(untilShown);
      return;
    }
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', () => {
      guest.startShown ??= performance.now();
    });
    channel.port1.start();
    // After the frame that shows it.
    channel.port2.postMessage(null);
  };
  requestAnimationFrame(untilShown);
}
