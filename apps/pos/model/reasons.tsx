import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { useState } from 'react';
import { useText } from '../i18n/index.ts';

const LONGEST = 200;

interface ReasonsProps {
  readonly label: string;
  /** The venue's list; none: any words will do. */
  readonly reasons: readonly LocalText[] | undefined;
  /** What the words do, where there is no list. */
  readonly action: string;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly onReason: (reason: string) => void;
}

/** Why: one press of the venue's list does it; without a list it is said in free words. */
export function Reasons({ label, reasons = [], action, disabled = false, busy = false, onReason }: ReasonsProps) {
  const t = useText();
  const say = useLocal();
  const [words, setWords] = useState('');
  const [pressed, setPressed] = useState<string | null>(null);
  const said = words.trim();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-base font-semibold">{label}</legend>
      {reasons.length > 0 ? (
        <div className="grid grid-cols-2 gap-2">
          {reasons.map((reason) => (
            <Button
              key={say(reason)}
              size="large"
              busy={busy && pressed === say(reason)}
              disabled={disabled || (busy && pressed !== say(reason))}
              onClick={() => {
                setPressed(say(reason));
                onReason(say(reason));
              }}
            >
              {say(reason)}
            </Button>
          ))}
        </div>
      ) : (
        <form
          className="grid gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (said !== '' && !disabled && !busy) onReason(said);
          }}
        >
          <TextField label={t('lower.inWords')} value={words} maxLength={LONGEST} onChange={setWords} />
          <Button type="submit" variant="primary" size="large" busy={busy} disabled={disabled || said === ''}>
            {action}
          </Button>
        </form>
      )}
    </fieldset>
  );
}
