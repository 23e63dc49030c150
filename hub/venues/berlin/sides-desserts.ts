import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const sidesAndDesserts: readonly CategoryRecipe[] = [
  category(
    'sides',
    { en: 'Sides', vi: 'Món thêm' },
    60,
    { taxGroup: 'food', stations: ['stove'], minutes: 6, course: 2, size: 'plate', diets: ['vegetarian'] },
    [
      item(
        'bratkartoffeln',
        {
          en: ['Bratkartoffeln', 'Pan-fried potatoes with onion.'],
          vi: ['Khoai tây áp chảo', 'Khoai tây áp chảo với hành tây.'],
        },
        490,
        'skillet.potato.onion.scallion',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'kartoffelsalat',
        {
          en: ['Kartoffelsalat', 'Warm potato salad with broth and mustard.'],
          vi: ['Xà lách khoai tây', 'Xà lách khoai tây ấm với mù tạt.'],
        },
        450,
        'greenplate.potato.cucumber.dill',
        { allergens: ['mustard', 'celery'], stations: ['cold'] },
      ),
      item(
        'pommes',
        {
          en: ['Pommes frites', 'Fries with ketchup or mayonnaise.'],
          vi: ['Khoai tây chiên', 'Khoai tây chiên với tương cà hoặc mayonnaise.'],
        },
        450,
        'friesbox.amber.mayo',
        { allergens: ['eggs'] },
      ),
      item(
        'rotkohl',
        {
          en: ['Rotkohl', 'Red cabbage with apple and clove.'],
          vi: ['Bắp cải tím hầm', 'Bắp cải tím hầm táo và đinh hương.'],
        },
        420,
        'redbowl.redcabbage.apple',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'brezel',
        { en: ['Brezel', 'Freshly baked pretzel with butter.'], vi: ['Bánh pretzel', 'Pretzel nướng tươi với bơ.'] },
        290,
        'pretzel.amber',
        { allergens: ['gluten', 'milk'], stations: [], minutes: 0, size: 'each' },
      ),
    ],
  ),
  category(
    'desserts',
    { en: 'Desserts', vi: 'Tráng miệng' },
    330,
    { taxGroup: 'food', stations: ['cold'], minutes: 5, course: 3, size: 'plate', diets: ['vegetarian'] },
    [
      item(
        'apfelstrudel',
        {
          en: ['Apfelstrudel', 'Warm apple strudel with vanilla sauce.'],
          vi: ['Bánh cuộn táo', 'Bánh cuộn táo nóng với sốt va-ni.'],
        },
        750,
        'longplate.condensed.dough.apple.vanilla',
        { allergens: ['gluten', 'milk', 'eggs', 'nuts'] },
      ),
      item(
        'kaiserschmarrn',
        {
          en: ['Kaiserschmarrn', 'Torn sugared pancake with plum compote, 15 minutes.'],
          vi: ['Bánh kếp hoàng đế', 'Bánh kếp xé rắc đường với mứt mận, chờ 15 phút.'],
        },
        1090,
        'skillet.pancakes.berries.cream',
        { allergens: ['gluten', 'milk', 'eggs'], stations: ['stove'], minutes: 15 },
      ),
      item(
        'rote-gruetze',
        {
          en: ['Rote Grütze', 'Red berry compote with vanilla cream.'],
          vi: ['Chè quả mọng đỏ', 'Quả mọng đỏ nấu sánh với kem va-ni.'],
        },
        650,
        'sundae.strawberryjuice.berry.whip.raspberries',
        { allergens: ['milk'], diets: ['vegetarian', 'gluten_free'] },
      ),
      item(
        'schwarzwaelder',
        {
          en: ['Schwarzwälder Kirschtorte', 'Black Forest cake with cherries and cream.'],
          vi: ['Bánh Rừng Đen', 'Bánh sô-cô-la anh đào và kem tươi.'],
        },
        690,
        'cake.darkchocolate.cherries.cream',
        { allergens: ['gluten', 'milk', 'eggs', 'sulphites'], diets: ['vegetarian', 'contains_alcohol'] },
      ),
    ],
  ),
];
