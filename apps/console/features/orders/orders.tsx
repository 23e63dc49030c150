import { useSession } from '@comanda/kit/hub-client/react.tsx';
import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Books } from './books.tsx';
import { ClosedOrders } from './closed-orders.tsx';
import { OpenOrders } from './open-orders.tsx';

const TABS = ['open', 'closed', 'files'] as const;

/** Orders that are open, those that were, and files of them. */
export function Orders() {
  const t = useText();
  const session = useSession();
  const [tab, setTab] = useState<(typeof TABS)[number]>('open');
  const all = session.status === 'signed_in' && session.permissions.includes('reports.view');
  return (
    <Tabs
      label={t('history.tabs')}
      tabs={TABS.filter((id) => all || id === 'open').map((id) => ({ id, label: t(`history.tab.${id}`) }))}
      selected={tab}
      onSelect={setTab}
    >
      {tab === 'open' && <OpenOrders />}
      {tab === 'closed' && <ClosedOrders />}
      {tab === 'files' && <Books />}
    </Tabs>
  );
}
