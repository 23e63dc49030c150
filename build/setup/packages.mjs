import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, link?: boolean, optional?: boolean, peer?: boolean, os?: string | string[], cpu?: string | string[] }} Entry
 * @typedef {Record<string, Entry>} Entries
 */

/** True if what is installed is what the lock says, for this platform; npm keeps a record of it beside the packages. */
export function packagesInPlace(/** @type {string} */ root) {
  const locked = entries(join(root, 'package-lock.json'));
  const installed = entries(join(root, 'node_modules', '.package-lock.json'));
  return locked !== undefined && installed !== undefined && agree(locked, installed, process);
}

/**
 * @param {Entries} locked
 * @param {Entries} installed
 * @param {{ platform: string, arch: string }} machine
 */
export function agree(locked, installed, machine) {
  const isSame = (/** @type {[string, Entry]} */ [path, entry]) => {
    const want = locked[path];
    return (
      want !== undefined &&
      want.version === entry.version &&
      want.integrity === entry.integrity &&
      fits(entry.os, machine.platform) &&
      fits(entry.cpu, machine.arch)
    );
  };
  const isThere = (/** @type {[string, Entry]} */ [path, entry]) =>
    path === '' || entry.optional === true || path in installed;
  return Object.entries(installed).every(isSame) && Object.entries(locked).every(isThere);
}

/** A package names where it runs, or where it does not (`!win32`); one that names nothing runs everywhere. */
function fits(/** @type {string | string[] | undefined} */ names, /** @type {string} */ name) {
  if (names === undefined) return true;
  const list = typeof names === 'string' ? [names] : names;
  if (list.includes(`!${name}`)) return false;
  return list.includes(name) || list.every((each) => each.startsWith('!'));
}

/** @returns {Entries | undefined} */
function entries(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
