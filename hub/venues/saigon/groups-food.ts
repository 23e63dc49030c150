import type { GroupRecipe } from '../recipe/types.ts';
import { add, choice, group, no, one, upTo } from '../recipe/words.ts';

const usual = { preselected: true };

export const foodGroups: readonly GroupRecipe[] = [
  group('egg-style', 'Cách làm trứng', 'How the egg is cooked', one, [
    choice('runny', 'Lòng đào', 'Runny yolk', 0, usual),
    choice('poached', 'Trứng trần', 'Poached'),
    choice('hard', 'Chín kỹ', 'Well done'),
  ]),
  group('pho-noodle', 'Loại bánh', 'Noodles', one, [
    choice('fresh', 'Bánh phở tươi', 'Fresh rice noodles', 0, usual),
    choice('broad', 'Bánh phở bản to', 'Broad rice noodles'),
    choice('egg', 'Mì trứng', 'Egg noodles', 5_000),
    choice('glass', 'Miến', 'Glass noodles', 5_000),
  ]),
  group('pho-extra', 'Thêm cho tô phở', 'Add to the bowl', upTo(6), [
    add('beef', 'Thêm bò tái', 'More rare beef', 30_000, { maxQuantity: 2 }),
    add('meatballs', 'Thêm bò viên', 'More beef balls', 20_000, { maxQuantity: 2 }),
    add('egg', 'Thêm trứng gà', 'Add an egg', 10_000, { then: 'egg-style', maxQuantity: 2 }),
    add('dough', 'Thêm quẩy', 'Fried dough sticks', 8_000, { maxQuantity: 4 }),
    add('noodles', 'Thêm bánh', 'More noodles', 10_000),
    add('marrow', 'Chén tủy bò', 'Cup of bone marrow', 35_000),
  ]),
  group('leave-out', 'Không bỏ', 'Leave out', upTo(5), [
    no('onion', 'Không hành', 'No onion'),
    no('coriander', 'Không ngò', 'No coriander'),
    no('sprouts', 'Không giá', 'No bean sprouts'),
    no('peanuts', 'Không đậu phộng', 'No peanuts'),
    no('msg', 'Không bột ngọt', 'No MSG'),
  ]),
  group('heat', 'Độ cay', 'How spicy', one, [
    choice('none', 'Không cay', 'Not spicy'),
    choice('mild', 'Cay nhẹ', 'Mild', 0, usual),
    choice('medium', 'Cay vừa', 'Medium'),
    choice('hot', 'Cay nhiều', 'Hot'),
  ]),
  group('noodle-protein', 'Chọn loại thịt', 'Choose the topping', one, [
    choice('beef', 'Bò', 'Beef', 0, usual),
    choice('chicken', 'Gà', 'Chicken'),
    choice('seafood', 'Tôm và mực', 'Shrimp and squid', 20_000),
    choice('tofu', 'Đậu hũ và nấm', 'Tofu and mushrooms'),
  ]),
  group('rice-extra', 'Thêm cho phần cơm', 'Add to the rice', upTo(5), [
    add('egg', 'Thêm trứng', 'Add an egg', 12_000, { then: 'egg-style', maxQuantity: 2 }),
    add('sausage', 'Thêm lạp xưởng', 'Chinese sausage', 18_000),
    add('loaf', 'Thêm chả trứng', 'Egg and pork loaf', 15_000),
    add('rice', 'Thêm cơm', 'More rice', 10_000, { maxQuantity: 3 }),
    add('pickles', 'Thêm đồ chua', 'More pickles', 5_000),
  ]),
  group('banhmi-extra', 'Thêm vào bánh mì', 'Add to the baguette', upTo(4), [
    add('egg', 'Thêm trứng ốp la', 'Fried egg', 10_000, { then: 'egg-style' }),
    add('pate', 'Thêm pa-tê', 'More pâté', 8_000),
    add('ham', 'Thêm chả lụa', 'More Vietnamese ham', 10_000),
    add('cheese', 'Thêm phô mai', 'Cheese', 12_000),
  ]),
  group('banhmi-finish', 'Bánh mì làm thế nào', 'How you like it', upTo(4), [
    no('no-chilli', 'Không ớt', 'No chilli'),
    no('no-coriander', 'Không ngò', 'No coriander'),
    no('no-pickles', 'Không đồ chua', 'No pickles'),
    choice('crisp', 'Nướng giòn thêm', 'Extra crisp'),
  ]),
  group(
    'roll-sauce',
    'Nước chấm',
    'Dipping sauce',
    [1, 2],
    [
      choice('fish', 'Nước mắm chua ngọt', 'Sweet and sour fish sauce', 0, usual),
      choice('peanut', 'Tương đậu phộng', 'Peanut hoisin sauce'),
      choice('tamarind', 'Sốt me', 'Tamarind sauce'),
      choice('soy', 'Nước tương chay', 'Vegan soy dip'),
    ],
  ),
  group('doneness', 'Độ chín', 'Doneness', one, [
    choice('rare', 'Tái', 'Rare'),
    choice('medium-rare', 'Tái vừa', 'Medium rare', 0, usual),
    choice('medium', 'Chín vừa', 'Medium'),
    choice('medium-well', 'Gần chín kỹ', 'Medium well'),
    choice('well', 'Chín kỹ', 'Well done'),
  ]),
  group('steak-sauce', 'Sốt', 'Sauce', one, [
    choice('pepper', 'Sốt tiêu xanh Phú Quốc', 'Phú Quốc green pepper sauce', 0, usual),
    choice('mushroom', 'Sốt nấm', 'Mushroom sauce'),
    choice('wine', 'Sốt vang đỏ', 'Red wine sauce'),
    choice('lime-salt', 'Muối tiêu chanh', 'Lime, salt and pepper'),
  ]),
  group('dressing', 'Sốt trộn', 'Dressing', one, [
    choice('sesame', 'Sốt mè rang', 'Roasted sesame', 0, usual),
    choice('vinaigrette', 'Dầu giấm', 'Vinaigrette'),
    choice('passion', 'Sốt chanh dây', 'Passion fruit'),
  ]),
  group(
    'grill-side',
    'Món ăn kèm',
    'Side dish',
    [1, 2],
    [
      choice('fries', 'Khoai tây chiên', 'French fries', 0, usual),
      choice('rice', 'Cơm trắng', 'Jasmine rice'),
      choice('salad', 'Xà lách trộn', 'Mixed salad', 0, { then: 'dressing' }),
      choice('greens', 'Rau củ nướng', 'Grilled vegetables'),
      choice('mash', 'Khoai tây nghiền', 'Mashed potato'),
    ],
  ),
  group('seafood-style', 'Cách chế biến', 'How it is cooked', one, [
    choice('scallion', 'Nướng mỡ hành', 'Grilled with scallion oil', 0, usual),
    choice('garlic', 'Sốt bơ tỏi', 'Garlic butter'),
    choice('tamarind', 'Rang me', 'Tamarind glaze', 0, { then: 'heat' }),
    choice('lemongrass', 'Hấp sả', 'Steamed with lemongrass'),
    choice('salted-egg', 'Sốt trứng muối', 'Salted egg yolk', 25_000),
  ]),
  group('broth', 'Nước lẩu', 'Broth', one, [
    choice('thai', 'Chua cay kiểu Thái', 'Hot and sour, Thai style', 0, { then: 'heat', preselected: true }),
    choice('mushroom', 'Nấm thanh ngọt', 'Clear mushroom'),
    choice('satay', 'Sa tế', 'Satay', 0, { then: 'heat' }),
    choice('herbal', 'Thuốc bắc', 'Herbal'),
  ]),
  group('hotpot-noodle', 'Loại bún mì', 'Which noodles', one, [
    choice('vermicelli', 'Bún tươi', 'Rice vermicelli', 0, usual),
    choice('egg', 'Mì trứng', 'Egg noodles'),
    choice('glass', 'Miến', 'Glass noodles'),
  ]),
  group('hotpot-extra', 'Gọi thêm cho lẩu', 'Add to the pot', upTo(12), [
    add('beef', 'Đĩa thịt bò', 'Plate of beef', 95_000, { maxQuantity: 4 }),
    add('seafood', 'Đĩa hải sản', 'Plate of seafood', 125_000, { maxQuantity: 4 }),
    add('fishballs', 'Cá viên', 'Fish balls', 45_000, { maxQuantity: 4 }),
    add('tofu', 'Đậu hũ', 'Tofu', 25_000, { maxQuantity: 4 }),
    add('greens', 'Rổ rau', 'Basket of greens', 35_000, { maxQuantity: 4 }),
    add('noodles', 'Đĩa bún mì', 'Plate of noodles', 15_000, { maxQuantity: 4, then: 'hotpot-noodle' }),
  ]),
  group('burger-extra', 'Thêm vào burger', 'Add to the burger', upTo(4), [
    add('bacon', 'Thịt xông khói', 'Bacon', 25_000),
    add('cheese', 'Phô mai cheddar', 'Cheddar', 15_000, { maxQuantity: 2 }),
    add('egg', 'Trứng ốp la', 'Fried egg', 12_000, { then: 'egg-style' }),
    add('avocado', 'Bơ tươi', 'Avocado', 20_000),
  ]),
  group('kids-side', 'Ăn kèm của bé', 'Kids side', one, [
    choice('fries', 'Khoai tây chiên', 'French fries', 0, usual),
    choice('rice', 'Cơm trắng', 'Rice'),
    choice('veg', 'Rau củ luộc', 'Steamed vegetables'),
  ]),
];
