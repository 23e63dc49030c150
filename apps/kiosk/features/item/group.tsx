import { cx } from '@comanda/kit/ui/cx.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import type { Modifier } from '@comanda/shared/contracts/views/menu.ts';
import { type Chosen, isFull, isOut } from '@comanda/shared/domain/modifiers/choosing.ts';
import type { GroupStep } from '@comanda/shared/domain/modifiers/menu-index.ts';
import { useId } from 'react';
import { useText } from '../../i18n/index.ts';
import { useNames } from '../../i18n/names.ts';
import type { Restrictions } from '../../model/resolve.ts';
import { Stepper } from '../../ui/stepper.tsx';
import { Option } from './option.tsx';

interface GroupProps {
  readonly step: GroupStep;
  readonly chosen: Chosen;
  readonly restrictions: Restrictions;
  /** It was asked for in vain: what is needed here is not chosen. */
  readonly lacking: boolean;
  readonly onChoose: (modifierId: string, times: number) => void;
}

/** One question about a dish; what it opens further comes right below, set in. */
export function Group({ step, chosen, restrictions, lacking, onChoose }: GroupProps) {
  const t = useText();
  const say = useNames();
  const name = useId();
  const { min, max } = step.group;
  const single = min === 1 && max === 1;
  const rule =
    min > 0 && min === max
      ? t('item.exactly', { count: min })
      : min > 0
        ? t('item.between', { min, max })
        : t('item.upTo', { count: max });
  return (
    <fieldset
      data-group={step.group.id}
      className={cx(
        'min-w-0 rounded-lg',
        step.openedBy !== null && 'ms-6 border-s-8 border-line ps-4',
        lacking && 'border-4 border-danger-text p-3',
      )}
    >
      <legend className={cx('mb-3 flex w-full flex-wrap items-baseline gap-x-4', lacking && 'px-1')}>
        <span className="k-name font-semibold">{say(step.group.name)}</span>
        <span className={cx('k-text', lacking ? 'font-semibold text-danger-text' : 'text-muted')}>{rule}</span>
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(calc(19rem*var(--k)),1fr))] gap-3">
        {step.modifiers.map((modifier) => (
          <Choice
            key={modifier.id}
            modifier={modifier}
            name={single ? name : undefined}
            times={chosen.get(modifier.id) ?? 0}
            full={isFull(step, modifier, chosen)}
            out={isOut(modifier.id, restrictions)}
            onChoose={onChoose}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps extends Pick<GroupProps, 'onChoose'> {
  readonly modifier: Modifier;
  /** Of the group, where one and only one is chosen. */
  readonly name: string | undefined;
  readonly times: number;
  readonly full: boolean;
  readonly out: boolean;
}

function Choice({ modifier, name, times, full, out, onChoose }: ChoiceProps) {
  const t = useText();
  const label = useNames()(modifier.name);
  const many = times > 0 && modifier.maxQuantity > 1;
  return (
    <div className={cx('flex min-w-0 items-center gap-3', many && 'col-span-full')}>
      <Option
        {...(name !== undefined && { name })}
        on={times > 0}
        disabled={times === 0 && (out || full)}
        price={modifier.price === 0 ? null : <Money minor={modifier.price} />}
        onChange={() => onChoose(modifier.id, times > 0 && name === undefined ? 0 : 1)}
      >
        {label}
        {out && <b className="k-small ms-3 text-danger-text">{t('menu.out')}</b>}
      </Option>
      {many && (
        <Stepper
          label={label}
          fewer={t('item.fewerOf', { name: label })}
          more={t('item.moreOf', { name: label })}
          value={times}
          min={0}
          max={out || full ? times : modifier.maxQuantity}
          onChange={(count) => onChoose(modifier.id, count)}
        />
      )}
    </div>
  );
}
