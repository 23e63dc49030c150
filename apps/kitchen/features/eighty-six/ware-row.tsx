import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import type { Availability } from '@comanda/shared/contracts/views/menu.ts';
import { Ban, Check } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import type { Ware } from './wares.ts';

const COUNTDOWNS = [3, 5, 10] as const;

interface WareRowProps {
  readonly ware: Ware;
  /** Not given: it is freely available. */
  readonly entry: Availability | undefined;
  readonly onChange: (to: Availability, said: string) => void;
}

/** One thing that can run out: how it stands, its countdowns, and its 86. */
export function WareRow({ ware: { id, name, group }, entry, onChange }: WareRowProps) {
  const t = useText();
  const local = useLocal();
  const item = local(name);
  const out = entry?.available === false;
  const left = entry?.remaining ?? null;
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line pb-3 last:border-b-0">
      <span className="min-w-48 flex-1 text-lg font-semibold">
        {item}
        {group && <span className="block text-sm font-normal text-muted">{local(group)}</span>}
        {out && <span className="block text-sm text-danger-text">{t('eightySixed', { item })}</span>}
        {!out && left !== null && (
          <span className="block text-sm text-muted">{t('leftNow', { item, count: left })}</span>
        )}
      </span>
      {COUNTDOWNS.map((count) => (
        <Button
          key={count}
          aria-label={t('leftOf', { item, count })}
          onClick={() => onChange({ id, available: true, remaining: count }, t('leftOf', { item, count }))}
        >
          {t('left', { count })}
        </Button>
      ))}
      <Button
        data-choice
        size="large"
        variant={out ? 'primary' : 'danger'}
        icon={out ? Check : Ban}
        aria-label={t(out ? 'unEightySixOf' : 'eightySixOf', { item })}
        onClick={() =>
          onChange({ id, available: out, remaining: null }, t(out ? 'unEightySixOf' : 'eightySixed', { item }))
        }
      >
        {t(out ? 'unEightySix' : 'eightySix')}
      </Button>
    </li>
  );
}
