import type { DeviceRole } from '@comanda/shared/contracts/permissions.ts';
import type { PairedDevice } from '@comanda/shared/contracts/views/session.ts';

/** Keeps what pairing gave. The desktop program keeps it in the system's safe storage, a browser as below. */
export interface TokenStore {
  read(): Promise<PairedDevice | null>;
  write(device: PairedDevice | null): Promise<void>;
}

export function browserTokenStore(role: DeviceRole, storage: Storage): TokenStore {
  const key = `comanda.device.${role}`;
  return {
    async read() {
      const text = storage.getItem(key);
      return text === null ? null : (JSON.parse(text) as PairedDevice);
    },
    async write(device) {
      if (device === null) storage.removeItem(key);
      else storage.setItem(key, JSON.stringify(device));
    },
  };
}
