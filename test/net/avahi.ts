import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host, Lab } from './lab.ts';

/** Its own bus, at which everybody may do everything: nobody but Avahi is on it. */
const BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>system</type><listen>unix:path=/run/bus</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/><allow user="*"/></policy></busconfig>`;
const SETTINGS = '[server]\nhost-name=witness\nuse-ipv4=yes\nuse-ipv6=yes\n';

/** Why Avahi cannot be asked; null: it can. */
export function avahiProblem(): string | null {
  try {
    for (const program of ['avahi-daemon', 'avahi-browse', 'dbus-daemon']) {
      execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    }
    return null;
  } catch {
    return 'avahi-daemon, avahi-utils or dbus is not installed';
  }
}

/** Avahi on a machine of its own, which tells what it sees of hubs. */
export function witness(lab: Lab, host: Host): { sees(is: (line: string) => boolean): Promise<string> } {
  const [bus, settings] = ['bus.conf', 'avahi.conf'].map((name) => join(lab.folder, name));
  writeFileSync(bus ?? '', BUS);
  writeFileSync(settings ?? '', SETTINGS);
  const program = host.program(
    [
      'export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/bus',
      'mkdir /run/avahi-daemon',
      `dbus-daemon --config-file=${bus} --fork`,
      `avahi-daemon --file=${settings} --no-drop-root --no-chroot --no-rlimits --daemonize`,
      'exec stdbuf -oL avahi-browse --parsable --resolve --no-db-lookup _comanda._tcp',
    ].join(' && '),
  );
  return {
    sees: (is) => program.line((line) => (is(line) ? line : null), 'what Avahi sees'),
  };
}
