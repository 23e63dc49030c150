export * from './kitchen.ts';
export * from './log.ts';
export * from './menu.ts';
export * from './orders.ts';
export * from './printing.ts';
export * from './reports.ts';
export * from './tables.ts';
export * from './venue.ts';
