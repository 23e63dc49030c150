import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { tableSize } from '@comanda/shared/domain/floor/size.ts';
import { Maximize2 } from 'lucide-react';
import { useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { resized } from './resize.ts';
import type { Plan } from './use-plan.ts';

/** At the corner of the one table that is chosen: pulls it larger or smaller. Its fields do the same by keys. */
export function ResizeHandle({ table, plan }: { readonly table: Table; readonly plan: Plan }) {
  const t = useText();
  const from = useRef<{ x: number; y: number; table: Table; to: Table } | null>(null);
  const { width, height } = tableSize(table);
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('house.floor.resize')}
      title={t('house.floor.resize')}
      style={{
        left: `calc(${table.x / 10}% + ${width / 2}px)`,
        top: `calc(${table.y / 10}% + ${height / 2}px)`,
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, y: event.clientY, table, to: table };
      }}
      onPointerMove={(event) => {
        const now = from.current;
        if (!now) return;
        now.to = resized(now.table, (event.clientX - now.x) * 2, (event.clientY - now.y) * 2);
        plan.preview([now.to]);
      }}
      onPointerUp={() => {
        const now = from.current;
        from.current = null;
        if (now && now.to !== now.table) void plan.save([now.to]);
      }}
      className="absolute z-10 grid size-touch -translate-x-1/2 -translate-y-1/2 cursor-nwse-resize touch-none place-items-center rounded-full"
    >
      <span className="grid size-8 place-items-center rounded-full border-2 border-surface bg-accent text-on-accent shadow-card">
        <Maximize2 aria-hidden className="size-4 rotate-90" />
      </span>
    </button>
  );
}
