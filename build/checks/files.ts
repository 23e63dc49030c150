import { execFileSync } from 'node:child_process';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SourceFile = { path: string; text: string };

/** Every file of the project, whether committed yet or not; ignored files are not of the project. */
export function projectPaths(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  return [...new Set(listed.toString().split('\0'))].filter(
    (path) => path !== '' && lstatSync(join(root, path), { throwIfNoEntry: false })?.isFile() === true,
  );
}

/** The text files that are wanted. */
export const projectFiles = (root: string, wanted: (path: string) => boolean): SourceFile[] =>
  projectPaths(root)
    .filter(wanted)
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
