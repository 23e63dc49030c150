import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { SetupError } from './say.mjs';

/**
 * Runs a command to its end and keeps what it prints; a failure carries the last lines of that.
 * @param {{ command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, what: string, hint: string, shell?: boolean }} run
 * @returns {Promise<void>}
 */
export function quietly({ command, args, cwd, env, what, hint, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new SetupError(`${what} could not start: ${error.message}\n${hint}`)));
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const said = stripVTControlCharacters(output).trim().split('\n').slice(-25).join('\n  ');
      reject(new SetupError(`${what} failed (${signal ?? `exit code ${code}`}):\n  ${said}\n${hint}`));
    });
  });
}

/**
 * `npm ci` in a folder: exactly what its lock says, no install scripts.
 * @param {string} cwd
 * @param {{ node: string, env: NodeJS.ProcessEnv }} runtime
 */
export function npmCi(cwd, { node, env }) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = env['npm_execpath'];
  const known = cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli);
  // An npm that runs us tells its children where the project is; this one is to look for itself.
  const { npm_config_local_prefix: _, ...rest } = env;
  return quietly({
    command: known ? node : 'npm',
    args: known ? [cli, ...args] : args,
    cwd,
    env: rest,
    shell: !known && process.platform === 'win32',
    what: 'Installing packages (npm ci)',
    hint: 'Check the network connection and which registry npm is set to, then run the same command again.',
  });
}
