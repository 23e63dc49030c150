import { SerialPort } from 'serialport';
import { err, ok } from '@comanda/shared/base/result.ts';
import { type Line, lineLink } from '@comanda/shared/printers/line.ts';
import type { LinkEnd, OpenLink } from '@comanda/shared/printers/link.ts';
import { type Timer, within } from '@comanda/shared/printers/timer.ts';

/** A serial line: eight bits, no parity, one stop bit, as receipt printers are made; the printer may hold it up by XOFF. */
export function serialLink(path: string, baudRate: number, timer: Timer): OpenLink {
  return async (ms) => {
    const port = new SerialPort({ path, baudRate, xon: true, autoOpen: false });
    const opening = new Promise<'open' | 'unreachable'>((resolve) => {
      port.open((fault) => resolve(fault ? 'unreachable' : 'open'));
    });
    const outcome = await within(timer, ms, opening, 'timeout' as const);
    if (outcome === 'open') return ok(lineLink(lineOf(port), timer));
    if (outcome === 'timeout') void opening.then((late) => late === 'open' && port.close());
    return err(outcome);
  };
}

function lineOf(port: SerialPort): Line {
  const ended = Promise.withResolvers<LinkEnd>();
  port.on('error', () => ended.resolve('dropped'));
  port.on('close', () => ended.resolve('dropped'));
  return {
    ended: ended.promise,
    onBytes: (heard) => port.on('data', heard),
    write: (bytes) =>
      new Promise((resolve) => {
        port.write(Buffer.from(bytes), (fault) => {
          if (fault) resolve('dropped');
          else port.drain((stuck) => resolve(stuck ? 'dropped' : 'written'));
        });
      }),
    close: () => {
      ended.resolve('stopped');
      if (port.isOpen) port.close(() => undefined);
    },
  };
}
