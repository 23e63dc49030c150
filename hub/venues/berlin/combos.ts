import type { CategoryRecipe } from '../recipe/types.ts';
import { combo, combosOf, option, slot } from '../recipe/words.ts';

export const combos: readonly CategoryRecipe[] = [
  combosOf('combos', 'food', 'plate', [
    combo(
      'mittagstisch',
      {
        en: ['Mittagstisch', 'Lunch: a soup, a main and a drink.'],
        vi: ['Combo bữa trưa', 'Bữa trưa: một món súp, một món chính và một ly nước.'],
      },
      1790,
      'tray.schnitzel.potato.lemon.bread',
      [
        slot('soup', 'Súp', 'Soup', [option('kartoffelsuppe'), option('kuerbissuppe')]),
        slot('main', 'Món chính', 'Main', [
          option('schweineschnitzel'),
          option('kaesespaetzle'),
          option('gemuesecurry'),
          option('wiener-schnitzel', 690),
        ]),
        slot('drink', 'Nước uống', 'Drink', [option('apfelschorle'), option('wasser'), option('pils', 60)]),
      ],
    ),
  ]),
];
