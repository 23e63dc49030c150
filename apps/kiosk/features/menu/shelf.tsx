import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { useEffect, useRef } from 'react';
import { useHouse, useRestrictions } from '../../model/house.tsx';
import { isPlain } from '../../model/sale.ts';
import { useGrowing } from '../../model/use-growing.ts';
import { Card } from './card.tsx';

interface ShelfProps {
  /** What it is called, for those who hear it. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly row: boolean;
  readonly onOpen: (item: MenuItem) => void;
  readonly onAdd: (item: MenuItem) => void;
}

/** The dishes of a category, or those that were found. */
export function Shelf({ label, items, row, onOpen, onAdd }: ShelfProps) {
  const { hueOf, index } = useHouse();
  const restrictions = useRestrictions();
  const shown = useGrowing(items.length, items);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [items]);
  return (
    <ul
      ref={list}
      aria-label={label}
      tabIndex={-1}
      className={
        row
          ? 'k-scroll grid h-full auto-rows-max content-start gap-3 p-4 outline-none'
          : 'k-scroll grid h-full grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] auto-rows-max content-start gap-4 p-4 outline-none'
      }
    >
      {items.slice(0, shown).map((item) => {
        const indexed = index.items.get(item.id);
        return (
          <Card
            key={item.id}
            item={item}
            hue={hueOf(item.categoryId)}
            restriction={restrictions.get(item.id)}
            plain={indexed !== undefined && isPlain(indexed)}
            row={row}
            onOpen={onOpen}
            onAdd={onAdd}
          />
        );
      })}
    </ul>
  );
}
