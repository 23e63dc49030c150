import type { z } from 'zod';
import {
  type AskedOutcome,
  CheckAsk,
  type CheckOutcome,
  OutcomeAsk,
  PrintAsk,
  printerMessages,
  type PrintOutcome,
} from '@comanda/shared/contracts/printer-socket.ts';
import type { Ports } from './ports.ts';

/** A connection to the hub: what it says, and where an answer goes. */
export interface HubSocket {
  on(message: string, heard: (body: unknown, answer: unknown) => void): unknown;
  emit(message: string, body: unknown): unknown;
}

/** Outcomes are kept so long in case their answer was lost; the hub asks within seconds. */
const KEPT = 200;

/** What this life of the program has printed, whatever connection it was asked on. */
export type Printed = Map<string, Promise<PrintOutcome> | null>;

/**
 * Prints what the hub sends. A document is printed once, however often it is asked for; one that the hub was told is
 * unknown here is never printed any more, since the hub has meanwhile sent it elsewhere.
 */
export function serve(socket: HubSocket, ports: Ports, printed: Printed): void {
  const answering = <S extends z.ZodType>(
    message: string,
    schema: S,
    run: (asked: z.infer<S>) => Promise<unknown>,
  ): void => {
    socket.on(message, (body, answer) => {
      const asked = schema.safeParse(body);
      if (!asked.success || typeof answer !== 'function') return;
      void run(asked.data).then((outcome) => answer(outcome));
    });
  };

  const print = async ({ id, port, hardware, bytes }: PrintAsk): Promise<PrintOutcome> => {
    if (hardware) ports.learn(port, hardware);
    const say = (how: Awaited<ReturnType<Ports['check']>>): unknown =>
      socket.emit(printerMessages.said, { id, said: checked(how) });
    const outcome = await ports.print(port, bytes, say);
    return outcome.ok ? { kind: 'printed', proof: outcome.value.proof } : { kind: 'failed', ...outcome.error };
  };

  const keep = (id: string, outcome: Promise<PrintOutcome> | null): void => {
    printed.set(id, outcome);
    for (const [oldest] of printed) {
      if (printed.size <= KEPT) break;
      printed.delete(oldest);
    }
  };

  answering(printerMessages.print, PrintAsk, async (asked): Promise<AskedOutcome> => {
    if (!printed.has(asked.id)) keep(asked.id, print(asked));
    return (await printed.get(asked.id)) ?? { kind: 'unknown' };
  });
  answering(printerMessages.outcome, OutcomeAsk, async ({ id }): Promise<AskedOutcome> => {
    if (!printed.has(id)) keep(id, null);
    return (await printed.get(id)) ?? { kind: 'unknown' };
  });
  answering(printerMessages.check, CheckAsk, async ({ port, hardware }): Promise<CheckOutcome> => {
    if (hardware) ports.learn(port, hardware);
    return checked(await ports.check(port));
  });
  socket.on(printerMessages.ports, (_body, answer) => {
    if (typeof answer === 'function') void ports.found().then((found) => answer(found));
  });
}

const checked = (how: Awaited<ReturnType<Ports['check']>>): CheckOutcome =>
  how.ok ? { kind: 'well', ...how.value } : { kind: 'failed', reason: how.error };
