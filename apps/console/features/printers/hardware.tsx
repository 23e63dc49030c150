import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextField } from '@comanda/kit/ui/text-field.tsx';
import type { Printer } from '@comanda/shared/contracts/views/venue.ts';
import { useText } from '../../i18n/index.ts';

const PROFILES = ['epson', 'star', 'bixolon', 'xprinter', 'other'] as const;
const LETTERS = ['wpc1258', 'wpc1252', 'cp437', 'cp858', 'cp852', 'cp866'] as const;
const CUTTERS = ['partial', 'full', 'none'] as const;
const DENSITIES = ['203', '180'] as const;
const LAST_PAGE = 255;

const NAMES = { epson: 'Epson', bixolon: 'Bixolon', xprinter: 'Xprinter' } as const;

/** What a maker's printers have beyond Epson's numbers is drawn unless their own number is keyed in. */
const USUAL_LETTERS = { epson: 'wpc1258', star: 'cp437', bixolon: 'cp437', xprinter: 'cp437', other: 'cp437' } as const;

export interface Hardware {
  readonly profile: (typeof PROFILES)[number];
  readonly letters: Printer['letters'];
  /** As it is typed. */
  readonly page: string;
  readonly dpi: (typeof DENSITIES)[number];
  readonly cutter: (typeof CUTTERS)[number];
  readonly drawerPin: '2' | '5';
  readonly drawerOpenAt: 'none' | 'high' | 'low';
  readonly buzzer: boolean;
  readonly graphics: boolean;
  readonly staysOpen: boolean;
}

export const hardwareOf = (printer: Printer | null): Hardware => ({
  profile: printer?.profile ?? 'epson',
  letters: printer?.letters ?? 'wpc1258',
  page: printer?.pageNumber === undefined ? '' : String(printer.pageNumber),
  dpi: printer?.dpi === 180 ? '180' : '203',
  cutter: printer?.cutter ?? 'partial',
  drawerPin: printer?.drawerPin ?? '2',
  drawerOpenAt: printer?.drawerOpenAt ?? 'none',
  buzzer: printer?.buzzer ?? false,
  graphics: printer?.graphics ?? true,
  staysOpen: printer?.staysOpen ?? false,
});

export const badPage = ({ page }: Hardware): boolean =>
  page.trim() !== '' && !(/^\d{1,3}$/.test(page.trim()) && Number(page) <= LAST_PAGE);

/** As the hub keeps it: an empty number is none. */
export const hardwareBody = ({ page, dpi, drawerOpenAt, ...rest }: Hardware) => ({
  ...rest,
  ...(drawerOpenAt !== 'none' && { drawerOpenAt }),
  dpi: dpi === '180' ? (180 as const) : (203 as const),
  ...(page.trim() !== '' && { pageNumber: Number(page) }),
});

interface HardwareFieldsProps {
  readonly hardware: Hardware;
  readonly onChange: (change: Partial<Hardware>) => void;
}

/** What a printer is and has. */
export function HardwareFields({ hardware, onChange }: HardwareFieldsProps) {
  const t = useText();
  return (
    <>
      <Select
        label={t('papers.hardware.profile')}
        value={hardware.profile}
        onChange={(profile) => onChange({ profile, letters: USUAL_LETTERS[profile], page: '' })}
        options={PROFILES.map((id) => ({
          id,
          label: id === 'star' || id === 'other' ? t(`papers.hardware.profiles.${id}`) : NAMES[id],
        }))}
      />
      <div className="grid grid-cols-[minmax(0,1fr)_11rem] items-start gap-3">
        <Select
          label={t('house.printers.letters')}
          hint={t('papers.hardware.lettersHint')}
          value={hardware.letters}
          onChange={(letters) => onChange({ letters })}
          options={LETTERS.map((id) => ({ id, label: t(`papers.hardware.letters.${id}`) }))}
        />
        <TextField
          label={t('papers.hardware.page')}
          hint={t('papers.hardware.pageHint')}
          inputMode="numeric"
          value={hardware.page}
          error={badPage(hardware) ? t('papers.hardware.badPage') : undefined}
          onChange={(page) => onChange({ page })}
        />
      </div>
      <Select
        label={t('printing.dpi')}
        hint={t('printing.dpiHint')}
        value={hardware.dpi}
        onChange={(dpi) => onChange({ dpi })}
        options={DENSITIES.map((id) => ({ id, label: id }))}
      />
      <Segmented
        labelShown
        label={t('papers.hardware.cutter')}
        value={hardware.cutter}
        onChange={(cutter) => onChange({ cutter })}
        options={CUTTERS.map((id) => ({ id, label: t(`papers.hardware.cutters.${id}`) }))}
      />
      <Segmented
        labelShown
        label={t('papers.hardware.drawer')}
        value={hardware.drawerPin}
        onChange={(drawerPin) => onChange({ drawerPin })}
        options={(['2', '5'] as const).map((id) => ({ id, label: id }))}
      />
      <Select
        label={t('papers.hardware.drawerOpenAt')}
        hint={t('papers.hardware.drawerOpenAtHint')}
        value={hardware.drawerOpenAt}
        onChange={(drawerOpenAt) => onChange({ drawerOpenAt })}
        options={(['none', 'high', 'low'] as const).map((id) => ({
          id,
          label: t(`papers.hardware.drawerLevels.${id}`),
        }))}
      />
      <Switch
        label={t('papers.hardware.buzzer')}
        hint={t('papers.hardware.buzzerHint')}
        on={hardware.buzzer}
        onChange={(buzzer) => onChange({ buzzer })}
      />
      <Switch
        label={t('papers.hardware.graphics')}
        hint={t('papers.hardware.graphicsHint')}
        on={hardware.graphics}
        onChange={(graphics) => onChange({ graphics })}
      />
      <Switch
        label={t('papers.hardware.staysOpen')}
        hint={t('papers.hardware.staysOpenHint')}
        on={hardware.staysOpen}
        onChange={(staysOpen) => onChange({ staysOpen })}
      />
    </>
  );
}
