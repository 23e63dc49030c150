import { join } from 'node:path';
import type { Result } from '@comanda/shared/base/result.ts';
import { APP_ORIGIN, type DesktopError } from '@comanda/shared/contracts/desktop.ts';
import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import type { Timers } from '@comanda/shared/node/timers.ts';
import { autostart } from './autostart.ts';
import { openHub } from './be-hub.ts';
import { answerCalls, tell } from './calls.ts';
import { crashNotes } from './crash-notes.ts';
import { deskHandlers } from './desk.ts';
import type { ElectronParts } from './electron.ts';
import { readFlags } from './flags.ts';
import { hubApi } from './hub-api.ts';
import { forkHub } from './hub-child.ts';
import { hubProcess, pauseHub } from './hub-process.ts';
import { lineHere } from './line-here.ts';
import { macMenu } from './mac-menu.ts';
import { guardSession } from './guards.ts';
import { askBeforeHubEnds } from './may-end-hub.ts';
import { machineToken } from './own-device.ts';
import type { HubFinder, HubLine, OwnPrinters } from './parts.ts';
import { printForHub } from './print-for-hub.ts';
import type { HubPrinting } from './printers/index.ts';
import { screenWindows, tellMoved, tellReplaced } from './screens.ts';
import { isSameHub } from './removing.ts';
import { openSecrets } from './secrets.ts';
import { openSettings } from './settings.ts';
import { setUpState } from './set-up-state.ts';
import type { Followed, House } from './updates/index.ts';
import { hubLine, trayIcon, trayMenu } from './tray.ts';
import { wordsFor } from './words.ts';

export interface ProgramParts {
  readonly electron: ElectronParts;
  /** Arguments after the program's own name. */
  readonly args: readonly string[];
  /** What whoever installed the program said of this machine, as arguments: for as long as nobody has set it up. */
  readonly installed: readonly string[];
  readonly platform: NodeJS.Platform;
  readonly timers: Timers;
  readonly newId: () => string;
  readonly folders: {
    readonly screens: string;
    readonly preload: string;
    /** Script of the hub. */
    readonly hub: string;
    /** Of the tray's icons. */
    readonly icons: string;
  };
  /** The program as the system starts it. */
  readonly program: string;
  readonly finder: () => HubFinder;
  /** Keeps the program on the version of its house. */
  readonly updates: (house: House) => Followed;
  readonly printers: () => OwnPrinters;
  /** Prints what the hub sends. @param trusts a leaf certificate in PEM */
  readonly printing: (trusts: (pem: string) => boolean) => HubPrinting;
}

/** To be called before Electron is ready: what `app://` may do is settled then. */
export function registerScheme(electron: Pick<ElectronParts, 'protocol'>): void {
  const [scheme = ''] = APP_ORIGIN.split(':');
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };
  electron.protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** The composition root of the program: what it is told by flags and kept settings becomes windows, a hub, a tray. */
