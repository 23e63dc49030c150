import { useState } from 'react';
import { VenueFormatProvider } from '../i18n/venue-format.tsx';
import { ConnectionBadge } from '../ui/connection-badge.tsx';
import { mount } from '../ui/mount.tsx';
import { Screen } from '../ui/screen.tsx';
import { LanguageSwitch, ThemeSwitch } from '../ui/switches.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Controls } from './controls.tsx';
import { Kitchen } from './kitchen.tsx';
import { Pads } from './pads.tsx';
import { States } from './states.tsx';
import { Tables } from './table.tsx';
import { en, useText, vi } from './texts.ts';

const PARTS = ['controls', 'pads', 'states', 'table', 'kitchen'] as const;
type Part = (typeof PARTS)[number];

const startedAt = Date.now();

function Gallery() {
  const t = useText();
  const named = PARTS.find((part) => location.hash === `#${part}`);
  const [part, setPart] = useState<Part>(named ?? 'controls');
  return (
    <VenueFormatProvider currency="VND" timeZone="Asia/Ho_Chi_Minh">
      <Screen
        flush
        title={t('title')}
        tools={<LanguageSwitch />}
        status={<ConnectionBadge state="live" since={null} waiting={0} />}
        footer={<ThemeSwitch />}
      >
        <Tabs
          label={t('tabsLabel')}
          tabs={PARTS.map((id) => ({ id, label: t(`tabs.${id}`), ...(id === 'table' && { count: 24 }) }))}
          selected={part}
          onSelect={setPart}
        >
          {part === 'controls' && <Controls />}
          {part === 'pads' && <Pads startedAt={startedAt} />}
          {part === 'states' && <States startedAt={startedAt} />}
          {part === 'table' && <Tables startedAt={startedAt} />}
          {part === 'kitchen' && <Kitchen startedAt={startedAt} />}
        </Tabs>
      </Screen>
    </VenueFormatProvider>
  );
}

mount(Gallery, { en, vi });
