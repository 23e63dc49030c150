import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import { useText } from '../../i18n/index.ts';
import { Others } from './others.tsx';
import { WareRow } from './ware-row.tsx';
import type { Ware } from './wares.ts';

interface EightySixProps {
  /** What this is about first: what is on a ticket, or what was touched; none: anything. */
  readonly items: readonly Ware[];
  /** Whose items can be searched besides; null: those of every station. */
  readonly station: string | null;
  readonly onClose: () => void;
}

/** Takes an item or modifier off sale with one touch, puts it back, or counts down what is left. */
export function EightySix({ items, station, onClose }: EightySixProps) {
  const t = useText();
  const client = useHub();
  const words = useProblemWords();
  const entries = useAvailability();
  const change = (to: Availability, said: string): void => {
    const before = entries.get(to.id) ?? { id: to.id, available: true, remaining: null };
    const send = (body: Availability): void =>
      void client
        .command(routes.setAvailability, { body })
        .then((outcome) => outcome.ok || toast(words(outcome.error), { tone: 'danger' }));
    send(to);
    toast(said, { undo: () => send(before) });
    onClose();
  };
  const row = (ware: Ware) => <WareRow key={ware.id} ware={ware} entry={entries.get(ware.id)} onChange={change} />;
  return (
    <Dialog title={t('eightySixTitle')} onClose={onClose} size="wide">
      {items.length > 0 && <ul className="mb-6 grid gap-3">{items.map(row)}</ul>}
      <Others station={station} without={items} entries={entries} row={row} />
    </Dialog>
  );
}
