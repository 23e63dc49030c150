import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { Check, Plus, Printer as PrinterIcon } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface FoundRowProps {
  readonly name: string;
  readonly place: string;
  /** The printer that it is already. */
  readonly known: Printer | undefined;
  readonly onAdd: () => void;
}

export function FoundRow({ name, place, known, onAdd }: FoundRowProps) {
  const t = useText();
  return (
    <li className="flex flex-wrap items-center gap-3 border-t border-line py-2 first:border-t-0">
      <PrinterIcon aria-hidden className="size-5 shrink-0 text-muted" />
      <span className="min-w-48 flex-1">
        <span className="block font-medium">{name}</span>
        <span className="figures text-sm text-muted">{place}</span>
      </span>
      {known ? (
        <Chip icon={Check} tone="good">
          {t('printing.known', { name: known.name })}
        </Chip>
      ) : (
        <Button size="small" icon={Plus} onClick={onAdd}>
          {t('printing.add')}
          <span className="unseen"> {place}</span>
        </Button>
      )}
    </li>
  );
}
