import { event } from '@comanda/shared/contracts/events/index.ts';
import { printerRoutes } from '@comanda/shared/contracts/commands/printers.ts';
import { afterEach, expect, it } from 'vitest';
import { nobody } from '../../test/harness.ts';
import { accepted, codeOf } from '../../test/identity.ts';
import { append, openPrinting, type PrintingBench } from '../../test/printing.ts';
import { dish } from '../../test/printing-venue.ts';
import { DISH_NAMES } from '../../test/dish-names.ts';

let bench: PrintingBench;
afterEach(() => bench.end());

const names = async () => accepted(await bench.ask(printerRoutes.unprintable, { caller: bench.boss })).names;
const named = (slug: 'pho' | 'salad', name: Record<string, string>, archived = false) =>
  append(bench, [event('item.saved.v1', `item:${dish(slug).id}`, { ...dish(slug), name, archived })]);

it('names what no printer could show, and nothing that is drawn', async () => {
  bench = await openPrinting();
  expect(await names()).toEqual([]);
  await named('pho', { vi: 'Phở bò', bo: 'མོག་མོག' });
  const [found, ...others] = await names();
  expect(found).toMatchObject({ name: 'མོག་མོག' });
  expect(found?.letters).not.toBe('');
  expect(others).toEqual([]);
  await named('pho', { vi: 'Phở bò', bo: 'མོག་མོག' }, true);
  expect(await names()).toEqual([]);
  for (const some of [0, 20, 40, 60].map((from) => DISH_NAMES.slice(from, from + 20))) {
    const texts = some.map(([, name], at) => [`x${String.fromCharCode(97 + at)}`, name]);
    await named('salad', Object.fromEntries(texts));
    expect(await names()).toEqual([]);
  }
  expect(codeOf(await bench.ask(printerRoutes.unprintable, { caller: nobody }))).toBe('not_permitted');
});
