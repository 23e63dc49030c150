import { describe, expect, it } from 'vitest';
import { apply, importInto, itemNamed, readable, refusals } from './fixtures/apply.ts';
import { emptyMenu, fixture, group, usVenue } from './fixtures/venue.ts';

const SPICE = group('019a0c3e-1111-7000-8000-000000000001', 'Spice level');
const EXTRA = group('019a0c3e-1111-7000-8000-000000000002', 'Extra toppings');
const withGroups = { ...emptyMenu, groups: [SPICE, EXTRA] };
const square = fixture('square.csv');
const file = (...rows: string[]) => rows.join('\n');

describe('a Square item library', () => {
  const { menu, plan, read } = importInto(withGroups, square, usVenue);

  it('is found out by its header, rows counted below it', () => {
    expect(read).toMatchObject({ format: 'square', rows: 64 });
    expect(plan.changes.filter(({ kind }) => kind === 'item')).toHaveLength(menu.items.length);
  });

  it('gathers variations under their item, each row with a token of its own', () => {
    const pho = itemNamed(menu, 'Phở bò');
    expect(pho.variants.map(({ name, price, sku }) => [name['en'], price, sku])).toEqual([
      ['Small', 1150, 'PHO-S'],
      ['Large', 1400, 'PHO-L'],
      ['Family', 3800, 'PHO-F'],
    ]);
    expect(pho.description['en']).toBe('Beef noodle soup, 24-hour broth.\nServed with herbs, lime and chilli.');
    expect(itemNamed(menu, 'Trà sữa').variants).toHaveLength(4);
    expect(itemNamed(menu, "=Chef's choice").variants[0]?.price).toBe(4500);
  });

  it('reads thousands separators, and open prices where there is none', () => {
    expect(itemNamed(menu, 'Private cellar').variants[0]?.price).toBe(125_000);
    expect(itemNamed(menu, 'Cua rang me')).toMatchObject({ soldByWeight: true, variants: [{ price: null }] });
    expect(itemNamed(menu, 'Gift card').variants[0]?.price).toBeNull();
  });

  it('takes taxes by what they add up to', () => {
    expect(itemNamed(menu, 'Phở bò').taxGroup).toBe('sales');
    expect(itemNamed(menu, 'Coca-Cola').taxGroup).toBe('deposit');
    expect(itemNamed(menu, 'Fish sauce 1L').taxGroup).toBe('none');
  });

  it('attaches the groups the menu has, and says once which it has not', () => {
    expect(itemNamed(menu, 'Phở bò').groupIds).toEqual([SPICE.id, EXTRA.id]);
    expect(itemNamed(menu, 'Cà phê đen').groupIds).toEqual([]);
    expect(menu.groups).toHaveLength(2);
    expect(read.problems.filter(({ en }) => en.includes('Milk choice'))).toHaveLength(1);
  });

  it('marks alcohol, archives, leaves out what is not for sale, drops spoiled barcodes', () => {
    expect(itemNamed(menu, 'House wine').diets).toEqual(['contains_alcohol']);
    expect(itemNamed(menu, 'Old lunch set').archived).toBe(true);
    expect(itemNamed(menu, 'Coca-Cola').variants.map(({ barcode }) => barcode)).toEqual(['049000028911']);
    expect(itemNamed(menu, 'Sparkling water').variants[0]?.barcode).toBeNull();
    const warned = read.problems.map(({ en }) => en).join('\n');
    for (const words of ['Case of 24', '5.0112E+12', 'Kitchen Nickname', 'open price', '“Other”']) {
      expect(warned).toContain(words);
    }
  });

  it('changes nothing the second time', () => {
    const again = importInto(menu, square, usVenue);
    expect(again.plan.events).toEqual([]);
    expect(new Set(again.plan.changes.map(({ change }) => change))).toEqual(new Set(['same']));
  });

  it('keeps what the file does not know', () => {
    const pho = itemNamed(menu, 'Phở bò');
    const mine = {
      ...pho,
      name: { en: 'Phở bò', vi: 'Phở bò tái' },
      picture: 'pho.svg',
      stations: ['bar'],
      prepSeconds: 420,
      allergens: ['celery' as const],
      course: 2,
    };
    const kept = { ...menu, items: menu.items.map((item) => (item.id === pho.id ? mine : item)) };
    expect(importInto(kept, square, usVenue).plan.events).toEqual([]);
    const dearer = new TextDecoder().decode(square).replace(',14.00,', ',15.25,');
    const { plan } = importInto(kept, dearer, usVenue);
    expect(plan.changes.filter(({ change }) => change !== 'same')).toEqual([
      { kind: 'item', change: 'changed', name: 'Phở bò', differences: ['Large: price $14.00 → $15.25'] },
    ]);
    expect(itemNamed(apply(kept, plan.events), 'Phở bò')).toEqual({
      ...mine,
      variants: mine.variants.map((variant) => (variant.price === 1400 ? { ...variant, price: 1525 } : variant)),
    });
  });

  it('knows a renamed item by its token, and tells the change', () => {
    const renamed = new TextDecoder().decode(square).replace(',Kem dừa,', ',Kem dừa non,');
    const { plan, menu: after } = importInto(menu, renamed, usVenue);
    expect(plan.events).toHaveLength(1);
    expect(itemNamed(after, 'Kem dừa non').id).toBe(itemNamed(menu, 'Kem dừa').id);
    expect(plan.changes.find(({ change }) => change === 'changed')?.differences).toEqual([
      'name (en) Kem dừa → Kem dừa non',
    ]);
  });

  it('archives what the file no longer has only when asked to', () => {
    const text = new TextDecoder().decode(square);
    const without = text
      .split('\r\n')
      .filter((line) => !line.includes(',Trà đá,'))
      .join('\r\n');
    expect(importInto(menu, without, usVenue).plan.events).toEqual([]);
    const { plan } = importInto(menu, without, usVenue, { archiveMissing: true });
    expect(plan.changes.filter(({ change }) => change !== 'same')).toEqual([
      { kind: 'item', change: 'archived', name: 'Trà đá', differences: ['archived no → yes'] },
    ]);
  });
});

