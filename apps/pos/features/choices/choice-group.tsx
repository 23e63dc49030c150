import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { Modifier } from '@comanda/shared/contracts/views/menu.ts';
import type { GroupStep } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { CornerDownRight, Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { useText } from '../../i18n/index.ts';
import { type Chosen, isFull, isOut, type Restrictions } from '@comanda/shared/domain/modifiers/choosing.ts';
import { OPTION } from './option.ts';

interface ChoiceGroupProps {
  readonly step: GroupStep;
  readonly chosen: Chosen;
  readonly restrictions: Restrictions;
  /** It was asked for in vain: what is required here is not chosen. */
  readonly lacking: boolean;
  readonly onChoose: (modifierId: string, times: number) => void;
}

export function ChoiceGroup({ step, chosen, restrictions, lacking, onChoose }: ChoiceGroupProps) {
  const t = useText();
  const say = useLocal();
  const id = useId();
  const { name, min, max } = step.group;
  const rule =
    min === 0
      ? max === 1
        ? t('choices.upToOne')
        : t('choices.upTo', { count: max })
      : min === max
        ? t('choices.exactly', { count: min })
        : t('choices.between', { min, max });
  return (
    <fieldset className={cx(step.openedBy !== null && 'ms-4 border-s-4 border-line ps-4')}>
      <legend className="mb-2 flex w-full flex-wrap items-baseline gap-x-2">
        {step.openedBy !== null && <CornerDownRight aria-hidden className="size-5 self-center text-muted" />}
        <span className="text-base font-semibold">{say(name)}</span>
        <span className={cx('text-sm', lacking ? 'font-semibold text-danger-text' : 'text-muted')}>{rule}</span>
      </legend>
      <div className="grid grid-cols-2 gap-2">
        {step.modifiers.map((modifier) => {
          const out = isOut(modifier.id, restrictions);
          const times = chosen.get(modifier.id) ?? 0;
          const single = min === 1 && max === 1;
          return (
            <div
              key={modifier.id}
              className={cx('flex min-w-0 gap-1', times > 0 && modifier.maxQuantity > 1 && 'col-span-2')}
            >
              <label className={cx(OPTION, 'min-w-0 flex-1')}>
                <input
                  type={single ? 'radio' : 'checkbox'}
                  name={id}
                  checked={times > 0}
                  disabled={times === 0 && (out || isFull(step, modifier, chosen))}
                  onChange={() => onChoose(modifier.id, times > 0 && !single ? 0 : 1)}
                  className="size-5 shrink-0"
                />
                <span className="min-w-0 flex-1">
                  {say(modifier.name)}
                  {out && <span className="block text-sm text-danger-text">{t('menu.out')}</span>}
                </span>
                {modifier.price > 0 && (
                  <span className="text-sm text-muted">
                    + <Money minor={modifier.price} />
                  </span>
                )}
              </label>
              {times > 0 && modifier.maxQuantity > 1 && (
                <Times
                  modifier={modifier}
                  times={times}
                  full={out || isFull(step, modifier, chosen)}
                  onChoose={onChoose}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

interface TimesProps extends Pick<ChoiceGroupProps, 'onChoose'> {
  readonly modifier: Modifier;
  readonly times: number;
  readonly full: boolean;
}

function Times({ modifier, times, full, onChoose }: TimesProps) {
  const t = useText();
  const name = useLocal()(modifier.name);
  return (
    <span className="flex items-center rounded-md border border-edge bg-surface">
      <IconButton
        icon={Minus}
        label={t('choices.fewerOf', { name })}
        onClick={() => onChoose(modifier.id, times - 1)}
      />
      <output className="figures min-w-6 text-center font-semibold">{times}</output>
      <IconButton
        icon={Plus}
        label={t('choices.moreOf', { name })}
        disabled={full}
        onClick={() => onChoose(modifier.id, times + 1)}
      />
    </span>
  );
}
