import type { CategoryRecipe } from '../recipe/types.ts';
import { combo, combosOf, option, slot } from '../recipe/words.ts';

export const combos: readonly CategoryRecipe[] = [
  combosOf('combos', 'sales', 'plate', [
    combo(
      'three-courses',
      {
        en: ['Three courses', 'A starter, a main and a dessert of your choice.'],
        vi: ['Combo ba món', 'Khai vị, món chính và tráng miệng tùy chọn.'],
      },
      4999,
      'board.salmon.asparagus.cherries.leaves',
      [
        slot('starter', 'Khai vị', 'Starter', [
          option('chowder'),
          option('burrata'),
          option('kale'),
          option('crab-cake', 400),
        ]),
        slot('main', 'Món chính', 'Main', [
          option('roast-chicken'),
          option('rigatoni'),
          option('salmon', 300),
          option('strip-steak', 1200),
        ]),
        slot('dessert', 'Tráng miệng', 'Dessert', [option('cheesecake'), option('apple-pie'), option('sundae')]),
      ],
    ),
    combo(
      'burger-combo',
      {
        en: ['Burger combo', 'Harbor cheeseburger with small fries and a cola.'],
        vi: ['Combo burger', 'Burger bò phô mai, khoai tây chiên nhỏ và cola.'],
      },
      2599,
      'tray.patty.cheese.fries.tomato',
      [
        slot('burger', 'Burger', 'Burger', [option('cheeseburger')]),
        slot('fries', 'Khoai tây chiên', 'Fries', [option('fries', 0, 'small')]),
        slot('drink', 'Nước uống', 'Drink', [option('cola')]),
      ],
    ),
  ]),
];
