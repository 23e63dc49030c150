import { useLocal } from '@comanda/kit/entry/venue.tsx';
import type { HeldCourse as Held } from '@comanda/shared/contracts/views/kitchen.ts';
import { Flame, Pause } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

interface HeldCourseProps {
  readonly held: Held;
  readonly onFire: () => void;
}

/** A course that the kitchen does not have yet: what is in it, and its fire. */
export function HeldCourse({ held, onFire }: HeldCourseProps) {
  const t = useText();
  const local = useLocal();
  const course = t('course', { course: held.course });
  return (
    <section className="border-t border-line">
      <h3 className="wall-word flex items-center gap-2 bg-sunk py-1 ps-3 pe-1 font-bold">
        <Pause aria-hidden className="size-[1.1em] shrink-0" />
        <span className="min-w-0 flex-1">
          {course} · {t('pending')}
        </span>
        <button
          type="button"
          aria-label={t('fireOf', { course: held.course })}
          onClick={onFire}
          className="flex min-h-touch shrink-0 items-center gap-1.5 rounded-md border-2 border-edge bg-surface px-3"
        >
          <Flame aria-hidden className="size-[1.1em]" />
          {t('fire')}
        </button>
      </h3>
      <ul className="wall-word px-3 py-1.5">
        {held.lines.map(({ lineId, name, quantity }) => (
          <li key={lineId}>
            {quantity} × {local(name)}
          </li>
        ))}
      </ul>
    </section>
  );
}
