import type { CommandState } from '@comanda/kit/hub-client/react.tsx';
import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Money } from '@comanda/kit/ui/money.tsx';
import { MoneyPad } from '@comanda/kit/ui/money-pad.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { quickAmounts } from '../../model/quick-amounts.ts';
import { type Asked, cashAsk, changeOf, partBody, type Reply } from './payments.ts';

interface CashProps {
  readonly command: CommandState<typeof paymentRoutes.payCash>;
  /** Null: the hub does not have the check yet. */
  readonly checkId: string | null;
  readonly asked: Asked;
  /** How much of what is due, and the tip. */
  readonly extras: ReactNode;
  readonly onPaid: (reply: Reply) => void;
}

/** Takes cash and says what comes back. */
export function Cash({ command, checkId, asked, extras, onPaid }: CashProps) {
  const t = useText();
  const words = useProblemWords();
  const formats = useFormats();
  const client = useHub();
  const connection = useConnection();
  const { settings } = useVenue();
  const payable = cashAsk(asked, settings.cashIncrement);
  const [keyed, setKeyed] = useState<number | null>(null);
  const tendered = keyed ?? payable;
  const change = changeOf(asked, tendered, settings.cashIncrement);
  const enough = change >= 0;
  const away = connection.state !== 'live';

  const take = async (): Promise<void> => {
    if (checkId === null || !enough) return;
    const outcome = await command.run({
      params: { checkId },
      body: { paymentId: client.newId(), tendered, ...partBody(asked) },
    });
    if (outcome.ok) onPaid(outcome.value);
  };

  if (command.pending > 0) {
    return (
      <div role="status" className="grid gap-2 rounded-md bg-sunk p-5 text-center">
        <p className="text-lg">{away ? t('pay.cashKept') : t('pay.cashGoing')}</p>
        <p className="text-base text-muted">{t('pay.change')}</p>
        <Money minor={change} className="text-4xl font-bold" />
      </div>
    );
  }
  return (
    <div className="grid gap-4">
      {command.problem && <ErrorNote title={t('refused')}>{words(command.problem)}</ErrorNote>}
      {checkId === null && <p className="text-muted">{away ? t('pay.unknownToHub') : t('pay.submitting')}</p>}
      <div className="grid grid-cols-2 items-start gap-5">
        <MoneyPad
          label={t('pay.given')}
          minor={tendered}
          onChange={setKeyed}
          onEnter={() => void take()}
          exact={payable}
          quick={quickAmounts(payable, settings.currency)}
        />
        <div className="grid gap-4">
          {extras}
          <div className="text-end">
            <p className="text-base text-muted">{enough ? t('pay.change') : t('pay.missing')}</p>
            <Money minor={Math.abs(change)} className="text-3xl font-bold" />
          </div>
          <Button
            variant="primary"
            size="pay"
            wide
            disabled={checkId === null || !enough || asked.due <= 0}
            onClick={() => void take()}
            aria-describedby={enough ? undefined : 'cash-missing'}
          >
            {t('pay.takeCash')}
          </Button>
          <p id="cash-missing" className="min-h-6 text-sm text-muted">
            {!enough && t('pay.tooLittle', { amount: formats.money(payable, settings.currency) })}
          </p>
        </div>
      </div>
    </div>
  );
}
