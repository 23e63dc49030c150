import { useText } from '../../i18n/index.ts';
import { HeldCourse } from './held-course.tsx';
import type { Deeds } from './make-deeds.ts';
import type { Pending as PendingOrder } from './orders.ts';

interface PendingProps {
  readonly pending: readonly PendingOrder[];
  readonly deeds: Deeds;
}

/** Orders of which everything that was sent is with its guests, and courses wait for fire: no slot is taken by them. */
export function Pending({ pending, deeds }: PendingProps) {
  const t = useText();
  if (pending.length === 0) return null;
  return (
    <section aria-label={t('pendingTitle')} className="flex max-h-1/2 shrink-0 flex-col border-t-2 border-line">
      <h2 className="flex h-12 shrink-0 items-center px-3 text-lg font-bold">{t('pendingTitle')}</h2>
      <ul className="min-h-0 flex-1 overflow-y-auto">
        {pending.map(({ id, number, table, held }) => (
          <li key={id}>
            <p className="figures border-t border-line px-3 pt-1.5 text-base font-bold">
              {number}
              {table !== null && ` · ${t('table', { table })}`}
            </p>
            {held.map((each) => (
              <HeldCourse key={each.course} held={each} onFire={() => deeds.fire(id, number, each.course)} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
