import { useVenue } from '@comanda/kit/entry/venue.tsx';
import { useConnection, useHub, useSession } from '@comanda/kit/hub-client/react.tsx';
import { useKitText } from '@comanda/kit/i18n/index.ts';
import { Button } from '@comanda/kit/ui/button.tsx';
import { ConnectionBadge } from '@comanda/kit/ui/connection-badge.tsx';
import { Loading } from '@comanda/kit/ui/notes.tsx';
import { Screen } from '@comanda/kit/ui/screen.tsx';
import { dropToasts } from '@comanda/kit/ui/toasts.ts';
import { LanguageSwitch, ThemeSwitch } from '@comanda/kit/ui/switches.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import { LogOut } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { LeaveDialog } from './leave-dialog.tsx';
import { useLeaving } from './use-leaving.ts';
import { ApprovalBadge } from '../features/approvals/badge.tsx';
import { Bell } from '../features/notices/bell.tsx';
import { useText } from '../i18n/index.ts';

const Today = lazy(() => import('../features/today/today.tsx').then((page) => ({ default: page.Today })));
const Closing = lazy(() => import('../features/closing/closing.tsx').then((page) => ({ default: page.Closing })));
const Orders = lazy(() => import('../features/orders/orders.tsx').then((page) => ({ default: page.Orders })));
const Queue = lazy(() => import('../features/queue/queue.tsx').then((page) => ({ default: page.Queue })));
const Approvals = lazy(() =>
  import('../features/approvals/approvals.tsx').then((page) => ({ default: page.Approvals })),
);
const Devices = lazy(() => import('../features/devices/devices.tsx').then((page) => ({ default: page.Devices })));
const Followers = lazy(() =>
  import('../features/followers/followers.tsx').then((page) => ({ default: page.Followers })),
);
const Log = lazy(() => import('../features/log/log.tsx').then((page) => ({ default: page.Log })));
const Menu = lazy(() => import('../features/menu/menu.tsx').then((page) => ({ default: page.Menu })));
const Venue = lazy(() => import('../features/venue/venue.tsx').then((page) => ({ default: page.Venue })));
const Taxes = lazy(() => import('../features/taxes/taxes.tsx').then((page) => ({ default: page.Taxes })));
const Stations = lazy(() => import('../features/stations/stations.tsx').then((page) => ({ default: page.Stations })));
const Payments = lazy(() => import('../features/payments/payments.tsx').then((page) => ({ default: page.Payments })));
const Floor = lazy(() => import('../features/floor/floor.tsx').then((page) => ({ default: page.Floor })));
const Printers = lazy(() => import('../features/printers/printers.tsx').then((page) => ({ default: page.Printers })));
const Papers = lazy(() => import('../features/papers/papers.tsx').then((page) => ({ default: page.Papers })));
const Invoices = lazy(() => import('../features/invoices/invoices.tsx').then((page) => ({ default: page.Invoices })));
const Mail = lazy(() => import('../features/mail/mail.tsx').then((page) => ({ default: page.Mail })));
const Staff = lazy(() => import('../features/staff/staff.tsx').then((page) => ({ default: page.Staff })));
const System = lazy(() => import('../features/system/system.tsx').then((page) => ({ default: page.System })));

const Updates = lazy(() => import('../features/updates/updates.tsx').then((page) => ({ default: page.Updates })));

const PAGES = {
  today: { Page: Today, needs: 'reports.view' },
  closing: { Page: Closing, needs: 'reports.view' },
  queue: { Page: Queue, needs: 'reports.view' },
  approvals: { Page: Approvals, needs: 'approvals.give' },
  orders: { Page: Orders, needs: 'orders.view' },
  invoices: { Page: Invoices, needs: 'invoices.issue' },
  log: { Page: Log, needs: 'log.view' },
  devices: { Page: Devices, needs: 'devices.manage' },
  staff: { Page: Staff, needs: 'staff.view' },
  menu: { Page: Menu, needs: 'menu.manage' },
  venue: { Page: Venue, needs: 'venue.manage' },
  taxes: { Page: Taxes, needs: 'venue.manage' },
  payments: { Page: Payments, needs: 'venue.manage' },
  stations: { Page: Stations, needs: 'venue.manage' },
  floor: { Page: Floor, needs: 'venue.manage' },
  printers: { Page: Printers, needs: 'printers.manage' },
  papers: { Page: Papers, needs: 'venue.manage' },
  mail: { Page: Mail, needs: 'system.manage' },
  followers: { Page: Followers, needs: 'followers.manage' },
  updates: { Page: Updates, needs: 'system.manage' },
  system: { Page: System, needs: 'system.manage' },
} as const;
type PageName = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as PageName[];

const named = (): PageName => NAMES.find((name) => location.hash === `#${name}`) ?? 'today';

/** A page for each thing a manager looks after; those that one may not see are not there. */
export function Console() {
  const t = useText();
  const kit = useKitText();
  const client = useHub();
  const session = useSession();
  const connection = useConnection();
  const { settings } = useVenue();
  const { page, asking, stay, leave } = useLeaving(named);
  const mine = session.status === 'signed_in' ? session.permissions : [];
  const pages = NAMES.filter((name) => mine.includes(PAGES[name].needs));
  const current = pages.includes(page) ? page : pages[0];
  const Page = current ? PAGES[current].Page : null;
  const signOut = (): void => {
    // What waits for its Undo to go is done under the name of whoever did it.
    dropToasts();
    void client.signOut();
  };
  return (
    <Screen
      flush
      title={`${settings.name} · ${t('title')}`}
      status={
        <span className="flex items-center gap-3">
          <ConnectionBadge {...connection} />
          {mine.includes('approvals.give') && <ApprovalBadge />}
          {mine.includes('notices.view') && <Bell />}
          <LanguageSwitch />
          <Button size="small" icon={LogOut} onClick={signOut}>
            {kit('entry.signOut')}
          </Button>
        </span>
      }
      footer={<ThemeSwitch />}
    >
      {current && (
        <Tabs
          axis="column"
          label={t('title')}
          tabs={pages.map((id) => ({ id, label: t(`page.${id}`) }))}
          selected={current}
          onSelect={(name) => {
            location.hash = name;
          }}
        >
          <Suspense fallback={<Loading />}>{Page && <Page />}</Suspense>
        </Tabs>
      )}
      {asking && <LeaveDialog onStay={stay} onLeave={leave} />}
    </Screen>
  );
}
