import { event } from '@comanda/shared/contracts/events/index.ts';
import type { Store } from '../../../db/store.ts';
import type { Deciding } from '../../../log/spine.ts';

/** The courses of an order that wait for fire, in the order in which they are served. */
export const heldCoursesOf = (store: Store, orderId: string): number[] =>
  store
    .all<{ course: number }>('select course from held_courses where order_id = ? order by course', orderId)
    .map(({ course }) => course);

/** Keeps courses back from the next sends. */
export function holdCourses(deciding: Deciding, orderId: string, courses: readonly number[]): void {
  if (courses.length === 0) return;
  const held = new Set(heldCoursesOf(deciding.store, orderId));
  for (const course of new Set(courses)) {
    if (!held.has(course)) deciding.append(event('course.held.v1', `order:${orderId}`, { orderId, course }));
  }
}
