import type { GroupRecipe } from '../recipe/types.ts';
import { add, choice, group, one, upTo } from '../recipe/words.ts';

const usual = { preselected: true };

export const groups: readonly GroupRecipe[] = [
  group('doneness', 'Độ chín', 'Temperature', one, [
    choice('rare', 'Tái', 'Rare'),
    choice('medium-rare', 'Tái vừa', 'Medium rare', 0, usual),
    choice('medium', 'Chín vừa', 'Medium'),
    choice('well', 'Chín kỹ', 'Well done'),
  ]),
  group('eggs', 'Cách làm trứng', 'How you like your eggs', one, [
    choice('sunny', 'Ốp la một mặt', 'Sunny side up', 0, usual),
    choice('over-easy', 'Ốp la hai mặt', 'Over easy'),
    choice('scrambled', 'Trứng khuấy', 'Scrambled'),
    choice('poached', 'Trứng trần', 'Poached'),
  ]),
  group('dressing', 'Sốt trộn', 'Dressing', one, [
    choice('house', 'Dầu giấm', 'House vinaigrette', 0, usual),
    choice('ranch', 'Sốt ranch', 'Ranch'),
    choice('blue', 'Sốt phô mai xanh', 'Blue cheese', 100),
  ]),
  group('side', 'Món ăn kèm', 'Choice of side', one, [
    choice('fries', 'Khoai tây chiên', 'Fries', 0, usual),
    choice('salad', 'Xà lách trộn', 'Side salad', 0, { then: 'dressing' }),
    choice('slaw', 'Bắp cải trộn', 'Coleslaw'),
    choice('rings', 'Hành tây chiên', 'Onion rings', 250),
  ]),
  group('burger-extra', 'Thêm vào burger', 'Add to the burger', upTo(4), [
    add('bacon', 'Thịt xông khói', 'Bacon', 300),
    add('cheddar', 'Phô mai cheddar', 'Cheddar', 150, { maxQuantity: 2 }),
    add('egg', 'Thêm trứng', 'Add an egg', 250, { then: 'eggs' }),
    add('avocado', 'Bơ tươi', 'Avocado', 300),
  ]),
  group('salad-protein', 'Thêm vào xà lách', 'Add to the salad', upTo(2), [
    add('chicken', 'Gà nướng', 'Grilled chicken', 700),
    add('shrimp', 'Tôm áp chảo', 'Seared shrimp', 900),
    add('steak', 'Bò nướng', 'Steak', 1_000, { then: 'doneness' }),
  ]),
  group(
    'wing-sauce',
    'Sốt cánh gà',
    'Wing sauce',
    [1, 2],
    [
      choice('buffalo', 'Buffalo cay', 'Buffalo', 0, usual),
      choice('honey', 'Mật ong tỏi', 'Honey garlic'),
      choice('fish-sauce', 'Nước mắm Việt Nam', 'Vietnamese fish sauce'),
    ],
  ),
  group('bread', 'Loại bánh mì', 'Bread', one, [
    choice('sourdough', 'Bánh mì men chua', 'Sourdough', 0, usual),
    choice('rye', 'Bánh mì lúa mạch đen', 'Rye'),
    choice('gluten-free', 'Bánh mì không gluten', 'Gluten free', 200),
  ]),
  group('ice', 'Đá', 'Ice', one, [
    choice('normal', 'Đá bình thường', 'Regular ice', 0, usual),
    choice('light', 'Ít đá', 'Light ice'),
    choice('none', 'Không đá', 'No ice'),
  ]),
  group('milk', 'Loại sữa', 'Milk', one, [
    choice('whole', 'Sữa nguyên kem', 'Whole', 0, usual),
    choice('oat', 'Sữa yến mạch', 'Oat', 100),
    choice('almond', 'Sữa hạnh nhân', 'Almond', 100),
  ]),
];
