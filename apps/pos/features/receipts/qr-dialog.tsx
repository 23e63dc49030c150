import { useProblemWords } from '@comanda/kit/entry/words.ts';
import { routes } from '@comanda/kit/hub-client/contracts.frozen.ts';
import { useRoute } from '@comanda/kit/hub-client/react.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import { ErrorNote, Loading } from '@comanda/kit/ui/notes.tsx';
import { Qr } from '@comanda/kit/ui/qr.tsx';
import type { CheckView } from '@comanda/shared/contracts/views/order.ts';
import { useText } from '../../i18n/index.ts';

interface QrDialogProps {
  readonly check: CheckView;
  readonly onClose: () => void;
}

/** The receipt as a code that a guest's phone reads. */
export function QrDialog({ check, onClose }: QrDialogProps) {
  const t = useText();
  const words = useProblemWords();
  const { data, problem, refetch } = useRoute(routes.receiptLink, { params: { checkId: check.id } });
  return (
    <Dialog title={t('receipt.qrTitle')} onClose={onClose}>
      {problem && !data && (
        <ErrorNote title={t('refused')} onRetry={refetch}>
          {words(problem)}
        </ErrorNote>
      )}
      {!data && !problem && <Loading />}
      {data && (
        <div className="grid justify-items-center gap-3 text-center">
          <Qr data={data.url} label={t('receipt.qrTitle')} className="size-80 rounded-md" />
          <p className="text-lg">{t('receipt.qrHint')}</p>
          {!data.anywhere && <p className="text-muted">{t('receipt.qrNear')}</p>}
        </div>
      )}
    </Dialog>
  );
}
