import type { Random } from '../../sim/choosing.ts';

const HOUR = 3_600_000;
/** Share of the day's orders by hour, of a house that is open for thirteen. */
const WAVES = [2, 8, 16, 11, 4, 2, 3, 9, 17, 15, 8, 4, 1];

export const DAY_MS = WAVES.length * HOUR;

/** When each order of a day comes, in milliseconds from its opening, rising. */
export function arrivalsOf(orders: number, random: Random): number[] {
  const sum = WAVES.reduce((all, share) => all + share, 0);
  const hourOf = (part: number): number => {
    let left = part * sum;
    return Math.max(
      0,
      WAVES.findIndex((share) => (left -= share) < 0),
    );
  };
  return Array.from({ length: orders }, () => (hourOf(random()) + random()) * HOUR).sort((a, b) => a - b);
}
