import type { Browser, BrowserContext, Frame, Page, Route, WebSocketRoute } from '@playwright/test';
import { isOwn, toProgram } from './addresses.ts';
import { Emitter, preventable } from './emitter.ts';
import { certificateAt, fetchAs } from './network.ts';
import { Verdicts, type VerifyProc } from './verdicts.ts';

type BeforeRequest = (details: { url: string }, answer: (what: { cancel?: boolean }) => void) => void;
type PermissionAsked = (contents: null, permission: string, answer: (granted: boolean) => void) => void;
type PermissionChecked = (contents: null, permission: string) => boolean;

/** What a page may be allowed, in Chromium's words, and what Electron asks the program for it. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  'local-network-access': 'local-network-access',
  camera: 'media',
  microphone: 'media',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'screen-wake-lock': 'screen-wake-lock',
};
const askedYes: PermissionAsked = (_contents, _permission, answer) => answer(true);
const checkedYes: PermissionChecked = () => true;

/** A step of a page to another address: asked for, or sent on by whoever answered. */
export type Step = 'will-navigate' | 'will-redirect';

/** A partition: storage, network and guards of its own. Here it is a context of Chromium's. */
export class StandInSession extends Emitter {
  readonly #browser: Browser;
  readonly #schemes: ReadonlySet<string>;
  #context: Promise<BrowserContext> | null = null;
  #handler: ((request: Request) => Promise<Response>) | null = null;
  #before: BeforeRequest = (_details, answer) => answer({});
  readonly #verdicts = new Verdicts();
  #asked = askedYes;
  #checked = checkedYes;
  /** Requests that the program refused, by address. */
  readonly refused: string[] = [];

  constructor(browser: Browser, schemes: ReadonlySet<string>) {
    super();
    this.#browser = browser;
    this.#schemes = schemes;
  }

  readonly protocol = {
    isProtocolHandled: (scheme: string): boolean => scheme === 'app' && this.#handler !== null,
    handle: (scheme: string, handler: (request: Request) => Promise<Response>): void => {
      if (!this.#schemes.has(scheme)) throw new Error(`${scheme}: registerSchemesAsPrivileged comes before`);
      if (this.#handler) throw new Error(`${scheme} is handled already`);
      this.#handler = handler;
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest): void => {
      this.#before = listener;
    },
  };

  setPermissionRequestHandler(handler: PermissionAsked | null): void {
    this.#asked = handler ?? askedYes;
  }

  setPermissionCheckHandler(handler: PermissionChecked | null): void {
    this.#checked = handler ?? checkedYes;
  }

  setCertificateVerifyProc(proc: VerifyProc | null): void {
    this.#verdicts.set(proc);
  }

  fetch(url: string, init: RequestInit = {}): Promise<Response> {
    return fetchAs((host, pem) => this.#verdicts.of(host, pem), url, init);
  }

  /** Whether a page has a permission: Chromium checks first, and asks for what is not refused by that. */
  async #grants(permission: string): Promise<boolean> {
    if (!this.#checked(null, permission)) return false;
    return new Promise((done) => this.#asked(null, permission, done));
  }

  /** A new start of the program: what it had set is gone, what pages kept is there. */
  startAnew(): void {
    this.#handler = null;
    this.#before = (_details, answer) => answer({});
    this.#verdicts.forget();
    this.#asked = askedYes;
    this.#checked = checkedYes;
    this.removeAllListeners();
  }

  context(): Promise<BrowserContext> {
    this.#context ??= this.#open();
    return this.#context;
  }

  async close(): Promise<void> {
    await (await this.#context)?.close().catch(() => undefined);
    this.#context = null;
  }

  async #open(): Promise<BrowserContext> {
    // Certificates are the program's to judge: before each connection it is asked, and an untaken one is not made.
    const context = await this.#browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
    // What the program allows is asked of it here, as Electron asks it when the page wants it.
    const allowed: string[] = [];
    for (const [name, asked] of Object.entries(PERMISSIONS)) if (await this.#grants(asked)) allowed.push(name);
    await context.grantPermissions(allowed);
    await context.route('**/*', (route) => this.#answer(route));
    await context.routeWebSocket(/.*/, (socket) => this.#connect(socket));
    return context;
  }

  #mayGo(url: string): Promise<boolean> {
    return new Promise((done) => this.#before({ url }, ({ cancel }) => done(cancel !== true)));
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toProgram(request.url());
    if (!(await this.#mayGo(url))) {
      this.refused.push(url);
      return route.abort('blockedbyclient');
    }
    if (request.isNavigationRequest() && !this.#mayNavigate('will-navigate', request.frame(), url)) {
      this.refused.push(url);
      return route.abort('aborted');
    }
    if (!isOwn(url)) return route.continue();
    if (!this.#handler) return route.abort('addressunreachable');
    const body = request.postDataBuffer();
    const method = request.method();
    const init: RequestInit = { method, headers: request.headers() };
    if (method !== 'GET' && method !== 'HEAD' && body) init.body = new Uint8Array(body);
    const answer = await this.#handler(new Request(url, init));
    if (answer.type === 'error') return route.abort('failed').catch(() => undefined);
    const to = request.isNavigationRequest() ? answer.headers.get('location') : null;
    if (to !== null && !this.#mayNavigate('will-redirect', request.frame(), new URL(to, url).href)) {
      this.refused.push(to);
      return route.abort('aborted');
    }
    const headers = Object.fromEntries(answer.headers);
    // The page may have gone meanwhile.
    await route
      .fulfill({ status: answer.status, headers, body: Buffer.from(await answer.bytes()) })
      .catch(() => undefined);
  }

  /** Asks the window that shows a page; set by its window. */
  readonly navigations = new Map<Page, (step: Step, url: string, isMainFrame: boolean) => boolean>();

  #mayNavigate(step: Step, frame: Frame, url: string): boolean {
    return this.navigations.get(frame.page())?.(step, url, frame.parentFrame() === null) ?? true;
  }

  async #connect(socket: WebSocketRoute): Promise<void> {
    const url = new URL(socket.url());
    let may = await this.#mayGo(url.href);
    if (may && url.protocol === 'wss:') {
      const pem = await certificateAt(url.hostname, Number(url.port || 443));
      may = pem !== null && (await this.#verdicts.of(url.hostname, pem)) === 0;
    }
    if (may) socket.connectToServer();
    else {
      this.refused.push(url.href);
      await socket.close({ code: 1006 }).catch(() => undefined);
    }
  }

  /** A page saves a file. @returns whether the program lets it */
  saves(url: string): boolean {
    return !this.askAll('will-download', preventable(), { getURL: () => url });
  }
}
