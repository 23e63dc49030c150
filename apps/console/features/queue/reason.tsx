import { Button } from '@comanda/kit/ui/button.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { useText } from '../../i18n/index.ts';

const LONGEST = 200;

interface ReasonProps {
  /** Words that are taken with one press. */
  readonly reasons: readonly string[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why something is done with orders, in words that are kept. */
export function Reason({ reasons, value, onChange }: ReasonProps) {
  const t = useText();
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {reasons.map((each) => (
          <Button key={each} onClick={() => onChange(each)}>
            {each}
          </Button>
        ))}
      </div>
      <TextField data-first required label={t('queue.reason')} maxLength={LONGEST} value={value} onChange={onChange} />
    </>
  );
}
