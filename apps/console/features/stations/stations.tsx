import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useConnection, useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty, ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Station } from '@comanda/shared/contracts/views/venue.ts';
import { ArrowDown, ArrowUp, ChefHat, Pencil, Plus, Printer as PrinterIcon, UtensilsCrossed } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { KitchenRules } from './kitchen-rules.tsx';
import { StationDialog } from './station-dialog.tsx';

/** The places of preparation, in the order the screens name them. */
export function Stations() {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const client = useHub();
  const live = useConnection().state === 'live';
  const venue = useVenue();
  const menu = useRoute(routes.menu);
  const printers = useRoute(routes.printers);
  const [editing, setEditing] = useState<Station | 'new' | null>(null);
  const { refetch: refetchPrinters } = printers;
  useEffect(() => refetchPrinters(), [venue, refetchPrinters]);
  const problem = menu.problem ?? printers.problem;
  const items = menu.data?.items.filter(({ archived }) => !archived) ?? [];
  const madeAt = (id: string) => items.filter(({ stations }) => stations.includes(id));
  const swap = async (from: number, to: number): Promise<void> => {
    const order = venue.stations.toSpliced(from, 1).toSpliced(to, 0, ...venue.stations.slice(from, from + 1));
    const moved = order.flatMap((station, position) =>
      station.position === position ? [] : [{ ...station, position }],
    );
    for (const body of moved) {
      const outcome = await client.command(routes.saveStation, { body });
      if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
    }
  };
  return (
    <div className="mx-auto grid max-w-320 gap-4 p-4">
      <div className="flex flex-wrap items-center gap-4">
        <Button variant="primary" icon={Plus} onClick={() => setEditing('new')}>
          {t('house.stations.add')}
        </Button>
        <p className="min-w-80 flex-1 text-sm text-muted">{t('house.stations.hint')}</p>
      </div>
      {problem && (
        <ErrorNote title={t('problem')} onRetry={() => [menu, printers].forEach(({ refetch }) => refetch())}>
          {words(problem)}
        </ErrorNote>
      )}
      {venue.stations.length === 0 && <Empty title={t('house.stations.none')}>{t('house.stations.noneHint')}</Empty>}
      <ol aria-label={t('house.stations.caption')} className="grid gap-2">
        {venue.stations.map((station, at) => {
          const name = say(station.name);
          const printer = printers.data?.settings.find(({ id }) => id === station.printerId);
          return (
            <li
              key={station.id}
              className="flex flex-wrap items-center gap-3 rounded-md border border-line bg-surface p-3"
            >
              <IconButton
                icon={ArrowUp}
                label={t('house.stations.up', { name })}
                disabled={at === 0 || !live}
                onClick={() => void swap(at, at - 1)}
              />
              <IconButton
                icon={ArrowDown}
                label={t('house.stations.down', { name })}
                disabled={at === venue.stations.length - 1 || !live}
                onClick={() => void swap(at, at + 1)}
              />
              <span className="min-w-40 flex-1">
                <span className="block font-semibold">{name}</span>
                <span className="text-sm text-muted">{station.id}</span>
              </span>
              <Chip
                icon={station.kind === 'expo' ? UtensilsCrossed : ChefHat}
                tone={station.kind === 'expo' ? 'accent' : 'neutral'}
              >
                {station.kind === 'expo'
                  ? t('house.stations.expoShort')
                  : t('house.stations.items', { number: madeAt(station.id).length })}
              </Chip>
              <Chip icon={PrinterIcon}>{printer?.name ?? t('house.stations.noPrinter')}</Chip>
              <Button size="small" icon={Pencil} onClick={() => setEditing(station)}>
                {t('house.form.edit')}
                <span className="unseen"> {name}</span>
              </Button>
            </li>
          );
        })}
      </ol>
      {menu.data && <KitchenRules menu={menu.data} />}
      {editing !== null && (
        <StationDialog
          station={editing === 'new' ? null : editing}
          printers={printers.data?.settings.filter(({ archived }) => !archived) ?? []}
          items={editing === 'new' ? [] : madeAt(editing.id).map((item) => say(item.name))}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  );
}
