import { describe, expect, it } from 'vitest';
import { importInto, itemNamed, readable, refusals } from './fixtures/apply.ts';
import { emptyMenu, fixture, group, vnVenue } from './fixtures/venue.ts';

const SPICE = group('019a0c3e-1111-7000-8000-000000000001', 'độ cay');
const withGroups = { ...emptyMenu, groups: [SPICE] };
const loyverse = fixture('loyverse.csv');
const THU_DUC = { ...vnVenue, place: 'quán sen - thủ đức' };

describe('a Loyverse item export', () => {
  const { menu, read } = importInto(withGroups, loyverse, vnVenue);

  it('is found out by its header, rows counted below it', () => {
    expect(read).toMatchObject({ format: 'loyverse', rows: 41 });
  });

  it('gathers variants by handle, named by their options, the name on the first row only', () => {
    const pho = itemNamed(menu, 'Phở bò');
    expect(pho.variants.map(({ name, price }) => [name['vi'], price])).toEqual([
      ['Nhỏ', 55_000],
      ['Lớn', 65_000],
      ['Đặc biệt', 85_000],
    ]);
    expect(itemNamed(menu, 'Cà phê').variants.map(({ name }) => name['vi'])).toEqual([
      'Đen / Nóng',
      'Đen / Đá',
      'Sữa / Nóng',
      'Sữa / Đá',
    ]);
    expect(pho.description['vi']).toContain('24 giờ,\r\nrau thơm');
  });

  it('reads dong however its thousands are parted', () => {
    expect(itemNamed(menu, 'Bia 333').variants[0]?.price).toBe(25_000);
    expect(itemNamed(menu, 'Rượu vang ly').variants[0]?.price).toBe(120_000);
  });

  it('knows open prices, weight, and taxes that add up', () => {
    expect(itemNamed(menu, 'Cua rang me')).toMatchObject({ soldByWeight: true, variants: [{ price: null }] });
    expect(itemNamed(menu, 'Tôm hùm nướng').variants[0]?.price).toBeNull();
    expect(itemNamed(menu, 'Phụ thu lễ').taxGroup).toBe('none');
    expect(read.problems.some(({ en }) => en.includes('Thuế tiêu thụ đặc biệt 18 %'))).toBe(true);
  });

  it('names a variant that has no name in the languages of the venue', () => {
    expect(itemNamed(menu, 'Trà đá').variants[0]?.name).toEqual({ vi: 'Thường', en: 'Regular' });
  });

  it('archives what the place does not sell', () => {
    expect(itemNamed(menu, 'Kem dừa').archived).toBe(true);
    expect(itemNamed(menu, 'Bánh flan').archived).toBe(false);
  });

  it('passes over components of composite items', () => {
    expect(itemNamed(menu, 'Combo trưa').variants).toHaveLength(1);
    expect(read.problems.some(({ en }) => en.includes('composite'))).toBe(true);
  });

  it('attaches groups by name in any case', () => {
    expect(itemNamed(menu, 'Phở bò').groupIds).toEqual([SPICE.id]);
    expect(read.problems.filter(({ en }) => en.includes('Thêm topping'))).toHaveLength(1);
  });

  it('takes the prices of the place that is asked for', () => {
    const there = importInto(withGroups, loyverse, THU_DUC);
    expect(itemNamed(there.menu, 'Phở bò').variants.map(({ price }) => price)).toEqual([60_000, 70_000, 90_000]);
    expect(itemNamed(there.menu, 'Kem dừa').archived).toBe(false);
    expect(there.read.problems.some(({ en }) => en.includes('several places'))).toBe(false);
    expect(refusals(loyverse, { ...vnVenue, place: 'Đà Lạt' })[0]).toContain('no prices of “Đà Lạt”');
  });

  it('changes nothing the second time, and only prices for another place', () => {
    expect(importInto(menu, loyverse, vnVenue).plan.events).toEqual([]);
    const { plan } = importInto(menu, loyverse, THU_DUC);
    expect(plan.changes.filter(({ change }) => change !== 'same').map(({ name }) => name)).toEqual([
      'Phở bò',
      'Kem dừa',
    ]);
  });

  it('keeps items of one name apart by their handles', () => {
    const text = 'Handle,Name,Category,Price\ntea,Tea,Drinks,10000\ntea-2,Tea,Drinks,12000';
    expect(readable(text, vnVenue).items).toHaveLength(2);
  });

  it('keeps the group that a manager attached and the file does not speak of', () => {
    const other = group('019a0c3e-1111-7000-8000-000000000009', 'Chef’s notes');
    const mine = {
      ...menu,
      groups: [...menu.groups, other],
      items: menu.items.map((item) => ({ ...item, groupIds: [...item.groupIds, other.id] })),
    };
    expect(importInto(mine, loyverse, vnVenue).plan.events).toEqual([]);
  });
});
