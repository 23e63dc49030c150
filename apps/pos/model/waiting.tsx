import { useFollow } from '@comanda/kit/hub-client/react.tsx';
import { cx } from '@comanda/kit/ui/cx.ts';
import { useFormats } from '@comanda/kit/i18n/venue-format.tsx';
import { useFromNow } from '@comanda/kit/ui/ticker.tsx';
import { waitOf, type Wait } from '@comanda/shared/domain/queue/wait.ts';
import { useText } from '../i18n/index.ts';

/** An order's place in the kitchen's queue and what to tell the guest; nothing where the kitchen has nothing of it to do. */
export function Waiting({ orderId, className }: { readonly orderId: string; readonly className?: string }) {
  const t = useText();
  const formats = useFormats();
  const place = useFollow('queue', {}, ({ items }) => items.get(orderId));
  const left = useFromNow((now) => (place ? JSON.stringify(waitOf(place, now)) : ''), place !== undefined);
  if (!place || left === '') return null;
  const wait = JSON.parse(left) as Wait | null;
  const when =
    wait === null
      ? t('floor.anyMinute')
      : wait.from === wait.to
        ? t('floor.inMinutes', { to: formats.number(wait.to) })
        : t('floor.inRange', { from: formats.number(wait.from), to: formats.number(wait.to) });
  return (
    <span className={cx('text-sm font-medium', className)}>
      {t('floor.place', { position: formats.number(place.position) })} · {when}
    </span>
  );
}
