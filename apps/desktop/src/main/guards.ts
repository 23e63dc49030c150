import type { Session, WebContents } from 'electron';
import { isAllowed } from './permissions.ts';
import { isPage, type PageName } from './pages.ts';
import type { HubLine } from './parts.ts';

type Guarded = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setCertificateVerifyProc'
  | 'webRequest'
  | 'on'
  | 'removeAllListeners'
>;

/** Chromium's own answers to a certificate: taken, and refused. */
const TAKEN = 0;
const REFUSED = -2;

const WITHIN = new Set(['app:', 'blob:', 'data:']);

/** Whether a page's session may reach an address: the program's own, and the live connection of its hub. */
export function mayReach(address: string, hub: string | null): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (WITHIN.has(url.protocol)) return true;
  const protocol = { 'ws:': 'http:', 'wss:': 'https:' }[url.protocol] ?? url.protocol;
  return hub !== null && `${protocol}//${url.host}` === hub;
}

/**
 * Nothing leaves a session but to the pinned hub, and Chromium is allowed only what the role needs. A session that is
 * guarded again, since its screen is opened again, is guarded once.
 */
export function guardSession(session: Guarded, page: PageName, line: () => HubLine | null): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(page, permission)));
  session.setPermissionCheckHandler((_contents, permission) => isAllowed(page, permission));
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayReach(details.url, line()?.origin() ?? null) });
  });
  session.setCertificateVerifyProc(({ certificate }, answer) => {
    const trusted = line()?.trusts(certificate.data) === true;
    // The live connection meets a hub that took the place of this one before any request does.
    if (!trusted) line()?.lost();
    answer(trusted ? TAKEN : REFUSED);
  });
  session.removeAllListeners('will-download');
  session.on('will-download', (event, item) => {
    // What the console saves it made itself, or had it from the hub.
    if (page !== 'console' || !/^(?:blob|data|app):/.test(item.getURL())) event.preventDefault();
  });
}

/** A window shows its page and nothing else, and opens no other. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>, page: PageName): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void; url: string; isMainFrame: boolean }): void => {
    // The paper that a till hands to the print dialog is a frame without an address, under the page's own policy.
    const own = event.isMainFrame ? isPage(page, event.url) : event.url === 'about:srcdoc';
    if (!own) event.preventDefault();
  };
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