export async function startProgram(parts: ProgramParts): Promise<void> {
  const { electron, platform, timers, folders, newId } = parts;
  const { app } = electron;
  const read = readFlags(parts.args);
  if (!read.ok) {
    electron.dialog.showErrorBox('Comanda', read.error);
    return app.exit(2);
  }
  await app.whenReady();

  const data = app.getPath('userData');
  const version = app.getVersion();
  const words = wordsFor(app.getPreferredSystemLanguages());
  const note = crashNotes(join(data, 'crashes.log'), version, timers.now);
  const settings = openSettings(join(data, 'settings.json'), () =>
    note({ what: 'program', role: null, reason: 'the settings could not be read', exitCode: null }),
  );
  const isNew = settings.current.screens.length === 0;
  // What an installer said wrongly must not keep the program from being set up by hand.
  const first = isNew ? readFlags([...parts.installed, ...parts.args]) : read;
  const flags = first.ok ? first.value : read.value;
  if (flags.noSandbox) {
    note({ what: 'program', role: null, reason: 'started without its sandbox (--no-sandbox)', exitCode: null });
  }
  const secrets = openSecrets(electron.safeStorage, platform, join(data, 'secrets'), timers.after);
  const starts = autostart(app, platform, parts.program);
  const finder = parts.finder();
  const printers = parts.printers();
  let quitting = false;

  const hub = hubProcess({
    fork: () => forkHub({ utilityProcess: electron.utilityProcess, script: folders.hub, data, note }),
    timers,
    machine: () => {
      const { machine } = settings.current;
      return machine === null ? null : { deviceId: machine, name: words.hubMachine };
    },
    changed: () => changed(),
    fell: (exitCode, reason) => note({ what: 'hub', role: null, reason: reason ?? 'ended', exitCode }),
  });

  let line: HubLine | null = null;
  let followed: HubRecord | 'here' | null = null;
  const turnAway = (): void => {
    line?.stop();
    line = null;
    followed = null;
  };
  const turnTo = (to: HubRecord | 'here'): void => {
    if (followed !== null && isSameHub(followed, to)) return;
    turnAway();
    followed = to;
    asking = askAnew();
    line = to === 'here' ? lineHere(hub, onHere) : finder.follow(to);
    line.onMove((origin) => {
      tellMoved(screens, origin);
      void forHub.look();
      updates.look();
    });
    line.onReplaced((replaced) => {
      tellReplaced(screens, replaced);
      changed();
    });
  };

  // Chromium keeps for half an hour whether it took a certificate: another hub is asked in a session of its own.
  let sessions = 0;
  const askAnew = () => {
    const made = electron.session.fromPartition(`program-${(sessions += 1)}`, { cache: false });
    guardSession(made, 'set_up', () => line);
    return made;
  };
  let asking = askAnew();
  const api = hubApi(
    (url, init) => asking.fetch(url, init),
    () => line?.origin() ?? null,
  );
  const beforeHubEnds = askBeforeHubEnds({
    dialog: electron.dialog,
    words,
    hub: () => hub.view(),
    window: () => screens.inFront(),
  });
  const quit = (): void => {
    if (screens.mayEnd()) beforeHubEnds(() => app.quit());
  };
  const screens = screenWindows({
    electron,
    folders,
    settings,
    timers,
    version,
    platform,
    line: () => line,
    words,
    fell: (page, reason, exitCode) => note({ what: 'page', role: page, reason, exitCode }),
    quit,
  });

  /** Set-up shows where the disk refused it. */
  const tryAutostart = (change: () => void): void => {
    try {
      change();
    } catch (fault) {
      note({ what: 'program', role: null, reason: `no autostart: ${String(fault)}`, exitCode: null });
    }
  };
  const startWithMachine = (): void => tryAutostart(() => !starts.isOn() && starts.set(true));
  /** Once, and before the hub can ask: what is told to it stays as it is. */
  const nameMachine = (): void => {
    if (settings.current.machine !== null) return;
    try {
      settings.change({ machine: newId() });
    } catch {
      // A full disk: a paired screen stands in until the next start.
    }
  };
  const runHub = (): void => {
    nameMachine();
    hub.start();
    // A machine that is the hub already writes nothing, so that it opens with a full disk, too.
    if (!settings.current.runsHub || settings.current.hub !== 'here') {
      settings.change({ runsHub: true, hub: 'here' });
      // All others need it from the first minute of the day; it can be switched off again.
      startWithMachine();
    }
    turnTo('here');
  };
  const beHub = async (): Promise<Result<null, DesktopError>> => {
    nameMachine();
    const opened = await openHub(hub, onHere);
    if (opened.ok) runHub();
    return opened;
  };
  const endHub = async (): Promise<void> => {
    settings.change({ runsHub: false, hub: null });
    turnAway();
    await hub.stop('off');
  };
  const heardHere = new Set<() => void>();
  function onHere(heard: () => void): () => void {
    heardHere.add(heard);
    return () => void heardHere.delete(heard);
  }
  const forHub = printForHub({
    printing: parts.printing((pem) => line?.trusts(pem) === true),
    origin: () => line?.origin() ?? null,
    token: () => machineToken(settings, secrets, hub.device()),
  });

  const desk = {
    electron,
    version,
    flags,
    settings,
    secrets,
    screens,
    finder,
    printers,
    hub,
    api,
    autostart: starts,
    newId,
    line: () => line,
    turnTo,
    beHub,
    endHub,
    unsent: new Map<string, number>(),
    changed: () => changed(),
    tellSetUp: () => tellSetUp(),
  };
  answerCalls(electron.ipcMain, (id) => screens.whose(id), deskHandlers(desk));

  const updates = parts.updates({
    fetch: (url, init) => asking.fetch(url, init),
    session: () => asking,
    origin: () => line?.origin() ?? null,
    token: () => machineToken(settings, secrets, hub.device()),
    letGo: () => screens.letGo(),
    endHub: () => pauseHub(hub, timers, () => !quitting && settings.current.runsHub),
  });

  const deeds = {
    setUp: () => screens.setUp(),
    lock: (id: string) => {
      screens.reopen(id, true);
      changed();
    },
    quit,
  };
  const iconNow = () => electron.nativeImage.createFromPath(join(folders.icons, trayIcon(platform, hub.view())));
  const tray = new electron.Tray(iconNow());
  const showTray = (): void => {
    const here = hub.view();
    tray.setImage(iconNow());
    tray.setToolTip(hubLine(here, words));
    const unlocked = screens.unlocked();
    const state = { here, screens: settings.current.screens, unlocked, autostart: starts.isOn() };
    tray.setContextMenu(
      electron.Menu.buildFromTemplate(
        trayMenu(state, words, {
          ...deeds,
          show: (id) => screens.show(id),
          startHub: () => hub.start(),
          stopHub: () => beforeHubEnds(() => void hub.stop()),
          copy: (text) => void electron.clipboard.writeText(text),
          setAutostart: (on) => {
            starts.set(on);
            changed();
          },
        }),
      ),
    );
    if (platform === 'darwin') {
      electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate(macMenu(unlocked, words, deeds)));
    }
  };
  function tellSetUp(): void {
    screens.each((contents, page) => {
      if (page === 'set_up') void setUpState(desk).then((state) => tell(contents, 'setUpChanged', state));
    });
  }
  function changed(): void {
    if (quitting) return;
    for (const heard of heardHere) heard();
    showTray();
    void forHub.look();
    updates.look();
    tellSetUp();
  }
  finder.onChange(changed);

  const openAll = (role: string | null): void => {
    const kept = settings.current.screens;
    const named = kept.filter((each) => role === null || each.role === role);
    if (named.length === 0 || kept.length === 0) screens.setUp();
    else for (const { id } of named) screens.show(id);
  };
  const displaysChanged = (): void => {
    screens.displaysChanged();
    changed();
  };
  electron.screen.on('display-added', displaysChanged);
  electron.screen.on('display-removed', displaysChanged);
  electron.screen.on('display-metrics-changed', displaysChanged);
  app.on('second-instance', (_event, args) => {
    // The start that takes this one's place asks until it has ended.
    if (quitting) return;
    const again = readFlags(args);
    openAll(again.ok ? again.value.role : null);
  });
  app.on('activate', () => {
    if (screens.count === 0) openAll(null);
  });
  app.on('window-all-closed', () => {
    // A hub goes on without a window; on macOS programs do.
    if (!settings.current.runsHub && platform !== 'darwin') quit();
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && type !== 'Utility') {
      note({ what: type === 'GPU' ? 'gpu' : 'utility', role: null, reason, exitCode });
    }
  });
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    quitting = true;
    finder.stop();
    updates.stop();
    printers.stop();
    forHub.stop();
    line?.stop();
    void hub.stop().then(() => app.exit(0));
  });

  if (platform !== 'darwin') electron.Menu.setApplicationMenu(null);
  tryAutostart(() => starts.mend());
  if (flags.autostart) startWithMachine();
  const mayBeHub = settings.current.hub === null || settings.current.hub === 'here';
  if (settings.current.runsHub || (flags.hub === 'here' && mayBeHub)) runHub();
  if (settings.current.hub !== null) turnTo(settings.current.hub);
  showTray();
  void forHub.look();
  // Its question must not lie below a locked screen; the hub and whoever needs it do not wait for that.
  await secrets.opened;
  if (!quitting) openAll(flags.role);
}
