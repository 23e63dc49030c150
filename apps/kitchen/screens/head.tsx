import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { Connection } from '@comanda/kit/hub-client/connection.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { type KitchenSettings, ORDER_TYPES } from './settings.ts';
import { History, Settings, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/index.ts';

interface HeadProps {
  readonly station: Station;
  readonly connection: Connection;
  /** What is shown is old; since when, where it was ever right. */
  readonly old: { readonly since: number | null } | null;
  /** Kinds of order that the screen shows. */
  readonly types: KitchenSettings['types'];
  readonly pages: ReactNode;
  readonly onRecall: () => void;
  readonly onSettings: () => void;
}

/** The strip over the tickets. With the hub away it says so in place of what stands there, and moves nothing. */
export function Head({ station, connection, old, types, pages, onRecall, onSettings }: HeadProps) {
  const t = useText();
  const local = useLocal();
  return (
    <header
      className={cx(
        'flex h-16 shrink-0 items-center gap-3 border-b ps-4 pe-3',
        old ? 'border-warn bg-warn text-on-warn' : 'border-line bg-surface',
      )}
    >
      <h1 className="shrink-0 text-xl font-bold">{local(station.name)}</h1>
      <Only types={types} />
      {pages}
      {old ? <OldWords since={old.since} waiting={connection.waiting} /> : <span className="flex-1" />}
      {/* It grows into the free space beside it; the words say it too, where there is room for one of them alone. */}
      <span className={cx('shrink-0', old && 'max-[110rem]:hidden')}>
        <ConnectionBadge {...connection} />
      </span>
      <Button icon={History} onClick={onRecall}>
        {t('recall')}
      </Button>
      <IconButton icon={Settings} label={t('settings')} onClick={onSettings} />
    </header>
  );
}

/** Where not every kind of order is shown here, that is always in view: nobody wonders where a ticket is. */
function Only({ types }: Pick<HeadProps, 'types'>) {
  const t = useText();
  const shown = ORDER_TYPES.filter((type) => types[type]);
  if (shown.length === ORDER_TYPES.length) return null;
  return (
    <b className="shrink-0 rounded-md border-2 border-current px-2 py-0.5 text-base">
      {t('only', { types: shown.map((type) => t(`type.${type}`)).join(', ') })}
    </b>
  );
}

function OldWords({ since, waiting }: { readonly since: number | null; readonly waiting: number }) {
  const t = useText();
  const formats = useFormats();
  return (
    <p role="alert" className="flex min-w-0 flex-1 items-center gap-3 leading-tight">
      <TriangleAlert aria-hidden className="size-8 shrink-0" />
      <span>
        <b className="block text-lg leading-tight">
          {since === null ? t('neverHeard') : t('old', { time: formats.time(since) })}
        </b>
        <span className="text-base">{waiting > 0 ? t('kept', { count: waiting }) : t('oldSafe')}</span>
      </span>
    </p>
  );
}
