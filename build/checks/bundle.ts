import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

type Chunk = { file: string; imports?: string[] };
export type Manifest = Record<string, Chunk>;

/** The most script, in bytes after gzip, that a screen loads before it shows itself. */
const MOST = { pos: 250_000, kiosk: 160_000, guest: 150_000, console: 210_000 };

/** The script files that a page loads at once: its own, and all that those import statically. */
export function firstLoad(manifest: Manifest, page: string): string[] {
  const seen = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    chunk.imports?.forEach(visit);
  };
  visit(page);
  return [...seen].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js'));
}

/** Scripts written into a page: the content security policy would refuse them. */
export function inlineScripts(html: string): string[] {
  return html.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? [];
}

/** What is wrong with the built screens, and their figures in one line. */
export function bundleFaults(screens: string, names: readonly string[]): { faults: string[]; figures: string } {
  const manifest: Manifest = JSON.parse(readFileSync(join(screens, '.vite', 'manifest.json'), 'utf8'));
  const faults: string[] = [];
  const figures = names.map((name) => {
    const files = firstLoad(manifest, `${name}/index.html`);
    if (files.length === 0) faults.push(`/${name} loads no script: it was not built`);
    const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(screens, file)), { level: 9 }).length, 0);
    const most = name in MOST ? MOST[name as keyof typeof MOST] : Infinity;
    if (size > most) faults.push(`/${name} loads ${kilobytes(size)} of script first; the most is ${kilobytes(most)}`);
    const inline = inlineScripts(readFileSync(join(screens, name, 'index.html'), 'utf8'));
    if (inline.length > 0) faults.push(`/${name} has a script in its page: ${inline.join(' ')}`);
    return `/${name} ${kilobytes(size)}`;
  });
  return { faults, figures: figures.join(', ') };
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
