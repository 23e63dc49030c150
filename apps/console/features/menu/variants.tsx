import { useHub } from '@comanda/kit/hub-client/react.tsx';
import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { Button } from '@comanda/kit/ui/button.tsx';
import { IconButton } from '@comanda/kit/ui/icon-button.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { MenuItem, Variant } from '@comanda/shared/contracts/views/menu.ts';
import { Plus, Trash2 } from 'lucide-react';
import { useText } from '../../i18n/index.ts';
import { LocalFields } from '../../model/local-fields.tsx';
import { MoneyField } from '../../model/money-field.tsx';
import { movedTo, Sortable } from '../../model/sortable.tsx';
import { newVariant } from './parts.ts';
import type { SectionProps } from './section.ts';

const MOST = 60;

/** What an item costs, in each of its sizes. */
export function Variants({ item, change, errorAt }: SectionProps) {
  const t = useText();
  const say = useLocal();
  const client = useHub();
  const { variants } = item;
  const put = (next: MenuItem['variants']): void => change({ variants: next });
  const set = (at: number, part: Partial<Variant>): void =>
    put(variants.map((each, index) => (index === at ? { ...each, ...part } : each)));
  const nameOf = ({ name }: Variant): string => say(name) || t('editor.unnamed');
  return (
    <div className="grid gap-4">
      {errorAt('variants') && <p className="font-medium text-danger-text">{errorAt('variants')}</p>}
      <Sortable
        label={t('editor.item.prices')}
        things={variants}
        idOf={({ id }) => id}
        nameOf={nameOf}
        fixed={variants.length === 1}
        onMove={(from, to) => put(movedTo(variants, from, to))}
        className="gap-3"
        renderRow={(variant, at) => (
          <div className="grid min-w-0 flex-1 gap-3 rounded-md border border-line p-3">
            {variants.length > 1 && (
              <div className="flex items-end gap-2">
                <div className="min-w-0 flex-1">
                  <LocalFields
                    required
                    label={t('editor.item.variant')}
                    value={variant.name}
                    maxLength={60}
                    error={errorAt(`variants.${at}.name`)}
                    onChange={(name) => set(at, { name })}
                  />
                </div>
                <IconButton
                  icon={Trash2}
                  label={t('editor.item.removeVariant', { name: nameOf(variant) })}
                  onClick={() => put(variants.toSpliced(at, 1))}
                />
              </div>
            )}
            <div className="grid gap-3 sm:grid-cols-3">
              {variant.price === null ? (
                <p className="self-end py-3 text-muted">{t('editor.item.openPrice')}</p>
              ) : (
                <MoneyField
                  label={t(item.soldByWeight ? 'editor.item.priceKilo' : 'editor.item.price')}
                  value={variant.price}
                  error={errorAt(`variants.${at}.price`)}
                  onChange={(price) => set(at, { price })}
                />
              )}
              <TextField
                label={t('editor.item.sku')}
                value={variant.sku ?? ''}
                maxLength={80}
                onChange={(sku) => set(at, { sku: sku === '' ? null : sku })}
              />
              <TextField
                label={t('editor.item.barcode')}
                value={variant.barcode ?? ''}
                maxLength={80}
                inputMode="numeric"
                error={errorAt(`variants.${at}.barcode`)}
                onChange={(barcode) => set(at, { barcode: barcode.trim() === '' ? null : barcode.trim() })}
              />
            </div>
            <Switch
              label={t('editor.item.openPrice')}
              on={variant.price === null}
              onChange={(open) => set(at, { price: open ? null : 0 })}
            />
          </div>
        )}
      />
      <div>
        <Button
          size="small"
          icon={Plus}
          disabled={variants.length >= MOST}
          onClick={() => put([...variants, { ...newVariant(client.newId()), price: variants.at(-1)?.price ?? 0 }])}
        >
          {t('editor.item.addVariant')}
        </Button>
      </div>
      <Switch
        label={t('editor.item.byWeight')}
        hint={t('editor.item.byWeightHint')}
        on={item.soldByWeight}
        onChange={(soldByWeight) => change({ soldByWeight })}
      />
    </div>
  );
}
