import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { type FormEvent, useState } from 'react';
import { useText } from './i18n/index.ts';

/** A barcode scanner needs no choice, being a keyboard; whether it is one, and ends with Enter, is tried here. */
export function ScannerTry() {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [heard, setHeard] = useState('');
  const take = (event: FormEvent): void => {
    event.preventDefault();
    setHeard(typed.trim());
    setTyped('');
  };
  return (
    <form className="grid gap-2" onSubmit={take}>
      <TextField
        label={t('belongs.scanHere')}
        hint={t('belongs.scanner')}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
        maxLength={200}
      />
      <p role="status">{heard === '' ? '' : t('belongs.scanned', { code: heard })}</p>
    </form>
  );
}
