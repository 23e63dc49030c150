import { useLocal, useVenue } from '@comanda/kit/entry/venue.tsx';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useFollow, useHub } from '@comanda/kit/hub-client/react.tsx';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { Chip } from '@comanda/kit/ui/chip.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Empty } from '@comanda/kit/ui/notes.tsx';
import { Age } from '@comanda/kit/ui/ticker.tsx';
import type { Notice, NoticeKind } from '@comanda/shared/contracts/views/notice.ts';
import { BellDot, BellIcon, Sparkles } from 'lucide-react';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useText } from '../../i18n/index.ts';

/** The console's page that a notice is about; an order's are listed on the orders page. */
const PAGE: Record<NoticeKind, string> = {
  undrawn: 'orders',
  unshown: 'orders',
  sold_out: 'menu',
  card_unanswered: 'orders',
  overpaid: 'orders',
  transfer_waits: 'orders',
  paid_cancelled: 'orders',
  conflict: 'orders',
  dead_letter: 'followers',
  paper_dead: 'printers',
};

/** How much there is that nobody has seen, always in view; opened, the latest of it in words. */
export function Bell() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const fresh = useFollow('notices', {}, ({ list }) => list.filter(({ seenAt }) => seenAt === null).length);
  return (
    <>
      <span className="relative">
        <IconButton
          icon={fresh > 0 ? BellDot : BellIcon}
          label={fresh > 0 ? t('notices.bell', { count: fresh }) : t('notices.none')}
          onClick={() => setOpen(true)}
        />
        {fresh > 0 && (
          <span
            aria-hidden
            className="figures pointer-events-none absolute end-0 top-0 rounded-full bg-danger px-1.5 text-sm font-bold text-on-danger"
          >
            {fresh > 99 ? '99+' : fresh}
          </span>
        )}
      </span>
      {open && createPortal(<Notices onClose={() => setOpen(false)} />, document.body)}
    </>
  );
}

function Notices({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const client = useHub();
  const notices = useFollow('notices', {}, ({ list }) => list.toSorted((a, b) => b.id - a.id));
  // What is new stays marked as new while the list is open.
  const [newAtFirst] = useState(() => new Set(notices.filter(({ seenAt }) => seenAt === null).map(({ id }) => id)));
  const latest = notices[0];
  const unseen = latest?.seenAt === null ? latest.id : null;
  useEffect(() => {
    if (unseen !== null) void client.call(routes.seeNotices, { body: { upTo: unseen } });
  }, [client, unseen]);
  return (
    <Dialog as="sheet" title={t('notices.title')} onClose={onClose}>
      {notices.length === 0 && <Empty title={t('notices.empty')} icon={BellIcon} />}
      <ul className="grid gap-2">
        {notices.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} fresh={newAtFirst.has(notice.id)} onLook={onClose} />
        ))}
      </ul>
    </Dialog>
  );
}

interface NoticeRowProps {
  readonly notice: Notice;
  readonly fresh: boolean;
  readonly onLook: () => void;
}

function NoticeRow({ notice, fresh, onLook }: NoticeRowProps) {
  const t = useText();
  const local = useLocal();
  const formats = useFormats();
  const { settings } = useVenue();
  const { kind, at, number, name, amount } = notice;
  return (
    <li className="flex items-center gap-3 rounded-md border border-line bg-surface p-3">
      <div className="min-w-0 flex-1">
        <p>
          {t(`notices.says.${kind}`, {
            number: number ?? 0,
            name: name ? local(name) : '',
            amount: formats.money(amount ?? 0, settings.currency),
          })}
        </p>
        <p className="mt-1 flex items-center gap-2 text-sm text-muted">
          {fresh && (
            <Chip icon={Sparkles} tone="accent">
              {t('notices.fresh')}
            </Chip>
          )}
          {formats.time(at)} · <Age since={at} />
        </p>
      </div>
      <Button
        size="small"
        onClick={() => {
          location.hash = PAGE[kind];
          onLook();
        }}
      >
        {t('notices.look')}
      </Button>
    </li>
  );
}
