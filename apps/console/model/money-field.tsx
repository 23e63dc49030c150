import { useLanguage } from '@comanda/kit/i18n/chosen.tsx';
import { currencyExponent, shifted } from '@comanda/kit/i18n/minor.ts';
import { useVenueCurrency } from '@comanda/kit/i18n/venue-format.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { parseMoney } from '@comanda/shared/base/money.ts';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';

interface MoneyFieldProps {
  readonly label: string;
  /** Whole minor units. */
  readonly value: number;
  /** Not called for what is no amount: the field says so. */
  readonly onChange: (minor: number) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** An amount as people of the screen's language type it. */
export function MoneyField({ label, value, onChange, hint, error, required }: MoneyFieldProps) {
  const t = useText();
  const language = useLanguage();
  const currency = useVenueCurrency();
  const exponent = currencyExponent(currency);
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  const said = format.format(shifted(value, exponent));
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : parseMoney(typed, currency, language);
  return (
    <TextField
      label={label}
      hint={hint}
      required={required}
      inputMode={exponent === 0 ? 'numeric' : 'decimal'}
      className="figures text-end"
      value={typed ?? said}
      error={read === null ? t('editor.item.badPrice') : error}
      onChange={(text) => {
        setTyped(text);
        const minor = parseMoney(text, currency, language);
        if (minor !== null) onChange(minor);
      }}
      onBlur={() => {
        if (read !== null) setTyped(null);
      }}
    />
  );
}