describe('ugly Square files', () => {
  it('read alike in UTF-8, UTF-16 and with semicolons or tabs', () => {
    const text = file('Token,Item Name,Variation Name,Price', 'T1,Phở,Regular,4.50');
    const expected = readable(text, usVenue);
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect(readable(utf16, usVenue)).toEqual(expected);
    expect(readable(Buffer.from(text, 'utf16le'), usVenue)).toEqual(expected);
    expect(readable(Buffer.from(utf16).swap16(), usVenue)).toEqual(expected);
    expect(readable(`\uFEFF${text}`, usVenue)).toEqual(expected);
    for (const separator of [';', '\t']) expect(readable(text.replaceAll(',', separator), usVenue)).toEqual(expected);
    expect(readable(text.replaceAll('\n', '\r\n'), usVenue)).toEqual(expected);
  });

  it('in letters other than Unicode are refused, not guessed', () => {
    expect(refusals(Buffer.from('Token,Item Name,Price\nT,Ph\xf4,1', 'latin1'), usVenue)[0]).toContain('CSV UTF-8');
    expect(refusals('Token,Item Name,Price\nT,Ph\uFFFD,1', usVenue)[0]).toContain('CSV UTF-8');
  });

  it('give the line a row begins on, cells with line breaks counted', () => {
    const text = 'Token,Item Name,Variation Name,Price\r\nA,"two\r\nlines",Regular,1\r\n\r\nB,Tea,Regular,dear\r\n';
    expect(refusals(text, usVenue)).toEqual(['5 Price: “dear” is not a price.']);
  });

  it('are refused whole for one bad row, every problem told', () => {
    const rows = ['A,Tea,-1,Y', 'B,Rice,2,maybe', 'C,,3,N', 'D,Soup,"1,234",N', 'D,Soup,5,N', 'E,Fish,4.555,N'];
    const problems = refusals(file('Token,Item Name,Price,Archived', ...rows), usVenue);
    expect(problems.map((words) => words.split(':')[0])).toEqual([
      '2 Price',
      '3 Archived',
      '4 -',
      '5 Price',
      '6 -',
      '7 Price',
    ]);
  });

  it('settle a lone separator by the habit of the file', () => {
    const head = 'Token;Item Name;Price';
    expect(refusals(file(head, 'A;Crab;1.234'), usVenue)[0]).toContain('thousands or a fraction');
    const { items } = readable(file(head, 'A;Crab;1.234', 'B;Tea;4,50'), usVenue);
    expect(items.map(({ variants }) => variants[0]?.price)).toEqual([123_400, 450]);
  });

  it('with two items of one name keep both apart by their tokens', () => {
    const text = file('Token,Item Name,Variation Name,Price', 'A,Tea,Regular,1.00', 'B,Tea,Regular,2.00');
    const { menu, read } = importInto(emptyMenu, text, usVenue);
    expect(menu.items).toHaveLength(2);
    expect(read.problems.some(({ en }) => en.includes('another item named “Tea”'))).toBe(true);
    expect(importInto(menu, text, usVenue).plan.events).toEqual([]);
  });

  it('with one token for all variants keep each by its name, in whatever order', () => {
    const rows = ['A,Tea,Hot,1.00', 'A,Tea,Iced,2.00'];
    const head = 'Token,Item Name,Variation Name,Price';
    const { menu } = importInto(emptyMenu, file(head, ...rows), usVenue);
    const swapped = importInto(menu, file(head, ...rows.toReversed()), usVenue).menu;
    expect(swapped.items[0]?.variants).toEqual(menu.items[0]?.variants.toReversed());
  });

  it('with several categories of an item take the reporting one, else the first, and say so', () => {
    const head = 'Token,Item Name,Categories,Reporting Category,Price';
    const { menu, read } = importInto(
      emptyMenu,
      file(head, 'A,Tea,"Hot, Lunch",,1.00', 'B,Rice,"Hot, Lunch",Lunch,2.00'),
      usVenue,
    );
    expect(menu.categories.map(({ name }) => name)).toEqual([{ en: 'Hot' }, { en: 'Lunch' }]);
    expect(read.problems.map(({ row, en }) => `${row} ${en}`)).toEqual([
      '2 An item has one category: “Hot” was taken of “Hot, Lunch”.',
    ]);
  });

  it('with a tax rate the venue has not say so once, and keep the tax of what is there', () => {
    const text = file('Token,Item Name,Price,Tax - City (7%)', 'A,Tea,1.00,Y', 'B,Rice,2.00,Y');
    const { menu, read } = importInto(emptyMenu, text, usVenue);
    expect(menu.items.map(({ taxGroup }) => taxGroup)).toEqual(['sales', 'sales']);
    expect(read.problems.filter(({ en }) => en.includes('City 7 %'))).toHaveLength(1);
    const moved = { ...menu, items: menu.items.map((item) => ({ ...item, taxGroup: 'none' })) };
    expect(importInto(moved, text, usVenue).plan.events).toEqual([]);
  });

  it('that are no menu are refused with what was expected', () => {
    const [words, ...others] = refusals('Date,Gross sales\n2026-01-01,5', usVenue);
    expect(words).toMatch(/^1 -: .*Item Name.*Handle.*Kind.*Found: Date, Gross sales/u);
    expect(others).toEqual([]);
    expect(refusals('Token,Item Name,Price', usVenue)[0]).toContain('no rows');
    expect(refusals('Token,Item Name,Price\nA,"Tea,1', usVenue)[0]).toContain('never closed');
    expect(refusals('Token,Item Name,Price\nA,"Tea"s,1', usVenue)[0]).toContain('quotation mark');
    expect(refusals('Token,Item Name,Price\nA,Tea,1,50', usVenue)[0]).toContain('4 cells');
  });

  it('of 20,000 rows are previewed within 3 seconds of processor time', { timeout: 30_000 }, () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, n) => `T${n},Dish ${n >> 1},V${n & 1},S${n},Kitchen ${n % 40},4.50`,
    );
    const text = file('Token,Item Name,Variation Name,SKU,Category,Price', ...rows);
    const { menu } = importInto(emptyMenu, text, usVenue);
    const before = process.cpuUsage();
    expect(importInto(menu, text, usVenue).plan.events).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
