import { randomBytes } from 'node:crypto';
import type { Browser } from '@playwright/test';
import type { Computer } from './electron.ts';

const GLASS = { x: 0, y: 0, width: 800, height: 600 };

/** A computer with one screen and a key store, on which no program was started yet. */
export const bareComputer = (browser: Browser, appData: string): Computer => ({
  browser,
  appData,
  displays: [{ id: 1, label: '', bounds: GLASS, workArea: GLASS }],
  keyStore: true,
  env: {},
  partitions: new Map(),
  key: randomBytes(32),
  lock: { holder: null },
});
