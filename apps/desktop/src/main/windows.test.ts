import { afterEach, describe, expect, test } from 'vitest';
import { emit, type FakeWindow } from './testing/electron.ts';
import { openProgram } from './testing/program.ts';
import { hubRecord, keptScreen, screenId } from './testing/screens.ts';

type Program = Awaited<ReturnType<typeof openProgram>>;
const opened: Program[] = [];
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});
/** A machine with one screen. */
async function machine(screen: Parameters<typeof keptScreen>[1] = {}, platform?: NodeJS.Platform) {
  const settings = { hub: hubRecord('ours'), screens: [keptScreen(1, screen)] };
  const program = await openProgram({ settings, ...(platform && { platform }) });
  opened.push(program);
  const window = (): FakeWindow => {
    const found = program.window('pos');
    if (!found) throw new Error('its window is not there');
    return found;
  };
  return { ...program, window, kept: () => program.settings.screens[0] };
}
const loads = (window: FakeWindow): number => window.did.filter((each) => each.startsWith('load')).length;
const falls = (window: FakeWindow): boolean =>
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });

describe('a page that falls over', () => {
  test('is back sooner the longer it held, and waits where it falls before it has loaded', async () => {
    const { timers, window } = await machine();
    emit(window().webContents, 'did-finish-load');
    timers.pass(60 * 60_000);
    const waits: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const [before, had] = [timers.now(), loads(window())];
      falls(window());
      while (loads(window()) === had) timers.pass(10);
      waits.push(timers.now() - before);
    }
    expect(waits, 'no page that cannot load is loaded twenty times a second').toEqual([
      50, 500, 1_000, 2_000, 2_000, 2_000,
    ]);
    emit(window().webContents, 'did-finish-load');
    timers.pass(30_000);
    falls(window());
    timers.pass(50);
    expect(loads(window())).toBe(8);
  });

  test('and one that hangs is taken for fallen, unless it answers again', async () => {
    const { timers, window } = await machine();
    emit(window(), 'unresponsive');
    timers.pass(14_000);
    emit(window(), 'responsive');
    timers.pass(60_000);
    expect(window().webContents.did).not.toContain('crashed');
    emit(window(), 'unresponsive');
    timers.pass(15_000);
    expect(window().webContents.did).toContain('crashed');
  });
});

describe('a window with what is not saved', () => {
  test('asks before it closes, and closes only if somebody says so', async () => {
    const { said, window } = await machine();
    const console = window();
    said.saves = 1;
    console.close(true);
    expect(console.gone, 'stay here').toBe(false);
    said.saves = 0;
    console.close(true);
    expect(console.gone, 'go on all the same').toBe(true);
  });

  test('does not ask when its screen is removed, and is gone with it', async () => {
    const { said, tray, ask, window } = await machine();
    const pos = window();
    const close = pos.close.bind(pos);
    pos.close = () => close(true);
    said.saves = 1;
    tray('Set up this machine …');
    await ask('set_up', 'removeScreen', { id: screenId(1), evenUnsent: true });
    expect(pos.gone).toBe(true);
  });
});

describe('the program', () => {
  test('does not end over what is not saved unless somebody says so, and asks no more once it is saved', async () => {
    const { app, said, tray, ask, window } = await machine();
    const ended = (): number => {
      tray('Quit Comanda');
      return app.ends;
    };
    await ask('pos', 'unsaved', { any: true });
    said.saves = 1;
    expect(ended(), 'stay here').toBe(0);
    await ask('pos', 'unsaved', { any: false });
    expect(ended(), 'saved').toBe(1);
    await ask('pos', 'unsaved', { any: true });
    expect(ended(), 'changed again').toBe(1);
    emit(window().webContents, 'did-finish-load');
    expect(ended(), 'the page was loaded anew, and what it held is gone').toBe(2);
    await ask('pos', 'unsaved', { any: true });
    said.saves = 0;
    expect(ended(), 'go on all the same').toBe(3);
  });
});

describe('a locked window', () => {
  test('lets go when an update ends the program, and not before', async () => {
    const { house, window } = await machine({ locked: true });
    const locked = window();
    locked.close();
    expect(locked.gone).toBe(false);
    house().letGo();
    locked.close();
    expect(locked.gone).toBe(true);
  });

  test('that somebody let out is locked again from the tray, and on a Mac from its menu', async () => {
    const { tray, ask, said, window } = await machine({ locked: true }, 'darwin');
    expect(said.tray.map(({ label }) => label)).not.toContain('Lock Till 1');
    expect(await ask('pos', 'leaveLock', { accessToken: 'of the owner' })).toEqual({ ok: true, value: null });
    expect(window().options['kiosk']).toBeUndefined();
    expect(said.menu[0]?.submenu?.map(({ label }) => label)).toContain('Lock Till 1');
    tray('Lock Till 1');
    expect(window().options['kiosk']).toBe(true);
    expect(said.menu[0]?.submenu?.map(({ label }) => label)).not.toContain('Lock Till 1');
  });
});

describe('displays', () => {
  const HALL = { x: 1_366, y: 0, width: 1_080, height: 1_920 };
  const SHIFTED = { x: 1_400, y: 50, width: 900, height: 700 };

  test('a window that somebody moves is there again at the next start', async () => {
    const { window, kept, timers } = await machine();
    window().bounds = SHIFTED;
    emit(window(), 'move');
    timers.pass(300);
    expect(kept()).toMatchObject({ bounds: SHIFTED, display: 2 });
  });

  test('a screen whose display is unplugged is seen on another, and goes back when it is there again', async () => {
    const { window, kept, displays, screen, timers } = await machine({ display: 2, bounds: SHIFTED });
    expect(window().bounds).toEqual(SHIFTED);
    const [hall] = displays.splice(1, 1);
    // As the system moves it, which nobody wished.
    window().bounds = { x: 0, y: 0, width: 900, height: 700 };
    emit(window(), 'move');
    timers.pass(300);
    emit(screen, 'display-removed');
    expect(kept()).toMatchObject({ bounds: SHIFTED, display: 2 });
    if (hall) displays.push(hall);
    emit(screen, 'display-added');
    expect(window().bounds).toEqual(SHIFTED);
  });

  test('a locked screen fills the display that it is given', async () => {
    const { window, displays, screen } = await machine({ display: 2, locked: true });
    expect(window().bounds).toEqual(HALL);
    const [hall] = displays.splice(1, 1);
    emit(screen, 'display-removed');
    expect(window().bounds).toMatchObject({ x: 0, width: 1_366 });
    if (hall) displays.push(hall);
    emit(screen, 'display-added');
    expect([window().bounds, window().did.slice(-3)]).toEqual([HALL, ['kiosk false', 'moved', 'kiosk true']]);
  });

  test('what stands where it belongs is left alone', async () => {
    const { window, screen } = await machine({ display: 1 });
    emit(screen, 'display-metrics-changed');
    expect(window().did).not.toContain('moved');
  });
});
