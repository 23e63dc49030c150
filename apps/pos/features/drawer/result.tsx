import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand } from '@comanda/kit/hub-client/react.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import type { DrawerView } from '@comanda/shared/contracts/views/drawer.ts';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';

interface ResultProps {
  readonly drawer: DrawerView;
  readonly disabled: boolean;
  readonly onClosed: () => void;
}

/** After the count: what should have been there, and the close. */
export function Result({ drawer, disabled, onClosed }: ResultProps) {
  const t = useText();
  const words = useProblemWords();
  const { run, pending, problem } = useCommand(routes.closeDrawer);
  const [reason, setReason] = useState('');
  const difference = drawer.difference ?? 0;
  const close = async (): Promise<void> => {
    const outcome = await run({ params: { drawerId: drawer.id }, body: { reason: reason.trim() } });
    if (!outcome.ok) return;
    toast(t('drawer.closed'), { tone: 'good' });
    onClosed();
  };
  return (
    <div className="mx-auto grid w-full max-w-96 gap-4">
      {problem && <ErrorNote title={t('refused')}>{words(problem)}</ErrorNote>}
      <dl className="grid grid-cols-[1fr_auto] gap-y-2 text-lg">
        <dt>{t('drawer.expected')}</dt>
        <dd className="text-end">
          <Money minor={drawer.expected ?? 0} />
        </dd>
        <dt>{t('drawer.counted')}</dt>
        <dd className="text-end">
          <Money minor={drawer.counted ?? 0} />
        </dd>
        <dt className="font-semibold">
          {t('drawer.difference')} ·{' '}
          {difference === 0 ? t('drawer.fits') : difference > 0 ? t('drawer.over') : t('drawer.short')}
        </dt>
        <dd className="text-end font-semibold">
          <Money minor={difference} />
        </dd>
      </dl>
      {difference !== 0 && (
        <TextField label={t('drawer.why')} value={reason} onChange={setReason} maxLength={200} required data-first />
      )}
      <Button
        variant="primary"
        size="pay"
        wide
        busy={pending > 0}
        disabled={disabled || (difference !== 0 && reason.trim() === '')}
        onClick={() => void close()}
      >
        {t('drawer.close')}
      </Button>
    </div>
  );
}
