import { ShoppingBag, Truck, Utensils } from 'lucide-react';
import { useState } from 'react';
import { Panel } from '../ui/panel.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { useText } from './texts.ts';

export function Fields() {
  const t = useText();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('0912');
  const [note, setNote] = useState('');
  const [search, setSearch] = useState('phở');
  const [area, setArea] = useState<'hall' | 'terrace' | 'bar'>('hall');
  const [type, setType] = useState<'here' | 'takeaway' | 'delivery'>('here');
  const [printer, setPrinter] = useState(true);
  return (
    <Panel title={t('fields')}>
      <div className="flex flex-col gap-4">
        <SearchField label={t('search')} value={search} onChange={setSearch} />
        <Segmented
          labelShown
          label={t('orderType')}
          value={type}
          onChange={setType}
          options={[
            { id: 'here', label: t('types.here'), icon: Utensils },
            { id: 'takeaway', label: t('types.takeaway'), icon: ShoppingBag },
            { id: 'delivery', label: t('types.delivery'), icon: Truck },
          ]}
        />
        <TextField label={t('guest')} hint={t('guestHint')} value={name} onChange={setName} required />
        <TextField label={t('phone')} error={t('phoneError')} value={phone} onChange={setPhone} inputMode="tel" />
        <TextArea label={t('note')} value={note} onChange={setNote} />
        <Select
          label={t('area')}
          value={area}
          onChange={setArea}
          options={(['hall', 'terrace', 'bar'] as const).map((id) => ({ id, label: t(`areas.${id}`) }))}
        />
        <div>
          <Switch label={t('printer')} hint={t('printerHint')} on={printer} onChange={setPrinter} />
          <Switch label={t('sound')} on={false} onChange={() => {}} disabled />
        </div>
      </div>
    </Panel>
  );
}
