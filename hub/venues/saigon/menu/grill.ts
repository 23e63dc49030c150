import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const grill: readonly CategoryRecipe[] = [
  category(
    'grill',
    { vi: 'Món nướng', en: 'From the grill' },
    4,
    { taxGroup: 'food', stations: ['grill'], minutes: 14, course: 2, size: 'portion', groups: ['grill-side'] },
    [
      item(
        'bo-la-lot',
        {
          vi: ['Bò cuốn lá lốt', 'Bò băm sả cuốn lá lốt nướng than, rắc đậu phộng, ăn với bánh hỏi.'],
          en: ['Beef in betel leaf', 'Lemongrass beef in betel leaves over charcoal, with peanuts and fine noodles.'],
        },
        { portion: 115_000, sharing: 199_000 },
        'leafplate.betelrolls.peanuts.nuocmam.pickles',
        { allergens: ['peanuts', 'fish'], groups: [], course: 1, minutes: 10 },
      ),
      item(
        'nem-nuong',
        {
          vi: ['Nem nướng Nha Trang', 'Nem nướng than hồng, bánh tráng chiên giòn, rau sống và sốt tương đặc.'],
          en: ['Nha Trang pork sausage', 'Charcoal pork sausage with crisp rice paper, herbs and a thick bean sauce.'],
        },
        125_000,
        'leaf.nem.peanutsauce.herbs.cucumber',
        { allergens: ['fish', 'peanuts', 'soy'], stations: ['grill', 'cold'], groups: [], minutes: 12 },
      ),
      item(
        'xien-thit-sa',
        {
          vi: ['Xiên heo nướng sả', 'Ba xiên thịt heo ướp sả và mật ong.'],
          en: ['Lemongrass pork skewers', 'Three skewers of pork in lemongrass and honey.'],
        },
        109_000,
        'board.porkskewer.limesalt.pickles',
        { allergens: ['fish', 'sesame'], groups: [], minutes: 10 },
      ),
      item(
        'xien-ga-sate',
        {
          vi: ['Xiên gà sa tế', 'Gà ướp sa tế và nghệ, chấm sốt đậu phộng.'],
          en: ['Chicken satay skewers', 'Chicken in turmeric and chilli with peanut sauce.'],
        },
        105_000,
        'longplate.chickenskewer.peanutsauce.cucumber',
        { allergens: ['peanuts', 'soy'], diets: ['halal', 'spicy'], groups: ['heat'], minutes: 10 },
      ),
      item(
        'ga-nuong-mat-ong',
        {
          vi: ['Gà nướng mật ong', 'Gà ta nướng mật ong lá chanh, da vàng giòn.'],
          en: ['Honey roast chicken', 'Free-range chicken grilled with honey and lime leaf.'],
        },
        { half: 189_000, portion: 349_000 },
        'board.thigh.drumstick.limesalt.herbs',
        { allergens: ['fish', 'soy'], diets: ['halal'], minutes: 20 },
      ),
      item(
        'suon-nuong',
        {
          vi: ['Sườn cây nướng BBQ', 'Sườn heo nướng chậm bốn giờ, sốt BBQ me.'],
          en: ['Slow-grilled ribs', 'Pork ribs cooked four hours, with tamarind barbecue sauce.'],
        },
        { half: 179_000, portion: 329_000 },
        'darklong.ribs.fries.tamarind',
        { allergens: ['soy', 'mustard'], minutes: 18 },
      ),
      item(
        'bit-tet',
        {
          vi: ['Bít tết Sài Gòn', 'Thăn bò áp chảo gang nóng với trứng ốp la và pa-tê.'],
          en: ['Saigon sizzling steak', 'Beef on a hot iron plate with a fried egg and pâté.'],
        },
        159_000,
        'skillet.steak.friedegg.fries.tomato',
        { allergens: ['eggs', 'gluten', 'milk'], groups: ['doneness', 'egg-style', 'steak-sauce'], minutes: 12 },
      ),
      item(
        'than-ngoai-uc',
        {
          vi: ['Thăn ngoại bò Úc', 'Bò Úc ăn ngũ cốc 120 ngày, nướng than.'],
          en: ['Australian striploin', '120-day grain-fed striploin over charcoal.'],
        },
        { gram200: 389_000, gram300: 549_000 },
        'board.steak.asparagus.gravyboat',
        {
          allergens: ['milk', 'sulphites'],
          diets: ['gluten_free'],
          groups: ['doneness', 'steak-sauce', 'grill-side'],
          minutes: 16,
        },
      ),
      item(
        'suon-cuu',
        {
          vi: ['Sườn cừu nướng tỏi', 'Sườn cừu New Zealand ướp tỏi và hương thảo.'],
          en: ['Garlic lamb cutlets', 'New Zealand lamb cutlets with garlic and rosemary.'],
        },
        429_000,
        'darkplate.chop.garlic.asparagus.mash.dill',
        {
          allergens: ['milk', 'sulphites'],
          diets: ['halal'],
          groups: ['doneness', 'steak-sauce', 'grill-side'],
          minutes: 18,
        },
      ),
      item(
        'uc-vit',
        {
          vi: ['Ức vịt nướng cam', 'Ức vịt da giòn, sốt cam và gừng.'],
          en: ['Duck breast with orange', 'Crisp-skinned duck breast, orange and ginger sauce.'],
        },
        249_000,
        'plate.aperol.duck.orange.bokchoy',
        { allergens: ['sulphites', 'soy'], groups: ['doneness', 'grill-side'], minutes: 16 },
      ),
      item(
        'ca-hoi-nuong',
        {
          vi: ['Cá hồi nướng chanh dây', 'Phi lê cá hồi Na Uy nướng, sốt chanh dây bơ.'],
          en: ['Grilled salmon with passion fruit', 'Norwegian salmon fillet, passion fruit butter.'],
        },
        289_000,
        'blueplate.salmon.passion.asparagus.lemon',
        { allergens: ['fish', 'milk'], diets: ['gluten_free'], minutes: 12 },
      ),
    ],
  ),
  category(
    'seafood',
    { vi: 'Hải sản', en: 'Seafood' },
    200,
    { taxGroup: 'food', stations: ['grill'], minutes: 12, course: 2, size: 'portion', groups: ['seafood-style'] },
    [
      item(
        'tom-su',
        {
          vi: ['Tôm sú', 'Tôm sú biển tươi, chế biến theo ý bạn.'],
          en: ['Tiger prawns', 'Fresh sea tiger prawns, cooked the way you like.'],
        },
        { half_dozen: 229_000, dozen: 429_000 },
        'blueplate.prawns.lime.limesalt',
        { allergens: ['crustaceans', 'milk'] },
      ),
      item(
        'ngheu',
        { vi: ['Nghêu', 'Nghêu Cần Giờ tươi sống.'], en: ['Clams', 'Live clams from Cần Giờ.'] },
        119_000,
        'bowl.lighttea.clams.lemongrass.chilli.basil',
        { allergens: ['molluscs'], stations: ['wok'], minutes: 9 },
      ),
      item(
        'hau',
        {
          vi: ['Hàu sữa', 'Hàu sữa Nha Trang, ăn sống hoặc nướng mỡ hành.'],
          en: ['Oysters', 'Nha Trang oysters, raw on ice or grilled.'],
        },
        { half_dozen: 159_000, dozen: 299_000 },
        'darkplate.oysters.lemon.chillisauce',
        { allergens: ['molluscs', 'milk'], stations: ['cold', 'grill'] },
      ),
      item(
        'so-diep',
        {
          vi: ['Sò điệp nướng', 'Sò điệp nướng nguyên vỏ với mỡ hành và đậu phộng.'],
          en: ['Scallops in the shell', 'Scallops grilled in their shells with scallion oil and peanuts.'],
        },
        { half_dozen: 165_000, dozen: 310_000 },
        'leaf.scallops.scallion.limesalt',
        { allergens: ['molluscs', 'peanuts', 'milk'] },
      ),
      item(
        'muc-nuong',
        {
          vi: ['Mực một nắng nướng', 'Mực một nắng Phan Thiết nướng than, chấm muối ớt xanh.'],
          en: ['Sun-dried squid', 'Half-dried Phan Thiết squid over charcoal, green chilli salt.'],
        },
        199_000,
        'board.squid.greensauce.lime',
        { allergens: ['molluscs'], groups: ['heat'] },
      ),
      item(
        'bach-tuoc',
        {
          vi: ['Bạch tuộc nướng sa tế', 'Bạch tuộc non nướng sa tế cay.'],
          en: ['Satay octopus', 'Baby octopus grilled with hot satay.'],
        },
        169_000,
        'skillet.octopus.chilli.lime.okra',
        { allergens: ['molluscs'], diets: ['spicy'], groups: ['heat'] },
      ),
      item(
        'ca-chem-hap',
        {
          vi: ['Cá chẽm hấp Hồng Kông', 'Cá chẽm nguyên con hấp xì dầu, gừng và hành.'],
          en: ['Steamed sea bass', 'Whole sea bass steamed with soy, ginger and scallion.'],
        },
        389_000,
        'greenlong.wholefish.scallion.ginger',
        { allergens: ['fish', 'soy', 'sesame'], stations: ['wok'], groups: [], minutes: 20 },
      ),
      item(
        'ca-dieu-hong-chien',
        {
          vi: ['Cá điêu hồng chiên xù', 'Cá chiên giòn nguyên con, cuốn bánh tráng rau sống.'],
          en: ['Crispy red tilapia', 'Whole fish fried crisp, to wrap in rice paper with herbs.'],
        },
        259_000,
        'longplate.friedfish.herbs.nuocmam',
        { allergens: ['fish', 'gluten'], stations: ['wok', 'cold'], groups: [], minutes: 18 },
      ),
      item(
        'tom-hum',
        {
          vi: ['Tôm hùm', 'Tôm hùm bông sống, cân tại bàn, giá theo ký.'],
          en: ['Spiny lobster', 'Live spiny lobster, weighed at the table, priced per kilogram.'],
        },
        1_890_000,
        'darkplate.lobster.lemon.butter.herbs',
        {
          allergens: ['crustaceans', 'milk'],
          soldByWeight: true,
          size: 'kilogram',
          barcode: '00417',
          minutes: 22,
          orderTypes: ['dine_in'],
        },
      ),
      item(
        'cua-ca-mau',
        {
          vi: ['Cua Cà Mau', 'Cua thịt hoặc cua gạch Cà Mau, hỏi nhân viên giá hôm nay.'],
          en: ['Cà Mau mud crab', 'Live mud crab from Cà Mau; ask for the price of the day.'],
        },
        null,
        'plate.tomatosoup.crab.lime.limesalt',
        { allergens: ['crustaceans'], size: 'market', minutes: 22, stations: ['wok'] },
      ),
      item(
        'oc-huong',
        {
          vi: ['Ốc hương', 'Ốc hương xào bơ tỏi hoặc hấp sả.'],
          en: ['Sweet sea snails', 'Babylon snails, in garlic butter or steamed with lemongrass.'],
        },
        179_000,
        'redbowl.snails.lemongrass.chillirings.limesalt',
        { allergens: ['molluscs', 'milk'], stations: ['wok'] },
      ),
    ],
  ),
  category(
    'hotpot',
    { vi: 'Lẩu', en: 'Hotpot' },
    350,
    {
      taxGroup: 'food',
      stations: ['wok', 'cold'],
      minutes: 12,
      course: 2,
      size: 'pot_two',
      groups: ['hotpot-extra'],
      orderTypes: ['dine_in'],
    },
    [
      item(
        'lau-hai-san',
        {
          vi: ['Lẩu hải sản', 'Tôm, mực, nghêu, cá phi lê, rau và bún với nước lẩu bạn chọn.'],
          en: ['Seafood hotpot', 'Prawns, squid, clams, fish, greens and noodles with a broth of your choice.'],
        },
        { pot_two: 389_000, pot_four: 689_000 },
        'hotpot.sour.shrimp.squid.clams.tomato.herbs',
        { allergens: ['crustaceans', 'molluscs', 'fish'], groups: ['broth', 'hotpot-extra'] },
      ),
      item(
        'lau-bo',
        {
          vi: ['Lẩu bò nhúng giấm', 'Bò tươi nhúng nước giấm dừa, cuốn bánh tráng rau sống.'],
          en: ['Beef in coconut vinegar', 'Beef dipped in simmering coconut vinegar, wrapped in rice paper.'],
        },
        { pot_two: 359_000, pot_four: 649_000 },
        'hotpot.lemonade.rarebeef.onion.pineapple.herbs',
        { allergens: ['fish', 'gluten'] },
      ),
      item(
        'lau-mam',
        {
          vi: ['Lẩu mắm miền Tây', 'Mắm cá linh, cá lóc, ba chỉ, cà tím và rổ rau đồng.'],
          en: [
            'Mekong fermented fish hotpot',
            'Fermented fish broth, snakehead, pork belly, aubergine and river greens.',
          ],
        },
        { pot_two: 369_000, pot_four: 659_000 },
        'hotpot.gravy.belly.shrimp.aubergine.okra.chilli',
        { allergens: ['fish', 'crustaceans', 'molluscs'] },
      ),
      item(
        'lau-ga-la-e',
        {
          vi: ['Lẩu gà lá é', 'Gà ta, lá é Đà Lạt, nấm và măng tươi.'],
          en: ['Chicken and lemon basil hotpot', 'Free-range chicken, Đà Lạt lemon basil, mushrooms and fresh bamboo.'],
        },
        { pot_two: 339_000, pot_four: 599_000 },
        'hotpot.lighttea.chicken.basil.mushrooms.bamboo.chilli',
        { allergens: ['fish'], diets: ['halal'] },
      ),
      item(
        'lau-bo-nam',
        {
          vi: ['Lẩu bò nấm', 'Ba chỉ bò Mỹ, nấm kim châm, nấm rơm và cải thảo.'],
          en: ['Beef and mushroom hotpot', 'US beef belly, enoki, straw mushrooms and cabbage.'],
        },
        { pot_two: 369_000, pot_four: 659_000 },
        'hotpot.rust.rarebeef.mushrooms.bokchoy.meatballs.carrot',
        { allergens: ['soy'], groups: ['broth', 'hotpot-extra'] },
      ),
    ],
  ),
];
