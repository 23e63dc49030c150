import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const starters: readonly CategoryRecipe[] = [
  category(
    'starters',
    { vi: 'Khai vị', en: 'Starters' },
    32,
    { taxGroup: 'food', stations: ['wok'], minutes: 8, course: 1, size: 'portion', groups: [] },
    [
      item(
        'cha-gio',
        {
          vi: ['Chả giò Sài Gòn', 'Chả giò tôm thịt cuốn bánh tráng rế, chiên giòn rụm, ăn với xà lách và rau thơm.'],
          en: [
            'Saigon spring rolls',
            'Crisp net-paper rolls of pork, prawn and taro, with lettuce, herbs and dipping sauce.',
          ],
        },
        { four: 89_000, sharing: 165_000 },
        'leafplate.springrolls.nuocmam.herbs.chilli',
        { allergens: ['gluten', 'crustaceans', 'eggs', 'fish'], groups: ['roll-sauce'] },
      ),
      item(
        'canh-ga-mam',
        {
          vi: ['Cánh gà chiên nước mắm', 'Cánh gà giòn áo nước mắm tỏi ớt, vị mặn ngọt đậm đà.'],
          en: ['Fish sauce chicken wings', 'Crisp wings tossed in caramelised fish sauce, garlic and chilli.'],
        },
        { portion: 95_000, sharing: 175_000 },
        'darkplate.wings.chillirings.scallion.lime',
        { allergens: ['fish'], diets: ['spicy'], groups: ['heat'] },
      ),
      item(
        'muc-chien-gion',
        {
          vi: ['Mực chiên giòn', 'Mực ống tươi tẩm bột chiên vàng, chấm sốt mayonnaise chanh ớt.'],
          en: ['Crispy squid', 'Fresh squid in a light crust with chilli and lime mayonnaise.'],
        },
        125_000,
        'blueplate.crispsquid.mayo.lime.herbs',
        { allergens: ['molluscs', 'gluten', 'eggs', 'mustard'] },
      ),
      item(
        'banh-xeo',
        {
          vi: ['Bánh xèo miền Tây', 'Bánh xèo vàng giòn nhân tôm, thịt, giá và đậu xanh, cuốn rau sống.'],
          en: [
            'Sizzling crêpe',
            'Crisp turmeric crêpe with prawns, pork, bean sprouts and mung beans, to wrap in greens.',
          ],
        },
        115_000,
        'skillet.crepe.shrimp.sprouts.herbs',
        { allergens: ['crustaceans', 'fish'], minutes: 10 },
      ),
      item(
        'banh-khot',
        {
          vi: ['Bánh khọt Vũng Tàu', 'Tám bánh khọt nước cốt dừa, tôm tươi và mỡ hành.'],
          en: ['Mini coconut pancakes', 'Eight crisp coconut cakes with prawn and scallion oil, from Vũng Tàu.'],
        },
        98_000,
        'darkbowl.fritter.shrimp.scallion.nuocmam.pickles',
        { allergens: ['crustaceans', 'fish'], minutes: 10 },
      ),
      item(
        'ha-cao',
        {
          vi: ['Há cảo tôm', 'Há cảo vỏ mỏng hấp trong xửng tre, nhân tôm tươi và măng.'],
          en: ['Prawn dumplings', 'Thin-skinned dumplings of prawn and bamboo shoot, steamed in a basket.'],
        },
        85_000,
        'basket.dumplings.soysauce.scallion',
        { allergens: ['gluten', 'crustaceans', 'sesame', 'soy'] },
      ),
      item(
        'sup-bap-cua',
        {
          vi: ['Súp bắp cua', 'Súp bắp ngọt nấu thịt cua, trứng và nấm đông cô.'],
          en: ['Crab and sweetcorn soup', 'Silky soup of crab meat, sweetcorn, egg and shiitake.'],
        },
        { bowl: 65_000, sharing: 165_000 },
        'bowl.creamy.crab.corn.scallion',
        { allergens: ['crustaceans', 'eggs'], stations: ['wok'], minutes: 6 },
      ),
      item(
        'dau-hu-muoi',
        {
          vi: ['Đậu hũ rang muối', 'Đậu hũ non chiên giòn, rang muối tỏi, hành và ớt.'],
          en: ['Salt and pepper tofu', 'Crisp silken tofu tossed with garlic salt, scallion and chilli.'],
        },
        75_000,
        'greenplate.friedtofu.scallion.chillirings.limesalt',
        { allergens: ['soy', 'gluten'], diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'dau-phong-bia',
        {
          vi: ['Đậu phộng rang tỏi ớt', 'Đậu phộng rang giòn với tỏi, ớt và lá chanh, hợp với bia lạnh.'],
          en: ['Garlic and chilli peanuts', 'Peanuts roasted with garlic, chilli and lime leaf: made for cold beer.'],
        },
        45_000,
        'redbowl.peanuts.garlic.chilli',
        { allergens: ['peanuts'], diets: ['vegan', 'vegetarian', 'gluten_free'], stations: ['cold'], minutes: 2 },
      ),
    ],
  ),
  category(
    'rolls',
    { vi: 'Gỏi cuốn', en: 'Fresh rolls' },
    95,
    { taxGroup: 'food', stations: ['cold'], minutes: 6, course: 1, size: 'portion', groups: ['roll-sauce'] },
    [
      item(
        'goi-cuon-tom-thit',
        {
          vi: ['Gỏi cuốn tôm thịt', 'Bánh tráng cuốn tôm, thịt ba chỉ luộc, bún và rau thơm.'],
          en: ['Shrimp and pork fresh rolls', 'Rice paper rolled round shrimp, pork belly, vermicelli and herbs.'],
        },
        { two: 55_000, four: 99_000 },
        'longplate.freshrolls.peanutsauce.herbs',
        { allergens: ['crustaceans', 'peanuts', 'soy', 'fish'] },
      ),
      item(
        'goi-cuon-chay',
        {
          vi: ['Gỏi cuốn chay', 'Đậu hũ chiên, bơ, cà rốt, bún và rau thơm cuốn bánh tráng.'],
          en: ['Garden rolls', 'Fried tofu, avocado, carrot, vermicelli and herbs in rice paper.'],
        },
        { two: 49_000, four: 89_000 },
        'greenlong.greenrolls.friedtofu.soysauce.mint',
        { allergens: ['soy', 'peanuts'], diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'goi-cuon-ca-hoi',
        {
          vi: ['Gỏi cuốn cá hồi bơ', 'Cá hồi áp chảo tái, bơ chín và thì là cuốn bánh tráng.'],
          en: ['Salmon and avocado rolls', 'Seared salmon, ripe avocado and dill in rice paper.'],
        },
        { two: 75_000, four: 139_000 },
        'darklong.freshrolls.salmon.avocado.soysauce',
        { allergens: ['fish', 'soy', 'sesame'] },
      ),
      item(
        'bi-cuon',
        {
          vi: ['Bì cuốn', 'Bì heo trộn thính thơm, rau sống và bún, chấm nước mắm chua ngọt.'],
          en: ['Shredded pork rolls', 'Shredded pork in toasted rice powder with herbs and vermicelli.'],
        },
        { two: 49_000, four: 89_000 },
        'board.freshrolls.pork.nuocmam.herbs',
        { allergens: ['fish'] },
      ),
      item(
        'bo-bia',
        {
          vi: ['Bò bía', 'Củ sắn, cà rốt, lạp xưởng, trứng và tôm khô cuốn bánh tráng.'],
          en: ['Sausage and jicama rolls', 'Warm jicama, carrot, Chinese sausage, egg and dried shrimp.'],
        },
        { two: 39_000, four: 72_000 },
        'longplate.greenrolls.sausage.peanutsauce',
        { allergens: ['crustaceans', 'eggs', 'peanuts', 'soy'] },
      ),
      item(
        'pho-cuon',
        {
          vi: ['Phở cuốn bò', 'Bánh phở mềm cuốn bò xào tỏi, xà lách và rau mùi kiểu Hà Nội.'],
          en: ['Hanoi beef pho rolls', 'Soft pho sheets rolled with garlic beef, lettuce and coriander.'],
        },
        89_000,
        'blueplate.freshrolls.beef.nuocmam.chilli.herbs',
        { allergens: ['fish', 'soy'], stations: ['cold', 'wok'], minutes: 8 },
      ),
    ],
  ),
  category(
    'salads',
    { vi: 'Gỏi và xà lách', en: 'Salads' },
    120,
    { taxGroup: 'food', stations: ['cold'], minutes: 7, course: 1, size: 'portion', groups: ['leave-out'] },
    [
      item(
        'goi-ngo-sen',
        {
          vi: ['Gỏi ngó sen tôm thịt', 'Ngó sen giòn trộn tôm, thịt, cà rốt và đậu phộng, ăn với bánh phồng tôm.'],
          en: ['Lotus stem salad', 'Crunchy lotus stems, shrimp, pork, carrot and peanuts, with prawn crackers.'],
        },
        { portion: 109_000, sharing: 189_000 },
        'plate.slaw.shrimp.lotus.peanuts.crackers',
        { allergens: ['crustaceans', 'peanuts', 'fish'] },
      ),
      item(
        'goi-du-du',
        {
          vi: ['Gỏi đu đủ khô bò', 'Đu đủ xanh bào, khô bò, rau quế và nước sốt chua cay.'],
          en: [
            'Green papaya and beef jerky salad',
            'Shredded green papaya, beef jerky, basil and a hot-sour dressing.',
          ],
        },
        85_000,
        'greenplate.slaw.beef.basil.chilli.peanuts',
        { allergens: ['peanuts', 'soy', 'fish'], diets: ['spicy'], groups: ['heat', 'leave-out'] },
      ),
      item(
        'goi-ga',
        {
          vi: ['Gỏi gà bắp cải', 'Gà ta xé trộn bắp cải, hành tây và rau răm.'],
          en: ['Chicken and cabbage salad', 'Pulled free-range chicken, cabbage, onion and Vietnamese coriander.'],
        },
        95_000,
        'blueplate.cabbage.chicken.onion.herbs.peanuts',
        { allergens: ['peanuts', 'fish'] },
      ),
      item(
        'goi-xoai-ca',
        {
          vi: ['Gỏi xoài cá cơm', 'Xoài xanh bào sợi, cá cơm chiên giòn, rau thơm và ớt.'],
          en: ['Green mango salad', 'Shredded green mango, crisp anchovies, herbs and chilli.'],
        },
        89_000,
        'plate.leaves.mango.friedfish.chillirings.mint',
        { allergens: ['fish', 'peanuts'] },
      ),
      item(
        'goi-bo-bop-thau',
        {
          vi: ['Bò tái chanh', 'Bò tái mềm ướp nước cốt chanh, hành tây, ngò gai và đậu phộng.'],
          en: ['Lime-cured beef', 'Tender rare beef in lime with onion, sawtooth herb and peanuts.'],
        },
        145_000,
        'darkplate.rarebeef.lime.onion.herbs.peanuts',
        { allergens: ['peanuts', 'fish'] },
      ),
      item(
        'salad-caesar',
        {
          vi: ['Xà lách Caesar gà nướng', 'Xà lách romaine, gà nướng, bánh mì giòn và phô mai parmesan.'],
          en: ['Grilled chicken Caesar', 'Romaine, grilled chicken, croutons, parmesan and anchovy dressing.'],
        },
        129_000,
        'plate.leaves.chicken.croutons.parmesan.bacon',
        { allergens: ['gluten', 'milk', 'eggs', 'fish', 'mustard'], stations: ['cold', 'grill'], groups: [] },
      ),
      item(
        'salad-dau-hu-rong-bien',
        {
          vi: ['Xà lách rong biển đậu hũ', 'Rong biển, đậu hũ non, dưa leo và mè rang.'],
          en: ['Seaweed and tofu salad', 'Seaweed, silken tofu, cucumber and roasted sesame.'],
        },
        85_000,
        'redbowl.leaves.tofu.seaweed.cucumber.sesame',
        { allergens: ['soy', 'sesame'], diets: ['vegan', 'vegetarian'], groups: ['dressing'] },
      ),
    ],
  ),
];
