import type { GroupRecipe } from '../recipe/types.ts';
import { add, choice, group, one, upTo } from '../recipe/words.ts';

const usual = { preselected: true };

export const groups: readonly GroupRecipe[] = [
  group('dressing', 'Sốt trộn', 'Dressing', one, [
    choice('herb', 'Dầu giấm thảo mộc', 'Herb vinaigrette', 0, usual),
    choice('yogurt', 'Sốt sữa chua', 'Yoghurt'),
  ]),
  group('side', 'Món ăn kèm', 'Side dish', one, [
    choice('fried-potatoes', 'Khoai tây áp chảo', 'Pan-fried potatoes', 0, usual),
    choice('potato-salad', 'Xà lách khoai tây', 'Potato salad'),
    choice('dumplings', 'Bánh khoai tây', 'Potato dumplings'),
    choice('fries', 'Khoai tây chiên', 'Fries'),
    choice('salad', 'Xà lách trộn', 'Side salad', 100, { then: 'dressing' }),
  ]),
  group('doneness', 'Độ chín', 'Doneness', one, [
    choice('rare', 'Tái', 'Rare'),
    choice('medium', 'Chín vừa', 'Medium', 0, usual),
    choice('well', 'Chín kỹ', 'Well done'),
  ]),
  group('schnitzel-sauce', 'Nước sốt', 'Sauce', upTo(2), [
    add('mushroom', 'Sốt nấm', 'Mushroom sauce', 250),
    add('pepper', 'Sốt tiêu', 'Pepper sauce', 250),
    add('cranberry', 'Mứt việt quất đỏ', 'Cranberries', 120),
  ]),
  group(
    'sausage-sauce',
    'Sốt chấm',
    'With the sausage',
    [1, 2],
    [
      choice('mustard', 'Mù tạt', 'Mustard', 0, usual),
      choice('curry', 'Sốt cà ri', 'Curry ketchup', 0, { then: 'heat' }),
      choice('mayo', 'Mayonnaise', 'Mayonnaise', 50),
    ],
  ),
  group('heat', 'Độ cay', 'How spicy', one, [
    choice('mild', 'Cay nhẹ', 'Mild', 0, usual),
    choice('medium', 'Cay vừa', 'Medium'),
    choice('hot', 'Cay nhiều', 'Hot'),
  ]),
  group('protein', 'Chọn loại thịt', 'Choose the topping', one, [
    choice('tofu', 'Đậu hũ', 'Tofu', 0, usual),
    choice('chicken', 'Gà', 'Chicken', 150),
    choice('beef', 'Bò', 'Beef', 250),
    choice('shrimp', 'Tôm', 'Shrimp', 350),
  ]),
  group('milk', 'Loại sữa', 'Milk', one, [
    choice('whole', 'Sữa tươi', 'Whole milk', 0, usual),
    choice('oat', 'Sữa yến mạch', 'Oat milk', 40),
    choice('lactose-free', 'Sữa không lactose', 'Lactose-free milk', 30),
  ]),
  group('bread', 'Thêm bánh mì', 'Add bread', upTo(3), [
    add('rye', 'Bánh mì lúa mạch đen', 'Rye bread', 120, { maxQuantity: 2 }),
    add('pretzel', 'Bánh pretzel', 'Pretzel', 250, { maxQuantity: 2 }),
  ]),
  group('spritzer', 'Pha với', 'Mixed with', one, [
    choice('sparkling', 'Nước có ga', 'Sparkling water', 0, usual),
    choice('still', 'Nước thường', 'Still water'),
    choice('pure', 'Nguyên chất', 'Undiluted', 60),
  ]),
];
