import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import type { PadKey } from '@comanda/kit/ui/logic/digits.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { PadKeys } from '@comanda/kit/ui/pad-keys.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { useTopLayer } from '@comanda/kit/ui/top-layer.ts';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { weightWords } from '@comanda/shared/domain/weight/words.ts';
import { Scale, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useText } from '../../i18n/index.ts';
import { type Weighing, netOf, withKey, withTare } from './weighing.ts';

interface WeightEntryProps {
  /** Of what is weighed. */
  readonly name: LocalText;
  readonly weighing: Weighing;
  /** Of a kilogram, minor units. */
  readonly price: number;
  /** Of the weight, minor units. */
  readonly amount: number;
  readonly onChange: (weighing: Weighing) => void;
}

/**
 * How much of it: keyed in on the pad, typed, or typed by a scale, which is a keyboard whose Enter adds the line. What a
 * container weighs is set as tare and taken off.
 */
export function WeightEntry({ name, weighing, price, amount, onChange }: WeightEntryProps) {
  const t = useText();
  const say = useLocal();
  const words = (grams: number): string => say(weightWords(name, null, grams));
  const net = netOf(weighing);
  const layer = useTopLayer();
  const field = useRef<HTMLInputElement>(null);
  const hear = useEffectEvent(({ key, target }: KeyboardEvent): void => {
    const elsewhere = target instanceof Element && target.closest('input:not([type=radio], [type=checkbox]), textarea');
    if (/^[\d.,]$/.test(key) && !elsewhere && layer.contains(field.current)) field.current?.focus();
  });
  // A scale types wherever the focus is: what it types belongs into the field.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => hear(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const press = (key: PadKey): void => onChange(withKey(weighing, key));
  return (
    <div className="grid gap-3">
      <TextField
        label={t('weight.weight')}
        hint={t('weight.hint')}
        ref={field}
        value={weighing.typed}
        onChange={(typed) => onChange({ ...weighing, typed })}
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        data-first
        className="figures text-xl"
      />
      <p role="status" className="flex flex-wrap items-baseline justify-between gap-x-3 rounded-md bg-sunk px-4 py-2">
        <span className="figures text-lg font-semibold">{words(net ?? 0)}</span>
        <span className="text-muted">
          × <Money minor={price} />
          {t('weight.perKilogram')}
        </span>
        <Money minor={net === null ? 0 : amount} className="text-xl font-semibold" />
      </p>
      <div className="flex gap-2">
        <Button icon={Scale} disabled={net === null} onClick={() => onChange(withTare(weighing))} className="flex-1">
          {t('weight.tare')}
        </Button>
        {weighing.tare > 0 && (
          <Button icon={X} onClick={() => onChange({ ...weighing, tare: 0 })} aria-label={t('weight.noTare')}>
            {t('weight.tareIs', { weight: words(weighing.tare) })}
          </Button>
        )}
      </div>
      <PadKeys onKey={press} extra="clear" />
    </div>
  );
}
