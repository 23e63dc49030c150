import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Screen } from '@comanda/kit/ui/screen.tsx';
import { CircleQuestionMark } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/index.ts';
import { ApprovalDialog } from '../features/approval/approval-dialog.tsx';
import { DrawerButton } from '../features/drawer/drawer-button.tsx';
import { AlarmBar } from '../features/notices/alarm-bar.tsx';
import { ReadyButton } from '../features/notices/ready-button.tsx';
import { TransferBar } from '../features/notices/transfer-bar.tsx';
import { showPictures, usePictures } from '../features/menu/pictures.ts';
import { MoreDialog } from '../features/more/more-dialog.tsx';
import { CutOffBar } from '../features/offline/cut-off-bar.tsx';
import { SwitchStaff } from '../features/offline/switch-staff.tsx';
import { OutboxButton } from '../features/outbox/outbox-button.tsx';
import { PrinterBar } from '../features/printers/printer-bar.tsx';
import { isTakenElsewhere, useKeys } from '../model/keys.ts';
import { goTo } from '../model/place.ts';

interface FrameProps {
  readonly title: string;
  readonly onBack?: () => void;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

const openOrder = (orderId: string): void => goTo({ at: 'order', orderId });

/** What is in view at every place of the POS: alarms, what is ready, the connection, who is signed in. */
export function Frame({ title, onBack, tools, children }: FrameProps) {
  const t = useText();
  const pictures = usePictures(({ shown }) => shown);
  const [more, setMore] = useState(false);
  useKeys((event) => {
    if (event.key !== 'F1' && (event.key !== '?' || isTakenElsewhere(event))) return false;
    setMore(true);
    return true;
  });
  return (
    <Screen
      flush
      title={title}
      onBack={onBack}
      tools={tools}
      status={
        <>
          <ReadyButton onOrder={openOrder} />
          <OutboxButton onOrder={openOrder} />
          <DrawerButton />
          <IconButton icon={CircleQuestionMark} label={t('more.open')} onClick={() => setMore(true)} />
          <SwitchStaff />
        </>
      }
    >
      <div className="flex h-full flex-col">
        <CutOffBar />
        <AlarmBar onOrder={openOrder} />
        <TransferBar />
        <PrinterBar />
        <div className="min-h-0 flex-1">{children}</div>
      </div>
      <ApprovalDialog />
      {more && <MoreDialog pictures={pictures} onPictures={showPictures} onClose={() => setMore(false)} />}
    </Screen>
  );
}
