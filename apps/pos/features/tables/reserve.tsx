import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { useNow } from '@comanda/kit/ui/ticker.tsx';
import { MINUTE } from '@comanda/shared/base/time.ts';
import { CalendarClock } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

const HALF_HOUR = 30 * MINUTE;

/** For when a table is kept: the next half hours, one tap. */
export function Reserve({ onReserve }: { readonly onReserve: (at: number | null) => void }) {
  const t = useText();
  const formats = useFormats();
  const next = Math.ceil((useNow() + MINUTE) / HALF_HOUR) * HALF_HOUR;
  return (
    <fieldset>
      <legend className="mb-2 text-base font-semibold">{t('tables.reserve')}</legend>
      <div className="flex flex-wrap gap-2">
        <Button icon={CalendarClock} onClick={() => onReserve(null)}>
          {t('tables.reserveNow')}
        </Button>
        {[0, 1, 2, 3, 4, 5].map((step) => (
          <Button key={step} onClick={() => onReserve(next + step * HALF_HOUR)}>
            {t('tables.reserveAt', { time: formats.time(next + step * HALF_HOUR) })}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
