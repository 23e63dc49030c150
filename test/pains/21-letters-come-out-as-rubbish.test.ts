import { must } from '@comanda/shared/base/assert.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DISH_NAMES } from '../../hub/test/dish-names.ts';
import { accepted } from '../../hub/test/identity.ts';
import { alike, type Ink, inkOf, references } from '../../hub/test/ink.ts';
import { append, openPrinting, type PrintingBench } from '../../hub/test/printing.ts';
import { dish, uuid } from '../../hub/test/printing-venue.ts';

let bench: PrintingBench;
let browser: readonly Ink[];
beforeEach(async () => {
  bench = await openPrinting();
  browser = await references();
});
afterEach(() => bench.end());

const itemAt = (at: number): string => uuid(500 + at);

/** The dish's letters on a receipt's line: from behind the quantity, as far as its name goes. */
const nameIn = (ink: Ink): Ink => ink.filter(([x]) => x >= 48 && x < 440).map(([x, y]) => [x - 48, y] as const);

it('prints what each dish is called, in every script, from the menu to the paper', async () => {
  await append(
    bench,
    DISH_NAMES.map(([, name], at) =>
      event('item.saved.v1', `item:${itemAt(at)}`, {
        ...dish('pho'),
        id: itemAt(at),
        name: { vi: name },
        variants: [{ ...must(dish('pho').variants[0], 'a variant'), id: itemAt(at) }],
      }),
    ),
  );
  const desk = must(
    bench.store.get<{ data: string }>('select data from printers where data like \'%"desk"%\''),
    'desk',
  );
  const printer = { ...(JSON.parse(desk.data) as Printer), letters: 'cp437' as const };
  await append(bench, [event('printer.saved.v1', `printer:${printer.id}`, printer)]);
  const lines = DISH_NAMES.map((_, at) => ({ id: bench.newId(), itemId: itemAt(at), variantId: itemAt(at) }));
  const body = { orderId: bench.newId(), type: 'takeaway' as const, tableId: null, lines, send: true };
  const { checkId } = accepted(await bench.ask(orderRoutes.openOrder, { caller: bench.boss, body }));
  accepted(await bench.ask(paymentRoutes.printReceipt, { caller: bench.boss, params: { checkId }, body: {} }));
  await bench.settled();
  const paper = must(bench.printers.desk.papers()[0], 'the receipt');
  const drawn = paper.lines.flatMap((line) => (line.kind === 'raster' ? [nameIn(inkOf(line))] : []));
  const wrong = DISH_NAMES.filter((_, at) => {
    const reference = must(browser[at], 'a reference');
    const apart = (ink: Ink): number => Math.abs(ink.length / reference.length - 1);
    const candidates = drawn.filter((ink) => apart(ink) < 0.2).toSorted((a, b) => apart(a) - apart(b));
    return !candidates.some((ink) => alike(ink, reference) > 0.98);
  });
  expect(wrong).toEqual([]);
});
