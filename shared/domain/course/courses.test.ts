import { MINUTE } from '@comanda/shared/base/time.ts';
import { expect, it } from 'vitest';
import { type CourseLine, coursesOf, lateCourse, nextHeld, sendable } from './courses.ts';

const line = (course: number, state: CourseLine['state'], sentAt: number | null = null): CourseLine => ({
  course,
  state,
  sentAt,
  prepSeconds: 600,
});

it('a course is where its lines are; void lines do not count', () => {
  const lines = [line(1, 'done', 0), line(1, 'voided', 0), line(2, 'sent', 5_000), line(2, 'done', 0), line(3, 'new')];
  expect(coursesOf(lines, [])).toEqual([
    { course: 1, state: 'done', lines: 1, cookingSince: null, dueAt: null },
    { course: 2, state: 'cooking', lines: 2, cookingSince: 5_000, dueAt: 605_000 },
    { course: 3, state: 'new', lines: 1, cookingSince: null, dueAt: null },
  ]);
  expect(coursesOf([line(4, 'voided')], [])).toEqual([]);
});

it('a held course waits for fire, the first of them next; a send leaves it', () => {
  const lines = [line(1, 'new'), line(2, 'new'), line(3, 'new'), line(1, 'sent', 0)];
  const courses = coursesOf(lines, [2, 3]);
  expect(courses.map(({ state }) => state)).toEqual(['new', 'held', 'held']);
  expect(nextHeld(courses)).toBe(2);
  expect(sendable(lines, [2, 3])).toEqual([line(1, 'new')]);
});

it('what was added to a held course after it was fired is not held any more by what is cooking', () => {
  expect(coursesOf([line(2, 'sent', 0)], [2])[0]?.state).toBe('cooking');
});

it('a course is late once its first dish is ten minutes over its own time', () => {
  const courses = coursesOf([line(2, 'sent', 0)], []);
  expect(lateCourse(courses, 20 * MINUTE)).toBeNull();
  expect(lateCourse(courses, 20 * MINUTE + 1)).toBe(2);
});
