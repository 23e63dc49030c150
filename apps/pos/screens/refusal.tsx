import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { useText } from '../i18n/index.ts';
import { drafts } from '../model/drafts.ts';
import { goTo } from '../model/place.ts';
import type { Refused } from './use-desk.ts';

interface RefusalProps {
  readonly orderId: string;
  readonly problem: Refused;
  readonly onSeen: () => void;
}

/** Why the hub did not take it, and the way on: where another waiter was first at the table, into their order. */
export function Refusal({ orderId, problem, onSeen }: RefusalProps) {
  const t = useText();
  const words = useProblemWords();
  const taken = problem.code === 'table_taken' ? problem.details : undefined;
  const other = taken?.['orderId'];
  const join = (): void => {
    if (typeof other !== 'string') return;
    drafts.join(orderId, other);
    goTo({ at: 'order', orderId: other });
  };
  return (
    <div className="p-2">
      <ErrorNote title={t('refused')}>
        <p>{words(problem)}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          {other !== undefined && (
            <Button variant="primary" onClick={join}>
              {t('order.join', { number: taken?.['number'] ?? '' })}
            </Button>
          )}
          <Button onClick={onSeen}>{t('order.understood')}</Button>
        </div>
      </ErrorNote>
    </div>
  );
}
