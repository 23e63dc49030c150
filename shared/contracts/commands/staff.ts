import { z } from 'zod';
import { Seq, Uuid } from '../common.ts';
import { EditableRole, Permission, StaffRole } from '../permissions.ts';
import { route } from '../route.ts';

const saved = z.object({ id: Uuid, seq: Seq });

export const RoleView = z.object({
  role: StaffRole,
  permissions: z.array(Permission),
  /** Nobody has changed it. */
  usual: z.boolean(),
  /** How many active staff have it. */
  staff: z.int(),
});
export type RoleView = z.infer<typeof RoleView>;

export const staffRoutes = {
  signOutStaff: route({
    method: 'POST',
    path: '/staff/:staffId/sign-out',
    tag: 'identity',
    summary: 'End all sessions of a staff member, wherever they are signed in',
    access: 'staff.manage',
    command: true,
    params: z.object({ staffId: Uuid }),
    body: z.object({}).default({}),
    reply: saved.extend({ ended: z.int() }),
    refusals: ['not_found'],
  }),
  roles: route({
    method: 'GET',
    path: '/roles',
    tag: 'identity',
    summary: 'The roles and what each may do',
    access: 'staff.view',
    command: false,
    reply: z.object({ roles: z.array(RoleView) }),
    refusals: [],
  }),
  saveRole: route({
    method: 'PUT',
    path: '/roles/:role',
    tag: 'identity',
    summary: 'Say what a role may do; everybody who has it is signed out',
    access: 'roles.manage',
    command: true,
    params: z.object({ role: EditableRole }),
    body: z.object({
      /** Null: as usual again. */
      permissions: z.array(Permission).nullable(),
    }),
    reply: z.object({ seq: Seq }),
    refusals: [],
    example: { body: { permissions: ['venue.view', 'menu.view', 'orders.view', 'orders.take'] } },
  }),
};
