import type { GroupRecipe } from '../recipe/types.ts';
import { add, choice, group, one, upTo } from '../recipe/words.ts';

const usual = { preselected: true };

export const drinkGroups: readonly GroupRecipe[] = [
  group('ice', 'Đá', 'Ice', one, [
    choice('normal', 'Đá bình thường', 'Normal ice', 0, usual),
    choice('less', 'Ít đá', 'Less ice'),
    choice('none', 'Không đá', 'No ice'),
    choice('apart', 'Đá để riêng', 'Ice on the side'),
  ]),
  group('sugar', 'Đường', 'Sugar', one, [
    choice('full', '100% đường', '100% sugar', 0, usual),
    choice('more-half', '70% đường', '70% sugar'),
    choice('half', '50% đường', '50% sugar'),
    choice('less', '30% đường', '30% sugar'),
    choice('none', 'Không đường', 'No sugar'),
  ]),
  group('warmth', 'Nóng hay đá', 'Hot or iced', one, [
    choice('hot', 'Nóng', 'Hot', 0, usual),
    choice('iced', 'Đá', 'Iced', 5_000, { then: 'ice' }),
  ]),
  group('milk', 'Loại sữa', 'Milk', one, [
    choice('fresh', 'Sữa tươi', 'Fresh milk', 0, usual),
    choice('oat', 'Sữa yến mạch', 'Oat milk', 12_000),
    choice('soy', 'Sữa đậu nành', 'Soy milk', 8_000),
    choice('coconut', 'Sữa dừa', 'Coconut milk', 10_000),
  ]),
  group('coffee-extra', 'Thêm cho cà phê', 'Add to the coffee', upTo(3), [
    add('shot', 'Thêm cà phê', 'Extra shot', 12_000, { maxQuantity: 2 }),
    add('vanilla', 'Si-rô va-ni', 'Vanilla syrup', 8_000),
    add('caramel', 'Si-rô caramel', 'Caramel syrup', 8_000),
  ]),
  group('tea-topping', 'Topping', 'Toppings', upTo(3), [
    add('pearls', 'Trân châu đen', 'Tapioca pearls', 10_000),
    add('jelly', 'Thạch lá dứa', 'Pandan jelly', 8_000),
    add('lotus', 'Hạt sen', 'Lotus seeds', 12_000),
    add('cream', 'Kem phô mai', 'Cream cheese foam', 15_000),
  ]),
  group('mixer', 'Pha với', 'Mixer', upTo(1), [
    choice('soda', 'Soda', 'Soda water', 20_000, { then: 'ice' }),
    choice('tonic', 'Tonic', 'Tonic water', 25_000, { then: 'ice' }),
    choice('cola', 'Cola', 'Cola', 20_000, { then: 'ice' }),
  ]),
  group('spirit-serve', 'Cách uống', 'How it is served', one, [
    choice('rocks', 'Với đá', 'On the rocks', 0, usual),
    choice('neat', 'Nguyên chất', 'Neat'),
  ]),
  group(
    'scoops',
    'Chọn 2 viên kem',
    'Choose 2 scoops',
    [2, 2],
    [
      choice('coconut', 'Dừa', 'Coconut', 0, { maxQuantity: 2 }),
      choice('vanilla', 'Va-ni', 'Vanilla', 0, { maxQuantity: 2 }),
      choice('chocolate', 'Sô-cô-la', 'Chocolate', 0, { maxQuantity: 2 }),
      choice('matcha', 'Trà xanh', 'Matcha', 5_000, { maxQuantity: 2 }),
      choice('durian', 'Sầu riêng', 'Durian', 10_000, { maxQuantity: 2 }),
    ],
  ),
  group('set-starter', 'Khai vị của set', 'Set starter', one, [
    choice('rolls', 'Gỏi cuốn tôm thịt', 'Fresh shrimp and pork rolls', 0, usual),
    choice('springrolls', 'Chả giò', 'Crispy spring rolls'),
    choice('salad', 'Gỏi ngó sen', 'Lotus stem salad', 10_000),
    choice('soup', 'Súp bắp', 'Sweet corn soup'),
  ]),
  group('set-drink', 'Đồ uống của set', 'Set drink', one, [
    choice('iced-tea', 'Trà đá', 'Iced tea', 0, { preselected: true, then: 'ice' }),
    choice('lime', 'Chanh tươi', 'Fresh lime juice', 0, { then: 'sugar' }),
    choice('coffee', 'Cà phê sữa', 'Milk coffee', 10_000, { then: 'ice' }),
    choice('water', 'Nước suối', 'Still water'),
    choice('beer', 'Bia Sài Gòn', 'Saigon beer', 15_000),
  ]),
  group('kids-drink', 'Nước của bé', 'Kids drink', one, [
    choice('milk', 'Sữa tươi', 'Milk', 0, usual),
    choice('orange', 'Nước cam', 'Orange juice', 10_000, { then: 'ice' }),
    choice('apple', 'Nước táo', 'Apple juice'),
    choice('water', 'Nước suối', 'Still water'),
  ]),
];
