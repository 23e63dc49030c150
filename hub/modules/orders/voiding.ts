import { event } from '@comanda/shared/contracts/events/index.ts';
import type { SoldLine } from '@comanda/shared/contracts/events/order.ts';
import { portionsOf } from '@comanda/shared/domain/order/portions.ts';
import type { Deciding } from '../../log/spine.ts';
import { givePortionsBack, lastOfCombo } from './portions.ts';
import type { LineRow } from './queries.ts';
import { settleVoid } from './unattended.ts';

/** Voids a line that stands. Portions of one that was never sent can be sold again; of others a cook says what was made. */
export function voidRow(deciding: Deciding, orderId: string, row: LineRow, reason: string): void {
  const sent = row.state !== 'new';
  const payload = { orderId, lineId: row.id, reason, amount: row.gross, sent };
  deciding.append(event('line.voided.v1', `order:${orderId}`, payload));
  if (sent) return settleVoid(deciding, orderId, row.id);
  const line = JSON.parse(row.data) as SoldLine;
  givePortionsBack(deciding, [...portionsOf(line), ...lastOfCombo(deciding, orderId, line)]);
}
