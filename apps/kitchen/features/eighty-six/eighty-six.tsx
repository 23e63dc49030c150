import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import { Ban, Check } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

export interface EightySixItem {
  readonly id: string;
  readonly name: LocalText;
}

const COUNTDOWNS = [3, 5, 10] as const;

interface EightySixProps {
  readonly items: readonly EightySixItem[];
  readonly onClose: () => void;
}

/** Takes an item off sale with one touch, puts it back, or counts down what is left. */
export function EightySix({ items, onClose }: EightySixProps) {
  const t = useText();
  const local = useLocal();
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
  return (
    <Dialog title={t('eightySixTitle')} onClose={onClose} size="wide">
      <ul className="grid gap-3">
        {items.map(({ id, name }) => {
          const item = local(name);
          const entry = entries.get(id);
          const out = entry?.available === false;
          const left = entry?.remaining ?? null;
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 border-b border-line pb-3 last:border-b-0">
              <span className="min-w-48 flex-1 text-lg font-semibold">
                {item}
                {out && <span className="block text-sm text-danger-text">{t('eightySixed', { item })}</span>}
                {!out && left !== null && (
                  <span className="block text-sm text-muted">{t('leftNow', { item, count: left })}</span>
                )}
              </span>
              {COUNTDOWNS.map((count) => (
                <Button
                  key={count}
                  aria-label={t('leftOf', { item, count })}
                  onClick={() => change({ id, available: true, remaining: count }, t('leftOf', { item, count }))}
                >
                  {t('left', { count })}
                </Button>
              ))}
              <Button
                size="large"
                variant={out ? 'primary' : 'danger'}
                icon={out ? Check : Ban}
                aria-label={t(out ? 'unEightySixOf' : 'eightySixOf', { item })}
                onClick={() =>
                  change({ id, available: out, remaining: null }, t(out ? 'unEightySixOf' : 'eightySixed', { item }))
                }
              >
                {t(out ? 'unEightySix' : 'eightySix')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
