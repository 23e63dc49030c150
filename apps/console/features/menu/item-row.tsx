import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { useFormats, useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { listPictureUrl } from '@comanda/kit/ui/picture-url.ts';
import type { Availability, MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { MenuProblem } from '@comanda/shared/contracts/views/menu-version.ts';
import { Archive, Ban, CircleAlert, Hash, PencilLine, TriangleAlert } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface ItemRowProps {
  readonly item: MenuItem;
  readonly changed: boolean;
  readonly problem: MenuProblem | undefined;
  readonly restriction: Availability | undefined;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onOpen: () => void;
  readonly onAvailability: () => void;
}

/** One item of the list: pressed, it opens. */
export function ItemRow(props: ItemRowProps) {
  const { item, changed, problem, restriction, chosen, onChoose, onOpen, onAvailability } = props;
  const t = useText();
  const say = useLocal();
  const name = say(item.name) || t('editor.unnamed');
  const vietnamese = useLanguage() === 'vi';
  return (
    <div className="flex min-w-0 flex-1 items-center gap-2 rounded-md border border-line bg-surface ps-2">
      <label className="grid size-10 shrink-0 cursor-pointer place-items-center">
        <input
          type="checkbox"
          aria-label={t('editor.choose', { name })}
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
          className="size-5 accent-accent"
        />
      </label>
      {item.picture !== null && (
        <img
          src={listPictureUrl(item.picture)}
          alt=""
          loading="lazy"
          className="h-10 w-13 shrink-0 rounded-sm object-cover"
        />
      )}
      <button
        type="button"
        onClick={onOpen}
        className="flex min-h-touch min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 rounded-md px-2 py-1.5 text-start hover:bg-sunk"
      >
        <span className="min-w-40 flex-1">
          <span className="block font-medium">{name}</span>
          {problem && (
            <span className={problem.severity === 'error' ? 'text-sm text-danger-text' : 'text-sm text-muted'}>
              {vietnamese ? problem.vi : problem.en}
            </span>
          )}
        </span>
        {item.archived && <Chip icon={Archive}>{t('editor.chip.archived')}</Chip>}
        {problem && problem.severity === 'error' && (
          <CircleAlert aria-hidden className="size-5 shrink-0 text-danger-text" />
        )}
        {problem && problem.severity === 'warning' && (
          <TriangleAlert aria-hidden className="size-5 shrink-0 text-warn-text" />
        )}
        {changed && (
          <Chip icon={PencilLine} tone="accent">
            {t('editor.chip.changed')}
          </Chip>
        )}
        <Price item={item} />
      </button>
      {restriction && (
        <Chip icon={restriction.available ? Hash : Ban} tone={restriction.available ? 'warn' : 'danger'}>
          {restriction.available
            ? t('editor.available.leftChip', { count: restriction.remaining ?? 0 })
            : t('editor.available.soldOut')}
        </Chip>
      )}
      <IconButton icon={Ban} label={t('editor.available.button', { name })} onClick={onAvailability} />
    </div>
  );
}

function Price({ item }: { readonly item: MenuItem }) {
  const t = useText();
  const formats = useFormats();
  const currency = useVenueCurrency();
  const prices = item.variants.flatMap(({ price }) => (price === null ? [] : [price]));
  const money = formats.money(Math.min(...prices), currency);
  const said =
    prices.length === 0
      ? t('editor.chip.openPrice')
      : item.soldByWeight
        ? t('editor.perKilo', { price: money })
        : new Set(prices).size > 1
          ? t('editor.chip.from', { price: money })
          : money;
  return <span className="figures shrink-0 text-end">{said}</span>;
}
