import { useHub, useOutbox, useSession } from '@comanda/kit/hub-client/react.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { useText } from '../../i18n/index.ts';

/** Commands whose session has ended: they go on in the name of whoever takes them over. */
export function Stranded() {
  const t = useText();
  const client = useHub();
  const session = useSession();
  const { entries, trouble } = useOutbox();
  const me = session.status === 'signed_in' ? session : null;
  const stranded = entries.filter(({ sessionId }) => sessionId !== null && sessionId !== me?.id);
  if (trouble?.code !== 'session_over' || stranded.length === 0) return null;
  const name = stranded[0]?.staff?.name;
  return (
    <div role="alert" className="mb-3 grid gap-2 rounded-md border border-warn-text bg-warn-soft p-3 text-warn-ink">
      <p className="font-semibold">{name === undefined ? t('kept.overNobody') : t('kept.over', { name })}</p>
      {me && (
        <>
          <p className="text-base">{t('kept.adoptHint', { name: me.staff.name })}</p>
          <Button
            variant="primary"
            onClick={() =>
              void client.outbox.adopt(
                stranded.map(({ key }) => key),
                me.id,
              )
            }
          >
            {t('kept.adopt', { name: me.staff.name })}
          </Button>
        </>
      )}
    </div>
  );
}
