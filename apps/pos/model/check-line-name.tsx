import { useLocal } from '@comanda/kit/entry/venue.tsx';
import { WHOLE_PPM } from '@comanda/shared/base/money.ts';
import type { LineView } from '@comanda/shared/contracts/views/order.ts';
import { partSign } from '@comanda/shared/domain/check/part-sign.ts';
import { useText } from '../i18n/index.ts';

interface CheckLineNameProps {
  readonly line: LineView | undefined;
  /** How much of it is on the check, in parts per million. */
  readonly partPpm?: number;
}

/** A line where lines of a check are chosen: how much of it the check has, its size, and the combo that it came with. */
export function CheckLineName({ line, partPpm = WHOLE_PPM }: CheckLineNameProps) {
  const t = useText();
  const say = useLocal();
  if (!line) return null;
  return (
    <>
      {partSign(partPpm) ?? t('checks.partOf')} {line.quantity} × {say(line.name)}
      {line.variantName && <span className="text-muted"> · {say(line.variantName)}</span>}
      {line.combo && <span className="block text-sm text-muted">{say(line.combo.name)}</span>}
    </>
  );
}
