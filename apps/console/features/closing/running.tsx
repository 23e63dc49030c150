import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useCommand, useConnection, useFollow, useRoute, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Panel } from '@comanda/kit/ui/panel.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { toast } from '@comanda/kit/ui/toasts.ts';
import { LockKeyhole, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { CloseDialog } from './close-dialog.tsx';
import { useDateText } from './date-text.ts';
import { Figures } from './figures.tsx';

/** The X of the oldest day without a Z, live, and its close. */
export function Running({ onClosed }: { readonly onClosed: () => void }) {
  const t = useText();
  const words = useProblemWords();
  const dateText = useDateText();
  const session = useSession();
  const live = useConnection().state === 'live';
  const { data, problem, refetch } = useRoute(routes.xReport, { query: {} });
  const traded = useFollow('today', {}, ({ seq }) => seq);
  const drawers = useFollow('drawers', {}, ({ seq }) => seq);
  const xPaper = useCommand(routes.printX);
  const [closing, setClosing] = useState(false);
  useEffect(() => refetch(), [traded, drawers, refetch]);
  const may = session.status === 'signed_in' && session.permissions.includes('closing.manage');
  if (!data) {
    return problem ? (
      <ErrorNote title={t('closing.notNow')} onRetry={refetch}>
        {words(problem)}
      </ErrorNote>
    ) : (
      <Loading />
    );
  }
  const { figures, unclosed } = data;
  const print = async (): Promise<void> => {
    const outcome = await xPaper.run({ body: { date: figures.businessDate } });
    if (outcome.ok) toast(t('closing.xPrinting'), { tone: 'good' });
    else toast(words(outcome.error), { tone: 'danger' });
  };
  const open = figures.drawers.filter((drawer) => drawer.closedAt === null);
  return (
    <Panel
      title={t('closing.x', { date: dateText(figures.businessDate) })}
      aside={
        <span className="flex flex-wrap justify-end gap-3">
          <Button icon={Printer} disabled={!live} busy={xPaper.pending > 0} onClick={() => void print()}>
            {t('closing.printX')}
          </Button>
          {may && (
            <Button
              variant="primary"
              icon={LockKeyhole}
              disabled={!live || open.length > 0 || unclosed.length === 0}
              onClick={() => setClosing(true)}
            >
              {t('closing.close')}
            </Button>
          )}
        </span>
      }
    >
      <div className="grid gap-4">
        <p className="text-muted">{t('closing.live')}</p>
        {unclosed.length > 1 && (
          <p className="rounded-md bg-warn-soft p-3 text-warn-ink">
            {t('closing.unclosed', { dates: unclosed.map(dateText).join(', ') })}
          </p>
        )}
        {open.length > 0 && (
          <p className="rounded-md bg-warn-soft p-3 text-warn-ink">
            {t('closing.openDrawers', { names: open.map(({ deviceName }) => deviceName).join(', ') })}
          </p>
        )}
        <Figures figures={figures} />
        {may && <NeedsDrawer disabled={!live} />}
      </div>
      {closing && (
        <CloseDialog
          figures={figures}
          dateText={dateText(figures.businessDate)}
          onClose={() => setClosing(false)}
          onClosed={() => {
            setClosing(false);
            refetch();
            onClosed();
          }}
        />
      )}
    </Panel>
  );
}

function NeedsDrawer({ disabled }: { readonly disabled: boolean }) {
  const t = useText();
  const words = useProblemWords();
  const { settings } = useVenue();
  const { run, pending } = useCommand(routes.saveSettings);
  const set = async (cashNeedsDrawer: boolean): Promise<void> => {
    const outcome = await run({ body: { ...settings, cashNeedsDrawer } });
    if (!outcome.ok) toast(words(outcome.error), { tone: 'danger' });
  };
  return (
    <div className="border-t border-line pt-2">
      <Switch
        label={t('closing.cashNeedsDrawer')}
        hint={t('closing.cashNeedsDrawerHint')}
        on={settings.cashNeedsDrawer === true}
        disabled={disabled || pending > 0}
        onChange={(on) => void set(on)}
      />
    </div>
  );
}
