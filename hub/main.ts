import { fileURLToPath } from 'node:url';
import { readConfig } from './config.ts';
import { withParent } from './parent.ts';
import { type Hub, SCREENS, startHub } from './hub.ts';
import { venueState } from './modules/venue/index.ts';
import { findVenue } from './seed.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const parent = withParent(process);
const config = readConfig(process.argv.slice(2), process.env, root);
if (!config.ok) {
  console.error(config.error);
  parent.refused(config.error);
  process.exit(2);
}
const hub = await startHub(config.value, parent.rebuilding);
if (!hub.ok) {
  console.error(hub.error);
  parent.refused(hub.error);
  process.exit(1);
}

let stopping = false;
const stop = (): void => {
  if (stopping) process.exit(1);
  stopping = true;
  void hub.value.stop().then(() => process.exit(0));
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
parent.onStop(stop);
parent.onMachine(hub.value.machineDevice);
parent.open({ port: hub.value.port, addresses: hub.value.origins() });

console.log(welcome(hub.value, config.value.venue));

/** One short screen: where the screens are, and who can sign in. */
function welcome({ port, origins, store, setUpCode }: Hub, venueName: string | null): string {
  const here = `http://localhost:${port}`;
  const lines = ['', `Comanda is open: ${venueState(store)?.settings.name ?? 'a new venue'}`, ''];
  for (const screen of SCREENS) lines.push(`  ${screen.padEnd(8)} ${here}/${screen}`);
  lines.push(`  api      ${here}/api/docs`);
  const others = origins();
  if (others.length > 0) lines.push('', `  From other machines: ${others.join('  ')}`);
  if (setUpCode !== null) {
    lines.push('', `  Set the venue up at ${here}/console`, `  From another machine the set-up code is ${setUpCode}`);
  }
  const demo = venueState(store)?.demo === true && venueName !== null ? findVenue(venueName) : null;
  if (demo?.ok) {
    lines.push('', '  Staff of the demo and their PINs:');
    for (const { name, role, pin } of demo.value.staff) lines.push(`    ${name.padEnd(20)} ${role.padEnd(8)} ${pin}`);
  }
  lines.push('', '  Ctrl-C stops the hub.', '');
  return lines.join('\n');
}
