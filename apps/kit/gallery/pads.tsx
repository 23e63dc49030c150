import { useState } from 'react';
import { MoneyPad, NumberPad } from '../ui/money-pad.tsx';
import { Panel } from '../ui/panel.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import { useText } from './texts.ts';

const LOCK_MS = 65_000;

export function Pads({ startedAt }: { readonly startedAt: number }) {
  const t = useText();
  const [wrong, setWrong] = useState(true);
  const [cash, setCash] = useState(465_000);
  const [dollars, setDollars] = useState(2_000);
  const [covers, setCovers] = useState(3);
  return (
    <div className="grid items-start gap-4 p-4 md:grid-cols-2 xl:grid-cols-3">
      <Panel>
        <PinPad
          label={t('signIn')}
          failure={wrong ? t('wrong') : undefined}
          onSubmit={(pin) => {
            setWrong(pin !== '1234');
            return Promise.resolve();
          }}
        />
      </Panel>
      <Panel>
        <PinPad
          label={t('signIn')}
          min={4}
          max={8}
          waitUntil={startedAt + LOCK_MS}
          onSubmit={() => Promise.resolve()}
        />
      </Panel>
      <Panel>
        <NumberPad label={t('covers')} value={covers} onChange={setCovers} max={99} />
      </Panel>
      <Panel>
        <MoneyPad label={t('tendered')} minor={cash} onChange={setCash} exact={465_000} quick={[470_000, 500_000]} />
      </Panel>
      <Panel>
        <MoneyPad label={t('tendered')} minor={dollars} onChange={setDollars} currency="USD" quick={[2_000, 5_000]} />
      </Panel>
    </div>
  );
}
