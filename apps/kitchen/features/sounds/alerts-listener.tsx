import { useNow } from '@comanda/kit/ui/ticker.tsx';
import type { TicketView } from '@comanda/shared/contracts/views/kitchen.ts';
import { useEffect, useRef } from 'react';
import { type Sound, soundsOf, type Told, toTell } from './alerts.ts';
import { play } from './tones.ts';

interface AlertsProps {
  readonly tickets: readonly TicketView[];
  /** Lines marked as new or changed, by ticket and line. */
  readonly marks: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** False: what is there is not known yet, or not known any more. */
  readonly known: boolean;
  readonly on: Readonly<Record<Sound, boolean>>;
  readonly isLate: (ticket: TicketView, now: number) => boolean;
}

/** Draws nothing: it listens each second, apart from the tickets, so that they are not drawn for it. */
export function Alerts({ tickets, marks, known, on, isLate }: AlertsProps) {
  const now = useNow();
  const before = useRef<Told | null>(null);
  useEffect(() => {
    if (!known) return;
    const told = toTell(tickets, marks, (ticket) => isLate(ticket, now));
    for (const sound of soundsOf(before.current, told)) if (on[sound]) play(sound);
    before.current = told;
  }, [tickets, marks, known, on, isLate, now]);
  return null;
}
