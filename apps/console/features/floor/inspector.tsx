import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { turnedBy } from '@comanda/shared/domain/floor/arrange.ts';
import { naturalSize } from '@comanda/shared/domain/floor/size.ts';
import { RotateCcw, RotateCw } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { LARGEST, SMALLEST } from './resize.ts';
import type { Plan } from './use-plan.ts';

const SHAPES = ['round', 'square', 'long', 'bar'] as const;
const TURN = 15;
const MOST_SEATS = 99;

const wholeWithin = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly read: (text: string) => boolean;
  readonly bad: string;
  readonly numeric?: boolean;
  /** Why the hub refused, or null. */
  readonly onCommit: (text: string) => Promise<string | null>;
}

/** Saved when the hand leaves it, or on Enter; what cannot be saved stays, with what is wrong. */
function Typed({ label, value, read, bad, numeric = false, onCommit }: TypedProps) {
  const [text, setText] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const commit = async (): Promise<void> => {
    if (text === null || !read(text)) return;
    const problem = text === value ? null : await onCommit(text);
    setRefused(problem);
    if (problem === null) setText(null);
  };
  const wrong = text !== null && !read(text) ? bad : undefined;
  return (
    <TextField
      label={label}
      value={text ?? value}
      {...(numeric && { inputMode: 'numeric' as const })}
      error={wrong ?? refused ?? undefined}
      onChange={(typed) => {
        setText(typed);
        setRefused(null);
      }}
      onBlur={() => void commit()}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Enter') void commit();
      }}
    />
  );
}

/** All about the one table that is chosen. */
export function Inspector({ table, plan }: { readonly table: Table; readonly plan: Plan }) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const { areas } = useVenue();
  const size = table.size ?? naturalSize(table);
  const save = async (change: Partial<Table>): Promise<string | null> => {
    const refused = await plan.save([{ ...table, ...change }]);
    return refused && words(refused);
  };
  const sizeField = (side: 'width' | 'height') => (
    <Typed
      numeric
      label={t(`house.floor.${side}`)}
      value={String(size[side])}
      read={(text) => wholeWithin(text, SMALLEST, LARGEST) !== null}
      bad={t('house.floor.badSize', { least: SMALLEST, most: LARGEST })}
      onCommit={(text) => save({ size: { ...size, [side]: Number(text) } })}
    />
  );
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3">
        <Typed
          label={t('house.floor.name')}
          value={table.name}
          read={(text) => text.trim().length > 0 && text.trim().length <= 20}
          bad={t('house.floor.badName')}
          onCommit={(text) => save({ name: text.trim() })}
        />
        <Typed
          numeric
          label={t('house.floor.seats')}
          value={String(table.seats)}
          read={(text) => wholeWithin(text, 1, MOST_SEATS) !== null}
          bad={t('house.floor.badSeats')}
          onCommit={(text) => save({ seats: Number(text) })}
        />
      </div>
      <Segmented
        labelShown
        label={t('house.floor.shape')}
        value={table.shape}
        onChange={(shape) => void plan.save([withoutSize({ ...table, shape })])}
        options={SHAPES.map((id) => ({ id, label: t(`house.floor.shapes.${id}`) }))}
      />
      <div className="grid grid-cols-2 gap-3">
        {sizeField('width')}
        {sizeField('height')}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <IconButton
          icon={RotateCcw}
          label={t('house.floor.turnLeft')}
          className="border border-edge"
          onClick={() => void save({ rotation: turnedBy(table.rotation, -TURN) })}
        />
        <span className="figures min-w-14 text-center font-medium">{table.rotation}°</span>
        <IconButton
          icon={RotateCw}
          label={t('house.floor.turnRight')}
          className="border border-edge"
          onClick={() => void save({ rotation: turnedBy(table.rotation, TURN) })}
        />
        {table.size && (
          <Button size="small" onClick={() => void plan.save([withoutSize(table)])}>
            {t('house.floor.usualSize')}
          </Button>
        )}
      </div>
      <Select
        label={t('house.floor.area')}
        value={table.areaId}
        onChange={(areaId) => void save({ areaId })}
        options={areas.map(({ id, name }) => ({ id, label: say(name) }))}
      />
    </div>
  );
}

function withoutSize(table: Table): Table {
  const usual = { ...table };
  delete usual.size;
  return usual;
}
