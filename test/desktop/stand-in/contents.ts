import { toProgram } from './addresses.ts';
import { Emitter, preventable } from './emitter.ts';
import { type Key, pressIn } from './keys.ts';
import { DESTROYED } from './life.ts';
import type { Shown, WebPreferences } from './options.ts';

type OpenHandler = (details: { url: string }) => { action: string };

let lastId = 0;

/** What a window shows, to the program. */
export class StandInContents extends Emitter {
  readonly #id = (lastId += 1);
  readonly #window: Shown;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #zoom = 1;

  constructor(window: Shown) {
    super();
    this.#window = window;
  }

  #live(): Shown {
    if (this.#window.isDestroyed()) throw new TypeError(DESTROYED);
    return this.#window;
  }

  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }

  get id(): number {
    this.#live();
    return this.#id;
  }

  get session(): WebPreferences['session'] {
    return this.#live().options.webPreferences.session;
  }

  getURL(): string {
    return toProgram(this.#live().page?.url() ?? '');
  }

  isLoading(): boolean {
    return this.#live().isLoading;
  }

  isCrashed(): boolean {
    return this.#live().page === null;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#live();
    this.#openHandler = handler;
  }

  /** Whether a page gets a window that it asks for. */
  mayOpen(url: string): boolean {
    return !this.isDestroyed() && this.#openHandler({ url }).action !== 'deny';
  }

  send(channel: string, ...args: unknown[]): void {
    this.#live().deliver(channel, structuredClone(args));
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return this.#live().page?.evaluate(code);
  }

  async setVisualZoomLevelLimits(): Promise<void> {
    // Fingers that zoom a page are Chromium's own: nothing to stand in for.
    this.#live();
  }

  setZoomFactor(factor: number): void {
    this.#live();
    this.#zoom = factor;
  }

  getZoomFactor(): number {
    this.#live();
    return this.#zoom;
  }

  async insertCSS(css: string): Promise<string> {
    await this.#live()
      .page?.addStyleTag({ content: css })
      .catch(() => undefined);
    return 'css';
  }

  /** A page of Playwright's has no developer tools, whatever the window was made with. */
  openDevTools(): void {
    if (this.#live().options.webPreferences.devTools) this.emit('devtools-opened');
  }

  closeDevTools(): void {
    this.#live();
  }

  isDevToolsOpened(): boolean {
    this.#live();
    return false;
  }

  /** A key as the keyboard gives it: to the program first, then to the page. */
  sendInputEvent(input: Key): void {
    const { page } = this.#live();
    if (input.type === 'char' || !page) return;
    const key = pressIn(page, input, (asked) => !this.askAll('before-input-event', preventable(), asked));
    this.#window.keys = this.#window.keys.then(key, key);
  }

  forcefullyCrashRenderer(): void {
    void this.#live().crash();
  }
}
