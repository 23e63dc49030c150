import { describe, expect, it } from 'vitest';
import { loadVenue, picture, venueNames } from '../index.ts';
import { liquids } from '../pictures/colours.ts';
import { bases, ingredients } from '../pictures/ingredients/index.ts';

describe.each(venueNames)('pictures of %s', (name) => {
  const { items } = loadVenue(name);

  it('are there for every item, a different one each', () => {
    const drawn = items.map((item) => picture(item.picture ?? '') ?? `none for ${item.name['en']}: ${item.picture}`);
    expect(drawn.filter((svg) => !svg.startsWith('<svg '))).toEqual([]);
    expect(new Set(drawn).size).toBe(items.length);
  });

  it('are small, and hold nothing but shapes', () => {
    for (const item of items) {
      const svg = picture(item.picture ?? '') ?? '';
      expect({ key: item.picture, fits: new TextEncoder().encode(svg).length <= 3_000 }).toEqual({
        key: item.picture,
        fits: true,
      });
      expect(svg).toContain('viewBox="0 0 320 240"');
      const tags = [...svg.matchAll(/<([a-z]+)/g)].map((match) => match[1]);
      expect(tags.filter((tag) => !/^(svg|g|path|circle|ellipse|rect)$/.test(tag ?? ''))).toEqual([]);
      expect(svg).not.toMatch(/href|url\(|NaN|undefined|style=|\son[a-z]+=/);
      expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length);
    }
  });
});

it('draws the same picture for the same key', () => {
  expect(picture('bowl.clear.noodles.lime')).toBe(picture('bowl.clear.noodles.lime'));
  expect(picture('bowl.clear.noodles.lime')).not.toBe(picture('bowl.clear.noodles.lemon'));
});

it.each(['', 'bowl.plutonium', 'spaceship', 'bowl.constructor', 'toString', 'highball.__proto__', 'pho"><script>'])(
  'knows no picture for a word it does not know: %s',
  (key) => {
    expect(picture(key)).toBeUndefined();
  },
);

it('means one thing by each word', () => {
  const words = [liquids, bases, ingredients].flatMap((kind) => Object.keys(kind));
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});
