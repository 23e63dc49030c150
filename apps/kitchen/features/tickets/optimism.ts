import { create } from 'zustand';
import type { Ticket } from './ticket-head.tsx';

type LineState = Ticket['lines'][number]['state'];

interface Guess {
  readonly state: LineState;
  /** What the hub said when the tap came: once it says something else, it is right and the guess is over. */
  readonly over: LineState;
}

interface Optimism {
  /** Tickets bumped here, of which the hub has not spoken yet. */
  readonly hidden: ReadonlySet<string>;
  readonly lines: ReadonlyMap<string, Guess>;
}

const useGuesses = create<Optimism>(() => ({ hidden: new Set(), lines: new Map() }));

const key = (ticketId: string, lineId: string): string => `${ticketId} ${lineId}`;

/** What the cook tapped shows at once, also while the hub is away. */
export function useOptimism() {
  const { hidden, lines } = useGuesses();
  return {
    hidden,
    hide: (ticketId: string): void => useGuesses.setState(({ hidden }) => ({ hidden: new Set([...hidden, ticketId]) })),
    show: (ticketId: string): void =>
      useGuesses.setState(({ hidden }) => ({ hidden: new Set([...hidden].filter((id) => id !== ticketId)) })),
    lineState: (ticket: Ticket, line: Ticket['lines'][number]): LineState => {
      const guess = lines.get(key(ticket.id, line.lineId));
      return guess && guess.over === line.state ? guess.state : line.state;
    },
    setLine: (ticket: Ticket, lineId: string, state: LineState): void => {
      const over = ticket.lines.find((line) => line.lineId === lineId)?.state ?? 'open';
      useGuesses.setState(({ lines }) => ({ lines: new Map([...lines, [key(ticket.id, lineId), { state, over }]]) }));
    },
  };
}

/** Forgets guesses about tickets that have left. */
export function forgetGone(there: ReadonlySet<string>): void {
  const { hidden, lines } = useGuesses.getState();
  const stay = [...hidden].filter((id) => there.has(id));
  const kept = [...lines].filter(([each]) => there.has(each.split(' ')[0] ?? ''));
  if (stay.length < hidden.size || kept.length < lines.size) {
    useGuesses.setState({ hidden: new Set(stay), lines: new Map(kept) });
  }
}
