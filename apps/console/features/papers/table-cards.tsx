import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useHub, useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { TableAddress } from '@comanda/shared/contracts/views/paper-settings.ts';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { saveFile } from '../../model/save-file.ts';

export const badAddress = (address: string | undefined): boolean =>
  address !== undefined && !TableAddress.safeParse(address).success;

interface TableCardsProps {
  readonly address: string | undefined;
  /** As the hub has it. */
  readonly saved: string | undefined;
  readonly onChange: (address: string | undefined) => void;
}

/** What the codes on tables open, and the cards that carry them. */
export function TableCards({ address, saved, onChange }: TableCardsProps) {
  const t = useText();
  const words = useProblemWords();
  const client = useHub();
  const { data } = useRoute(routes.printers);
  const printers = data?.settings.filter(({ archived }) => !archived) ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const printerId = chosen ?? printers.find(({ receipts }) => receipts)?.id ?? printers[0]?.id ?? '';
  const [busy, setBusy] = useState(false);
  const ready = saved !== undefined && saved === address;
  const doing = async (run: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await run();
    setBusy(false);
  };
  const print = async (): Promise<void> => {
    const answer = await client.call(routes.printTableCards, { params: { printerId }, body: {} });
    if (answer.ok) toast(t('papers.cardsPrinted', { count: answer.value.cards }), { tone: 'good' });
    else toast(words(answer.error), { tone: 'danger' });
  };
  const save = async (): Promise<void> => {
    const answer = await client.get(routes.tableCardsPdf);
    if (answer.ok) saveFile('table-cards.pdf', 'application/pdf', answer.value);
    else toast(words(answer.error), { tone: 'danger' });
  };
  return (
    <Panel title={t('papers.cards')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('papers.cardsHint')}</p>
        <TextField
          label={t('papers.address')}
          hint={t('papers.addressHint')}
          value={address ?? ''}
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={300}
          error={badAddress(address) ? t('papers.addressBad') : undefined}
          onChange={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
        />
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-48 flex-1">
            <Select
              label={t('papers.printCards')}
              value={printerId}
              disabled={printers.length === 0}
              onChange={setChosen}
              options={printers.map(({ id, name }) => ({ id, label: name }))}
            />
          </div>
          <Button icon={Printer} disabled={!ready || busy || printerId === ''} onClick={() => void doing(print)}>
            {t('papers.printCardsOn')}
          </Button>
          <Button icon={FileDown} disabled={!ready || busy} onClick={() => void doing(save)}>
            {t('papers.saveCards')}
          </Button>
        </div>
        {!ready && address !== undefined && <p className="text-sm text-muted">{t('papers.saveFirst')}</p>}
      </div>
    </Panel>
  );
}
