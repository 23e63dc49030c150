import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { isOwn, toChromium, toProgram } from './addresses.ts';
import { Emitter, preventable } from './emitter.ts';
import { preloadScript } from './preload-host.ts';
import type { StandInSession } from './session.ts';

type Bounds = { x: number; y: number; width: number; height: number };

interface WebPreferences {
  readonly session: StandInSession;
  readonly preload: string;
  readonly additionalArguments: readonly string[];
  readonly contextIsolation: boolean;
  readonly sandbox: boolean;
  readonly nodeIntegration: boolean;
  readonly webSecurity: boolean;
  readonly webviewTag: boolean;
  readonly devTools: boolean;
}

export interface Options extends Partial<Bounds> {
  readonly kiosk?: boolean;
  readonly fullscreen?: boolean;
  readonly frame?: boolean;
  readonly title?: string;
  readonly webPreferences: WebPreferences;
}

/** A call from a page, as ipcMain gets it. */
export interface Invocation {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

export interface Hands {
  readonly invoke: (event: Invocation, channel: string, args: unknown[]) => Promise<unknown>;
  readonly opened: (window: StandInWindow) => void;
  readonly gone: (window: StandInWindow) => void;
}

let lastId = 0;

/** What the page shows, to the program. */
export class StandInContents extends Emitter {
  readonly id = (lastId += 1);
  readonly window: StandInWindow;
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  /** Windows that pages asked for and did not get. */
  readonly denied: string[] = [];
  readonly css: string[] = [];

  constructor(window: StandInWindow) {
    super();
    this.window = window;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }

  send(channel: string, ...args: unknown[]): void {
    this.window.deliver(channel, structuredClone(args));
  }

  isDestroyed(): boolean {
    return this.window.isDestroyed();
  }

  async setVisualZoomLevelLimits(): Promise<void> {
    // Fingers that zoom a page are Chromium's own: nothing to stand in for.
  }

  setZoomFactor(): void {
    // As above.
  }

  async insertCSS(css: string): Promise<string> {
    this.css.push(css);
    await this.window.page?.addStyleTag({ content: css }).catch(() => undefined);
    return 'css';
  }

  closeDevTools(): void {
    // A page of Playwright's has none.
  }

  forcefullyCrashRenderer(): void {
    void this.window.crash();
  }
}

/** A window of the program: a page of Chromium's, with the preload before its scripts. */
export class StandInWindow extends Emitter {
  readonly webContents: StandInContents;
  readonly options: Options;
  page: Page | null = null;
  shown = false;
  #hands: Hands;
  #destroyed = false;
  #loading = false;
  #names = { invoke: '', deliver: '' };
  #bounds: Bounds;

  constructor(hands: Hands, options: Options) {
    super();
    const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } = options.webPreferences;
    if (!contextIsolation || !sandbox || nodeIntegration || !webSecurity || webviewTag) {
      throw new Error('a page that could reach the machine is not opened here');
    }
    this.options = options;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#hands = hands;
    this.webContents = new StandInContents(this);
    hands.opened(this);
  }

  async loadURL(address: string): Promise<void> {
    if (this.#destroyed) throw new Error('Object has been destroyed');
    if (this.page?.isClosed() !== false) await this.#open();
    const page = this.page;
    if (!page || this.#destroyed) return;
    this.#loading = true;
    try {
      await page.goto(toChromium(address), { waitUntil: 'load' });
    } finally {
      this.#loading = false;
    }
    this.emit('ready-to-show');
    this.webContents.emit('did-finish-load');
  }

  async #open(): Promise<void> {
    const { session, preload, additionalArguments } = this.options.webPreferences;
    const context = await session.context();
    const page = await context.newPage();
    if (this.#destroyed) return page.close();
    const secret = `${Math.random()}`.slice(2);
    this.#names = { invoke: `invoke${secret}`, deliver: `deliver${secret}` };
    const { width, height } = this.#bounds;
    await page.setViewportSize({ width, height });
    await page.exposeBinding(this.#names.invoke, async ({ frame }, channel: string, args: unknown[]) => {
      const top = frame.parentFrame() === null;
      const senderFrame = { url: toProgram(frame.url()), parent: top ? null : {} };
      try {
        const value = await this.#hands.invoke({ sender: { id: this.webContents.id }, senderFrame }, channel, args);
        return { ok: true, value: structuredClone(value) };
      } catch (fault) {
        return { ok: false, value: String(fault) };
      }
    });
    await page.addInitScript({
      content: preloadScript(readFileSync(preload, 'utf8'), ['electron', ...additionalArguments], this.#names),
    });
    session.navigations.set(page, (url, isMainFrame) => this.#mayGo(url, isMainFrame));
    page.on('domcontentloaded', () => this.webContents.emit('dom-ready'));
    page.on('popup', (popup) => {
      const { action } = this.webContents.openHandler({ url: popup.url() });
      if (action === 'deny') {
        this.webContents.denied.push(popup.url());
        void popup.close();
      }
    });
    page.on('crash', () => this.#crashed(page));
    this.page = page;
  }

  #mayGo(url: string, isMainFrame: boolean): boolean {
    if (this.#loading && isMainFrame) return true;
    const event = Object.assign(preventable(), { url, isMainFrame });
    this.webContents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.prevented) this.webContents.emit('will-navigate', event);
    return !event.prevented;
  }

  #crashed(page: Page): void {
    this.page = null;
    void page.close().catch(() => undefined);
    this.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
  }

  /** Ends the page's process, as a fault of Chromium's would. */
  async crash(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.crash').catch(() => undefined);
  }

  /** A key as the keyboard gives it: the program first, then the page. @returns whether the page got it */
  async press(key: string, modifiers: { control?: boolean; alt?: boolean; meta?: boolean } = {}): Promise<boolean> {
    const input = { type: 'keyDown', key, control: false, alt: false, meta: false, shift: false, ...modifiers };
    return !this.webContents.askAll('before-input-event', preventable(), input);
  }

  deliver(channel: string, args: unknown[]): void {
    const { page } = this;
    const given = [this.#names.deliver, channel, args] as const;
    const run = ([name, to, what]: typeof given): void => {
      (globalThis as unknown as Record<string, (channel: string, args: unknown[]) => void>)[name]?.(to, [...what]);
    };
    void page?.evaluate(run, given).catch(() => undefined);
  }

  show(): void {
    this.shown = true;
  }

  close(): void {
    if (this.#destroyed || this.askAll('close', preventable())) return;
    this.destroy();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    const { page } = this;
    this.page = null;
    void page?.close().catch(() => undefined);
    this.emit('closed');
    this.#hands.gone(this);
  }

  isDestroyed = (): boolean => this.#destroyed;
  isMinimized = (): boolean => false;
  isFullScreen = (): boolean => this.options.fullscreen === true;
  getBounds = (): Bounds => this.#bounds;
  focus(): void {
    this.emit('focus');
  }
  restore(): void {
    this.emit('restore');
  }
  setMenu(menu: object | null): void {
    this.menu = menu;
  }
  menu: object | null = null;

  /** Somebody drags it. */
  move(bounds: Bounds): void {
    this.#bounds = bounds;
    this.emit('moved');
  }

  /** Where the page is, in the program's own addresses. */
  get address(): string {
    const at = toProgram(this.page?.url() ?? '');
    return isOwn(at) ? at : '';
  }
}
