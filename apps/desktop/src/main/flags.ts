import { parseArgs } from 'node:util';
import { err, ok, type Result } from '@comanda/shared/base/result.ts';
import { DeviceRole } from '@comanda/shared/contracts/permissions.ts';

/** What an installer or a shortcut asks of the program. */
export interface Flags {
  /** The screen to set up, or of the screens that are set up the one to open; null: as kept. */
  readonly role: DeviceRole | null;
  /** `here`: run the hub on this machine; else the address of the hub. */
  readonly hub: 'here' | { readonly address: string } | null;
  /** Open locked, as a kiosk. */
  readonly locked: boolean;
  /** Start with the machine from now on. */
  readonly autostart: boolean;
  /** Chromium's own, which an AppImage adds by itself where users may open no namespaces. */
  readonly noSandbox: boolean;
}

/**
 * Reads `--role <role>`, `--hub` (the hub is here) or `--hub <address>`, `--kiosk` and `--autostart`; values may follow a
 * space or `=`. Chromium's own switches stand beside them and are passed over; a wrong role is refused with a sentence for
 * whoever wrote the shortcut.
 */
export function readFlags(args: readonly string[]): Result<Flags, string> {
  const { values } = parseArgs({
    args: joined(args),
    strict: false,
    allowPositionals: true,
    options: { role: { type: 'string' }, kiosk: { type: 'boolean' }, autostart: { type: 'boolean' } },
  });
  const given = values['role'];
  const role = given === undefined ? null : DeviceRole.safeParse(given);
  if (role && !role.success) {
    return err(`--role must be one of ${DeviceRole.options.join(', ')}, not “${String(given)}”.`);
  }
  const { hub } = values;
  return ok({
    role: role?.data ?? null,
    hub: typeof hub === 'string' && hub !== '' ? { address: hub } : hub === undefined ? null : 'here',
    locked: values['kiosk'] === true,
    autostart: values['autostart'] === true,
    noSandbox: args.includes('--no-sandbox'),
  });
}

/** `--hub` takes a value or none: one that follows it after a space is its own. */
function joined(args: readonly string[]): string[] {
  const all: string[] = [];
  for (const each of args) {
    if (all.at(-1) === '--hub' && !each.startsWith('-')) all.splice(-1, 1, `--hub=${each}`);
    else all.push(each);
  }
  return all;
}
