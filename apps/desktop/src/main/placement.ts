import type { Bounds } from './settings.ts';

export interface DisplayPart {
  readonly id: number;
  readonly bounds: Bounds;
  readonly workArea: Bounds;
}

export interface Placed {
  readonly display: number;
  readonly bounds: Bounds;
}

/** So much of a window must be on a display for hands to reach it, CSS pixels. */
const REACHABLE = 80;

const overlap = (a: Bounds, b: Bounds): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width < REACHABLE || height < REACHABLE ? 0 : width * height;
};

/**
 * Where a window opens: on the display that it was put on, or else the first one, and where it was if that is still in
 * reach; else over the whole work area. A locked window fills its display.
 * @param displays the primary one first
 */
export function place(
  displays: readonly [DisplayPart, ...DisplayPart[]],
  wish: { readonly display: number | null; readonly bounds: Bounds | null; readonly locked: boolean },
): Placed {
  const named = displays.find((each) => each.id === wish.display);
  const display = named ?? (wish.bounds && mostOf(displays, wish.bounds)) ?? displays[0];
  if (wish.locked) return { display: display.id, bounds: display.bounds };
  const { bounds } = wish;
  if (bounds && overlap(bounds, display.workArea) > 0) return { display: display.id, bounds };
  return { display: display.id, bounds: display.workArea };
}

function mostOf(displays: readonly DisplayPart[], bounds: Bounds): DisplayPart | undefined {
  let best: DisplayPart | undefined;
  for (const each of displays) {
    const here = overlap(bounds, each.workArea);
    if (here > (best ? overlap(bounds, best.workArea) : 0)) best = each;
  }
  return best;
}
