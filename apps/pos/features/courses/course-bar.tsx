import { Button } from '@comanda/kit/ui/button.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Check, ChefHat, CircleDashed, Flame, type LucideIcon, Pause, Undo2 } from 'lucide-react';
import type { CourseAt, CourseState } from '@comanda/shared/domain/course/courses.ts';
import { useText } from '../../i18n/index.ts';

const LOOK: Readonly<Record<CourseState, { readonly icon: LucideIcon; readonly colour: string }>> = {
  held: { icon: Pause, colour: 'text-warn-text' },
  new: { icon: CircleDashed, colour: 'text-accent-text' },
  cooking: { icon: ChefHat, colour: 'text-warn-text' },
  done: { icon: Check, colour: 'text-good-text' },
};

interface CourseBarProps {
  readonly courses: readonly CourseAt[];
  /** Null: all is paid, and what is held can only be fired. */
  readonly onHold: ((course: number, held: boolean) => void) | null;
  readonly onFire: (course: number) => void;
}

/** Where each course is, and what can be done with it: hold it, or fire it. One that is out of hand takes little room. */
export function CourseBar({ courses, onHold, onFire }: CourseBarProps) {
  const t = useText();
  return (
    <ul aria-label={t('course.list')} className="max-h-40 shrink-0 overflow-y-auto border-b border-line">
      {courses.map(({ course, state, lines }) => {
        const { icon: Icon, colour } = LOOK[state];
        const done = state === 'cooking' || state === 'done';
        return (
          <li key={course} className={cx('flex items-center gap-2 px-3 py-1 text-base', done ? 'min-h-8' : 'min-h-12')}>
            <span className={cx('min-w-0 flex-1 leading-tight', done && 'flex items-baseline justify-between gap-2')}>
              <span>
                <span className="font-semibold">{t('course.number', { course })}</span>
                <span className="text-sm text-muted"> · {t('course.lines', { count: lines })}</span>
              </span>
              <span className={`flex items-center gap-1 text-sm ${colour}`}>
                <Icon aria-hidden className="size-4 shrink-0" />
                {t(`course.state.${state}`)}
              </span>
            </span>
            {state === 'new' && onHold && (
              <Button icon={Pause} aria-label={t('course.holdOf', { course })} onClick={() => onHold(course, true)}>
                {t('course.hold')}
              </Button>
            )}
            {state === 'held' && (
              <>
                {onHold && (
                  <IconButton
                    icon={Undo2}
                    label={t('course.unholdOf', { course })}
                    onClick={() => onHold(course, false)}
                    className="border border-edge bg-surface"
                  />
                )}
                <Button
                  variant="primary"
                  icon={Flame}
                  aria-label={t('course.fireOf', { course })}
                  onClick={() => onFire(course)}
                >
                  {t('course.fire')}
                </Button>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
