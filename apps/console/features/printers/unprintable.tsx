import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { useText } from '../../i18n/index.ts';

/** Names that would come out with holes in them, before a cook is the first to see it. */
export function Unprintable() {
  const t = useText();
  const { data } = useRoute(routes.unprintable);
  if (!data || data.names.length === 0) return null;
  return (
    <section aria-label={t('printers.unprintable')} className="rounded-md bg-warn-soft p-4 text-warn-ink">
      <h3 className="font-semibold">{t('printers.unprintable')}</h3>
      <p>{t('printers.unprintableHint')}</p>
      <ul className="mt-2 grid gap-1">
        {data.names.map(({ name, letters }) => (
          <li key={name}>
            {name} · {letters}
          </li>
        ))}
      </ul>
    </section>
  );
}
