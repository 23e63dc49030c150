import { err, ok } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { command } from '../../module.ts';
import { heldCoursesOf, holdCourses, newLines, openOrderById, send } from '../../orders/index.ts';
import { ticketsOfOrder } from '../queries.ts';

export const holdCourse = command(tableRoutes.holdCourse, (deciding, { params: { orderId, course: key }, body }) => {
  const order = openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  const course = Number(key);
  if (body.held) holdCourses(deciding, orderId, [course]);
  else if (heldCoursesOf(deciding.store, orderId).includes(course)) {
    deciding.append(event('course.unheld.v1', `order:${orderId}`, { orderId, course }));
  }
  return ok({ orderId, seq: deciding.seq() });
});

export const fireCourse = command(tableRoutes.fireCourse, (deciding, { params: { orderId, course: key } }) => {
  const order = openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  const course = Number(key);
  const lines = newLines(deciding.store, orderId).filter((line) => line.course === course);
  if (lines.length === 0) return err(refuse('nothing_to_send'));
  const busy = ticketsOfOrder(deciding.store, orderId).some((ticket) => ticket.open === 1);
  deciding.append(event('course.fired.v1', `order:${orderId}`, { orderId, course }));
  send(deciding, orderId, lines, busy);
  return ok({ orderId, seq: deciding.seq() });
});
