import type { CategoryRecipe } from '../../recipe/types.ts';
import { combo, combosOf, option, slot } from '../../recipe/words.ts';

export const combos: readonly CategoryRecipe[] = [
  combosOf('combo', 'food', 'set', [
    combo(
      'combo-trua',
      {
        vi: ['Combo trưa văn phòng', 'Một món chính và một ly nước tùy chọn, lên món trong mười phút.'],
        en: ['Office lunch combo', 'A main and a drink of your choice, on the table in ten minutes.'],
      },
      89_000,
      'tray.brokenrice.chop.friedegg.limesalt.herbs',
      [
        slot('mon-chinh', 'Món chính', 'Main', [
          option('com-tam-suon'),
          option('com-ga-hoi-an'),
          option('bun-thit-nuong'),
          option('pho-tai'),
          option('pho-tai', 15_000, 'large'),
          option('com-bo-luc-lac', 45_000),
        ]),
        slot('nuoc', 'Nước uống', 'Drink', [
          option('tra-da'),
          option('chanh-tuoi', 15_000),
          option('ca-phe-sua-da', 15_000),
          option('tra-dao', 25_000),
        ]),
      ],
    ),
    combo(
      'combo-banh-mi',
      {
        vi: ['Combo bánh mì cà phê', 'Bánh mì thịt đặc biệt và một ly cà phê sữa đá.'],
        en: ['Bánh mì and coffee combo', 'Our classic bánh mì with an iced milk coffee.'],
      },
      75_000,
      'board.bread.ham.pickles.coffeebeans',
      [
        slot('banh-mi', 'Bánh mì', 'Bánh mì', [option('banh-mi-thit')]),
        slot('ca-phe', 'Cà phê', 'Coffee', [option('ca-phe-sua-da')]),
      ],
    ),
    combo(
      'combo-hai-san',
      {
        vi: ['Combo hải sản hai người', 'Gỏi, tôm sú nướng, nghêu, cơm chiên và hai ly nước.'],
        en: ['Seafood for two combo', 'A salad, grilled tiger prawns, clams, fried rice and two drinks.'],
      },
      559_000,
      'leafplate.prawns.clams.friedrice.lime.herbs',
      [
        slot('goi', 'Gỏi', 'Salad', [option('goi-ngo-sen'), option('goi-xoai-ca'), option('goi-bo-bop-thau', 30_000)]),
        slot('tom', 'Tôm sú', 'Tiger prawns', [option('tom-su')]),
        slot('ngheu', 'Nghêu', 'Clams', [option('ngheu')]),
        slot('com', 'Cơm', 'Rice', [option('com-chien-duong-chau'), option('com-chien-hai-san', 40_000)]),
        slot('nuoc-1', 'Nước thứ nhất', 'First drink', [
          option('bia-tuoi'),
          option('bia-khong-con'),
          option('nuoc-dua'),
        ]),
        slot('nuoc-2', 'Nước thứ hai', 'Second drink', [
          option('bia-tuoi'),
          option('bia-khong-con'),
          option('nuoc-dua'),
        ]),
      ],
    ),
  ]),
];
