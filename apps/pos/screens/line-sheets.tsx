import { part } from '@comanda/kit/ui/part.tsx';
import type { OrderType } from '@comanda/shared/contracts/common.ts';
import { Suspense, useEffect } from 'react';
import { VoidDialog } from '../features/check/void-dialog.tsx';
import { ChoiceSheet } from '../features/choices/choice-sheet.tsx';
import type { Ahead } from '../features/courses/ahead.tsx';
import type { useLineActions } from './use-line-actions.ts';

const loadChange = () => import('../features/choices/change-sheet.tsx').then((it) => it.ChangeSheet);
const ChangeSheet = part(loadChange);

interface LineSheetsProps {
  readonly orderId: string;
  readonly type: OrderType;
  readonly lines: ReturnType<typeof useLineActions>;
  readonly covers: number;
  /** Null: a takeaway has no seats. */
  readonly seats: number | null;
  readonly ahead: Ahead;
  /** The hub is away. */
  readonly away: boolean;
  /** Discounts on the line alone. */
  readonly isLowered: (lineId: string) => boolean;
}

/** What opens over the order for one of its lines: choosing, changing after the send, voiding. */
export function LineSheets({ orderId, type, lines, covers, seats, ahead, away, isLowered }: LineSheetsProps) {
  const { choosing, changing, voiding } = lines;
  // Fetched beforehand: a press finds it here.
  useEffect(() => void loadChange().catch(() => null), []);
  return (
    <>
      {choosing && (
        <ChoiceSheet
          indexed={choosing.indexed}
          line={choosing.line}
          covers={covers}
          seats={seats}
          ahead={ahead}
          onDone={choosing.done}
          onClose={lines.stopChoosing}
        />
      )}
      {changing && (
        <Suspense>
          <ChangeSheet
            orderId={orderId}
            type={type}
            line={changing.line}
            indexed={changing.indexed}
            seats={seats === null ? null : Math.max(covers, seats)}
            lowered={isLowered(changing.line.id)}
            away={away}
            onClose={lines.stopChanging}
          />
        </Suspense>
      )}
      {voiding && <VoidDialog orderId={orderId} line={voiding} onClose={lines.stopVoiding} />}
    </>
  );
}
