import type { HubRecord } from '@comanda/shared/discovery/index.ts';
import { FRESH, type KeptScreen, type Settings, type SettingsStore } from '../settings.ts';

/** The id of the nth screen of a test. */
export const screenId = (n: number): string => `0190a0b0-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const keptScreen = (n: number, more: Partial<KeptScreen> = {}): KeptScreen => ({
  id: screenId(n),
  role: 'pos',
  name: `Till ${n}`,
  station: null,
  printer: null,
  drawer: false,
  locked: false,
  display: null,
  bounds: null,
  ...more,
});

export const hubRecord = (name: 'ours' | 'theirs', fingerprint = 'a'.repeat(64)): HubRecord => ({
  id: screenId(name === 'ours' ? 81 : 82),
  name,
  venue: null,
  version: '1.0.0',
  addresses: ['10.0.0.5'],
  port: 4600,
  tlsPort: 4643,
  fingerprint,
});

/** Settings that lie in memory alone. */
export function settingsOf(first: Partial<Settings> = {}): SettingsStore {
  let current: Settings = { ...FRESH, ...first };
  return {
    get current() {
      return current;
    },
    change: (part) => void (current = { ...current, ...part }),
  };
}
