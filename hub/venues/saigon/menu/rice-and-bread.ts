import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const riceAndBread: readonly CategoryRecipe[] = [
  category(
    'com',
    { vi: 'Cơm', en: 'Rice' },
    44,
    { taxGroup: 'food', stations: ['wok'], minutes: 9, course: 2, size: 'portion', groups: ['rice-extra'] },
    [
      item(
        'com-tam-suon',
        {
          vi: ['Cơm tấm sườn bì chả', 'Cơm tấm dẻo, sườn nướng mật ong, bì, chả trứng và mỡ hành.'],
          en: [
            'Broken rice with pork chop',
            'Broken rice, honey-grilled pork chop, shredded pork, egg loaf and scallion oil.',
          ],
        },
        85_000,
        'blueplate.brokenrice.chop.friedegg.cucumber.pickles.nuocmam',
        { allergens: ['fish', 'eggs'], stations: ['grill', 'cold'], minutes: 10 },
      ),
      item(
        'com-ga-hoi-an',
        {
          vi: ['Cơm gà Hội An', 'Cơm nấu nước luộc gà và nghệ, gà xé trộn hành tây rau răm.'],
          en: ['Hội An chicken rice', 'Turmeric rice cooked in chicken stock, pulled chicken, onion and herbs.'],
        },
        82_000,
        'greenplate.friedrice.chicken.onion.herbs.soupdip',
        { allergens: ['fish'], diets: ['halal'], stations: ['wok', 'cold'] },
      ),
      item(
        'com-ga-xoi-mo',
        {
          vi: ['Cơm gà xối mỡ', 'Đùi gà da giòn rụm, cơm chiên cà chua và dưa leo.'],
          en: [
            'Crisp chicken leg with tomato rice',
            'Chicken leg basted until it crackles, tomato fried rice and cucumber.',
          ],
        },
        92_000,
        'redbowl.friedrice.drumstick.cucumber.tomato',
        { allergens: ['soy'], minutes: 12 },
      ),
      item(
        'com-chien-duong-chau',
        {
          vi: ['Cơm chiên Dương Châu', 'Cơm chiên tôm, lạp xưởng, trứng và đậu Hà Lan.'],
          en: ['Yangzhou fried rice', 'Fried rice with shrimp, Chinese sausage, egg and peas.'],
        },
        { portion: 89_000, sharing: 165_000 },
        'bluebowl.friedrice.shrimp.peas.sausage.scallion',
        { allergens: ['crustaceans', 'eggs', 'soy'] },
      ),
      item(
        'com-chien-hai-san',
        {
          vi: ['Cơm chiên hải sản trái thơm', 'Cơm chiên tôm mực, hạt điều, dọn trong trái thơm.'],
          en: [
            'Seafood fried rice in a pineapple',
            'Fried rice with shrimp, squid and cashews, served in a pineapple.',
          ],
        },
        139_000,
        'leafplate.friedrice.shrimp.pineapple.squid.peas',
        { allergens: ['crustaceans', 'molluscs', 'eggs', 'nuts', 'soy'], minutes: 12 },
      ),
      item(
        'com-bo-luc-lac',
        {
          vi: ['Cơm bò lúc lắc', 'Thăn bò lúc lắc với ớt chuông, hành tây, cơm trắng và muối tiêu chanh.'],
          en: ['Shaking beef with rice', 'Wok-seared beef tenderloin, peppers and onion, rice and lime salt.'],
        },
        139_000,
        'greenplate.rice.beefcubes.tomato.limesalt.onion.leaves',
        { allergens: ['soy', 'molluscs'], groups: ['doneness', 'rice-extra'] },
      ),
      item(
        'com-nieu',
        {
          vi: ['Cơm niêu thập cẩm', 'Cơm niêu đất cháy giòn với gà, lạp xưởng và nấm đông cô.'],
          en: ['Claypot rice', 'Rice with a crisp bottom, chicken, Chinese sausage and shiitake.'],
        },
        115_000,
        'claypot.rice.sausage.chicken.shiitake.scallion',
        { allergens: ['soy', 'gluten'], minutes: 18 },
      ),
      item(
        'com-ca-kho',
        {
          vi: ['Cơm cá basa kho tộ', 'Cá basa kho tộ tiêu xanh, cơm trắng và canh rau.'],
          en: ['Caramelised fish with rice', 'Basa braised in caramel and green pepper, with rice and greens broth.'],
        },
        95_000,
        'darkplate.rice.caramelfish.chilli.soupdip.scallion',
        { allergens: ['fish'], minutes: 12 },
      ),
    ],
  ),
  category(
    'banh-mi',
    { vi: 'Bánh mì', en: 'Bánh mì' },
    36,
    {
      taxGroup: 'food',
      stations: ['cold'],
      minutes: 5,
      course: 2,
      size: 'piece',
      groups: ['banhmi-extra', 'banhmi-finish'],
    },
    [
      item(
        'banh-mi-thit',
        {
          vi: ['Bánh mì thịt đặc biệt', 'Pa-tê, chả lụa, thịt nguội, dưa leo, đồ chua và ngò.'],
          en: ['Classic bánh mì', 'Pâté, Vietnamese ham, cold cuts, cucumber, pickles and coriander.'],
        },
        49_000,
        'banhmi.condensed.ham.cucumber.pickles.herbs.liver',
        { allergens: ['gluten', 'eggs', 'soy'] },
      ),
      item(
        'banh-mi-thit-nuong',
        {
          vi: ['Bánh mì thịt nướng', 'Thịt heo nướng sả, mỡ hành, đồ chua và đậu phộng.'],
          en: ['Grilled pork bánh mì', 'Lemongrass pork, scallion oil, pickles and peanuts.'],
        },
        52_000,
        'banhmi.creamy.pork.pickles.herbs.pork',
        { allergens: ['gluten', 'peanuts', 'fish'], stations: ['grill', 'cold'], minutes: 7 },
      ),
      item(
        'banh-mi-ga',
        {
          vi: ['Bánh mì gà xé', 'Gà xé xào sả, sốt mayonnaise và rau răm.'],
          en: ['Pulled chicken bánh mì', 'Lemongrass pulled chicken, mayonnaise and Vietnamese coriander.'],
        },
        49_000,
        'banhmi.condensed.chicken.cucumber.chilli.chicken.herbs',
        { allergens: ['gluten', 'eggs', 'mustard'] },
      ),
      item(
        'banh-mi-op-la',
        {
          vi: ['Bánh mì chảo ốp la', 'Chảo gang nóng: hai trứng ốp la, xúc xích, pa-tê và bánh mì giòn.'],
          en: [
            'Sizzling egg skillet with bánh mì',
            'Hot skillet of two fried eggs, sausage and pâté, with a crisp baguette.',
          ],
        },
        69_000,
        'skillet.friedegg.sausage.tomato.bread.liver',
        {
          allergens: ['gluten', 'eggs', 'milk'],
          stations: ['grill'],
          groups: ['egg-style', 'banhmi-extra'],
          minutes: 8,
        },
      ),
      item(
        'banh-mi-bo-kho',
        {
          vi: ['Bánh mì bò kho', 'Bò kho sả cà rốt nóng hổi, chấm bánh mì giòn.'],
          en: ['Beef stew with bánh mì', 'Lemongrass beef and carrot stew, with a baguette for dipping.'],
        },
        89_000,
        'bowl.rust.stewbeef.carrot.bread.basil',
        { allergens: ['gluten', 'celery'], stations: ['wok'], groups: ['heat'], minutes: 6 },
      ),
      item(
        'banh-mi-chay',
        {
          vi: ['Bánh mì chay nấm nướng', 'Nấm đùi gà nướng, đậu hũ, đồ chua và sốt mè.'],
          en: ['Grilled mushroom bánh mì', 'King oyster mushroom, tofu, pickles and sesame sauce.'],
        },
        45_000,
        'banhmi.greencurry.mushrooms.friedtofu.pickles.herbs',
        { allergens: ['gluten', 'soy', 'sesame'], diets: ['vegan', 'vegetarian'], groups: ['banhmi-finish'] },
      ),
    ],
  ),
  category(
    'sides',
    { vi: 'Món thêm', en: 'Sides' },
    60,
    { taxGroup: 'food', stations: ['wok'], minutes: 5, course: 2, size: 'portion', groups: [] },
    [
      item(
        'com-trang',
        { vi: ['Cơm trắng', 'Cơm gạo thơm ST25 nấu dẻo.'], en: ['Jasmine rice', 'Steamed ST25 fragrant rice.'] },
        { portion: 15_000, sharing: 35_000 },
        'darkbowl.rice',
        { diets: ['vegan', 'vegetarian', 'gluten_free'], minutes: 1 },
      ),
      item(
        'rau-muong',
        {
          vi: ['Rau muống xào tỏi', 'Rau muống xào lửa lớn với tỏi phi.'],
          en: ['Morning glory with garlic', 'Water spinach tossed over a high flame with garlic.'],
        },
        59_000,
        'plate.darkleaves.spinach.garlic',
        { allergens: ['soy', 'molluscs'], diets: ['vegetarian'] },
      ),
      item(
        'cai-thia',
        {
          vi: ['Cải thìa sốt nấm', 'Cải thìa luộc giòn rưới sốt nấm đông cô.'],
          en: ['Bok choy with mushrooms', 'Crisp bok choy under a shiitake sauce.'],
        },
        65_000,
        'darkplate.gravy.bokchoy.shiitake',
        { allergens: ['soy'], diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'khoai-tay-chien',
        {
          vi: ['Khoai tây chiên', 'Khoai tây chiên giòn rắc muối biển, kèm tương cà.'],
          en: ['French fries', 'Crisp fries with sea salt and ketchup.'],
        },
        { portion: 49_000, sharing: 85_000 },
        'friesbox.redsauce.ketchup',
        { diets: ['vegan', 'vegetarian'], minutes: 6 },
      ),
      item(
        'khoai-lang-ken',
        {
          vi: ['Khoai lang kén', 'Khoai lang chiên nước cốt dừa, vàng ươm.'],
          en: ['Sweet potato fritters', 'Golden fritters of sweet potato and coconut milk.'],
        },
        49_000,
        'pinkplate.sweetpotato.fritter.honey',
        { allergens: ['gluten', 'milk'], diets: ['vegetarian'], minutes: 7 },
      ),
      item(
        'banh-mi-bo-toi',
        {
          vi: ['Bánh mì bơ tỏi', 'Bánh mì nướng bơ tỏi và ngò tây.'],
          en: ['Garlic bread', 'Baguette toasted with garlic butter and parsley.'],
        },
        39_000,
        'board.garlicbread.garlic.butter',
        { allergens: ['gluten', 'milk'], diets: ['vegetarian'], stations: ['grill'] },
      ),
      item(
        'dia-rau-song',
        {
          vi: ['Đĩa rau sống', 'Xà lách, rau thơm, giá và dưa leo rửa sạch từng lá.'],
          en: ['Herb and lettuce plate', 'Lettuce, herbs, bean sprouts and cucumber.'],
        },
        29_000,
        'greenlong.herbs.mint.cucumber.sprouts',
        { diets: ['vegan', 'vegetarian', 'gluten_free'], stations: ['cold'], minutes: 2 },
      ),
    ],
  ),
];
