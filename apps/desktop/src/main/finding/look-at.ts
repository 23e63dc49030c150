import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { z } from 'zod';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import type { DesktopError } from '@comanda/shared/contracts/desktop.ts';
import { API_PREFIX } from '@comanda/shared/contracts/routes.ts';
import { HubRecord } from '@comanda/shared/discovery/index.ts';
import { ANSWERS_WITHIN, meet } from './pin.ts';
import { askPinned } from './pinned-fetch.ts';

const PLAIN_PORT = 4600;
const TLS_PORT = 4643;
const WHERE = `${API_PREFIX}/hub`;
const TlsPort = z.object({ tlsPort: HubRecord.shape.tlsPort });

interface Typed {
  readonly host: string;
  readonly port: number | null;
}

/** Reads what somebody typed: a name or number, with or without a port or what stands around it in a browser. */
function typedAddress(text: string): Typed | null {
  const bare = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '');
  const read = /^\[([0-9A-Fa-f:.%\w]+)\](?::(\d{1,5}))?$|^([^:[\]\s]+)(?::(\d{1,5}))?$/.exec(bare);
  const host = read?.[1] ?? read?.[3] ?? (isIP(bare) === 6 ? bare : undefined);
  if (host === undefined) return null;
  const port = read?.[2] ?? read?.[4];
  if (port === undefined) return { host, port: null };
  return Number(port) >= 1 && Number(port) <= 65_535 ? { host, port: Number(port) } : null;
}

async function addressOf(host: string): Promise<string | null> {
  if (isIP(host.split('%')[0] ?? '') !== 0) return host;
  try {
    return (await lookup(host)).address;
  } catch {
    return null;
  }
}

/** Whom the encrypted port of an address belongs to: what it says of itself, under the key that it has. */
async function overTls(address: string, port: number): Promise<HubRecord | null> {
  const { socket, fingerprint } = await meet(address, port, null);
  socket.destroy();
  const said = HubRecord.safeParse(await (await askPinned({ host: address, port, path: WHERE }, fingerprint)).json());
  if (!said.success || said.data.fingerprint !== fingerprint) return null;
  return { ...said.data, tlsPort: port, addresses: [...new Set([address, ...said.data.addresses])].slice(0, 16) };
}

/** The encrypted port, as the plain one tells it; it is believed no further than to knock there. */
async function tlsPortAt(address: string, port: number): Promise<number> {
  const host = address.includes(':') ? `[${address}]` : address;
  const answer = await fetch(`http://${host}:${port}${WHERE}`, { signal: AbortSignal.timeout(ANSWERS_WITHIN) });
  return TlsPort.parse(await answer.json()).tlsPort;
}

/** The hub at an address that somebody typed. */
export async function lookAt(text: string): Promise<Result<HubRecord, DesktopError>> {
  const typed = typedAddress(text);
  const address = typed && (await addressOf(typed.host));
  if (!typed || address === null) return err({ code: 'not_a_hub' });
  const ways: (() => Promise<HubRecord | null>)[] = [
    () => overTls(address, typed.port ?? TLS_PORT),
    async () => overTls(address, await tlsPortAt(address, typed.port ?? PLAIN_PORT)),
  ];
  let answered = false;
  for (const way of ways) {
    try {
      const hub = await way();
      if (hub) return ok(hub);
      answered = true;
    } catch (fault) {
      answered ||= fault instanceof SyntaxError || fault instanceof z.ZodError;
    }
  }
  return err({ code: answered ? 'not_a_hub' : 'hub_away' });
}
