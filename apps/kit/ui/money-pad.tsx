import { useRef, useState } from 'react';
import { useKitText } from '../i18n/index.ts';
import { currencyExponent } from '../i18n/minor.ts';
import { useFormats, useVenueCurrency } from '../i18n/venue-format.tsx';
import { Button } from './button.tsx';
import { enterNumber, type PadKey, zeroKey } from './logic/digits.ts';
import { PadKeys, usePadKeyboard } from './pad-keys.tsx';

interface PadProps {
  readonly label: string;
  readonly onEnter?: () => void;
}

interface MoneyPadProps extends PadProps {
  /** Whole minor units. */
  readonly minor: number;
  readonly onChange: (minor: number) => void;
  /** ISO 4217; the venue's own where not given. */
  readonly currency?: string;
  readonly max?: number;
  /** Amounts at one press: the notes a guest is likely to hold. */
  readonly quick?: readonly number[];
  /** What is due, at one press. */
  readonly exact?: number;
}

/** A number that was there before is replaced by the first digit, as on every till; erase works on what is shown. */
function useKeying(
  value: number,
  { max, onChange, onEnter }: { max: number; onChange: (value: number) => void; onEnter: (() => void) | undefined },
) {
  const pad = useRef<HTMLFieldSetElement>(null);
  const [typed, setTyped] = useState(false);
  const press = (key: PadKey): void => {
    setTyped(true);
    onChange(enterNumber(typed || key === 'erase' ? value : 0, key, max));
  };
  usePadKeyboard(pad, { onKey: press, onEnter, disabled: false });
  return { pad, press, startAnew: () => setTyped(false) };
}

function Shown({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="rounded-md border-2 border-edge bg-surface px-4 py-2">
      <div className="text-sm text-muted">{label}</div>
      <output className="figures block text-end text-2xl font-semibold" aria-live="polite">
        {text}
      </output>
    </div>
  );
}

/** Money keyed in as on a till: digits come in from the right, in the currency's own decimals. */
export function MoneyPad({ label, minor, onChange, onEnter, currency, max = 1e12, quick = [], exact }: MoneyPadProps) {
  const t = useKitText();
  const formats = useFormats();
  const own = useVenueCurrency();
  const code = currency ?? own;
  const { pad, press, startAnew } = useKeying(minor, { max, onChange, onEnter });
  const choose = (amount: number): void => {
    startAnew();
    onChange(amount);
  };
  return (
    <fieldset ref={pad} aria-label={label} className="flex flex-col gap-3">
      <Shown label={label} text={formats.money(minor, code)} />
      {(exact !== undefined || quick.length > 0) && (
        <fieldset aria-label={t('pad.quick')} className="grid grid-cols-3 gap-2">
          {exact !== undefined && <Button onClick={() => choose(exact)}>{t('pad.exact')}</Button>}
          {quick.map((amount) => (
            <Button key={amount} className="figures px-1! max-md:text-sm" onClick={() => choose(amount)}>
              {formats.money(amount, code)}
            </Button>
          ))}
        </fieldset>
      )}
      <PadKeys onKey={press} extra={zeroKey(currencyExponent(code))} />
    </fieldset>
  );
}

interface NumberPadProps extends PadProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly max: number;
}

/** A whole number: covers, a quantity, a count of notes. */
export function NumberPad({ label, value, onChange, onEnter, max }: NumberPadProps) {
  const formats = useFormats();
  const { pad, press } = useKeying(value, { max, onChange, onEnter });
  return (
    <fieldset ref={pad} aria-label={label} className="flex flex-col gap-3">
      <Shown label={label} text={formats.number(value)} />
      <PadKeys onKey={press} extra="clear" />
    </fieldset>
  );
}
