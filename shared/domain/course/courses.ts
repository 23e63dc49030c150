import { MINUTE } from '@comanda/shared/base/time.ts';

/** What of an order's lines the courses need. */
export interface CourseLine {
  readonly course: number;
  readonly state: 'new' | 'sent' | 'done' | 'voided';
  readonly sentAt: number | null;
  readonly prepSeconds: number;
}

/** `held`: waits for fire. `new`: goes with the next send. `cooking`: the kitchen has it. `done`: all of it is made. */
export type CourseState = 'held' | 'new' | 'cooking' | 'done';

export interface CourseAt {
  readonly course: number;
  readonly state: CourseState;
  /** Lines that are not void. */
  readonly lines: number;
  /** When the kitchen got what it is still making of it, ms UTC; null: it makes nothing of it. */
  readonly cookingSince: number | null;
  /** When that was to be done, by the items' own times. */
  readonly dueAt: number | null;
}

/** The courses of an order that have lines, in the order in which they are served. */
export function coursesOf(lines: readonly CourseLine[], held: readonly number[]): CourseAt[] {
  const kept = lines.filter(({ state }) => state !== 'voided');
  const numbers = [...new Set(kept.map(({ course }) => course))].sort((a, b) => a - b);
  return numbers.map((course) => {
    const own = kept.filter((line) => line.course === course);
    const cooking = own.filter(({ state }) => state === 'sent');
    const since = cooking.map(({ sentAt }) => sentAt ?? 0);
    return {
      course,
      state: stateOf(own, held.includes(course)),
      lines: own.length,
      cookingSince: cooking.length === 0 ? null : Math.min(...since),
      dueAt:
        cooking.length === 0
          ? null
          : Math.min(...cooking.map(({ sentAt, prepSeconds }) => (sentAt ?? 0) + prepSeconds * 1_000)),
    };
  });
}

function stateOf(lines: readonly CourseLine[], held: boolean): CourseState {
  if (lines.some(({ state }) => state === 'new')) return held ? 'held' : 'new';
  return lines.some(({ state }) => state === 'sent') ? 'cooking' : 'done';
}

/** The course that is to be fired next; null: none is held. */
export const nextHeld = (courses: readonly CourseAt[]): number | null =>
  courses.find(({ state }) => state === 'held')?.course ?? null;

/** How long after the time that its slowest dish needs a course counts as late. */
const LATE_AFTER = 10 * MINUTE;

/** The first course that the kitchen is late with; null: none. */
export const lateCourse = (courses: readonly CourseAt[], now: number): number | null =>
  courses.find(({ dueAt }) => dueAt !== null && now - dueAt > LATE_AFTER)?.course ?? null;

/** The lines that a send hands over: the new ones of courses that are not held. */
export const sendable = <L extends Pick<CourseLine, 'course' | 'state'>>(
  lines: readonly L[],
  held: readonly number[],
): L[] => lines.filter(({ state, course }) => state === 'new' && !held.includes(course));
