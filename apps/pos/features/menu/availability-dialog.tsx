import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useAvailability } from '@comanda/kit/menu/use-menu.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { NumberPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import { Ban, Check, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

/** 86, un-86, and the countdown of one item. */
export function AvailabilityDialog({ item, onClose }: { readonly item: MenuItem; readonly onClose: () => void }) {
  const t = useText();
  const say = useLocal();
  const words = useProblemWords();
  const session = useSession();
  const now = useAvailability().get(item.id);
  const { run, pending, problem } = useCommand(routes.setAvailability);
  const [remaining, setRemaining] = useState(now?.remaining ?? 0);
  const may = session.status === 'signed_in' && session.permissions.includes('menu.eighty_six');
  const name = say(item.name);
  const set = async (available: boolean, left: number | null, done: string): Promise<void> => {
    const outcome = await run({ body: { id: item.id, available, remaining: left } });
    if (!outcome.ok) return;
    toast(done, { tone: 'good' });
    onClose();
  };
  const left = now?.remaining ?? null;
  const counted = left === null ? t('availability.isFree') : t('availability.isCounted', { count: left });
  const state = now?.available === false ? t('availability.isOut') : counted;

  return (
    <Dialog title={name} onClose={onClose}>
      <div className="grid gap-5">
        <p className="text-lg">{state}</p>
        {!may && <p className="rounded-md bg-warn-soft p-3 text-warn-ink">{t('availability.notPermitted')}</p>}
        {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
        <div className="grid grid-cols-2 gap-3">
          <Button
            size="large"
            icon={Ban}
            variant="danger"
            busy={pending > 0}
            disabled={!may || now?.available === false}
            onClick={() => void set(false, null, t('availability.outDone', { item: name }))}
          >
            {t('availability.out')}
          </Button>
          <Button
            size="large"
            icon={Check}
            busy={pending > 0}
            disabled={!may || now === undefined || (now.available && now.remaining === null)}
            onClick={() => void set(true, null, t('availability.backDone', { item: name }))}
          >
            {t('availability.back')}
          </Button>
        </div>
        <NumberPad label={t('availability.countdown')} value={remaining} onChange={setRemaining} max={999} />
        <Button
          icon={Hourglass}
          busy={pending > 0}
          disabled={!may || remaining === 0}
          onClick={() => void set(true, remaining, t('availability.countedDone', { item: name, count: remaining }))}
        >
          {t('availability.count')}
        </Button>
      </div>
    </Dialog>
  );
}
