import { Tabs } from '@comanda/kit/ui/tabs.tsx';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { People } from './people.tsx';
import { Roles } from './roles.tsx';

const TABS = ['people', 'roles'] as const;

/** Who works here, and what each of them may do. */
export function Staff() {
  const t = useText();
  const [tab, setTab] = useState<(typeof TABS)[number]>('people');
  return (
    <Tabs
      label={t('staff.tabs')}
      tabs={TABS.map((id) => ({ id, label: t(`staff.tab.${id}`) }))}
      selected={tab}
      onSelect={setTab}
    >
      {tab === 'people' ? <People /> : <Roles />}
    </Tabs>
  );
}
