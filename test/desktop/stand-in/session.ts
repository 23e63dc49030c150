import type { Browser, BrowserContext, Route, WebSocketRoute } from '@playwright/test';
import { isOwn, toProgram } from './addresses.ts';
import { Emitter, preventable } from './emitter.ts';
import { certificateAt, fetchAs } from './network.ts';

type BeforeRequest = (details: { url: string }, answer: (what: { cancel?: boolean }) => void) => void;
type VerifyProc = (
  request: { hostname: string; certificate: { data: string } },
  answer: (result: number) => void,
) => void;
type PermissionAsked = (contents: null, permission: string, answer: (granted: boolean) => void) => void;

/** Chromium's names for a page that speaks to a machine of its own network. */
const NETWORK = ['local-network-access'];

/** A partition: storage, network and guards of its own. Here it is a context of Chromium's. */
export class StandInSession extends Emitter {
  readonly #browser: Browser;
  readonly #schemes: ReadonlySet<string>;
  #context: Promise<BrowserContext> | null = null;
  #handler: ((request: Request) => Promise<Response>) | null = null;
  #before: BeforeRequest = (_details, answer) => answer({});
  #verify: VerifyProc | null = null;
  #permission: PermissionAsked = (_contents, _permission, answer) => answer(true);
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

  setPermissionRequestHandler(handler: PermissionAsked): void {
    this.#permission = handler;
  }

  setPermissionCheckHandler(): void {
    // Chromium asks this for what it does not prompt for; what the answer is, a test asks by `grants`.
  }

  setCertificateVerifyProc(proc: VerifyProc): void {
    this.#verify = proc;
  }

  fetch(url: string, init: RequestInit = {}): Promise<Response> {
    return fetchAs((host, pem) => this.#verified(host, pem), url, init);
  }

  /** Whether a page of this session is given a permission. */
  grants(permission: string): Promise<boolean> {
    return new Promise((done) => this.#permission(null, permission, done));
  }

  /** A new start of the program: what it had set is gone, what pages kept is there. */
  startAnew(): void {
    this.#handler = null;
    this.#before = (_details, answer) => answer({});
    this.#verify = null;
    this.#permission = (_contents, _permission, answer) => answer(true);
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

  #verified(hostname: string, data: string): Promise<number> {
    return new Promise((done) => {
      if (this.#verify) this.#verify({ hostname, certificate: { data } }, done);
      else done(-2);
    });
  }

  async #open(): Promise<BrowserContext> {
    // Certificates are the program's to judge: before each connection it is asked, and an untaken one is not made.
    const context = await this.#browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-US' });
    // What the program allows is asked of it here, as Electron asks it when the page wants it.
    const allowed: string[] = [];
    for (const each of NETWORK) if (await this.grants(each)) allowed.push(each);
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
    if (
      request.isNavigationRequest() &&
      !this.#mayNavigate(request.frame().page(), url, request.frame().parentFrame() === null)
    ) {
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
    const headers = Object.fromEntries(answer.headers);
    // The page may have gone meanwhile.
    await route
      .fulfill({ status: answer.status, headers, body: Buffer.from(await answer.bytes()) })
      .catch(() => undefined);
  }

  /** Asks the window that shows a page; set by its window. */
  readonly navigations = new Map<unknown, (url: string, isMainFrame: boolean) => boolean>();

  #mayNavigate(page: unknown, url: string, isMainFrame: boolean): boolean {
    return this.navigations.get(page)?.(url, isMainFrame) ?? true;
  }

  async #connect(socket: WebSocketRoute): Promise<void> {
    const url = new URL(socket.url());
    let may = await this.#mayGo(url.href);
    if (may && url.protocol === 'wss:') {
      const pem = await certificateAt(url.hostname, Number(url.port || 443));
      may = pem !== null && (await this.#verified(url.hostname, pem)) === 0;
    }
    if (may) socket.connectToServer();
    else {
      this.refused.push(url.href);
      await socket.close({ code: 1006 }).catch(() => undefined);
    }
  }

  /** What Electron emits when a page saves a file. */
  saves(url: string): boolean {
    return !this.askAll('will-download', preventable(), { getURL: () => url });
  }
}
