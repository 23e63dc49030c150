import { CloudUpload, History, Radio } from 'lucide-react';
import { useFormats } from '../i18n/venue-format.tsx';
import { useKitText } from '../i18n/index.ts';
import { Chip } from './chip.tsx';

/** How far this screen is to be believed. */
export type ConnectionState =
  | { readonly kind: 'live' }
  /** Nothing new since then (ms since 1970). */
  | { readonly kind: 'old'; readonly since: number }
  /** So many commands wait here for the hub. */
  | { readonly kind: 'kept'; readonly waiting: number };

/** Always in view; a change of it is spoken, once. */
export function ConnectionBadge({ state }: { readonly state: ConnectionState }) {
  const t = useKitText();
  const formats = useFormats();
  return (
    <output aria-label={t('connection.label')}>
      {state.kind === 'live' && (
        <span title={t('connection.liveLong')}>
          <Chip icon={Radio} tone="good">
            {t('connection.live')}
          </Chip>
        </span>
      )}
      {state.kind === 'old' && (
        <span title={t('connection.oldLong', { time: formats.time(state.since) })}>
          <Chip icon={History} tone="warn">
            {t('connection.old', { time: formats.time(state.since) })}
          </Chip>
        </span>
      )}
      {state.kind === 'kept' && (
        <span title={t('connection.keptLong', { count: state.waiting })}>
          <Chip icon={CloudUpload} tone="danger">
            {t('connection.kept', { count: state.waiting })}
          </Chip>
        </span>
      )}
    </output>
  );
}
