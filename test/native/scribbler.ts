import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from '../seed.ts';

/**
 * Does some hundred random file operations below a folder and keeps its own account of what a power cut must leave,
 * which it prints as one JSON object of path → hash. Arguments: folder, seed.
 */

const [folder = '', seed = '1'] = process.argv.slice(2);
const random = mulberry32(Number(seed));
const pick = (below: number): number => Math.floor(random() * below);
const path = (name: string): string => join(folder, name);
const names = ['a', 'b', 'c.db', 'd-wal'];

/** What each name holds on the disk. */
const durable = new Map<string, Buffer>();
let renames: { from: string; to: string | null }[] = [];
const open = new Map<string, number>();

function syncNames(): void {
  for (const { from, to } of renames) {
    const held = durable.get(from);
    durable.delete(from);
    if (to !== null) durable.set(to, held ?? Buffer.alloc(0));
  }
  renames = [];
}

/** True once the inode that now has this name was synced under it. */
const recorded = new Set<string>();

function sync(name: string): void {
  const fd = open.get(name);
  if (fd === undefined) return;
  fs.fdatasyncSync(fd);
  if (!recorded.has(name)) syncNames();
  recorded.add(name);
  durable.set(name, fs.readFileSync(path(name)));
}

function close(name: string): void {
  const fd = open.get(name);
  if (fd !== undefined) fs.closeSync(fd);
  open.delete(name);
}

function forget(name: string): void {
  close(name);
  recorded.delete(name);
}

function write(name: string): void {
  const fd = open.get(name) ?? fs.openSync(path(name), random() < 0.1 ? 'w+' : fs.existsSync(path(name)) ? 'r+' : 'w+');
  open.set(name, fd);
  const bytes = Buffer.alloc(1 + pick(9_000), pick(256));
  const way = random();
  if (way < 0.6) fs.writeSync(fd, bytes, 0, bytes.length, pick(40_000));
  else if (way < 0.8) fs.writeSync(fd, bytes);
  else if (way < 0.9) fs.writevSync(fd, [bytes, Buffer.from('tail')], pick(40_000));
  else fs.ftruncateSync(fd, pick(45_000));
}

const steps = 1 + pick(600);
for (let step = 0; step < steps; step += 1) {
  const name = names[pick(names.length)] ?? 'a';
  const way = random();
  if (way < 0.7) write(name);
  else if (way < 0.9) sync(name);
  else if (way < 0.93) {
    if (fs.existsSync(path(name))) {
      forget(name);
      fs.unlinkSync(path(name));
      renames.push({ from: name, to: null });
    }
  } else if (way < 0.96) {
    const to = names[pick(names.length)] ?? 'b';
    if (to !== name && fs.existsSync(path(name))) {
      forget(name);
      forget(to);
      fs.renameSync(path(name), path(to));
      renames.push({ from: name, to });
    }
  } else if (way < 0.98) close(name);
  else {
    const fd = fs.openSync(folder, 'r');
    fs.fsyncSync(fd);
    fs.closeSync(fd);
    syncNames();
  }
}

const expected: Record<string, string> = {};
for (const [name, bytes] of durable) expected[name] = createHash('sha256').update(bytes).digest('hex');
console.log(JSON.stringify(expected));
process.kill(process.pid, 'SIGKILL');
