import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import type { LocalText } from '@comanda/shared/contracts/common.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../i18n/index.ts';
import { LocalFields } from './local-fields.tsx';

const MOST = 20;

interface ReasonsProps {
  /** What they are for. */
  readonly hint: string;
  /** One has to stay. */
  readonly needed?: boolean;
  readonly value: LocalText[];
  readonly onChange: (reasons: LocalText[]) => void;
  readonly error: string | undefined;
}

/** What may be chosen as the reason of a deed, in the venue's languages. */
export function Reasons({ hint, needed = false, value, onChange, error }: ReasonsProps) {
  const t = useText();
  return (
    <div className="grid gap-3">
      <p className="text-sm text-muted">{hint}</p>
      <ol className="grid gap-3">
        {value.map((reason, at) => (
          // A reason has no id of its own: its place is what it is known by.
          <li key={at} className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <LocalFields
                required
                label={t('house.venue.reason', { number: at + 1 })}
                value={reason}
                error={at === 0 ? error : undefined}
                onChange={(changed) => onChange(value.with(at, changed))}
              />
            </div>
            <IconButton
              icon={Trash2}
              label={t('house.venue.removeReason', { number: at + 1 })}
              disabled={needed && value.length === 1}
              onClick={() => onChange(value.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      <div>
        <Button size="small" icon={Plus} disabled={value.length >= MOST} onClick={() => onChange([...value, {}])}>
          {t('house.venue.addReason')}
        </Button>
      </div>
    </div>
  );
}
