import { err, ok } from '@comanda/shared/base/result.ts';
import { tableRoutes } from '@comanda/shared/contracts/commands/tables.ts';
import { event } from '@comanda/shared/contracts/events/index.ts';
import { refuse } from '@comanda/shared/contracts/refusals.ts';
import { command } from '../../module.ts';
import { fire, heldCoursesOf, holdCourses, openOrderById } from '../../orders/index.ts';

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

export const fireCourse = command(tableRoutes.fireCourse, (deciding, { params: { orderId, course }, caller }) => {
  if (!caller.permissions.has('kitchen.bump') && !caller.permissions.has('orders.take')) {
    return err(refuse('not_permitted', { permission: 'orders.take' }));
  }
  const order = openOrderById(deciding.store, orderId);
  if (!order.ok) return order;
  if (!fire(deciding, orderId, Number(course))) return err(refuse('nothing_to_send'));
  return ok({ orderId, seq: deciding.seq() });
});
