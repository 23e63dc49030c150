import { Delete, Space } from 'lucide-react';
import { useText } from '../i18n/index.ts';

const ROWS = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;

interface KeyboardProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly max: number;
  /** Codes are of capitals, and have no spaces. */
  readonly code?: boolean;
}

/** Letters for a glass without keys. Marks are not needed: the search does without them. Written keys stay in one order. */
export function Keyboard({ value, onChange, max, code = false }: KeyboardProps) {
  const t = useText();
  const key = (label: string, press: () => void, shown: React.ReactNode = label, wide = false) => (
    <button
      key={label}
      type="button"
      aria-label={label}
      onClick={press}
      className={`key k-name grid min-h-[max(6rem,calc(20*var(--mm)))] place-items-center rounded-md border-2 border-edge bg-surface ${wide ? 'flex-[2]' : 'flex-1'}`}
    >
      {shown}
    </button>
  );
  const type = (letter: string) => () => onChange(`${value}${letter}`.slice(0, max));
  return (
    <div dir="ltr" role="group" aria-label={t('keys.label')} className="grid gap-2">
      {/* A code is said letter by letter. */}
      {code && <output className="unseen">{value.split('').join(' ')}</output>}
      {ROWS.map((row, at) => (
        <div key={row} className="flex gap-2" style={{ paddingInline: at === 2 ? '2%' : at === 3 && code ? '5%' : 0 }}>
          {row.split('').map((letter) => {
            const shown = code ? letter.toUpperCase() : letter;
            return key(shown, type(shown));
          })}
          {at === 3 && !code && key(t('keys.space'), type(' '), <Space aria-hidden className="size-9" />, true)}
          {at === 3 &&
            key(t('keys.delete'), () => onChange(value.slice(0, -1)), <Delete aria-hidden className="size-9" />)}
        </div>
      ))}
    </div>
  );
}
