import { describe, expect, it } from 'vitest';
import { type KitchenTicketInput, type KitchenTicketLine, kitchenTicket } from './kitchen-ticket.ts';
import { layOut, type TextLine } from './layout.ts';

const PHO: KitchenTicketLine = {
  quantity: 2,
  name: 'Phở bò',
  variant: 'Tô lớn',
  modifiers: [
    { kind: 'no', name: 'hành', quantity: 1 },
    { kind: 'add', name: 'trứng', quantity: 2 },
    { kind: 'choice', name: 'Chín kỹ', quantity: 1 },
  ],
  note: 'ra cùng lúc',
  allergy: 'đậu phộng',
  state: null,
};

const TICKET: KitchenTicketInput = {
  language: 'vi',
  columns: 32,
  station: 'Bếp nước',
  pickup: '42',
  orderType: 'dine_in',
  table: 'A12',
  covers: 4,
  course: 2,
  server: 'Lan',
  sentAt: '19:40',
  lines: [PHO],
  reprint: false,
  fallbackNote: null,
};

function textLines(input: KitchenTicketInput): TextLine[] {
  return layOut(kitchenTicket(input)).filter((line) => line.kind === 'text');
}

function texts(input: KitchenTicketInput): string[] {
  return textLines(input).map((line) => line.text.trimEnd());
}

function lineOf(input: KitchenTicketInput, words: string): TextLine | undefined {
  return textLines(input).find((line) => line.text.includes(words));
}

describe('a kitchen ticket', () => {
  it('of an order that a till took while it was cut off has its guest’s number and the hub’s', () => {
    const found = texts({ ...TICKET, pickup: 'A-01', alsoCalled: '42' });
    expect(found.slice(1, 3).map((line) => line.trim())).toEqual(['A-01', 'Số 42']);
    expect(texts(TICKET)[1]?.trim()).toBe('42');
  });

  it('says small, under a part, which combo it is of', () => {
    const words = lineOf({ ...TICKET, lines: [{ ...PHO, combo: 'Trưa văn phòng' }] }, 'Trưa văn phòng');
    expect(words).toMatchObject({ text: '      Trưa văn phòng', height: 1, bold: false });
    expect(lineOf({ ...TICKET, lines: [{ ...PHO, combo: null }] }, 'Trưa')).toBeUndefined();
  });

  it('of a changed line has what is new in a bar, and what is gone behind a word', () => {
    const line: KitchenTicketLine = {
      ...PHO,
      state: 'changed',
      modifiers: [
        { kind: 'no', name: 'hành', quantity: 1, isNew: true },
        { kind: 'add', name: 'trứng', quantity: 2, isNew: false },
      ],
      changed: { note: true, variant: false },
      gone: ['THÊM quẩy', 'ra trước'],
    };
    const changed = { ...TICKET, lines: [line] };
    const bars = textLines(changed).flatMap(({ inverted, text }) => (inverted ? [text.trim()] : []));
    expect(bars).toEqual(['ĐỔI', 'KHÔNG hành', 'Ghi chú: ra cùng lúc', 'DỊ ỨNG: đậu phộng']);
    expect(texts(changed)).toEqual(expect.arrayContaining(['      KHÔNG CÒN: THÊM quẩy', '      KHÔNG CÒN: ra trước']));
    expect(texts(changed)).toContain('      THÊM 2 x trứng');
  });

  it('says everything the station needs, in Vietnamese', () => {
    expect(texts(TICKET)).toEqual([
      'Bếp nước           Gửi lúc 19:40',
      '42',
      'Bàn A12',
      'Tại bàn               Lượt món 2',
      'Phục vụ: Lan         Số khách: 4',
      '='.repeat(32),
      '2  Phở bò',
      '      Tô lớn',
      '      KHÔNG hành',
      '      THÊM 2 x trứng',
      '      Chín kỹ',
      '      Ghi chú: ra cùng lúc',
      '       DỊ ỨNG: đậu phộng',
      '='.repeat(32),
      '',
    ]);
  });

  it('says the same in English', () => {
    expect(texts({ ...TICKET, language: 'en', station: 'Soup' }).slice(0, 10)).toEqual([
      'Soup                  Sent 19:40',
      '42',
      'Table A12',
      'Dine in                 Course 2',
      'Server: Lan            Covers: 4',
      '='.repeat(32),
      '2  Phở bò',
      '      Tô lớn',
      '      NO hành',
      '      ADD 2 x trứng',
    ]);
  });

  it('leaves out what an order has not', () => {
    const bare = { ...TICKET, orderType: 'takeaway', table: null, covers: null, course: null, server: null } as const;
    expect(texts(bare).slice(0, 4)).toEqual(['Bếp nước           Gửi lúc 19:40', '42', 'Mang đi', '='.repeat(32)]);
  });

  it('has quantity and item in double size, the pickup number still larger', () => {
    expect(lineOf(TICKET, 'Phở bò')).toMatchObject({ width: 2, height: 2, bold: true });
    expect(lineOf(TICKET, '42')).toMatchObject({ width: 3, height: 3, bold: true });
  });

  it('has the allergy white on black from edge to edge', () => {
    const bar = lineOf(TICKET, 'đậu phộng');
    expect(bar).toMatchObject({ inverted: true, bold: true, height: 2 });
    expect(bar?.text).toHaveLength(32);
  });

  it('marks what an edit did, and puts a voided item inside its bar', () => {
    const edit = { ...TICKET, lines: [{ ...PHO, state: 'void' } as const] };
    expect(lineOf(edit, 'HỦY: 2 x Phở')).toMatchObject({ inverted: true, width: 2 });
    expect(lineOf(edit, ' bò')).toMatchObject({ inverted: true, width: 2 });
    for (const [state, word] of [
      ['add', 'THÊM'],
      ['changed', 'ĐỔI'],
    ] as const) {
      const changed = { ...TICKET, lines: [{ ...PHO, modifiers: [], state }] };
      expect(lineOf(changed, word)?.inverted).toBe(true);
      expect(lineOf(changed, 'Phở bò')?.inverted).toBe(false);
    }
  });

  it('says on top that it is a reprint, and whose ticket it is', () => {
    const again = { ...TICKET, reprint: true, fallbackNote: 'Máy in bếp nướng không trả lời' };
    expect(textLines(again).slice(0, 2)).toMatchObject([
      { text: '     IN LẠI     ', inverted: true },
      { text: ' Máy in bếp nướng không trả lời ', inverted: true },
    ]);
  });

  it('ends in one cut', () => {
    expect(layOut(kitchenTicket(TICKET)).filter((line) => line.kind === 'cut')).toHaveLength(1);
    expect(layOut(kitchenTicket(TICKET)).at(-1)).toEqual({ kind: 'cut' });
  });
});
