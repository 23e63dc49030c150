import { must } from '@comanda/shared/base/assert.ts';
import { kitchenRoutes } from '@comanda/shared/contracts/commands/kitchen.ts';
import { orderRoutes } from '@comanda/shared/contracts/commands/orders.ts';
import { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { runAsHub } from '../../log/own-commands.ts';
import { markUndrawn, markUnshown } from '../../modules/kitchen/index.ts';
import { accepted } from '../../test/identity.ts';
import { openPrinting, type PrintingBench, printerId } from '../../test/printing.ts';
import { dish } from '../../test/printing-venue.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let bench: PrintingBench;
beforeEach(async () => {
  bench = await openPrinting();
});
afterEach(() => bench.end());

const texts = (name: 'hot' | 'cold' | 'desk') => bench.sheets(name).map((sheet) => sheet.texts);
const states = () => bench.jobs().map((job) => job.state);
const lineOf = (orderId: string, at: number): string =>
  must(
    bench.store.all<{ id: string }>('select id from lines where order_id = ? order by position', orderId)[at],
    'line',
  ).id;

describe('a kitchen ticket', () => {
  it('comes out once at each station that has a printer', async () => {
    await bench.order(['pho', 'pho', 'salad', 'beer']);
    await bench.settled();
    expect(texts('hot')).toEqual([
      [
        expect.stringMatching(/^Bếp hot +Gửi lúc 19:00$/),
        '1',
        'Bàn A12',
        'Tại bàn',
        'Phục vụ: Lan',
        '='.repeat(48),
        '1  Phở bò',
        '-'.repeat(48),
        '1  Phở bò',
        '='.repeat(48),
      ],
    ]);
    expect(texts('cold')[0]).toContain('1  Gỏi đu đủ');
    expect(texts('cold')).toHaveLength(1);
    expect(texts('desk')).toEqual([]);
    expect(states()).toEqual(['printed', 'printed']);
    expect(bench.announced('jobs')).not.toEqual([]);
  });

  it('comes out once though its event is handled a second time', async () => {
    await bench.order(['pho']);
    await bench.settled();
    await bench.printing().stop();
    bench.store.run('delete from cursors');
    await bench.restart();
    await bench.settled();
    expect(texts('hot')).toHaveLength(1);
    expect(bench.jobs()).toHaveLength(1);
  });

  it('says what was added to an order that the station has already', async () => {
    const { orderId } = await bench.order(['pho']);
    const lines = [{ id: bench.newId(), itemId: dish('pho').id, variantId: dish('pho').id }];
    accepted(
      await bench.ask(orderRoutes.addLines, { caller: bench.boss, params: { orderId }, body: { lines, send: true } }),
    );
    await bench.settled();
    expect(texts('hot')[0]).not.toContain('THÊM');
    expect(texts('hot')[1]).toContain('THÊM');
  });

  it('of a void names the line and the reason, at its own station only', async () => {
    const { orderId } = await bench.order(['pho', 'salad', 'beer']);
    for (const at of [0, 2]) {
      const params = { orderId, lineId: lineOf(orderId, at) };
      accepted(await bench.ask(orderRoutes.voidLine, { caller: bench.boss, params, body: { reason: 'Khách đổi ý' } }));
    }
    await bench.settled();
    expect(texts('hot')[1]).toEqual(expect.arrayContaining(['HỦY: 1 x Phở bò', 'Ghi chú: Lý do - Khách đổi ý']));
    expect(texts('cold')).toHaveLength(1);
    expect(texts('desk')).toEqual([]);
  });

  it('of a changed line says at its own station, once, what it is now and what not any more', async () => {
    const { orderId } = await bench.order(['pho', 'salad']);
    const params = { orderId, lineId: lineOf(orderId, 0) };
    const change = async (body: { note?: string; seat?: number }) =>
      accepted(
        await bench.ask(orderRoutes.changeSentLine, {
          caller: bench.boss,
          params,
          body: { variantId: dish('pho').id, ...body },
        }),
      );
    await change({ note: 'ít bánh' });
    await change({ note: 'Dị ứng đậu phộng' });
    await change({ note: 'Dị ứng đậu phộng', seat: 2 });
    await bench.settled();
    await bench.printing().stop();
    bench.store.run('delete from cursors');
    await bench.restart();
    await bench.settled();
    const [, first, second, ...more] = texts('hot');
    expect(first).toEqual(expect.arrayContaining(['ĐỔI', '1  Phở bò', 'Ghi chú: ít bánh']));
    expect(second).toEqual(
      expect.arrayContaining(['ĐỔI', 'DỊ ỨNG: Dị ứng đậu phộng', expect.stringMatching(/KHÔNG CÒN: ít bánh/)]),
    );
    expect(more).toEqual([]);
    expect(texts('cold')).toHaveLength(1);
  });
});

describe('a ticket that no screen drew in time (L8)', () => {
  const undrawn = async () => {
    await bench.pass(11_000);
    await runAsHub(bench.spine, bench.newId, (deciding) => markUndrawn(deciding, bench.printing().paperOf));
    await bench.settled();
  };

  it('counts as drawn where the station has it on paper, and is not printed again', async () => {
    await bench.order(['pho']);
    await undrawn();
    expect(bench.types()).toContain('ticket.printed.v1');
    expect(bench.types()).not.toContain('ticket.undrawn.v1');
    expect(texts('hot')).toHaveLength(1);
    expect(texts('desk')).toEqual([]);
  });

  it('raises the alarm while its printer is off, and ends it when the paper comes out', async () => {
    const alarms = () =>
      bench.store.all<{ undrawn: number; drawn: number }>('select undrawn, drawn_at is not null as drawn from tickets');
    for (const name of ['hot', 'cold', 'desk'] as const) await bench.printers[name].setState({ off: true });
    await bench.order(['pho']);
    await undrawn();
    expect(alarms()).toEqual([{ undrawn: 1, drawn: 0 }]);
    await bench.printers.hot.setState({ off: false });
    await bench.pass(30_000);
    expect(texts('hot')).toHaveLength(1);
    expect(alarms()).toEqual([{ undrawn: 0, drawn: 1 }]);
  });

  it('stays alarming where its paper came out at the desk: the cook has not seen it', async () => {
    await bench.order(['beer']);
    await undrawn();
    expect(texts('desk')).toHaveLength(1);
    await undrawn();
    expect(bench.store.all('select undrawn from tickets')).toEqual([{ undrawn: 1 }]);
  });

  it('comes out at the desk, with the reason, where the station has a screen only; so does its void', async () => {
    const { orderId } = await bench.order(['beer']);
    await undrawn();
    expect(texts('desk')[0]).toEqual(
      expect.arrayContaining(['Không màn hình bếp nào hiện phiếu này', '1  Bia Sài Gòn']),
    );
    const params = { orderId, lineId: lineOf(orderId, 0) };
    accepted(await bench.ask(orderRoutes.voidLine, { caller: bench.boss, params, body: { reason: 'Nhầm' } }));
    await bench.settled();
    expect(texts('desk')[1]).toContain('HỦY: 1 x Bia Sài Gòn');
  });
});

describe('a change or a void that no screen shows in time', () => {
  const sent = async (items: Parameters<typeof bench.order>[0]) => {
    const { orderId } = await bench.order(items);
    for (const { id } of bench.store.all<{ id: string }>('select id from tickets')) {
      accepted(await bench.ask(kitchenRoutes.drawnTicket, { caller: bench.boss, params: { ticketId: id } }));
    }
    await bench.settled();
    return orderId;
  };
  const change = async (orderId: string, at: number, item: 'pho' | 'beer') => {
    const body = { variantId: dish(item).id, note: 'ít đá' };
    const params = { orderId, lineId: lineOf(orderId, at) };
    accepted(await bench.ask(orderRoutes.changeSentLine, { caller: bench.boss, params, body }));
    await bench.settled();
  };
  const unshown = async () => {
    await bench.pass(11_000);
    await runAsHub(bench.spine, bench.newId, (deciding) => markUnshown(deciding, bench.printing().newsPaperOf));
    await bench.settled();
    return bench.store.get<{ n: number }>('select count(*) as n from ticket_lines where unshown is not null')?.n;
  };

  it('counts as shown where the station has it on paper, and comes out at the desk where it has screens only', async () => {
    const orderId = await sent(['pho', 'beer']);
    await change(orderId, 0, 'pho');
    await change(orderId, 1, 'beer');
    expect(texts('desk')).toEqual([]);
    expect(await unshown()).toBe(1);
    expect(texts('hot')).toHaveLength(2);
    expect(texts('desk')).toEqual([
      expect.arrayContaining(['ĐỔI', '1  Bia Sài Gòn', expect.stringMatching(/Ghi chú: ít đá/)]),
    ]);
    const params = { orderId, lineId: lineOf(orderId, 1) };
    accepted(await bench.ask(orderRoutes.voidLine, { caller: bench.boss, params, body: { reason: 'Nhầm' } }));
    await unshown();
    expect(texts('desk')[1]).toContain('HỦY: 1 x Bia Sài Gòn');
  });

  it('is over once the paper of a printer that was off comes out', async () => {
    const orderId = await sent(['pho']);
    for (const name of ['hot', 'cold', 'desk'] as const) await bench.printers[name].setState({ off: true });
    await change(orderId, 0, 'pho');
    expect(await unshown()).toBe(1);
    await bench.printers.hot.setState({ off: false });
    await bench.pass(30_000);
    expect(texts('hot')).toHaveLength(2);
    expect(bench.store.all('select unshown, news from ticket_lines')).toEqual([{ unshown: null, news: null }]);
  });
});

describe('a receipt', () => {
  const pay = async (checkId: string) => {
    const body = { paymentId: bench.newId(), tendered: 200_000 };
    accepted(await bench.ask(paymentRoutes.payCash, { caller: bench.boss, params: { checkId }, body }));
  };
  const print = async (checkId: string) => {
    accepted(await bench.ask(paymentRoutes.printReceipt, { caller: bench.boss, params: { checkId } }));
    await bench.settled();
  };

  it('has the amounts, the first name and nothing else of the server, and opens the drawer for cash', async () => {
    const { checkId } = await bench.order(['pho', 'salad']);
    await pay(checkId);
    await print(checkId);
    const [sheet] = bench.sheets('desk');
    expect(sheet?.drawerKicks).toBe(1);
    const words = sheet?.texts.map((line) => line.replaceAll(/\s+/g, ' '));
    expect(words).toEqual(
      expect.arrayContaining([
        'Hóa đơn 1 19:00 09/03/2026',
        'Phục vụ: Lan',
        '1 Phở bò 65.000 ₫',
        'TỔNG CỘNG 110.000 ₫',
        'VAT 8% (đã gồm) 8.148 ₫',
        'Tiền mặt 200.000 ₫',
        'Tiền thối 90.000 ₫',
      ]),
    );
    expect(words?.join()).not.toMatch(/Nguyễn|IN LẠI|CHƯA THANH TOÁN/);
  });

  it('is marked and opens no drawer from the second time on', async () => {
    const { checkId } = await bench.order(['pho']);
    await pay(checkId);
    await print(checkId);
    await print(checkId);
    expect(bench.sheets('desk')[1]).toMatchObject({ drawerKicks: 0, texts: expect.arrayContaining(['IN LẠI']) });
  });

  it('of what is not paid says so and has no fiscal number', async () => {
    const { checkId } = await bench.order(['pho']);
    await print(checkId);
    expect(texts('desk')[0]).toContain('CHƯA THANH TOÁN');
    expect(texts('desk')[0]?.some((line) => line.startsWith('Đơn #1 '))).toBe(true);
    expect(texts('desk')[0]?.[0]).toBe('PHIẾU TẠM TÍNH');
  });

  it('leaves no name behind once it is printed', async () => {
    const { checkId } = await bench.order(['pho']);
    await print(checkId);
    expect(bench.store.all('select paper from print_jobs where printer_id = ?', printerId('desk'))).toEqual([
      { paper: null },
    ]);
  });
});
