import { err, ok } from '@comanda/shared/base/result.ts';
import { describe, expect, test } from 'vitest';
import { type Intent, withIntents } from './intents.ts';
import { type Deeds, type DeedsOptions, makeDeeds } from './make-deeds.ts';
import type { Line, Ticket } from './ticket.ts';
import { makeUndos } from './undos.ts';

interface Sent {
  readonly name: string;
  readonly input: unknown;
  readonly answer: (outcome: unknown) => Promise<void>;
}

/** Hands, with a hub that answers when the test says so. */
function kitchen(): { deeds: Deeds; sent: Sent[]; bars: string[]; intents: () => readonly Intent[] } {
  let intents: readonly Intent[] = [];
  const sent: Sent[] = [];
  const bars: string[] = [];
  const undos = makeUndos(
    () => 0,
    () => () => {},
  );
  const routes = new Proxy({}, { get: (_, name) => ({ name }) }) as DeedsOptions['routes'];
  const command = (route: { name: string }, input: unknown) =>
    new Promise((resolve) => {
      sent.push({
        name: route.name,
        input,
        answer: async (outcome) => {
          resolve(outcome);
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        },
      });
    });
  const deeds = makeDeeds({
    client: { command } as unknown as DeedsOptions['client'],
    routes,
    change: (change) => {
      intents = change(intents);
    },
    say: {
      bumped: (number) => `bumped ${number}`,
      voidFirst: (number) => `void first ${number}`,
      voidSaid: (number, made) => `void ${number} ${made}`,
      handedOver: (number) => `handed over ${number}`,
      fired: (number, course) => `fired ${number} ${course}`,
      refused: ({ code }) => `refused ${code}`,
    },
    undos: {
      offer: (number, text, run) => {
        undos.offer(number, text, run);
        bars.push(text);
      },
      undoLast: undos.undoLast,
    },
    show: (text) => bars.push(text),
  });
  return { deeds, sent, bars, intents: () => intents };
}

const line = (lineId: string, state: Line['state'] = 'open', acknowledged = true): Line =>
  ({ lineId, state, acknowledged }) as Line;
const ticket = (...lines: Line[]): Ticket => ({ id: 't', number: 42, state: 'open', lines }) as Ticket;
const names = (sent: readonly Sent[]): string[] => sent.map(({ name }) => name);

