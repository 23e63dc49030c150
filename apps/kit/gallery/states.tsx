import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { ConnectionBadge } from '../ui/connection-badge.tsx';
import { Empty, ErrorNote, Loading } from '../ui/notes.tsx';
import { Panel } from '../ui/panel.tsx';
import { useText } from './texts.ts';

function Broken(): never {
  throw new Error('broken on purpose');
}

export function States({ startedAt }: { readonly startedAt: number }) {
  const t = useText();
  const [broken, setBroken] = useState(false);
  if (broken) return <Broken />;
  return (
    <div className="grid items-start gap-4 p-4 lg:grid-cols-2">
      <Panel title={t('connection')}>
        <div className="flex flex-wrap gap-3">
          <ConnectionBadge state="connecting" since={null} waiting={0} />
          <ConnectionBadge state="live" since={null} waiting={0} />
          <ConnectionBadge state="old" since={startedAt} waiting={0} />
          <ConnectionBadge state="old" since={null} waiting={0} />
          <ConnectionBadge state="kept" since={startedAt} waiting={2} />
        </div>
      </Panel>
      <Panel title={t('waiting')}>
        <Loading what={t('loadingMenu')} />
      </Panel>
      <Panel>
        <ErrorNote title={t('errorTitle')} onRetry={() => {}}>
          {t('errorBody')}
        </ErrorNote>
      </Panel>
      <Panel footer={<Button onClick={() => setBroken(true)}>{t('break')}</Button>}>
        <Empty title={t('none')}>{t('noneHint')}</Empty>
      </Panel>
    </div>
  );
}
