import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { pagesOf, type Wall, waiting } from './slots.ts';

interface PagesProps {
  readonly wall: Wall;
  /** Where the glass is small, something else needs the room of those who wait. */
  readonly brief: boolean;
  /** The number that a cook knows a waiting one by. */
  readonly numberOf: (id: string) => number | undefined;
  readonly onPage: (page: number) => void;
}

const NUMBERS_SHOWN = 6;

/** Which page is in view, and who waits behind the first one. Its place is kept while there is nothing to say. */
export function Pages({ wall, brief, numberOf, onPage }: PagesProps) {
  const t = useText();
  const pages = pagesOf(wall);
  const line = waiting(wall);
  return (
    <div className="figures flex min-w-0 items-center gap-2" aria-live="off">
      <p
        className={cx(
          'flex min-w-0 items-center gap-2 text-base whitespace-nowrap',
          line.length === 0 && 'invisible',
          brief && 'max-[110rem]:hidden',
        )}
      >
        <b className="w-36 shrink-0 rounded-full bg-text px-4 py-0.5 text-start text-ground">
          {t('waiting', { count: line.length })}
        </b>
        <span className="w-64 truncate font-semibold">
          {line.slice(0, NUMBERS_SHOWN).map(numberOf).join(' · ')}
          {line.length > NUMBERS_SHOWN && ' …'}
        </span>
      </p>
      <div className={cx('flex shrink-0 items-center gap-2', pages === 1 && 'invisible')}>
        <IconButton
          icon={ChevronLeft}
          label={t('previous')}
          disabled={wall.page === 0}
          onClick={() => onPage(wall.page - 1)}
        />
        <span className="w-36 text-start text-base font-semibold whitespace-nowrap">
          {t('page', { page: wall.page + 1, pages })}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('next')}
          disabled={wall.page === pages - 1}
          onClick={() => onPage(wall.page + 1)}
        />
      </div>
    </div>
  );
}
