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

const LOOK = {
  live: { icon: Radio, tone: 'good' },
  old: { icon: History, tone: 'warn' },
  kept: { icon: CloudUpload, tone: 'danger' },
} as const;

/** What the state is called, and what it means for whoever stands before the screen. */
function useWords(state: ConnectionState): readonly [string, string] {
  const t = useKitText();
  const formats = useFormats();
  switch (state.kind) {
    case 'live':
      return [t('connection.live'), t('connection.liveLong')];
    case 'old': {
      const time = formats.time(state.since);
      return [t('connection.old', { time }), t('connection.oldLong', { time })];
    }
    case 'kept':
      return [t('connection.kept', { count: state.waiting }), t('connection.keptLong', { count: state.waiting })];
  }
}

/** Always in view; a change of it is spoken, once, with what it means. */
export function ConnectionBadge({ state }: { readonly state: ConnectionState }) {
  const [short, long] = useWords(state);
  return (
    <output title={long}>
      <Chip {...LOOK[state.kind]}>{short}</Chip>
      <span className="unseen">{long}</span>
    </output>
  );
}
