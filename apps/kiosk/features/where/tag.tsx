import { Delete } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/index.ts';
import { Big } from '../../ui/big.tsx';
import { Page } from '../../ui/page.tsx';

const LONGEST_TAG = 4;

interface TagProps {
  readonly onTag: (tag: string | null) => void;
  readonly onBack: () => void;
}

/** The number of the stand that goes to the table. */
export function Tag({ onTag, onBack }: TagProps) {
  const t = useText();
  const [tag, setTag] = useState('');
  const press = (digit: string): void => setTag((before) => `${before}${digit}`.slice(0, LONGEST_TAG));
  return (
    <Page
      over
      title={t('where.tag')}
      hint={t('where.tagHint')}
      footer={
        <>
          <Big onClick={onBack}>{t('action.back')}</Big>
          <Big className="flex-1" onClick={() => onTag(null)}>
            {t('where.noTag')}
          </Big>
          <Big variant="primary" className="flex-1" disabled={tag === ''} onClick={() => onTag(tag)}>
            {t('action.next')}
          </Big>
        </>
      }
    >
      <div className="k-scroll grid h-full [align-content:safe_center] gap-6 p-8">
        <p className="k-text text-center text-muted">{t('where.tagHint')}</p>
        <output aria-live="polite" className="figures k-head block min-h-20 text-center font-bold">
          {tag}
        </output>
        <div
          dir="ltr"
          role="group"
          aria-label={t('where.digits')}
          className="mx-auto grid w-full max-w-140 grid-cols-3 gap-4"
        >
          {['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => (
            <Big key={digit} onClick={() => press(digit)}>
              {digit}
            </Big>
          ))}
          <span />
          <Big onClick={() => press('0')}>0</Big>
          <Big aria-label={t('keys.delete')} onClick={() => setTag((before) => before.slice(0, -1))}>
            <Delete aria-hidden className="size-10" />
          </Big>
        </div>
      </div>
    </Page>
  );
}
