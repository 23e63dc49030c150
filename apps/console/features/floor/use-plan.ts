import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import type { Outcome } from '@comanda/kit/hub-client/types.ts';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Table } from '@comanda/shared/contracts/views/venue.ts';
import { useEffect, useRef, useState } from 'react';

/** One change of the plan: each table as it was (null: not there) and as it is. */
type Step = readonly { readonly before: Table | null; readonly after: Table }[];
type Refused = Exclude<Outcome, { readonly ok: true }>['error'];

export interface Plan {
  readonly tables: readonly Table[];
  /** Shown at once, saved at once, and can be undone; why the hub refused, or null. */
  readonly save: (tables: readonly Table[]) => Promise<Refused | null>;
  /** Shown, but not saved: while a hand or a key still moves it. Null: no more. */
  readonly preview: (tables: readonly Table[] | null) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

const byId = (tables: readonly Table[]): Map<string, Table> => new Map(tables.map((table) => [table.id, table]));

export function usePlan(): Plan {
  const client = useHub();
  const words = useProblemWords();
  const venue = useVenue();
  const pending = useRef(0);
  const [ahead, setAhead] = useState<ReadonlyMap<string, Table>>(new Map());
  const [moving, setMoving] = useState<ReadonlyMap<string, Table> | null>(null);
  const [done, setDone] = useState<readonly Step[]>([]);
  const [undone, setUndone] = useState<readonly Step[]>([]);
  useEffect(() => {
    if (pending.current === 0) setAhead(new Map());
  }, [venue]);
  const known = new Map([...byId(venue.tables), ...ahead]);

  const send = async (tables: readonly Table[]): Promise<Refused | null> => {
    setAhead((before) => new Map([...before, ...byId(tables)]));
    pending.current += tables.length;
    let refused: Refused | null = null;
    for (const body of tables) {
      const outcome = await client.command(routes.saveTable, { body });
      pending.current -= 1;
      if (outcome.ok) continue;
      refused = outcome.error;
      setAhead((before) => new Map([...before].filter(([id]) => id !== body.id)));
    }
    if (refused) toast(words(refused), { tone: 'danger' });
    return refused;
  };
  const save = async (tables: readonly Table[]): Promise<Refused | null> => {
    setMoving(null);
    const step = tables.map((after) => ({ before: known.get(after.id) ?? null, after }));
    const refused = await send(tables);
    if (refused === null) {
      setDone((steps) => [...steps, step]);
      setUndone([]);
    }
    return refused;
  };
  const last = done.at(-1);
  const next = undone.at(-1);
  return {
    tables: [...new Map([...known, ...(moving ?? [])]).values()],
    save,
    preview: (tables) => setMoving(tables && byId(tables)),
    undo: last
      ? () => {
          setDone(done.slice(0, -1));
          setUndone([...undone, last]);
          void send(last.map(({ before, after }) => before ?? { ...after, archived: true }));
        }
      : null,
    redo: next
      ? () => {
          setUndone(undone.slice(0, -1));
          setDone([...done, next]);
          void send(next.map(({ after }) => after));
        }
      : null,
  };
}
