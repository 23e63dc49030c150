import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { type CourseAt, type CourseLine, coursesOf, nextHeld } from '@comanda/shared/domain/course/courses.ts';
import { isOpen } from '@comanda/shared/domain/order/states.ts';
import { unsent, withHold } from '../model/draft.ts';
import { drafts } from '../model/drafts.ts';
import { useHouse } from '../model/house.tsx';
import { courseOf } from '../model/resolve.ts';
import type { TableDeeds } from '../model/table-deeds.ts';
import type { Desk } from './use-desk.ts';

/** The courses of an order, with what this device adds to them. */
export function useCourses(orderId: string, desk: Desk, deeds: TableDeeds) {
  const client = useHub();
  const { index } = useHouse();
  const { order, draft } = desk;
  const added = (draft ? unsent(draft) : []).map(
    (line): CourseLine => ({
      course: courseOf(line, index),
      state: 'new',
      sentAt: null,
      prepSeconds: 0,
    }),
  );
  const held = order?.held ?? draft?.hold ?? [];
  const courses: CourseAt[] = coursesOf([...(order?.lines ?? []), ...added], held);
  const fire = async (course: number): Promise<void> => {
    if (!(await desk.submit(false))) return;
    await deeds.fire({ id: desk.idNow() }, course);
  };
  return {
    hold: (course: number, keep: boolean): void => {
      if (!order) drafts.update(orderId, (now) => withHold(now, course, keep));
      else {
        const params = { orderId, course: String(course) };
        void client.command(routes.holdCourse, { params, body: { held: keep } });
      }
    },
    fire: (course: number): void => void fire(course),
    fireNext: (): void => {
      const next = nextHeld(courses);
      if (next !== null) void fire(next);
    },
    /** Some of it waits for its fire, also where all is paid. */
    waiting: order !== undefined && isOpen(order.state) && nextHeld(courses) !== null,
    /** What is not made yet: the rest needs nobody's eye. */
    open: courses.filter(({ state }) => state !== 'done'),
  };
}
