import { afterEach, describe, expect, test } from 'vitest';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { emit } from './testing/electron.ts';
import { openProgram } from './testing/program.ts';
import { hubRecord, keptScreen, screenId } from './testing/screens.ts';

type Program = Awaited<ReturnType<typeof openProgram>>;
const opened: Program[] = [];
const open = async (wish?: Parameters<typeof openProgram>[0]): Promise<Program> => {
  const program = await openProgram(wish);
  opened.push(program);
  return program;
};
afterEach(() => {
  for (const program of opened.splice(0)) program.close();
});

const OPEN = { kind: 'open', port: 4600, addresses: ['http://10.0.0.5:4600'] };
const HUB_HERE = { hub: 'here', runsHub: true } as const;
const refuse = (program: Program, reason: string): void => {
  program.hubProcess().say({ kind: 'refused', reason });
  program.hubProcess().end(1);
};

describe('the hub of this machine', () => {
  test('starts with it, and is tried for as long as it takes to open', async () => {
    const program = await open({ settings: { ...HUB_HERE, screens: [keptScreen(1)] } });
    program.hubProcess().say({ kind: 'rebuilding', percent: 7 });
    program.timers.pass(60 * 60_000);
    expect([program.children.length, program.hubProcess().sent]).toEqual([1, []]);
    expect(program.said.toolTip).toBe('The hub builds its tables anew: 7 % …');
    expect(program.pages(), 'its screens are there meanwhile').toEqual(['pos']);
    program.hubProcess().say(OPEN);
    expect(program.said.toolTip).toBe('The hub runs at http://10.0.0.5:4600');
  });

  test('is tried again where its port is taken when the machine starts, and says so', async () => {
    const program = await open({ settings: HUB_HERE });
    refuse(program, 'Port 4600 is in use');
    expect(program.said.toolTip).toContain('its port is in use by another program');
    expect((await program.state()).here).toMatchObject({
      state: 'waiting',
      crashes: 0,
      trouble: { code: 'port_taken' },
    });
    program.timers.pass(100);
    program.hubProcess().say(OPEN);
    expect((await program.state()).here).toMatchObject({ state: 'running', trouble: null });
    expect(program.settings.runsHub).toBe(true);
  });

  test('leaves what it says when it falls where somebody can read it', async () => {
    const program = await open({ settings: HUB_HERE });
    program.hubProcess().stderr.emit('data', Buffer.from('Error: the disk is gone\n'));
    program.hubProcess().end(1);
    program.timers.pass(100);
    program.hubProcess().stderr.emit('data', Buffer.from('again\n'));
    expect(program.kept('hub.log')).toBe('Error: the disk is gone\nagain\n');
  });

  test('opens with its screens where the disk keeps nothing more', async () => {
    const program = await open({ settings: { ...HUB_HERE, screens: [keptScreen(1)] }, diskFull: true });
    program.hubProcess().say(OPEN);
    expect([program.pages(), program.said.toolTip]).toEqual([['pos'], 'The hub runs at http://10.0.0.5:4600']);
    const window = program.window('pos');
    expect(() => window?.emit('moved')).not.toThrow();
  });

  test('is what a shortcut makes of a new machine, and opens with it from then on', async () => {
    const program = await open({ args: ['--hub'] });
    refuse(program, 'Port 4600 is in use');
    expect(program.settings).toMatchObject(HUB_HERE);
    expect((await program.state()).autostart).toBe(true);
    expect((await program.state()).wanted.hubElsewhere).toBe(false);
  });

  test('is not made of a machine that belongs to another hub, which is said', async () => {
    const hub = hubRecord('ours');
    const program = await open({ args: ['--hub'], settings: { hub, screens: [keptScreen(1)] } });
    expect([program.children, program.followed, program.settings.hub]).toEqual([[], [hub], hub]);
    program.tray('Set up this machine …');
    expect((await program.state()).wanted.hubElsewhere).toBe(true);
  });

  test('where somebody makes it the hub and it does not start, the machine is none, and they hear why', async () => {
    const program = await open();
    const asked = program.ask('set_up', 'beHub', null);
    refuse(program, 'Port 4600 is in use');
    expect(await asked).toEqual({ ok: false, error: { code: 'port_taken' } });
    program.timers.pass(60 * 60_000);
    expect([program.children.length, program.settings.runsHub]).toEqual([1, false]);
    const again = program.ask('set_up', 'beHub', null);
    program.hubProcess().say(OPEN);
    expect(await again).toEqual({ ok: true, value: null });
    expect(program.settings).toMatchObject(HUB_HERE);
  });

  test('has printers and updates by itself, with no screen that is paired', async () => {
    const program = await open({ settings: { ...HUB_HERE, screens: [keptScreen(1, { role: 'console' })] } });
    const { machine } = program.settings;
    program.hubProcess().say(OPEN);
    expect(program.hubProcess().sent).toEqual([{ kind: 'machine', deviceId: machine, name: 'The hub’s own machine' }]);
    await program.ask('console', 'openSetUp', null);
    expect([program.printing(), (await program.state()).unpaired]).toEqual([[], false]);
    const looks = program.looks();
    program.hubProcess().say({ kind: 'device', token: 'given' });
    expect(program.looks(), 'updating hears of it at once').toBe(looks + 1);
    await expect.poll(program.printing).toEqual(['http://127.0.0.1:4600 as given']);
    expect(await program.house().token()).toBe('given');
    program.hubProcess().say({ kind: 'device', token: null });
    await expect.poll(program.printing, { message: 'somebody revoked it' }).toEqual([]);
    expect([await program.house().token(), (await program.state()).unpaired]).toEqual([null, true]);
  });

  test('is told what machine this is where somebody has just made it the hub', async () => {
    const program = await open();
    const asked = program.ask('set_up', 'beHub', null);
    program.hubProcess().say(OPEN);
    await asked;
    expect(program.hubProcess().sent).toEqual([
      { kind: 'machine', deviceId: program.settings.machine, name: 'The hub’s own machine' },
    ]);
  });

  test('is not ended by one press in the tray: somebody is asked, for the whole house', async () => {
    const screens = [keptScreen(1), keptScreen(2, { role: 'board', locked: true })];
    const program = await open({ settings: { ...HUB_HERE, screens } });
    program.tray('Stop the hub');
    expect(program.hubProcess().sent, 'it does not run yet').toEqual(['stop']);
    program.hubProcess().end(0);
    await expect.poll(() => program.said.toolTip).toBe('The hub is stopped');
    program.tray('Start the hub');
    program.hubProcess().say(OPEN);
    const told = (): unknown[] => program.hubProcess().sent.filter((each) => each === 'stop');
    program.tray('Stop the hub');
    program.tray('Quit Comanda');
    const [first] = program.said.questions.splice(0);
    expect(program.said.questions, 'one question at a time').toEqual([]);
    expect(first?.before, 'it stands before the locked window, which would cover it').toBe(program.window('board'));
    first?.answer(1);
    await new Promise(setImmediate);
    expect([told(), program.app.ends], '“Let it run”').toEqual([[], 0]);
    program.tray('Quit Comanda');
    program.said.questions[0]?.answer(0);
    await expect.poll(() => [told(), program.app.ends]).toEqual([['stop'], 1]);
  });

  test('falls, stops and starts again while somebody is asked: nothing waits for the answer', async () => {
    const program = await open({ settings: HUB_HERE });
    program.hubProcess().say(OPEN);
    program.tray('Stop the hub');
    program.hubProcess().end(1);
    program.timers.pass(100);
    program.hubProcess().say(OPEN);
    expect([program.children.length, program.said.toolTip]).toEqual([2, 'The hub runs at http://10.0.0.5:4600']);
  });

  test('that ran out of memory is started again, and what V8 said is noted without the machine’s environment', async () => {
    const program = await open({ settings: HUB_HERE });
    program.hubProcess().say(OPEN);
    program.hubProcess().fail();
    program.hubProcess().end(134);
    program.timers.pass(100);
    expect(program.children).toHaveLength(2);
    expect(program.kept('crashes.log')).toContain('FatalError Ineffective mark-compacts');
    expect(program.kept('crashes.log')).not.toContain('environment');
  });

  test('ends before an update takes the program’s place, and runs again where none did', async () => {
    const program = await open({ settings: HUB_HERE });
    program.hubProcess().say(OPEN);
    const ended = program.house().endHub();
    expect(program.hubProcess().sent.at(-1)).toBe('stop');
    program.hubProcess().end(0);
    await ended;
    program.timers.pass(59_000);
    expect(program.children).toHaveLength(1);
    program.timers.pass(1_000);
    expect([program.children.length, (await program.state()).here.state]).toEqual([2, 'starting']);
  });

  test('that is at nobody’s service is not ended for an update, and that of another machine neither', async () => {
    const program = await open({ settings: { hub: hubRecord('ours'), screens: [keptScreen(1)] } });
    await program.house().endHub();
    program.timers.pass(60_000);
    expect([program.children, program.said.toolTip.includes('stopped')]).toEqual([[], false]);
  });

  test('ends when nobody needs it, and not while screens of this machine belong to it', async () => {
    const program = await open({ settings: { ...HUB_HERE, screens: [keptScreen(1)] } });
    program.hubProcess().say(OPEN);
    program.tray('Set up this machine …');
    expect(await program.ask('set_up', 'endHub', null)).toEqual({ ok: false, error: { code: 'screens_need_hub' } });
    await program.ask('set_up', 'removeScreen', { id: screenId(1), evenUnsent: true });
    const ended = program.ask('set_up', 'endHub', null);
    expect(program.hubProcess().sent.at(-1)).toBe('stop');
    program.hubProcess().end(0);
    expect(await ended).toEqual({ ok: true, value: null });
    expect(program.settings).toMatchObject({ runsHub: false, hub: null });
    const { here, hub, removed } = await program.state();
    expect([here.state, hub, removed], 'its screens wait for the day on which it is the hub again').toEqual([
      'off',
      null,
      [],
    ]);
  });
});

