import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const wok: readonly CategoryRecipe[] = [
  category(
    'wok',
    { vi: 'Món xào và kho', en: 'From wok and claypot' },
    14,
    { taxGroup: 'food', stations: ['wok'], minutes: 10, course: 2, size: 'portion', groups: [] },
    [
      item(
        'bo-luc-lac',
        {
          vi: ['Bò lúc lắc', 'Thăn bò cắt khối xào lửa lớn, ớt chuông, hành tây và cải xoong.'],
          en: ['Shaking beef', 'Cubes of tenderloin seared in the wok with peppers, onion and watercress.'],
        },
        { portion: 185_000, sharing: 335_000 },
        'darkplate.leaves.beefcubes.tomato.redonion.limesalt',
        { allergens: ['soy', 'molluscs', 'milk'], groups: ['doneness'] },
      ),
      item(
        'ca-kho-to',
        {
          vi: ['Cá kho tộ', 'Cá basa kho tiêu trong tộ đất, nước màu dừa sánh đậm.'],
          en: ['Fish in a claypot', 'Basa in a dark coconut caramel with black pepper.'],
        },
        135_000,
        'claypot.gravy.caramelfish.chillirings.scallion',
        { allergens: ['fish'], minutes: 14 },
      ),
      item(
        'thit-kho-trung',
        {
          vi: ['Thịt kho trứng nước dừa', 'Ba chỉ heo và trứng vịt kho mềm trong nước dừa xiêm.'],
          en: ['Coconut braised pork and egg', 'Pork belly and duck eggs braised soft in young coconut water.'],
        },
        125_000,
        'claypot.amber.belly.softegg.chilli',
        { allergens: ['eggs', 'fish'], minutes: 8 },
      ),
      item(
        'ga-kho-gung',
        {
          vi: ['Gà kho gừng', 'Gà ta kho gừng già và lá chanh, đậm vị.'],
          en: ['Ginger chicken', 'Free-range chicken braised with ginger and lime leaf.'],
        },
        129_000,
        'claypot.gravy.chicken.ginger.chilli',
        { allergens: ['fish'], diets: ['halal'], groups: ['heat'] },
      ),
      item(
        'ga-xao-sa-ot',
        {
          vi: ['Gà xào sả ớt', 'Gà xào sả băm, ớt tươi và nước mắm.'],
          en: ['Lemongrass chilli chicken', 'Chicken stir-fried with lemongrass, fresh chilli and fish sauce.'],
        },
        119_000,
        'skillet.chicken.lemongrass.chilli.basil',
        { allergens: ['fish', 'soy'], diets: ['spicy', 'halal'], groups: ['heat'] },
      ),
      item(
        'ca-ri-ga',
        {
          vi: ['Cà ri gà nước dừa', 'Cà ri gà khoai lang nước cốt dừa, ăn với bánh mì hoặc cơm.'],
          en: ['Coconut chicken curry', 'Chicken and sweet potato in coconut curry, with bread or rice.'],
        },
        129_000,
        'bowl.curry.chicken.sweetpotato.carrot.basil',
        { allergens: ['fish', 'gluten'], groups: ['heat'], minutes: 8 },
      ),
      item(
        'suon-xao-chua-ngot',
        {
          vi: ['Sườn xào chua ngọt', 'Sườn non chiên áo sốt chua ngọt với thơm và cà chua.'],
          en: ['Sweet and sour ribs', 'Crisp spare ribs in sweet and sour sauce with pineapple and tomato.'],
        },
        145_000,
        'blueplate.tomatosoup.ribs.pineapple.tomato.onion',
        { allergens: ['gluten', 'soy'], minutes: 12 },
      ),
      item(
        'bo-xao-bong-he',
        {
          vi: ['Bò xào bông hẹ', 'Thịt bò mềm xào bông hẹ và tỏi.'],
          en: ['Beef with flowering chives', 'Tender beef stir-fried with flowering chives and garlic.'],
        },
        139_000,
        'greenplate.beef.asparagus.garlic',
        { allergens: ['soy', 'molluscs'] },
      ),
      item(
        'vit-nau-chao',
        {
          vi: ['Vịt nấu chao', 'Vịt nấu chao béo thơm với khoai môn, ăn kèm bún và rau.'],
          en: ['Duck in fermented tofu', 'Duck simmered with fermented tofu and taro, with vermicelli and greens.'],
        },
        { portion: 169_000, sharing: 320_000 },
        'hotpot.creamy.duck.potato.bokchoy',
        { allergens: ['soy'], minutes: 15 },
      ),
      item(
        'canh-chua-ca',
        {
          vi: ['Canh chua cá', 'Canh chua me với cá, thơm, đậu bắp, cà chua và bạc hà.'],
          en: ['Sour fish soup', 'Tamarind soup of fish, pineapple, okra, tomato and taro stem.'],
        },
        { portion: 119_000, sharing: 199_000 },
        'bluebowl.sour.whitefish.pineapple.okra.tomato',
        { allergens: ['fish'], minutes: 9 },
      ),
    ],
  ),
  category(
    'vegetarian',
    { vi: 'Món chay', en: 'Vegetarian' },
    140,
    {
      taxGroup: 'food',
      stations: ['wok'],
      minutes: 8,
      course: 2,
      size: 'portion',
      groups: [],
      diets: ['vegan', 'vegetarian'],
    },
    [
      item(
        'dau-hu-sot-ca',
        {
          vi: ['Đậu hũ sốt cà', 'Đậu hũ chiên vàng, sốt cà chua tươi và hành lá.'],
          en: ['Tofu in tomato sauce', 'Golden tofu in fresh tomato sauce with scallion.'],
        },
        79_000,
        'bowl.tomatosoup.friedtofu.tomato.scallion',
        { allergens: ['soy'] },
      ),
      item(
        'nam-kho-tieu',
        {
          vi: ['Nấm kho tiêu', 'Nấm rơm và nấm đùi gà kho tiêu xanh trong tộ.'],
          en: ['Peppered mushrooms', 'Straw and king oyster mushrooms in green pepper caramel.'],
        },
        89_000,
        'claypot.soy.mushrooms.shiitake.pepper',
        { allergens: ['soy'] },
      ),
      item(
        'ca-tim-nuong',
        {
          vi: ['Cà tím nướng mỡ hành chay', 'Cà tím nướng than, dầu hành và đậu phộng rang.'],
          en: ['Charred aubergine', 'Charcoal aubergine under scallion oil and roasted peanuts.'],
        },
        75_000,
        'leaf.aubergine.scallion.peanuts',
        { allergens: ['peanuts', 'soy'], stations: ['grill'] },
      ),
      item(
        'ca-ri-chay',
        {
          vi: ['Cà ri chay', 'Bí đỏ, khoai môn, đậu hũ và cà rốt trong nước cốt dừa.'],
          en: ['Vegetable curry', 'Pumpkin, taro, tofu and carrot in coconut curry.'],
        },
        99_000,
        'redbowl.curry.pumpkin.tofu.carrot.basil',
        { allergens: ['soy'], groups: ['heat'] },
      ),
      item(
        'rau-cu-xao',
        {
          vi: ['Rau củ xào thập cẩm', 'Bông cải, cà rốt, nấm và đậu Hà Lan xào dầu hào chay.'],
          en: ['Mixed vegetables in the wok', 'Broccoli, carrot, mushroom and peas in vegetarian oyster sauce.'],
        },
        85_000,
        'plate.broccoli.carrot.mushrooms.peas',
        { allergens: ['soy', 'gluten'] },
      ),
      item(
        'com-chien-chay',
        {
          vi: ['Cơm chiên lá sen chay', 'Cơm chiên hạt sen và nấm, gói lá sen hấp thơm.'],
          en: ['Lotus leaf fried rice', 'Fried rice with lotus seeds and mushrooms, steamed in a lotus leaf.'],
        },
        99_000,
        'leafplate.friedrice.lotusseeds.mushrooms.carrot',
        { allergens: ['soy'], minutes: 12 },
      ),
      item(
        'lau-nam-chay',
        {
          vi: ['Lẩu nấm chay', 'Năm loại nấm, đậu hũ, rau xanh và bún trong nước dùng táo đỏ.'],
          en: ['Mushroom hotpot', 'Five mushrooms, tofu, greens and vermicelli in a red date broth.'],
        },
        { pot_two: 249_000, pot_four: 449_000 },
        'hotpot.lighttea.mushrooms.shiitake.bokchoy.tofu.carrot',
        { allergens: ['soy'], stations: ['wok', 'cold'], groups: ['hotpot-noodle'], orderTypes: ['dine_in'] },
      ),
    ],
  ),
];
