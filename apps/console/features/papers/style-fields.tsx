import { Segmented } from '@comanda/kit/ui/segmented.tsx';
import { Select } from '@comanda/kit/ui/select.tsx';
import { Switch } from '@comanda/kit/ui/switch.tsx';
import { TextArea } from '@comanda/kit/ui/text-field.tsx';
import type { PaperStyle } from '@comanda/shared/contracts/views/paper-settings.ts';
import { PAPER_LANGUAGES } from '@comanda/shared/receipts/labels.ts';
import { useText } from '../../i18n/index.ts';
import { useLanguageNames } from '../../model/language-names.ts';

const MOST_LINES = 8;
const LONGEST_LINE = 80;
const PARTS = ['header', 'footer'] as const;

export const tooLong = (lines: readonly string[] = []): boolean =>
  lines.length > MOST_LINES || lines.some((line) => line.length > LONGEST_LINE);

interface StyleFieldsProps {
  readonly style: PaperStyle;
  readonly hasLogo: boolean;
  readonly onChange: (change: Partial<PaperStyle>) => void;
}

/** How one kind of paper looks. */
export function StyleFields({ style, hasLogo, onChange }: StyleFieldsProps) {
  const t = useText();
  const languageName = useLanguageNames();
  const limits = { lines: MOST_LINES, letters: LONGEST_LINE };
  return (
    <div className="grid gap-4">
      <Switch
        label={t('papers.withLogo')}
        on={style.logo ?? false}
        disabled={!hasLogo}
        onChange={(logo) => onChange({ logo })}
      />
      <Segmented
        labelShown
        label={t('papers.size')}
        value={style.size ?? 'normal'}
        onChange={(size) => onChange({ size })}
        options={(['normal', 'large'] as const).map((id) => ({ id, label: t(`papers.sizes.${id}`) }))}
      />
      <Select
        label={t('papers.language')}
        value={style.language ?? ''}
        onChange={(language) => onChange({ language: language === '' ? undefined : language })}
        options={[
          { id: '', label: t('papers.venueLanguage') },
          ...PAPER_LANGUAGES.map((id) => ({ id, label: languageName(id) })),
        ]}
      />
      {PARTS.map((part) => (
        <TextArea
          key={part}
          label={t(`papers.${part}`)}
          hint={t('papers.linesHint', limits)}
          rows={3}
          value={(style[part] ?? []).join('\n')}
          error={tooLong(style[part]) ? t('papers.linesLong', limits) : undefined}
          onChange={(text) => onChange({ [part]: text === '' ? undefined : text.split('\n') })}
        />
      ))}
    </div>
  );
}
