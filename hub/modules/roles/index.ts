export { rolesProjection } from './projection.ts';
export { permissionsOfRole, roleViews } from './queries.ts';
