import { create } from 'qrcode';
import { useMemo } from 'react';
import { cx } from './cx.ts';

interface QrProps {
  /** What a phone reads. */
  readonly data: string;
  /** What it is for, in words, for those who do not see it. */
  readonly label: string;
  readonly className?: string;
}

/** Light around it, without which phones do not find it, in modules (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as the path of an SVG of so many modules, the light around it included. */
export function qrPath(data: string): { readonly size: number; readonly path: string } {
  const { modules } = create(data, { errorCorrectionLevel: 'M' });
  const parts: string[] = [];
  for (let y = 0; y < modules.size; y += 1) {
    for (let x = 0; x < modules.size; x += 1) {
      if (modules.get(y, x)) parts.push(`M${x + QUIET} ${y + QUIET}h1v1h-1z`);
    }
  }
  return { size: modules.size + 2 * QUIET, path: parts.join('') };
}

/** A QR code, drawn as large as its place. Always dark on light: many phones do not read the other. */
export function Qr({ data, label, className }: QrProps) {
  const { size, path } = useMemo(() => qrPath(data), [data]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cx('block bg-[#fff]', className)}
    >
      <path d={path} fill="#000" />
    </svg>
  );
}
