import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { EightySix } from '../features/eighty-six/eighty-six.tsx';
import type { Ware } from '../features/eighty-six/wares.ts';
import { Recall } from '../features/recall/recall.tsx';
import { KeysSheet } from './keys-sheet.tsx';
import type { KitchenSettings } from './settings.ts';
import { SettingsSheet } from './settings-sheet.tsx';
import { useSheetKeys } from './use-sheet-keys.ts';

export type Sheet =
  | { readonly kind: 'recall' | 'settings' | 'keys' }
  | { readonly kind: 'eighty_six'; readonly items: readonly Ware[] };

interface SheetsProps {
  readonly sheet: Sheet;
  readonly station: Station;
  readonly settings: KitchenSettings;
  readonly onSettings: (change: Partial<KitchenSettings>) => void;
  readonly onClose: () => void;
}

/** What lies over the wall. */
export function Sheets({ sheet, station, settings, onSettings, onClose }: SheetsProps) {
  useSheetKeys(settings.keys, onClose);
  switch (sheet.kind) {
    case 'recall':
      return <Recall station={station.id} onClose={onClose} />;
    case 'settings':
      return <SettingsSheet station={station} settings={settings} onChange={onSettings} onClose={onClose} />;
    case 'keys':
      return <KeysSheet settings={settings} onClose={onClose} />;
    case 'eighty_six':
      return <EightySix items={sheet.items} station={station.kind === 'expo' ? null : station.id} onClose={onClose} />;
  }
}
