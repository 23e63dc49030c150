import { APP_NAMESPACE } from '@comanda/kit/i18n/texts.ts';
import { startI18n } from '@comanda/kit/i18n/index.ts';
import type { Permission } from '@comanda/shared/contracts/permissions.ts';
import { PrinterTrouble } from '@comanda/shared/contracts/views/operations.ts';
import { describe, expect, it } from 'vitest';
import type { useText } from '../../i18n/index.ts';
import { en } from '../../i18n/en.ts';
import { vi } from '../../i18n/vi.ts';
import { concerns, isMild, troubleKey, troubleWords } from './printer-words.ts';

const TILL = '019a0c3e-5f00-7cc3-98c4-dc0c0c073990';
const OTHER = '019a0c3e-5f00-7cc3-98c4-dc0c0c073991';

const trouble = (over: Partial<PrinterTrouble> = {}): PrinterTrouble => ({
  id: OTHER,
  name: 'Kitchen',
  state: 'paper_out',
  since: 1,
  waiting: 0,
  dead: 0,
  deviceId: null,
  receipts: false,
  stations: [],
  standIn: null,
  ...over,
});

const words = (language: 'en' | 'vi', over: Partial<PrinterTrouble>): string => {
  const texts = startI18n({ language, namespaces: { [APP_NAMESPACE]: { en, vi } } });
  const t = texts.getFixedT(null, APP_NAMESPACE) as unknown as ReturnType<typeof useText>;
  return troubleWords(t, trouble(over)).join(' · ');
};

describe('a till hears', () => {
  const at = (...permissions: Permission[]) => ({ deviceId: TILL, permissions });
  const kitchen = trouble({ stations: [{ en: 'Hot' }] });

  it.each([
    ['of the kitchen’s printers who sends orders', kitchen, at('orders.take'), true],
    ['nothing of them who does not', kitchen, at('receipts.print'), false],
    ['of the receipts’ printer who prints them', trouble({ receipts: true }), at('receipts.print'), true],
    ['nothing of it who does not', trouble({ receipts: true }), at('kitchen.bump'), false],
    ['of a spare printer only who manages them', trouble(), at('orders.take', 'receipts.print'), false],
    ['of a spare printer who manages them', trouble(), at('printers.manage'), true],
    ['of what hangs on itself, whoever stands there', trouble({ deviceId: TILL }), at(), true],
    ['nothing of what hangs on another till', trouble({ deviceId: OTHER }), at('orders.take'), false],
    ['of its own drawer', trouble({ state: 'drawer_open', deviceId: TILL }), at('drawers.use'), true],
    ['of the house’s drawer', trouble({ state: 'drawer_open', receipts: true }), at('drawers.use'), true],
    [
      'nothing of another till’s drawer',
      trouble({ state: 'drawer_open', deviceId: OTHER }),
      at('drawers.use', 'printers.manage'),
      false,
    ],
    [
      'nothing of a drawer who uses none',
      trouble({ state: 'drawer_open', receipts: true }),
      at('receipts.print'),
      false,
    ],
  ] as const)('%s', (_, each, till, heard) => {
    expect(concerns(each, till)).toBe(heard);
  });
});

it('says what is wrong and what comes of it, in both languages', () => {
  expect(words('en', { waiting: 2 })).toBe('Printer Kitchen is out of paper · 2 papers wait');
  expect(words('en', { waiting: 1, standIn: 'Bar' })).toBe(
    'Printer Kitchen is out of paper · its papers come out on Bar',
  );
  expect(words('en', { state: 'papers_dead', dead: 1 })).toBe(
    'Printer Kitchen: papers did not come out · 1 was given up: tell a manager',
  );
  expect(words('en', { state: 'drawer_open', waiting: 1 })).toBe('The drawer at printer Kitchen is open');
  expect(words('vi', { state: 'unreachable', waiting: 3 })).toBe('Máy in Kitchen không trả lời · 3 tờ đang chờ');
  for (const state of PrinterTrouble.shape.state.options) {
    expect(words('en', { state })).not.toContain('printerBar');
    expect(words('vi', { state })).not.toBe(words('en', { state }));
  }
});

it('is seen until there is another one', () => {
  const seen = troubleKey(trouble());
  expect(troubleKey(trouble({ waiting: 5, standIn: 'Bar' }))).toBe(seen);
  for (const other of [{ since: 2 }, { state: 'offline' }, { dead: 1 }, { id: TILL }] as const) {
    expect(troubleKey(trouble(other))).not.toBe(seen);
  }
});

it('is mild where nobody loses anything yet', () => {
  expect(PrinterTrouble.shape.state.options.filter((state) => isMild(trouble({ state })))).toEqual([
    'drawer_open',
    'paper_low',
  ]);
});
