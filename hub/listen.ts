import type { AddressInfo, Server } from 'node:net';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';

interface Where {
  readonly host: string;
  readonly port: number;
  /** How a person chooses another port. */
  readonly chosenBy: string;
}

type Fault = NodeJS.ErrnoException;

const tryListen = (server: Server, port: number, host: string): Promise<Result<number, Fault>> =>
  new Promise((resolve) => {
    const failed = (fault: Fault): void => resolve(err(fault));
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      resolve(ok((server.address() as AddressInfo).port));
    });
  });

/** Listens, and gives the port; a machine without IPv6 listens to IPv4 where it was to listen to both. */
export async function listen(server: Server, where: Where): Promise<Result<number, string>> {
  const { host, port } = where;
  let tried = await tryListen(server, port, host);
  if (!tried.ok && host === '::' && ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'].includes(tried.error.code ?? '')) {
    tried = await tryListen(server, port, '0.0.0.0');
  }
  return tried.ok ? tried : err(problemOf(tried.error, where));
}

/** As `listen`; where the port is taken, a free one will do. */
export async function listenSomewhere(server: Server, where: Where): Promise<Result<number, string>> {
  const tried = await tryListen(server, where.port, where.host);
  return tried.ok ? tried : listen(server, tried.error.code === 'EADDRINUSE' ? { ...where, port: 0 } : where);
}

function problemOf(fault: Fault, { host, port, chosenBy }: Where): string {
  if (fault.code === 'EADDRINUSE') {
    return `Port ${port} is in use by another program, perhaps another hub. Choose another with ${chosenBy}.`;
  }
  if (fault.code === 'EADDRNOTAVAIL' || fault.code === 'ENOTFOUND') {
    return `This machine has no address ${host}. Choose another with --host or COMANDA_HOST.`;
  }
  if (fault.code === 'EACCES') return `Port ${port} needs more rights than this user has. Choose one above 1023.`;
  return `The hub cannot listen on ${host}:${port}: ${fault.message}`;
}