describe('hands', () => {
  test('a bump shows before the hub answers, and until its position in the log', async () => {
    const { deeds, sent, bars, intents } = kitchen();
    deeds.bump(ticket(line('a')));
    expect(intents()).toMatchObject([{ deed: { kind: 'bump', ticketId: 't' }, seq: null }]);
    expect(bars).toEqual(['bumped 42']);
    await sent[0]?.answer(ok({ ticketId: 't', seq: 7 }));
    expect(intents()).toMatchObject([{ seq: 7 }]);
  });

  test('a refused deed is taken back with a word; one that somebody else was quicker with needs none', async () => {
    const { deeds, sent, bars, intents } = kitchen();
    deeds.tapLine(ticket(line('a'), line('b')), line('a'));
    await sent[0]?.answer(err({ code: 'line_voided' }));
    expect(intents()).toEqual([]);
    expect(bars).toEqual(['refused line_voided']);
    deeds.bump(ticket(line('a')));
    await sent[1]?.answer(err({ code: 'ticket_done' }));
    expect(bars).toEqual(['refused line_voided', 'bumped 42']);
  });

  test('undo takes every bump back, the last one first, each once', () => {
    const { deeds, sent } = kitchen();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) deeds.bump({ ...ticket(line('a')), id });
    for (let press = 0; press < 7; press += 1) deeds.undo();
    const undone = sent.filter(({ name }) => name === 'unbumpTicket').map(({ input }) => input);
    expect(undone).toEqual(ids.toReversed().map((ticketId) => ({ params: { ticketId } })));
  });

  test('a bump says which changes the hand had before it', () => {
    const { deeds, sent } = kitchen();
    const changed = { ...line('a'), change: 7 };
    deeds.tapLine(ticket(changed, line('b')), changed);
    deeds.bump(ticket(changed, line('b')));
    expect(sent.map(({ input }) => input)).toMatchObject([{ body: { shown: [7] } }, { body: { shown: [7] } }]);
  });

  test.each(['bump', 'last line'])('the undo of a %s shows its ticket also where the hub has taken it away', (how) => {
    const { deeds, intents } = kitchen();
    const one = ticket(line('a'));
    if (how === 'bump') deeds.bump(one);
    else deeds.tapLine(one, line('a'));
    deeds.undo();
    // The hub has answered the bump, and its word of it has come.
    const ahead = () => intents().slice(1);
    expect(withIntents([], ahead())).toEqual([one]);
    expect(withIntents([one], ahead())).toEqual([one]);
    deeds.bump(one);
    expect(withIntents([], ahead())).toMatchObject([{ id: 't', state: 'bumped' }]);
  });

  test('a refusal between takes no undo away', async () => {
    const { deeds, sent } = kitchen();
    deeds.bump(ticket(line('a')));
    deeds.tapLine(ticket(line('a'), line('b')), line('a'));
    await sent[1]?.answer(err({ code: 'line_voided' }));
    deeds.undo();
    expect(names(sent)).toEqual(['bumpTicket', 'bumpLine', 'unbumpTicket']);
  });

  test('the last line offers an undo, a line before it does not', () => {
    const { deeds, sent, bars } = kitchen();
    deeds.tapLine(ticket(line('a'), line('b')), line('a'));
    expect(bars).toEqual([]);
    deeds.tapLine(ticket(line('a', 'done'), line('b')), line('b'));
    expect(bars).toEqual(['bumped 42']);
    deeds.undo();
    expect(names(sent)).toEqual(['bumpLine', 'bumpLine', 'unbumpLine']);
  });

  test('a done line is opened again; a void one is not touched', () => {
    const { deeds, sent } = kitchen();
    deeds.tapLine(ticket(line('a', 'done')), line('a', 'done'));
    deeds.tapLine(ticket(line('a', 'voided')), line('a', 'voided'));
    expect(names(sent)).toEqual(['unbumpLine']);
  });

  test('that a change is seen makes nothing done', () => {
    const { deeds, sent, intents } = kitchen();
    deeds.sayChange('t', { ...line('a'), change: 7 });
    expect(sent).toMatchObject([{ name: 'acknowledgeChange', input: { body: { shown: [7] } } }]);
    expect(intents()).toMatchObject([{ deed: { kind: 'see_change', ticketId: 't', lineId: 'a' } }]);
  });

  test('a ticket with a void that nobody spoke of is not bumped', () => {
    const { deeds, sent, bars } = kitchen();
    const voided = line('a', 'voided', false);
    deeds.bump(ticket(voided));
    expect(bars).toEqual(['void first 42']);
    deeds.sayVoid(ticket(voided), voided, true);
    expect(sent.map(({ name, input }) => [name, input])).toEqual([
      ['acknowledgeVoid', { params: { ticketId: 't', lineId: 'a' }, body: { made: true } }],
    ]);
    deeds.undo();
    expect(sent.at(-1)).toMatchObject({ name: 'unacknowledgeVoid', input: { params: { ticketId: 't', lineId: 'a' } } });
  });

  test('a hand-over takes along what its card shows as open, and can be taken back once the hub has done it', async () => {
    const { deeds, sent, bars, intents } = kitchen();
    const order = { id: 'o', parts: [{ ...ticket(), id: 'p', state: 'bumped' as const }, ticket(line('a'))] };
    deeds.handOver(order);
    expect(sent[0]?.input).toEqual({ params: { orderId: 'o' }, body: { unbumped: ['t'] } });
    expect(bars).toEqual([]);
    await sent[0]?.answer(ok({ orderId: 'o', seq: 7 }));
    expect(bars).toEqual(['handed over 42']);
    deeds.undo();
    expect(sent[1]).toMatchObject({ name: 'undoHandOver', input: { params: { orderId: 'o' } } });
    // Another screen took it back in the same moment.
    await sent[1]?.answer(err({ code: 'not_handed_over' }));
    expect([bars.length, intents().length]).toEqual([1, 1]);
    deeds.handOver(order);
    await sent[2]?.answer(err({ code: 'still_cooking' }));
    expect(bars.at(-1)).toBe('refused still_cooking');
    deeds.undo();
    expect(sent).toHaveLength(3);
  });
});
