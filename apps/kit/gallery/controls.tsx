import { Clock, CookingPot, Ellipsis, Flame, Nut, ReceiptText, ShoppingBag, Star, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useFormats } from '../i18n/venue-format.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Money } from '../ui/money.tsx';
import { Panel } from '../ui/panel.tsx';
import { Tile } from '../ui/tile.tsx';
import { toast } from '../ui/toasts.ts';
import { Fields } from './fields.tsx';
import { useText } from './texts.ts';

function Buttons() {
  const t = useText();
  const formats = useFormats();
  const [star, setStar] = useState(true);
  return (
    <Panel title={t('buttons')}>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" icon={CookingPot}>
          {t('send')}
        </Button>
        <Button>{t('hold')}</Button>
        <Button variant="plain">{t('more')}</Button>
        <Button variant="danger" icon={Trash2}>
          {t('void')}
        </Button>
        <Button variant="primary" busy>
          {t('send')}
        </Button>
        <Button disabled>{t('hold')}</Button>
        <Button size="small">{t('small')}</Button>
        <IconButton icon={Star} label={t('star')} pressed={star} onClick={() => setStar(!star)} />
        <IconButton icon={Ellipsis} label={t('more')} />
        <Button variant="primary" size="pay" wide icon={ReceiptText}>
          {t('pay', { amount: formats.money(465_000, 'VND') })}
        </Button>
      </div>
    </Panel>
  );
}

function Tiles() {
  const t = useText();
  const [chosen, setChosen] = useState('coffee');
  const items = [
    ['pho', 65_000, undefined, false],
    ['coffee', 29_000, undefined, false],
    ['rolls', 45_000, t('left', { count: 3 }), false],
    ['rice', 59_000, undefined, false],
    ['juice', 15_000, undefined, false],
    ['crab', 145_000, '86', true],
  ] as const;
  return (
    <Panel title={t('tiles')}>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(7.5rem,1fr))] gap-2">
        {items.map(([id, price, mark, out]) => (
          <Tile
            key={id}
            title={t(`items.${id}`)}
            detail={<Money minor={price} />}
            mark={mark}
            out={out}
            selected={chosen === id}
            onPress={() => setChosen(id)}
          />
        ))}
      </div>
    </Panel>
  );
}

function Chips() {
  const t = useText();
  return (
    <Panel title={t('chips')}>
      <div className="flex flex-wrap gap-2">
        <Chip icon={ShoppingBag}>{t('chip.takeaway')}</Chip>
        <Chip icon={Users} tone="accent">
          {t('chip.seated')}
        </Chip>
        <Chip icon={ReceiptText} tone="good">
          {t('chip.paid')}
        </Chip>
        <Chip icon={Clock} tone="warn">
          {t('chip.late')} +4:10
        </Chip>
        <Chip icon={Flame} tone="danger">
          {t('chip.rush')}
        </Chip>
        <Chip icon={Nut} tone="allergy">
          {t('chip.peanut')}
        </Chip>
      </div>
    </Panel>
  );
}

function Dialogs() {
  const t = useText();
  const [open, setOpen] = useState<'dialog' | 'sheet' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Panel title={t('dialogs')}>
      <div className="flex flex-wrap gap-3">
        <Button onClick={() => setOpen('dialog')}>{t('openDialog')}</Button>
        <Button onClick={() => setOpen('sheet')}>{t('openSheet')}</Button>
        <Button onClick={() => toast(t('bumped'), { tone: 'good', undo: () => toast(t('more')) })}>{t('say')}</Button>
        <Button onClick={() => toast(t('refused'), { tone: 'danger' })}>{t('refuse')}</Button>
      </div>
      {open && (
        <Dialog
          as={open}
          title={t('dialogTitle')}
          onClose={close}
          footer={
            <>
              <Button onClick={close}>{t('hold')}</Button>
              <Button variant="primary" onClick={() => toast(t('bumped'), { tone: 'good' })}>
                {t('say')}
              </Button>
            </>
          }
        >
          <p>{t('dialogBody')}</p>
        </Dialog>
      )}
    </Panel>
  );
}

export function Controls() {
  return (
    <div className="grid items-start gap-4 p-4 lg:grid-cols-2">
      <Buttons />
      <Tiles />
      <Fields />
      <div className="flex flex-col gap-4">
        <Chips />
        <Dialogs />
      </div>
    </div>
  );
}
