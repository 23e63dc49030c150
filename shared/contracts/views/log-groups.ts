import { z } from 'zod';

/** Events by what a manager looks for, each by the nouns that its types begin with. */
export const logGroups = {
  orders: ['order', 'orders', 'lines', 'line', 'course', 'kiosk', 'conflict', 'table'],
  money: ['check', 'checks', 'payment', 'discount', 'refund', 'tip', 'drawer', 'house_account', 'approval'],
  kitchen: ['ticket', 'availability'],
  papers: ['receipt', 'invoice', 'credit_note', 'personal', 'day', 'x_report', 'z_report'],
  menu: ['menu', 'category', 'group', 'item', 'picture', 'availability'],
  house: ['venue', 'station', 'area', 'printer', 'table', 'updates'],
  people: ['staff', 'role', 'device'],
} as const;

export const LogGroup = z.enum(Object.keys(logGroups) as [keyof typeof logGroups]);
export type LogGroup = keyof typeof logGroups;
