import { SerialPort } from 'serialport';
import { systemSpooler } from '@comanda/shared/node/spooler.ts';
import type { Timer } from '@comanda/shared/printers/timer.ts';
import { fileLink } from './file-link.ts';
import { findPorts } from './find-ports.ts';
import { machinePorts, type Ports } from './ports.ts';
import { serialLink } from './serial-link.ts';
import type { ToldPrinters } from './told.ts';

export { connectTo } from './connect.ts';
export { type HubPrinting, hubPrinting } from './hub-printing.ts';
export type { Ports } from './ports.ts';
export { keptPrinters } from './told.ts';

const LINUX_USB = { files: '/dev/usb', facts: '/sys/class/usbmisc' };

/** The printers of this machine, by what its system has: device files on Linux, queues everywhere, serial lines. */
export function systemPorts(platform: NodeJS.Platform, timer: Timer, told: ToldPrinters, usb = LINUX_USB): Ports {
  const spooler = systemSpooler(platform, timer);
  return machinePorts({
    found: (kinds) => findPorts({ spooler, usb, serial: () => SerialPort.list() }, kinds),
    spooler,
    usb: (path) => fileLink(path, timer),
    serial: (path, baudRate) => serialLink(path, baudRate, timer),
    told,
  });
}
