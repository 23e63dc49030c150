import { join } from 'node:path';

/**
 * Where the program comes together. `dist` and the archive have the same shape, so that a path from one file to
 * another holds in both: `desktop/main.js`, `hub/main.js`, `screens/`.
 */
export const foldersIn = (root: string) => ({
  desktop: join(root, 'dist', 'desktop'),
  hub: join(root, 'dist', 'hub'),
  screens: join(root, 'dist', 'screens'),
  /** What goes into the archive, and nothing else. */
  app: join(root, 'dist', 'app'),
  /** What runs the hub as a service of a Linux machine, beside the archive. */
  service: join(root, 'dist', 'service'),
  /** What electron-builder makes. */
  out: join(root, 'dist', 'out'),
  /** Packages with programs for other systems, and their Node. */
  natives: join(root, '.cache', 'natives'),
});
