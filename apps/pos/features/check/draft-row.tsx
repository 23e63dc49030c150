import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { CloudUpload, Minus, PencilLine, Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { DraftLine } from '../../model/draft.ts';
import type { Resolved } from '../../model/resolve.ts';
import { LineText } from './line-text.tsx';

interface DraftRowProps {
  readonly line: DraftLine;
  readonly resolved: Resolved;
  readonly course: number | null;
  readonly gross: number;
  readonly selected: boolean;
  readonly out: boolean;
  readonly onSelect: () => void;
  readonly onQuantity: (quantity: number) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A line that is not sent yet: all of it can be changed, at once. */
export function DraftRow(props: DraftRowProps) {
  const { line, resolved, course, gross, selected, out, onSelect, onQuantity, onEdit, onRemove } = props;
  const t = useText();
  const name = useLocal()(resolved.name);
  const gone = resolved.problem?.code === 'gone';
  return (
    <li className={cx('border-b border-line', selected && !line.going ? 'bg-accent-soft' : 'bg-surface')}>
      <button
        type="button"
        aria-expanded={line.going ? undefined : selected}
        disabled={line.going}
        onClick={onSelect}
        className="flex min-h-touch w-full items-start gap-2 px-3 py-2 text-start text-base leading-snug"
      >
        <span className="figures w-9 shrink-0 font-semibold">{line.quantity} ×</span>
        <LineText
          {...resolved}
          name={gone ? { en: t('line.gone') } : resolved.name}
          seat={line.seat}
          course={course}
          note={line.note}
        />
        <span className="flex shrink-0 flex-col items-end">
          <Money minor={gross} className="font-medium" />
          <span className={cx('text-sm', out || gone ? 'font-semibold text-danger-text' : 'text-accent-text')}>
            {out || gone ? (
              t('menu.out')
            ) : line.kept === true || line.going ? (
              <span className="inline-flex items-center gap-1">
                <CloudUpload aria-hidden className="size-4" />
                {t(line.kept !== true ? 'line.going' : line.going ? 'cutOff.kept' : 'cutOff.held')}
              </span>
            ) : (
              t('line.unsent')
            )}
          </span>
        </span>
      </button>
      {selected && !line.going && (
        <div className="flex items-center gap-1 px-2 pb-2">
          <IconButton
            icon={Minus}
            label={t('line.fewer', { name })}
            disabled={line.quantity <= 1}
            onClick={() => onQuantity(line.quantity - 1)}
            className="border border-edge bg-surface"
          />
          <output className="figures min-w-9 text-center font-semibold">{line.quantity}</output>
          <IconButton
            icon={Plus}
            label={t('line.more', { name })}
            onClick={() => onQuantity(line.quantity + 1)}
            className="border border-edge bg-surface"
          />
          <Button icon={PencilLine} className="ms-auto" disabled={gone} onClick={onEdit}>
            {t('line.edit')}
          </Button>
          <IconButton
            icon={Trash2}
            label={t('line.remove', { name })}
            onClick={onRemove}
            className="border border-edge bg-surface text-danger-text"
          />
        </div>
      )}
    </li>
  );
}
