export * from './kitchen.ts';
export * from './menu.ts';
export * from './operations.ts';
export * from './order.ts';
export * from './session.ts';
export * from './venue.ts';
