/** What runs in the measured page. Functions that are sent there: they use nothing but what they are given. */

export interface Watched {
  /** By the ticket's number: how often it was put on the page. */
  readonly mounted: Record<string, number>;
  /** By the ticket's number: when it was first painted, ms since 1970 UTC. */
  readonly painted: Record<string, number>;
  /** Moments of the frames, ms since the page began; empty while they are not counted. */
  frames: number[];
  countsFrames: boolean;
  /** Sum of the layout shifts that no hand caused. */
  shift: number;
  shifts: string[];
}

export interface WatchOptions {
  /** Bumps each ticket so long after it was put on the page, by a press on its head; null: nobody bumps. */
  readonly bumpAfterMs: number | null;
}

declare global {
  interface Window {
    watched?: Watched;
  }
}

/** Notes when each ticket is put on the page and painted, and what moves. */
export function watchTickets({ bumpAfterMs }: WatchOptions): void {
  const watched: Watched = { mounted: {}, painted: {}, frames: [], countsFrames: false, shift: 0, shifts: [] };
  window.watched = watched;

  /** After the frame that shows it: a task posted in a frame runs once that frame is painted. */
  const afterPaint = (run: () => void): void => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.addEventListener('message', run);
      channel.port1.start();
      channel.port2.postMessage(null);
    });
  };
  const known = new WeakSet<Element>();
  const found = (article: Element): void => {
    if (known.has(article)) return;
    known.add(article);
    const number = /\d+/.exec(article.getAttribute('aria-label') ?? '')?.[0];
    if (number === undefined) return;
    watched.mounted[number] = (watched.mounted[number] ?? 0) + 1;
    afterPaint(() => {
      performance.mark(`drawn ${number}`);
      watched.painted[number] ??= performance.timeOrigin + performance.now();
    });
    if (bumpAfterMs !== null) setTimeout(() => article.querySelector('button')?.click(), bumpAfterMs);
  };
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      for (const article of node.matches('article') ? [node] : node.querySelectorAll('article')) found(article);
    }
  }).observe(document, { childList: true, subtree: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
      sources?: { node?: Node | null }[];
    })[]) {
      if (entry.hadRecentInput) continue;
      watched.shift += entry.value;
      for (const { node } of entry.sources ?? []) {
        const shifted = node instanceof Element ? node : node?.parentElement;
        watched.shifts.push(`${entry.value.toFixed(4)} ${shifted?.outerHTML.slice(0, 120) ?? 'text'}`);
      }
    }
  }).observe({ type: 'layout-shift', buffered: true });

  const frame = (at: number): void => {
    if (watched.countsFrames) watched.frames.push(at);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
