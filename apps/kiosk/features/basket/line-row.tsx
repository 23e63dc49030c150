import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { Pencil, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import { MOST_OF_A_LINE } from '../../model/basket.ts';
import { setGuest, setQuantity, useGuest } from '../../model/guest.ts';
import { useHouse } from '../../model/house.tsx';
import type { LineProblem, Resolved } from '../../model/resolve.ts';
import { isPlain } from '../../model/sale.ts';
import { BigIcon } from '../../ui/big.tsx';
import { Photo } from '../../ui/photo.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Trouble } from './trouble.tsx';

/** What is wrong with a line, in words that its guest understands. */
export function useLineWords(): (problem: LineProblem) => string {
  const t = useText();
  const say = useNames();
  return (problem) => {
    switch (problem.code) {
      case 'out':
        return t('basket.out', { name: say(problem.what) });
      case 'few':
        return t('basket.few', { count: problem.remaining });
      case 'not_now':
        return t('basket.notNow', { name: say(problem.what) });
      case 'gone':
        return t('basket.gone');
    }
  };
}

interface LineRowProps {
  readonly resolved: Resolved;
  /** What the hub refused it for, in its words. */
  readonly refused: string | undefined;
  readonly onRemove: () => void;
}

export function LineRow({ resolved, refused, onRemove }: LineRowProps) {
  const t = useText();
  const say = useNames();
  const words = useLineWords();
  const { hueOf } = useHouse();
  const access = useGuest((guest) => guest.access);
  const { line, indexed, modifiers, parts = [], each, problem } = resolved;
  const name = say(resolved.name) || t('basket.item');
  const wrong = problem ? words(problem) : refused;
  const detailsOf = ({ variantName, modifiers: chosen }: Pick<Resolved, 'variantName' | 'modifiers'>): string[] => [
    ...(variantName ? [say(variantName)] : []),
    ...chosen.map((one) => (one.quantity === 1 ? say(one.name) : `${one.quantity} × ${say(one.name)}`)),
  ];
  const details = detailsOf({ variantName: resolved.variantName, modifiers });
  return (
    <li className={cx('grid gap-3 rounded-lg border-2 bg-surface p-4', wrong ? 'border-danger-text' : 'border-line')}>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
        {!access && indexed && (
          <Photo picture={indexed.item.picture} hue={hueOf(indexed.item.categoryId)} className="w-36 rounded-md" />
        )}
        <div className="min-w-60 flex-1">
          <p className="k-name font-semibold">{name}</p>
          {details.length > 0 && <p className="k-text text-muted">{details.join(' · ')}</p>}
          {parts.map((part) => (
            <p key={part.wish.slotId} className="k-text ps-4 text-muted">
              {[say(part.name), ...detailsOf(part)].join(' · ')}
            </p>
          ))}
        </div>
        <Money minor={each * line.quantity} className="k-name font-semibold" />
      </div>
      {wrong && <Trouble>{wrong}</Trouble>}
      <div className="flex flex-wrap items-center justify-end gap-4">
        {indexed && !isPlain(indexed) && (
          <BigIcon
            icon={Pencil}
            label={t('basket.change', { name })}
            onClick={() => setGuest({ open: { itemId: line.itemId, lineId: line.id } })}
          />
        )}
        {indexed && (
          <Stepper
            label={[name, ...details, ...parts.map((part) => say(part.name))].join(', ')}
            fewer={t('item.fewerOf', { name })}
            more={t('item.moreOf', { name })}
            value={line.quantity}
            min={1}
            max={MOST_OF_A_LINE}
            onChange={(quantity) => setQuantity(line.id, quantity)}
          />
        )}
        <BigIcon icon={Trash2} label={t('basket.remove', { name })} onClick={onRemove} />
      </div>
    </li>
  );
}
