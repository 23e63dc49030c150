import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { useKitText } from '../i18n/index.ts';
import { cx } from './cx.ts';
import { CONTROL } from './field.tsx';
import { IconButton } from './icon-button.tsx';

interface SearchFieldProps {
  /** What is searched: read out, and shown while it is empty. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Escape empties it. */
export function SearchField({ label, value, onChange, onEnter, ref }: SearchFieldProps) {
  const t = useKitText();
  return (
    <search className="relative block">
      <Search aria-hidden className="pointer-events-none absolute inset-y-0 start-3 my-auto size-5 text-muted" />
      <input
        ref={ref}
        type="search"
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        enterKeyHint="search"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onChange('');
          }
        }}
        className={cx(CONTROL, 'appearance-none ps-10 pe-12 [&::-webkit-search-cancel-button]:hidden')}
      />
      {value !== '' && (
        <IconButton
          icon={X}
          label={t('search.clear')}
          onClick={() => onChange('')}
          className="absolute inset-y-0 end-0 text-muted"
        />
      )}
    </search>
  );
}
