import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const noodles: readonly CategoryRecipe[] = [
  category(
    'pho',
    { vi: 'Phở', en: 'Pho' },
    18,
    {
      taxGroup: 'food',
      stations: ['wok'],
      minutes: 6,
      course: 2,
      size: 'bowl',
      groups: ['pho-noodle', 'pho-extra', 'leave-out'],
    },
    [
      item(
        'pho-tai',
        {
          vi: ['Phở bò tái', 'Nước dùng xương bò ninh 12 giờ, thịt bò tái mềm, hành và ngò.'],
          en: ['Pho with rare beef', 'Beef bone broth simmered 12 hours, tender rare beef, onion and coriander.'],
        },
        { regular: 75_000, large: 95_000 },
        'bluebowl.clear.noodles.rarebeef.herbs.lime.chillirings',
        { allergens: ['fish'], diets: ['gluten_free'] },
      ),
      item(
        'pho-chin',
        {
          vi: ['Phở bò chín nạm', 'Nạm bò chín mềm, nước dùng trong và thơm quế hồi.'],
          en: ['Pho with brisket', 'Slow-cooked brisket in a clear broth of star anise and cinnamon.'],
        },
        { regular: 75_000, large: 95_000 },
        'bowl.clear.noodles.brisket.scallion.herbs.chilli',
        { allergens: ['fish'], diets: ['gluten_free'] },
      ),
      item(
        'pho-dac-biet',
        {
          vi: ['Phở đặc biệt Bến Thuyền', 'Đủ tái, nạm, gầu, gân và bò viên trong một tô lớn.'],
          en: ['House special pho', 'Rare beef, brisket, fatty flank, tendon and beef balls in one bowl.'],
        },
        { regular: 95_000, large: 119_000 },
        'redbowl.clear.noodles.rarebeef.meatballs.herbs.lime.brisket',
        { allergens: ['fish'] },
      ),
      item(
        'pho-bo-vien',
        {
          vi: ['Phở bò viên', 'Bò viên gân dai giòn, nước dùng ngọt xương.'],
          en: ['Pho with beef balls', 'Springy beef and tendon balls in a sweet bone broth.'],
        },
        { regular: 72_000, large: 89_000 },
        'bluebowl.clear.noodles.meatballs.scallion.lime',
        { allergens: ['fish', 'gluten'] },
      ),
      item(
        'pho-ga',
        {
          vi: ['Phở gà ta', 'Gà ta xé, nước dùng thanh, lá chanh và hành trụng.'],
          en: ['Chicken pho', 'Free-range chicken, a light broth, lime leaf and blanched scallion.'],
        },
        { regular: 72_000, large: 89_000 },
        'greenbowl.lighttea.noodles.chicken.herbs.lemon.scallion',
        { allergens: ['fish'], diets: ['gluten_free', 'halal'] },
      ),
      item(
        'pho-sot-vang',
        {
          vi: ['Phở bò sốt vang', 'Bò hầm rượu vang đỏ với cà rốt, ăn cùng bánh phở.'],
          en: ['Pho with red wine beef', 'Beef braised in red wine with carrot, over pho noodles.'],
        },
        { regular: 85_000, large: 105_000 },
        'bowl.gravy.noodles.stewbeef.carrot.herbs',
        { allergens: ['sulphites', 'celery'], diets: ['contains_alcohol'] },
      ),
      item(
        'pho-chay',
        {
          vi: ['Phở chay nấm', 'Nước dùng rau củ và nấm, đậu hũ chiên, nấm đông cô và nấm đùi gà.'],
          en: ['Mushroom pho', 'Vegetable and mushroom broth, fried tofu, shiitake and king oyster mushrooms.'],
        },
        { regular: 69_000, large: 85_000 },
        'bluebowl.lighttea.noodles.mushrooms.friedtofu.herbs.carrot',
        { allergens: ['soy'], diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'pho-xao',
        {
          vi: ['Phở xào', 'Bánh phở áp chảo xém cạnh, xào cải ngọt với loại thịt bạn chọn.'],
          en: ['Stir-fried pho noodles', 'Wok-charred rice noodles with greens and a topping of your choice.'],
        },
        95_000,
        'plate.broadnoodles.beef.bokchoy.tomato.scallion',
        { allergens: ['soy', 'fish', 'gluten'], groups: ['noodle-protein', 'leave-out'], minutes: 9 },
      ),
    ],
  ),
  category(
    'bun-mi',
    { vi: 'Bún, mì và hủ tiếu', en: 'Other noodles' },
    8,
    { taxGroup: 'food', stations: ['wok'], minutes: 7, course: 2, size: 'bowl', groups: ['leave-out'] },
    [
      item(
        'bun-bo-hue',
        {
          vi: ['Bún bò Huế', 'Bún sợi to, bắp bò, giò heo và chả cua trong nước dùng sả ớt.'],
          en: [
            'Huế beef noodle soup',
            'Thick noodles, beef shank, pork knuckle and crab loaf in lemongrass chilli broth.',
          ],
        },
        { regular: 79_000, large: 99_000 },
        'darkbowl.rust.noodles.brisket.porkballs.herbs.lime.chilli',
        { allergens: ['fish', 'crustaceans'], diets: ['spicy'], groups: ['heat', 'leave-out'] },
      ),
      item(
        'bun-rieu',
        {
          vi: ['Bún riêu cua', 'Riêu cua đồng, đậu hũ chiên và cà chua, nước dùng chua nhẹ.'],
          en: ['Crab and tomato noodle soup', 'Field-crab cakes, fried tofu and tomato in a gently sour broth.'],
        },
        { regular: 72_000, large: 89_000 },
        'bowl.tomatosoup.finenoodles.crab.tomato.friedtofu.herbs',
        { allergens: ['crustaceans', 'fish', 'soy', 'eggs'] },
      ),
      item(
        'bun-cha-ha-noi',
        {
          vi: ['Bún chả Hà Nội', 'Chả nướng than hoa trong nước chấm ấm, bún tươi và rau sống.'],
          en: ['Hanoi bún chả', 'Charcoal-grilled pork patties in warm dipping broth, with vermicelli and herbs.'],
        },
        89_000,
        'board.finenoodles.pork.porkballs.soupdip.herbs',
        { allergens: ['fish'], stations: ['grill', 'cold'], minutes: 10 },
      ),
      item(
        'bun-thit-nuong',
        {
          vi: ['Bún thịt nướng chả giò', 'Bún tươi, thịt nướng sả, chả giò giòn, đồ chua và đậu phộng.'],
          en: [
            'Grilled pork vermicelli bowl',
            'Cool vermicelli, lemongrass pork, a crisp spring roll, pickles and peanuts.',
          ],
        },
        82_000,
        'bluebowl.finenoodles.pork.springrolls.pickles.herbs.nuocmam',
        { allergens: ['fish', 'peanuts', 'gluten', 'crustaceans'], stations: ['grill', 'cold'], minutes: 9 },
      ),
      item(
        'bun-ca',
        {
          vi: ['Bún cá chấm', 'Cá phi lê chiên giòn, thì là, cà chua và dọc mùng.'],
          en: ['Crisp fish noodle soup', 'Fried fish fillet, dill, tomato and taro stem in a light sour broth.'],
        },
        79_000,
        'greenbowl.sour.finenoodles.goldfish.dill.tomato',
        { allergens: ['fish', 'gluten'] },
      ),
      item(
        'hu-tieu-nam-vang',
        {
          vi: ['Hủ tiếu Nam Vang', 'Tôm, thịt bằm, gan và trứng cút, nước dùng tôm khô ngọt thanh.'],
          en: ['Phnom Penh noodle soup', 'Shrimp, minced pork, liver and quail egg in a sweet dried-shrimp broth.'],
        },
        { regular: 75_000, large: 95_000 },
        'redbowl.lighttea.finenoodles.shrimp.softegg.liver.scallion',
        { allergens: ['crustaceans', 'eggs', 'fish'] },
      ),
      item(
        'mi-quang',
        {
          vi: ['Mì Quảng tôm thịt', 'Mì nghệ bản to, tôm, thịt, trứng và bánh tráng mè.'],
          en: ['Mì Quảng', 'Broad turmeric noodles, shrimp, pork and egg, with a sesame cracker.'],
        },
        79_000,
        'bowl.amber.eggnoodles.shrimp.softegg.sesamecracker.herbs',
        { allergens: ['crustaceans', 'eggs', 'peanuts', 'sesame', 'fish'] },
      ),
      item(
        'cao-lau',
        {
          vi: ['Cao lầu Hội An', 'Sợi cao lầu dai, xá xíu, tóp mỡ giòn và rau sống.'],
          en: ['Hội An cao lầu', 'Chewy noodles, five-spice pork, crisp croutons and herbs.'],
        },
        82_000,
        'darkbowl.gravy.eggnoodles.pork.croutons.herbs.sprouts',
        { allergens: ['gluten', 'soy'] },
      ),
      item(
        'mi-xao-gion',
        {
          vi: ['Mì xào giòn', 'Mì chiên giòn rưới sốt rau củ với loại thịt bạn chọn.'],
          en: ['Crispy fried noodles', 'A nest of crisp egg noodles under vegetables and a topping of your choice.'],
        },
        99_000,
        'blueplate.crispnoodles.shrimp.bokchoy.carrot.squid',
        { allergens: ['gluten', 'eggs', 'soy', 'crustaceans', 'molluscs'], groups: ['noodle-protein'], minutes: 10 },
      ),
      item(
        'mien-xao-cua',
        {
          vi: ['Miến xào cua', 'Miến dong xào thịt cua, nấm mèo và giá.'],
          en: ['Glass noodles with crab', 'Glass noodles tossed with crab meat, wood-ear mushroom and bean sprouts.'],
        },
        159_000,
        'greenplate.glassnoodles.crab.shiitake.sprouts.scallion',
        { allergens: ['crustaceans', 'eggs', 'soy', 'fish'], minutes: 9 },
      ),
      item(
        'pad-thai',
        {
          vi: ['Pad Thái tôm', 'Hủ tiếu xào me kiểu Thái với tôm, trứng, đậu phộng và giá.'],
          en: ['Prawn pad thai', 'Rice noodles in tamarind with prawns, egg, peanuts and bean sprouts.'],
        },
        115_000,
        'leafplate.noodles.shrimp.peanuts.lime.sprouts.omelette',
        { allergens: ['crustaceans', 'eggs', 'peanuts', 'fish', 'soy'], groups: ['heat', 'leave-out'], minutes: 9 },
      ),
    ],
  ),
];
