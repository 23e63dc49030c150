import { deepTableTops, tableTops } from './colours.ts';
import { dish } from './dishes.ts';
import { disc } from './draw.ts';
import { drink } from './glasses.ts';
import { thing } from './things.ts';

/** Things of clear glass, which want a deep table top as glasses do. */
const clearThings: readonly string[] = ['clearbottle', 'phin', 'pitcher'];

/** A table top by the key's letters, so that neighbours on a menu differ and a picture never changes. */
function tableTop(key: string, tops: readonly string[]): string {
  let sum = 0;
  for (let i = 0; i < key.length; i += 1) sum = (sum * 31 + key.charCodeAt(i)) % 65_521;
  return tops[sum % tops.length] ?? tableTops[0];
}

/**
 * Draws the picture that a key describes, as SVG text 320 × 240, at most 3 kB. A key is a vessel and what is in it,
 * joined by full stops, the most important first: `bowl.clear.noodles.rarebeef.herbs.lime`, `highball.tea.ice.peach`.
 * @returns undefined when a word of the key is unknown
 */
export function picture(key: string): string | undefined {
  const [vessel = '', ...words] = key.split('.');
  const glass = drink(vessel, words);
  const content = glass ?? dish(vessel, words) ?? thing(vessel, words);
  if (content === undefined) return undefined;
  const deep = glass !== undefined || clearThings.includes(vessel);
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" fill="none" stroke-linecap="round" stroke-linejoin="round">' +
    `<path d="M0 0h320v240H0z" fill="${tableTop(key, deep ? deepTableTops : tableTops)}"/>` +
    `<g opacity=".3">${disc(160, 120, 150, '#fff')}</g>` +
    `${content}</svg>`
  );
}
