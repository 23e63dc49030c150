import type { CommandState } from '@comanda/kit/hub-client/react.tsx';
import { useConnection, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { Money } from '@comanda/kit/ui/money.tsx';
import { ErrorNote } from '@comanda/kit/ui/notes.tsx';
import type { paymentRoutes } from '@comanda/shared/contracts/commands/payments.ts';
import { type ReactNode, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { CashDesk } from '../../model/cash-desk.tsx';
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
      <CashDesk
        exact={payable}
        given={tendered}
        change={change}
        onGiven={setKeyed}
        ready={checkId !== null && enough && asked.due > 0}
        onTake={() => void take()}
        before={extras}
      />
    </div>
  );
}
