import { routes } from '@comanda/shared/contracts/routes.ts';
import type { Random } from '../../sim/choosing.ts';
import { Refused, type StaffClient } from '../../sim/staff-client.ts';
import { Screen } from './screen.ts';

const MINUTE = 60_000;

export interface KitchenParts {
  readonly url: string;
  readonly client: StaffClient;
  readonly station: string;
  /** Makes what comes; the other screens of a station only show it. */
  readonly cooks: boolean;
  readonly random: Random;
  /** Waits so many milliseconds of the restaurant's time. */
  readonly wait: (ms: number) => Promise<void>;
  readonly onLag: (ms: number) => void;
  readonly onFault: (fault: unknown) => void;
}

/** One kitchen screen of the day, and what it saw. */
export interface KitchenScreen {
  readonly station: string;
  readonly screen: Screen;
  /** Tickets that it drew. */
  readonly seen: Set<string>;
  /** Tickets that came once more after they had left. */
  readonly repeated: string[];
}

/** A refusal is an answer: another screen of the station was first. */
const first = async (doing: Promise<unknown>): Promise<void> => {
  try {
    await doing;
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault;
  }
};

export function kitchenScreen(parts: KitchenParts): KitchenScreen {
  const { url, client, station, cooks, random, wait, onLag, onFault } = parts;
  const seen = new Set<string>();
  const repeated: string[] = [];
  const make = async (ticketId: string): Promise<void> => {
    await first(client.call(routes.drawnTicket, { params: { ticketId }, body: {} }));
    if (!cooks) return;
    await wait(MINUTE * (2 + 10 * random() * random()));
    await first(client.call(routes.bumpTicket, { params: { ticketId }, body: {} }));
  };
  const screen = new Screen(url, client.tokens, [
    {
      topic: 'kitchen',
      params: { station },
      key: 'id',
      came: (ticket, { late, again }) => {
        const id = String(ticket['id']);
        if (again) {
          repeated.push(id);
          return;
        }
        seen.add(id);
        if (!late) onLag(Date.now() - Number(ticket['sentAt']));
        make(id).catch(onFault);
      },
    },
  ]);
  return { station, screen, seen, repeated };
}
