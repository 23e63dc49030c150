import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Parts of Electron that stand for parts of the system. */

export type Bounds = { x: number; y: number; width: number; height: number };
export interface Display {
  readonly id: number;
  readonly label: string;
  readonly bounds: Bounds;
  readonly workArea: Bounds;
}

/** @param key the key of the system's store; what another one sealed is refused */
export const safeStorageWith = (keyStore: boolean, key: Buffer) => ({
  // Without a store there is the key that everybody knows.
  isAsyncEncryptionAvailable: async () => true,
  async encryptStringAsync(text: string): Promise<Buffer> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([Buffer.from(keyStore ? 'v11' : 'v10'), iv, cipher.getAuthTag(), sealed]);
  },
  async decryptStringAsync(bytes: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
    const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(3, 15));
    cipher.setAuthTag(bytes.subarray(15, 31));
    const result = Buffer.concat([cipher.update(bytes.subarray(31)), cipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
});

export const screenOf = (displays: readonly Display[]) => ({
  // No display of the stand-in comes or goes.
  on: (): void => undefined,
  getPrimaryDisplay: () => displays[0],
  getAllDisplays: () => [...displays],
  getDisplayMatching: ({ x, y }: Bounds) =>
    displays.find(({ bounds: at }) => x >= at.x && x < at.x + at.width && y >= at.y && y < at.y + at.height) ??
    displays[0],
});

export function powerSaver() {
  const awake = new Set<number>();
  let last = -1;
  return {
    start(type: string): number {
      if (type !== 'prevent-display-sleep' && type !== 'prevent-app-suspension') throw new TypeError('Invalid type');
      last += 1;
      awake.add(last);
      return last;
    },
    stop: (id: number): boolean => awake.delete(id),
    isStarted: (id: number): boolean => awake.has(id),
  };
}
