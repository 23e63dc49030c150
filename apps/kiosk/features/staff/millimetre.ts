import { recall, remember } from '@comanda/kit/i18n/memory.ts';

const KEY = 'comanda.kiosk.millimetre';
/** A 27-inch portrait panel of 1080 by 1920: 336 mm wide. */
const USUAL = 3.2;
const [LEAST, MOST] = [1, 20];

/** A millimetre of this glass in CSS pixels, as staff calibrated it. */
export function millimetre(): number {
  const kept = Number(recall(KEY));
  return kept >= LEAST && kept <= MOST ? kept : USUAL;
}

export function keepMillimetre(pixels: number): void {
  remember(KEY, String(pixels));
  calibrate(pixels);
}

/** Sizes that hands need are in millimetres: the page is told how large one is. */
export function calibrate(pixels: number): void {
  document.documentElement.style.setProperty('--mm', `${pixels}px`);
}
