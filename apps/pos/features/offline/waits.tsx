import { CloudOff } from 'lucide-react';
import { useText } from '../../i18n/index.ts';

const LATER = ['card', 'bank', 'wallet', 'coupon', 'discount', 'tables', 'kitchen', 'stock'] as const;
export type Later = (typeof LATER)[number];

/** What cannot be done while cut off, said before anybody tries. */
export function Waits({ only = LATER }: { readonly only?: readonly Later[] }) {
  const t = useText();
  return (
    <section aria-label={t('cutOff.notNow')} className="@container rounded-md border border-line bg-sunk p-3 text-text">
      <p className="flex items-center gap-2 text-base font-semibold">
        <CloudOff aria-hidden className="size-5 shrink-0" />
        {t('cutOff.notNowHint')}
      </p>
      <ul className="mt-1 grid gap-x-6 text-base text-muted @xl:grid-cols-2">
        {only.map((each) => (
          <li key={each}>{t(`cutOff.later.${each}`)}</li>
        ))}
      </ul>
    </section>
  );
}
