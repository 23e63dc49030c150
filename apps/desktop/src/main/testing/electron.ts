import { EventEmitter } from 'node:events';

/** An event of Electron's. @returns whether somebody prevented it */
export function emit(emitter: EventEmitter, name: string, about: object = {}, ...more: unknown[]): boolean {
  let prevented = false;
  emitter.emit(name, { ...about, preventDefault: () => (prevented = true) }, ...more);
  return prevented;
}

/** What a page shows, as far as the guards, the lock and the windows use it. */
export class FakeContents extends EventEmitter {
  readonly did: string[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  async setVisualZoomLevelLimits(least: number, most: number): Promise<void> {
    this.did.push(`zoom between ${least} and ${most}`);
  }
  setZoomFactor(factor: number): void {
    this.did.push(`zoom ${factor}`);
  }
  async insertCSS(css: string): Promise<string> {
    this.did.push(css.includes('cursor: none') ? 'no pointer' : css);
    return '';
  }
  closeDevTools(): void {
    this.did.push('tools closed');
  }
  forcefullyCrashRenderer(): void {
    this.did.push('crashed');
  }
  send(channel: string): void {
    this.did.push(channel);
  }
  isDestroyed(): boolean {
    return false;
  }
}

let lastId = 0;

/** A window, which closes where nothing prevents it. */
export class FakeWindow extends EventEmitter {
  readonly webContents = Object.assign(new FakeContents(), { id: (lastId += 1) });
  readonly did: string[] = [];
  readonly options: Readonly<Record<string, unknown>>;
  bounds: unknown;
  gone = false;
  constructor(options: Readonly<Record<string, unknown>>) {
    super();
    this.options = options;
    const { x, y, width, height } = options;
    this.bounds = { x, y, width, height };
  }
  async loadURL(address: string): Promise<void> {
    this.did.push(`load ${address}`);
  }
  /** As Chromium does: the page is asked after the window. @param unsaved the page would not let go by itself */
  close(unsaved = false): void {
    if (this.gone || emit(this, 'close')) return;
    if (unsaved && !emit(this.webContents, 'will-prevent-unload')) return;
    this.gone = true;
    this.emit('closed');
  }
  setMenu(menu: unknown): void {
    this.did.push(menu === null ? 'no menu' : 'menu');
  }
  setKiosk(on: boolean): void {
    this.did.push(`kiosk ${on}`);
  }
  setBounds(bounds: unknown): void {
    this.bounds = bounds;
    this.did.push('moved');
  }
  getBounds = (): unknown => this.bounds;
  isDestroyed = (): boolean => this.gone;
  isMinimized = (): boolean => false;
  isFocused = (): boolean => false;
  isFullScreen = (): boolean => false;
  show(): void {
    this.did.push('shown');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restored');
  }
}
