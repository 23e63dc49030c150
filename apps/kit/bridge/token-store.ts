import type { TokenStore } from '../hub-client/device.ts';
import type { Bridge } from './bridge.ts';

/** Keeps what pairing gave in the desktop program, which has the system's safe storage. */
export const bridgeTokenStore = (bridge: Bridge): TokenStore => ({
  read: () => bridge.call('readDevice', null),
  async write(device) {
    const written = await bridge.call('writeDevice', device);
    if (!written.ok) throw new Error(`the device’s token could not be kept: ${written.error.code}`);
  },
});
