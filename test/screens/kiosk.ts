import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must } from '@comanda/shared/base/assert.ts';
import { measure, type Measurement, readOptions, say } from '../bench/command-line.ts';
import { atLeast, atMost, type Figure } from '../bench/figures.ts';
import { median, percentile } from '../bench/stats.ts';
import { remove, startHubProcess } from '../bench/hub-process.ts';
import { gapsOf, rateOf } from './frames.ts';
import type { Tap } from './guest-in-page.ts';
import { type Figures, PICTURES, venueOfPictures, watchKiosk } from './guest.ts';

/** `npm run bench:kiosk`: how quickly a kiosk answers its guest, in Chromium. */

const USAGE = `npm run bench:kiosk -- [--json] [--quick] [--only FIGURE,…]

  --quick  one guest: tries the measurement, its figures count for nothing
The screens must have been built: npm run build.`;

const SCREENS = fileURLToPath(new URL('../../dist/screens', import.meta.url));
const SLOWER = 4;
const P95 = 0.95;

/** As the machine is, and as a slow tablet is. */
const SCROLLS = [{ id: 'scroll' }, { id: 'scroll-slow' }] as const;

const options = readOptions(USAGE, ({ quick }): Measurement[] => [
  {
    ids: [
      'taps',
      'tap-slowest',
      'tap-p95',
      'tap-worst',
      ...SCROLLS.flatMap(({ id }) => [`${id}-frames`, `${id}-late`]),
      'first-show',
    ],
    run: async () => {
      const { taps, bareTaps, scrolled, shown } = await watched(quick ? 1 : 5);
      const byTap = [...Map.groupBy(taps, ({ what }) => nameOf(what))]
        .map(([what, same]) => ({ what, totals: totalsOf(same), usual: median(totalsOf(same)) }))
        .toSorted((a, b) => b.usual - a.usual);
      for (const { what, totals } of byTap) say(`${totals.join(' ')} ms: ${what}`);
      const [all, bare] = [totalsOf(taps), totalsOf(bareTaps)];
      const scrolls = scrolled.flatMap(({ stretches, slower, bare }, at): Figure[] => {
        const gaps = gapsOf(stretches);
        const { id } = must(SCROLLS[at], 'a scroll');
        const so = `at ${slower} × slow-down`;
        say(`the longest frame while scrolling ${so}: ${Math.round(Math.max(...gaps))} ms`);
        const frames = {
          id: `${id}-frames`,
          value: Math.round(rateOf(stretches)),
          unit: `frames/s, ${PICTURES} pictures, ${so}`,
        };
        const late = { id: `${id}-late`, value: lateShare(gaps), unit: `% of frames after more than 1.5, ${so}` };
        const reference = Math.round(bare);
        if (slower === 1) return [{ ...atLeast(frames, 60), reference }, atMost(late, 1)];
        // As slow as a tablet is, a menu may fall behind a bare list in the same run by a tenth.
        say(`${late.value.toPrecision(2)} ${late.unit}`);
        return [{ ...atLeast(frames, 0.9 * reference), reference }];
      });
      return [
        atLeast({ id: 'taps', value: taps.length, unit: 'taps at 4 × slow-down' }, quick ? 10 : 50),
        // A tap of each kind is tried in each round: one round's hiccup of the machine is no property of the tap.
        {
          ...atMost(
            { id: 'tap-slowest', value: must(byTap[0], 'a tap').usual, unit: 'ms, median of the slowest kind' },
            100,
          ),
          reference: median(bare),
        },
        {
          ...atMost({ id: 'tap-p95', value: percentile(all, P95), unit: 'ms p95' }, 100),
          reference: percentile(bare, P95),
        },
        {
          ...atMost({ id: 'tap-worst', value: Math.max(...all), unit: 'ms, single slowest' }, 100),
          reference: Math.max(...bare),
        },
        ...scrolls,
        atMost({ id: 'first-show', value: Math.max(...shown), unit: 'ms at 4 × slow-down, nothing cached' }, 2_000),
      ];
    },
  },
]);

/** What is on a key may be another amount each time. */
const nameOf = (what: string): string => what.replace(/[\d.,]+$/, '');

const totalsOf = (taps: readonly Tap[]): number[] => taps.map(({ total }) => total);

async function watched(rounds: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-kiosk-'));
  const running = await startHubProcess({ folder: join(folder, 'data'), venue: venueOfPictures(folder) });
  try {
    return await watchKiosk(running.url, { slower: SLOWER, rounds });
  } finally {
    await running.stop();
    remove(folder);
  }
}

const FRAME_MS = 1_000 / 60;

const lateShare = (gaps: readonly number[]): number =>
  (100 * gaps.filter((gap) => gap > 1.5 * FRAME_MS).length) / gaps.length;

if (!existsSync(SCREENS)) {
  console.error(`The screens are not built.\n\n${USAGE}`);
  process.exit(2);
}
await measure('bench:kiosk', options);
