import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { Hand } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '../../i18n/index.ts';

/** How many wait for a manager's word, always in view; a new one is said at once, since somebody stands and waits. */
export function ApprovalBadge() {
  const t = useText();
  const asked = useFollow('approvals', {}, ({ list }) => list.filter(({ state }) => state === 'asked'));
  const known = useRef<ReadonlySet<string>>(new Set());
  const tell = useEffectEvent((name: string | null): void => {
    toast(t('approvals.asks', { name: name ?? t('approvals.somebody') }));
  });
  useEffect(() => {
    for (const { id, askedByName } of asked) if (!known.current.has(id)) tell(askedByName);
    known.current = new Set(asked.map(({ id }) => id));
  }, [asked]);
  const count = asked.length;
  return (
    <span className="relative">
      <IconButton
        icon={Hand}
        label={count > 0 ? t('approvals.badge', { count }) : t('approvals.none')}
        onClick={() => {
          location.hash = 'approvals';
        }}
      />
      {count > 0 && (
        <span
          aria-hidden
          className="figures pointer-events-none absolute end-0 top-0 rounded-full bg-danger px-1.5 text-sm font-bold text-on-danger"
        >
          {count}
        </span>
      )}
    </span>
  );
}
