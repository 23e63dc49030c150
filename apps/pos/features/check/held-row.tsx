import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import {
  BadgePercent,
  Ban,
  Check,
  ChefHat,
  CircleDashed,
  EyeOff,
  type LucideIcon,
  Minus,
  PencilLine,
  Plus,
  RotateCcw,
  Trash2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/index.ts';
import { LineText } from './line-text.tsx';

const LOOK: Readonly<Record<LineView['state'], { readonly icon: LucideIcon; readonly colour: string }>> = {
  new: { icon: CircleDashed, colour: 'text-accent-text' },
  sent: { icon: ChefHat, colour: 'text-warn-text' },
  done: { icon: Check, colour: 'text-good-text' },
  voided: { icon: Ban, colour: 'text-danger-text' },
};

interface HeldRowProps {
  readonly line: LineView;
  /** Of a combo: what it is made of. */
  readonly parts: readonly LineView[];
  /** What of it is on the check that is looked at. Minor units, before discounts. */
  readonly gross: number;
  /** `½`; empty: all of it. */
  readonly part: string;
  /** What was taken off it. */
  readonly lowered: ReactNode;
  /** Discount, comp; null: not now. */
  readonly onLower: (() => void) | null;
  readonly selected: boolean;
  /** The check can be changed no more. */
  readonly closed: boolean;
  /** The hub is away: nothing of it can be changed now. */
  readonly away: boolean;
  readonly course: number | null;
  /** Who took it, where it was somebody else. */
  readonly by: string | null;
  readonly onSelect: () => void;
  /** Of a sent line, more is sent at once. */
  readonly onQuantity: (quantity: number) => void;
  readonly onEdit: () => void;
  /** Changes it, or a part of a combo, after it was sent. */
  readonly onChange: (line: LineView) => void;
  /** Before it is sent it goes at once; after that with a reason. */
  readonly onRemove: () => void;
}

/** A line that the hub has. */
export function HeldRow(props: HeldRowProps) {
  const { line, parts, gross, part, lowered, closed, away, course, by } = props;
  const { onLower, onSelect, onQuantity, onEdit, onChange, onRemove } = props;
  const t = useText();
  const say = useLocal();
  const name = say(line.name);
  const again = line.state === 'sent' ? (line.again ?? parts.find((each) => each.again)?.again) : undefined;
  const { icon: Icon, colour } = again ? { icon: RotateCcw, colour: 'text-warn-text' } : LOOK[line.state];
  const voided = line.state === 'voided';
  const fixed = closed || voided;
  const selected = props.selected && !fixed && !away;
  /** Before the kitchen has it, it is simply changed; a combo is ordered anew instead. */
  const changeable = line.state === 'new' && !line.combo;
  const sent = (line.combo ? parts : [line]).filter(({ state }) => state === 'sent' || state === 'done');
  return (
    <li className={cx('border-b border-line', selected ? 'bg-accent-soft' : 'bg-surface')}>
      <button
        type="button"
        aria-expanded={fixed ? undefined : selected}
        disabled={fixed || (away && sent.length === 0)}
        onClick={onSelect}
        className={cx(
          'flex min-h-touch w-full items-start gap-2 px-3 py-2 text-start text-base leading-snug',
          voided && 'text-muted',
        )}
      >
        <span className="figures w-9 shrink-0 font-semibold">
          {part === '' ? `${line.quantity} ×` : part}
          {part !== '' && line.quantity > 1 && (
            <span className="block text-sm font-normal">{t('checks.ofMany', { count: line.quantity })}</span>
          )}
        </span>
        <LineText {...line} parts={parts} course={course} by={by} struck={voided} />
        <span className="flex shrink-0 flex-col items-end">
          <Money minor={voided ? 0 : gross} className="font-medium" />
          <span className={cx('inline-flex items-center gap-1 text-sm', colour)}>
            <Icon aria-hidden className="size-4" />
            {t(again ? `line.again.${again}` : `line.state.${line.state}`)}
          </span>
        </span>
      </button>
      {voided && line.voidReason !== null && (
        <p className="px-3 pb-2 ps-14 text-sm text-muted">
          {t('line.voidedFor', { reason: line.voidReason })}
          {line.made !== null && ` · ${t(line.made ? 'line.wasMade' : 'line.wasNotMade')}`}
        </p>
      )}
      {!voided && (line.combo ? parts : [line]).some(({ changeUnseen }) => changeUnseen) && (
        <p className="flex items-center gap-2 px-3 pb-2 ps-14 text-sm text-warn-text">
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('change.unseen')}
        </p>
      )}
      {!voided && lowered}
      {selected && line.combo && line.state === 'new' && (
        <p className="px-3 pb-2 ps-14 text-sm text-muted">{t('combo.anew')}</p>
      )}
      {selected && (
        <div className="flex flex-wrap items-center justify-end gap-1.5 px-2 pb-2">
          {changeable && (
            <IconButton
              icon={Minus}
              label={t('line.fewer', { name })}
              disabled={line.quantity <= 1}
              onClick={() => onQuantity(line.quantity - 1)}
              className="border border-edge bg-surface"
            />
          )}
          <IconButton
            icon={Plus}
            label={changeable ? t('line.more', { name }) : `${name}: ${t('quantity.oneMore')}`}
            onClick={() => onQuantity(line.quantity + 1)}
            className="border border-edge bg-surface"
          />
          {onLower && (
            <IconButton
              icon={BadgePercent}
              label={t('lower.ofLine', { item: name })}
              onClick={onLower}
              className="border border-edge bg-surface"
            />
          )}
          <span className="flex-1" />
          {changeable && (
            <Button icon={PencilLine} onClick={onEdit}>
              {t('line.edit')}
            </Button>
          )}
          {sent.map((each) => (
            <Button
              key={each.id}
              className="px-3!"
              icon={PencilLine}
              aria-label={t('change.of', { item: say(each.name) })}
              onClick={() => onChange(each)}
            >
              {line.combo ? say(each.name) : t('change.change')}
            </Button>
          ))}
          {line.state === 'new' ? (
            <IconButton
              icon={Trash2}
              label={t('line.remove', { name })}
              onClick={onRemove}
              className="border border-edge bg-surface text-danger-text"
            />
          ) : (
            <Button className="px-3!" icon={Trash2} onClick={onRemove} aria-label={t('void.title', { item: name })}>
              {t('line.void')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
