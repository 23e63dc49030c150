import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, Lab, Program } from './lab.ts';

/** Its own bus, at which everybody may do everything: nobody but Avahi is on it. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/></policy></busconfig>`;
const SETTINGS = '[server]\nhost-name=witness\nuse-ipv4=yes\nuse-ipv6=yes\n';

/** Why Avahi cannot be asked; null: it can. */
export function avahiProblem(): string | null {
  try {
    for (const program of ['avahi-daemon', 'avahi-browse', 'avahi-publish', 'dbus-daemon']) {
      execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    }
    return null;
  } catch {
    return 'avahi-daemon, avahi-utils or dbus is not installed';
  }
}

/** Avahi's daemon on a machine of its own, and then one of its programs. */
function avahi(lab: Lab, host: Host, command: string): Program {
  const [bus, settings] = ['bus.conf', 'avahi.conf'].map((name) => join(lab.folder, name));
  writeFileSync(bus ?? '', BUS);
  writeFileSync(settings ?? '', SETTINGS);
  return host.program(
    [
      'export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/bus',
      'mkdir /run/avahi-daemon',
      `dbus-daemon --config-file=${bus} --fork`,
      `avahi-daemon --file=${settings} --no-drop-root --no-chroot --no-rlimits --daemonize`,
      `exec stdbuf -oL ${command}`,
    ].join(' && '),
  );
}

/** Avahi tells what it sees of hubs. */
export function witness(lab: Lab, host: Host): { sees(is: (line: string) => boolean): Promise<string> } {
  const program = avahi(lab, host, 'avahi-browse --parsable --resolve --no-db-lookup _comanda._tcp');
  return {
    sees: (is) => program.line((line) => (is(line) ? line : null), 'what Avahi sees'),
  };
}

/** Avahi speaks for a printer that takes bytes as they are; done when nobody else has its name. */
export async function announcePrinter(lab: Lab, host: Host, name: string, port: number): Promise<void> {
  const program = avahi(lab, host, `avahi-publish --service '${name}' _pdl-datastream._tcp ${port} 2>&1`);
  await program.line((line) => (line.startsWith('Established') ? true : null), 'Avahi speaks for a printer');
}
