/**
 * Chromium knows no scheme of the program's own, so that its pages stand at an address of https which the stand-in
 * answers. Both are secure origins.
 */
const SITE = 'https://comanda.app.test';
const OWN = 'app://comanda';

export const toChromium = (address: string): string =>
  address.startsWith(`${OWN}/`) ? SITE + address.slice(OWN.length) : address;

export const toProgram = (address: string): string =>
  address.startsWith(`${SITE}/`) ? OWN + address.slice(SITE.length) : address;

export const isOwn = (address: string): boolean => address.startsWith(`${OWN}/`);