describe('a start', () => {
  const screens = [keptScreen(1), keptScreen(2, { role: 'board', name: 'Board' })];

  test('opens what is set up; a shortcut’s role only these screens; a role that is not there, set-up', async () => {
    const settings = { hub: hubRecord('ours'), screens };
    expect((await open({ settings })).pages()).toEqual(['pos', 'board']);
    expect((await open({ settings, args: ['--role=board'] })).pages()).toEqual(['board']);
    expect((await open({ settings, args: ['--role=kiosk'] })).pages()).toEqual(['set_up']);
    expect((await open()).pages()).toEqual(['set_up']);
  });

  test('heeds what the installer was told until the machine is set up, and never after', async () => {
    const installed = ['--role=kiosk', '--kiosk', '--hub=10.0.0.5', '--autostart'];
    const state = await (await open({ installed })).state();
    expect(state.wanted).toEqual({ role: 'kiosk', locked: true, address: '10.0.0.5', hubElsewhere: false });
    expect(state.autostart).toBe(true);
    const set = await open({ installed, settings: { hub: hubRecord('ours'), screens } });
    expect(set.pages()).toEqual(['pos', 'board']);
    set.tray('Set up this machine …');
    expect((await set.state()).autostart).toBe(false);
  });

  test('what an installer was told wrongly does not keep it from being set up; a shortcut’s mistake is said', async () => {
    expect((await open({ installed: ['--role=cook'] })).pages()).toEqual(['set_up']);
    const wrong = await open({ args: ['--role=cook'] });
    expect([wrong.app.exits, wrong.errors]).toEqual([[2], [expect.stringContaining('not “cook”')]]);
  });

  test('with the machine finds it under the name that its last update gave it', async () => {
    const program = await open({ autostart: 'Exec="/gone/comanda-0.9.0.AppImage"\n' });
    expect(program.kept('autostart/comanda.desktop')).toBe('Exec="comanda"\n');
  });

  test('without Chromium’s sandbox is said in set-up and noted', async () => {
    expect((await (await open()).state()).noSandbox).toBe(false);
    const program = await open({ args: ['--no-sandbox'] });
    expect((await program.state()).noSandbox).toBe(true);
    expect(program.kept('crashes.log')).toContain('--no-sandbox');
  });

  test('beside another one shows there what was asked for', async () => {
    const program = await open({ settings: { hub: hubRecord('ours'), screens } });
    emit(program.app, 'second-instance', {}, ['--role=board']);
    expect(program.window('board')?.did).toContain('focus');
    expect(program.window('pos')?.did).not.toContain('focus');
    emit(program.app, 'second-instance', {}, ['--role=kiosk']);
    expect(program.pages()).toContain('set_up');
  });

  test('that takes the place of a program which ends opens nothing in that one', async () => {
    const program = await open({ settings: { hub: hubRecord('ours'), screens } });
    emit(program.app, 'before-quit');
    emit(program.app, 'second-instance', {}, ['--role=kiosk']);
    expect(program.pages()).not.toContain('set_up');
  });
});

