import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './program.ts';

/**
 * The schema and its migrations agree if generating, into a copy, adds no migration.
 * @returns what is wrong, empty if nothing
 */
export async function migrationFaults(root: string): Promise<string> {
  const migrations = join(root, 'hub', 'db', 'migrations');
  if (!existsSync(join(migrations, 'meta'))) return 'hub/db/migrations holds no migration: npm run migrations';
  const copy = join(root, '.cache', 'migrations');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(migrations, copy, { recursive: true });
  const before = readdirSync(copy);
  const args = ['generate', '--dialect=sqlite', '--schema=./hub/db/schema/*.ts', '--out=./.cache/migrations'];
  const log = join(root, '.cache', 'checks', 'migrations.log');
  const { exitCode, output } = await runProgram('drizzle-kit/bin.cjs', args, { cwd: root, minutes: 2, log });
  if (exitCode !== 0) return output;
  const added = readdirSync(copy).filter((name) => !before.includes(name));
  if (added.length > 0)
    return `The schema changed without a migration (it would be ${added.join(', ')}): npm run migrations`;
  return output.includes('nothing to migrate') ? '' : output;
}
