import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toChromium, toProgram } from './addresses.ts';
import { StandInContents } from './contents.ts';
import { Emitter, preventable } from './emitter.ts';
import { DESTROYED } from './life.ts';
import { type Options, refuseReach, type Shown } from './options.ts';
import { preloadScript } from './preload-host.ts';
import type { Step } from './session.ts';
import type { Bounds } from './system.ts';

/** A call from a page, as ipcMain gets it. */
export interface Invocation {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly parent: object | null } | null;
}

export interface Hands {
  readonly invoke: (event: Invocation, channel: string, args: unknown[]) => Promise<unknown>;
  readonly opened: (window: StandInWindow) => void;
  /** A page got a window of its own, which no page of this program should. */
  readonly popup: (page: Page) => void;
  readonly gone: (window: StandInWindow) => void;
}

/** A window of the program: a page of Chromium's, with the preload before its scripts. */
export class StandInWindow extends Emitter implements Shown {
  readonly options: Options;
  page: Page | null = null;
  keys: Promise<unknown> = Promise.resolve();
  readonly #contents: StandInContents;
  readonly #hands: Hands;
  #shown = false;
  #destroyed = false;
  #loading = false;
  #names = { invoke: '', deliver: '' };
  #bounds: Bounds;
  #kiosk: boolean;

  constructor(hands: Hands, options: Options) {
    super();
    refuseReach(options);
    this.options = options;
    this.#kiosk = options.kiosk === true;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#hands = hands;
    this.#contents = new StandInContents(this);
    hands.opened(this);
  }

  #live(): void {
    if (this.#destroyed) throw new TypeError(DESTROYED);
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  get isLoading(): boolean {
    return this.#loading;
  }

  /** What was shown, for as long as there is a window. */
  get webContents(): StandInContents {
    return this.#contents;
  }

  async loadURL(address: string): Promise<void> {
    this.#live();
    if (this.page?.isClosed() !== false) await this.#open();
    const page = this.page;
    if (!page || this.#destroyed) return;
    this.#loading = true;
    try {
      await page.goto(toChromium(address), { waitUntil: 'load' });
    } finally {
      this.#loading = false;
    }
    if (this.#destroyed) return;
    this.emit('ready-to-show');
    this.#contents.emit('did-finish-load');
  }

  async #open(): Promise<void> {
    const { session, preload, additionalArguments = [] } = this.options.webPreferences;
    const context = await session.context();
    const page = await context.newPage();
    if (this.#destroyed) return page.close();
    const secret = `${Math.random()}`.slice(2);
    this.#names = { invoke: `invoke${secret}`, deliver: `deliver${secret}` };
    const { width, height } = this.#bounds;
    await page.setViewportSize({ width, height });
    const sender = { id: this.#contents.id };
    await page.exposeBinding(this.#names.invoke, async ({ frame }, channel: string, args: unknown[]) => {
      const top = frame.parentFrame() === null;
      const senderFrame = { url: toProgram(frame.url()), parent: top ? null : {} };
      try {
        const value = await this.#hands.invoke({ sender, senderFrame }, channel, args);
        return { ok: true, value: structuredClone(value) };
      } catch (fault) {
        return { ok: false, value: String(fault) };
      }
    });
    await page.addInitScript({
      content: preloadScript(readFileSync(preload, 'utf8'), ['electron', ...additionalArguments], this.#names),
    });
    session.navigations.set(page, (step, url, isMainFrame) => this.#mayGo(step, url, isMainFrame));
    this.#hear(page);
    this.page = page;
  }

  #hear(page: Page): void {
    page.on('domcontentloaded', () => {
      // Chromium may still tell of a page whose window has just gone; Electron does not.
      if (!this.isDestroyed()) this.#contents.emit('dom-ready');
    });
    page.on('popup', (popup) => {
      if (this.#contents.mayOpen(popup.url())) this.#hands.popup(popup);
      else void popup.close();
    });
    page.on('download', (download) => {
      if (!this.options.webPreferences.session.saves(toProgram(download.url()))) void download.cancel();
    });
    page.on('dialog', (dialog) => {
      const leaves = dialog.type() === 'beforeunload' && this.#contents.askAll('will-prevent-unload', preventable());
      // One that was closed meanwhile has no question any more.
      void (leaves ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
    });
    page.on('crash', () => this.#crashed(page));
    page.on('close', () => {
      if (this.page === page) this.destroy();
    });
  }

  #mayGo(step: Step, url: string, isMainFrame: boolean): boolean {
    if (this.#destroyed) return false;
    if (step === 'will-navigate' && this.#loading && isMainFrame) return true;
    const event = preventable({ url, isMainFrame });
    if (step === 'will-redirect') return !this.#contents.askAll(step, event);
    this.#contents.emit('will-frame-navigate', event);
    if (isMainFrame && !event.defaultPrevented) this.#contents.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  #crashed(page: Page): void {
    this.page = null;
    void page.close().catch(() => undefined);
    this.#contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
  }

  async crash(): Promise<void> {
    const { page } = this;
    if (!page) return;
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Page.crash').catch(() => undefined);
  }

  deliver(channel: string, args: unknown[]): void {
    const given = [this.#names.deliver, channel, args] as const;
    const run = ([name, to, what]: typeof given): void => {
      (globalThis as unknown as Record<string, (channel: string, args: unknown[]) => void>)[name]?.(to, [...what]);
    };
    void this.page?.evaluate(run, given).catch(() => undefined);
  }

  show(): void {
    this.#live();
    this.#shown = true;
  }

  isVisible(): boolean {
    this.#live();
    return this.#shown;
  }

  /** The program is asked first, then the page, which may have something that is not kept yet. */
  close(): void {
    this.#live();
    if (this.askAll('close', preventable())) return;
    const { page } = this;
    if (!page) return this.destroy();
    void page.close({ runBeforeUnload: true }).catch(() => this.destroy());
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

  /** Its pages are all without a display, and none is in front. */
  isFocused(): boolean {
    this.#live();
    return false;
  }

  isMinimized(): boolean {
    this.#live();
    return false;
  }

  isFullScreen(): boolean {
    this.#live();
    return this.options.fullscreen === true;
  }

  isKiosk(): boolean {
    this.#live();
    return this.#kiosk;
  }

  setKiosk(on: boolean): void {
    this.#live();
    this.#kiosk = on;
  }

  getBounds(): Bounds {
    this.#live();
    return this.#bounds;
  }

  /** As somebody drags it. `moved` and `resized` are said on Windows and macOS only. */
  setBounds(bounds: Bounds): void {
    this.#live();
    this.#bounds = bounds;
    this.emit('move');
    this.emit('resize');
    if (process.platform === 'linux') return;
    this.emit('moved');
    this.emit('resized');
  }

  focus(): void {
    this.#live();
    this.emit('focus');
  }

  restore(): void {
    this.#live();
    this.emit('restore');
  }

  setMenu(_menu: object | null): void {
    this.#live();
  }
}
