import { join } from 'node:path';
import { z } from 'zod';
import { HubRecord } from '../../shared/discovery/index.ts';
import type { Host, Lab, Program } from './lab.ts';

export const PORT = 4600;
export const TLS_PORT = 4643;

const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), at: z.number() }),
  z.object({ kind: z.literal('hubs'), at: z.number(), hubs: z.array(HubRecord) }),
  z.object({ kind: z.literal('moved'), at: z.number(), origin: z.string() }),
]);
type Said = z.infer<typeof Said>;

/** A machine that looks for hubs. */
export interface Seeker {
  readonly startedAt: number;
  /** When hubs were told of that are so. */
  hubs(are: (hubs: readonly HubRecord[]) => boolean): Promise<{ readonly at: number; readonly hubs: HubRecord[] }>;
  follow(hub: HubRecord): void;
  /** Its live connection broke. */
  lost(): void;
  moved(): Promise<{ readonly at: number; readonly origin: string }>;
  stop(): Promise<void>;
}

const read = (line: string): Said | null => Said.safeParse(line.startsWith('{') ? JSON.parse(line) : null).data ?? null;

export async function seek(host: Host): Promise<Seeker> {
  const program = host.node(join('test', 'net', 'seeker.ts'));
  const next = <K extends Said['kind']>(kind: K, so: (said: Extract<Said, { kind: K }>) => boolean, what: string) =>
    program.line((line) => {
      const said = read(line);
      return said?.kind === kind && so(said as never) ? (said as Extract<Said, { kind: K }>) : null;
    }, `${host.name}: ${what}`);
  const { at: startedAt } = await next('started', () => true, 'its start');
  return {
    startedAt,
    hubs: (are) => next('hubs', ({ hubs }) => are(hubs), 'the hubs that are there'),
    follow: (hub) => program.send(`follow ${JSON.stringify(hub)}`),
    lost: () => program.send('lost'),
    moved: () => next('moved', () => true, 'where its hub is now'),
    stop: () => program.stop('SIGKILL'),
  };
}

/** A hub of its own on a machine, open when this resolves. */
export async function openHub(lab: Lab, host: Host, args: readonly string[] = ['--empty']): Promise<Program> {
  const folder = join(lab.folder, host.name);
  const hub = host.node(join('hub', 'main.ts'), ['--port', String(PORT), '--data-dir', folder, ...args]);
  await hub.line((line) => (line.includes('Ctrl-C') ? true : null), `the hub of ${host.name} is open`);
  return hub;
}
