import { CloudUpload, History, Radio, RefreshCw } from 'lucide-react';
import { useKitText } from '../i18n/index.ts';
import { useFormats } from '../i18n/venue-format.tsx';
import { Chip } from './chip.tsx';

/** How far this screen is to be believed; the hub client's connection has this shape. */
export interface ConnectionBadgeProps {
  readonly state: 'connecting' | 'live' | 'old' | 'kept';
  /** When the hub was last heard, by this device's clock; null: it is live, or was not heard yet. */
  readonly since: number | null;
  /** Commands that the hub has not answered yet. */
  readonly waiting: number;
}

const LOOK = {
  connecting: { icon: RefreshCw, tone: 'neutral' },
  live: { icon: Radio, tone: 'good' },
  old: { icon: History, tone: 'warn' },
  kept: { icon: CloudUpload, tone: 'danger' },
} as const;

/** What the state is called, and what it means for whoever stands before the screen. */
function useWords({ state, since, waiting }: ConnectionBadgeProps): readonly [string, string] {
  const t = useKitText();
  const formats = useFormats();
  switch (state) {
    case 'connecting':
      return [t('connection.connecting'), t('connection.connectingLong')];
    case 'live':
      return [t('connection.live'), t('connection.liveLong')];
    case 'old': {
      if (since === null) return [t('connection.unheard'), t('connection.unheardLong')];
      const time = formats.time(since);
      return [t('connection.old', { time }), t('connection.oldLong', { time })];
    }
    case 'kept':
      return [t('connection.kept', { count: waiting }), t('connection.keptLong', { count: waiting })];
  }
}

/** Always in view; a change of it is spoken, once, with what it means. */
export function ConnectionBadge(connection: ConnectionBadgeProps) {
  const [short, long] = useWords(connection);
  return (
    <output title={long}>
      <Chip {...LOOK[connection.state]}>{short}</Chip>
      <span className="unseen">{long}</span>
    </output>
  );
}
