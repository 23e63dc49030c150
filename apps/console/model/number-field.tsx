import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { useState } from 'react';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** Not called for what is no whole number within the bounds: the field says so. */
  readonly onChange: (value: number) => void;
  /** What would be right. */
  readonly bad: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** A whole number. */
export function NumberField({ label, value, least, most, onChange, bad, hint, error }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const numberOf = (text: string): number | null => {
    const number = Number(text.trim());
    return /^\d{1,9}$/.test(text.trim()) && number >= least && number <= most ? number : null;
  };
  const read = typed === null ? value : numberOf(typed);
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="numeric"
      className="figures"
      value={typed ?? String(value)}
      error={read === null ? bad : error}
      onChange={(text) => {
        setTyped(text);
        const number = numberOf(text);
        if (number !== null) onChange(number);
      }}
      onBlur={() => {
        if (read !== null) setTyped(null);
      }}
    />
  );
}