describe('a screen', () => {
  const settings = { hub: hubRecord('ours'), screens: [keptScreen(1)] };
  const withSetUp = async (): Promise<Program> => {
    const program = await open({ settings });
    program.tray('Set up this machine …');
    return program;
  };

  test('with changes that have not reached the hub is not removed unless somebody says so, and comes back', async () => {
    const program = await withSetUp();
    expect((await program.state()).screens).toMatchObject([{ unsent: null }]);
    await program.ask('pos', 'unsent', { count: 2 });
    expect((await program.state()).screens).toMatchObject([{ unsent: 2 }]);
    const remove = (evenUnsent: boolean) => program.ask('set_up', 'removeScreen', { id: screenId(1), evenUnsent });
    expect(await remove(false)).toEqual({ ok: false, error: { code: 'unsent_orders' } });
    expect(program.pages()).toContain('pos');
    expect(await remove(true)).toEqual({ ok: true, value: null });
    expect([program.pages(), program.settings.hub]).toEqual([['set_up'], null]);
    expect(await program.ask('set_up', 'putBack', { id: screenId(1) })).toEqual({ ok: true, value: null });
    expect([program.pages(), program.settings.hub]).toEqual([['set_up', 'pos'], settings.hub]);
    expect([...program.sessions.keys()].filter((each) => each.startsWith('persist'))).toEqual([
      `persist:screen-${screenId(1)}`,
    ]);
  });

  test('however often it is opened, is guarded once', async () => {
    const program = await open({ settings });
    for (let times = 0; times < 3; times += 1) {
      program.window('pos')?.close();
      program.tray('Open Till 1');
    }
    expect(program.pages()).toEqual(['pos']);
    const counted = [...program.sessions].map(([name, session]) => [name, session.listenerCount('will-download')]);
    expect(counted).toContainEqual([`persist:screen-${screenId(1)}`, 1]);
  });

  test.each([
    ['as the hub said', 48, 32, 48],
    ['as was chosen in set-up, where the hub has not said it', undefined, 32, 32],
    ['as most are, where nobody said anything', undefined, undefined, undefined],
  ])('has a printer that is as wide %s', async (_how, said, chosen, columns) => {
    const printer = { id: 'usb:/dev/usb/lp0', name: 'TM-T20', via: 'usb', columns: said } as const;
    const screens = [keptScreen(1, { printer: printer.id, columns: chosen })];
    const program = await open({ settings: { ...HUB_HERE, screens }, ownPrinters: [printer] });
    program.hubProcess().say(OPEN);
    expect(await program.ask('pos', 'ownPrinter', null)).toEqual({ ...printer, columns });
  });

  test('that is locked does not open set-up', async () => {
    const locked = await open({ settings: { ...settings, screens: [keptScreen(1, { locked: true })] } });
    expect(await locked.ask('pos', 'openSetUp', null)).toEqual({ ok: false, error: { code: 'is_locked' } });
    expect(locked.pages()).toEqual(['pos']);
    const program = await open({ settings });
    await program.ask('pos', 'openSetUp', null);
    expect(program.pages()).toEqual(['pos', 'set_up']);
  });

  test('of another hub: that hub is asked in a session that has never judged a certificate', async () => {
    const program = await withSetUp();
    const pairWith = (hub: HubRecord) =>
      program.ask('set_up', 'pair', { hub, code: '123456', role: 'kitchen', name: 'Grill', language: 'en' });
    const asked = () => [...program.sessions].filter(([, { fetched }]) => fetched.length > 0).map(([name]) => name);
    await pairWith(hubRecord('ours'));
    expect(asked()).toEqual(['program-2']);
    await program.ask('set_up', 'removeScreen', { id: screenId(1), evenUnsent: true });
    await pairWith(hubRecord('ours', 'b'.repeat(64)));
    expect(asked(), 'the same address, another key').toEqual(['program-2', 'program-3']);
    expect(program.house().session(), 'and so are its updates').toBe(program.sessions.get('program-3'));
    expect([...program.sessions.keys()].filter((each) => each.includes('updater'))).toEqual([]);
  });

  test('that fell over is noted, and so is a part of Chromium’s; a hub’s own process is not noted twice', async () => {
    const program = await open({ settings });
    const gone = (type: string, reason: string): boolean =>
      emit(program.app, 'child-process-gone', {}, { type, reason, exitCode: 5 });
    program.window('pos')?.webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 9 });
    gone('GPU', 'crashed');
    gone('GPU', 'clean-exit');
    gone('Utility', 'crashed');
    const notes = program
      .kept('crashes.log')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>);
    expect(notes.map(({ what, role, reason }) => [what, role, reason])).toEqual([
      ['page', 'pos', 'oom'],
      ['gpu', null, 'crashed'],
    ]);
  });
});
