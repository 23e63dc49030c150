import { Button } from '@comanda/kit/ui/button.tsx';
import { Dialog } from '@comanda/kit/ui/dialog.tsx';
import type { CallInput } from '@comanda/shared/contracts/desktop.ts';
import type { ReactNode } from 'react';
import { useText } from './i18n/index.ts';
import { Problem } from './problem.tsx';
import { type AnsweringCall, useAsking } from './program.ts';

interface SureProps<C extends AnsweringCall> {
  readonly title: string;
  /** What will have happened. */
  readonly children: ReactNode;
  readonly doIt: string;
  /** Nothing is lost by it. */
  readonly harmless?: boolean;
  readonly call: C;
  readonly input: CallInput<C>;
  readonly onClose: () => void;
}

/** Asks once more before something that a machine's day hangs on, and says so where it is refused. */
export function Sure<C extends AnsweringCall>({
  title,
  children,
  doIt,
  harmless = false,
  call,
  input,
  onClose,
}: SureProps<C>) {
  const t = useText();
  const { ask, busy, problem } = useAsking();
  const go = async (): Promise<void> => {
    if ((await ask(call, input)) !== undefined) onClose();
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('sure.cancel')}</Button>
          <Button variant={harmless ? 'primary' : 'danger'} busy={busy} onClick={() => void go()}>
            {doIt}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>{children}</p>
        <Problem problem={problem} />
      </div>
    </Dialog>
  );
}
