import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { memo } from 'react';
import { useHouse } from '../../model/house.tsx';
import { isPlain } from '../../model/sale.ts';
import { useSettled } from '../../ui/use-frames.ts';
import { Card } from './card.tsx';
import { useWindow } from './use-window.ts';
import { drawn, type Grid, gridOf, listHeight, placeOf, SPARE_ROWS } from './window.ts';

interface ShelfProps {
  /** What it is called, for those who hear it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What they are the dishes of: of another, the list begins at its top. */
  readonly of: string;
  /** Rows of large type in the place of cards with photos: in access mode. */
  readonly row: boolean;
  /** It lies below another page: only what will be seen first when that goes is kept ready. */
  readonly resting: boolean;
  readonly onOpen: (item: MenuItem) => void;
  readonly onAdd: (item: MenuItem) => void;
}

const GAP = 16;
/** Of a card below its photo: two lines of name, two of what it holds, and the price beside a button. */
const WORDS = 292;
/** A row in large type, as high as two lines of name, two of what it holds, and the price. */
const ROW = 336;

const cards = (width: number): Grid =>
  gridOf({ width, least: 304, gap: GAP, heightOf: (each) => Math.round(each * 0.75) + WORDS });
const rows = (width: number): Grid => gridOf({ width, least: width, gap: GAP, heightOf: () => ROW });

/** The dishes of a category, or those that were found; of hundreds, those that are on the glass are drawn. */
export const Shelf = memo(function Shelf({ label, items, of, row, resting, onOpen, onAdd }: ShelfProps) {
  const { hueOf, index } = useHouse();
  const restrictions = useAvailability();
  const { ref, seen } = useWindow(of, row ? 'rows' : 'cards');
  // At first only what is seen is drawn; once it is on the glass, so is what a finger brings there next.
  const settled = useSettled(of);
  const spare = settled && !resting ? SPARE_ROWS : 0;
  const grid = row ? rows(seen.width) : cards(seen.width);
  const { from, to } = drawn(items.length, grid, seen, spare);
  return (
    <div ref={ref} className="k-scroll h-full bg-ground">
      <ul aria-label={label} className="relative" style={{ height: listHeight(items.length, grid) }}>
        {items.slice(from, to).map((item, at) => {
          const indexed = index.items.get(item.id);
          const place = placeOf(from + at, grid);
          return (
            <Card
              key={item.id}
              item={item}
              hue={hueOf(item.categoryId)}
              restriction={restrictions.get(item.id)}
              plain={indexed !== undefined && isPlain(indexed)}
              row={row}
              of={items.length}
              position={from + at + 1}
              start={place.start}
              top={place.top}
              width={grid.width}
              height={grid.height}
              onOpen={onOpen}
              onAdd={onAdd}
            />
          );
        })}
      </ul>
    </div>
  );
});
