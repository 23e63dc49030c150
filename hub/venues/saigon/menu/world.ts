import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const world: readonly CategoryRecipe[] = [
  category(
    'international',
    { vi: 'Món Âu', en: 'International' },
    260,
    { taxGroup: 'food', stations: ['grill'], minutes: 12, course: 2, size: 'portion', groups: [] },
    [
      item(
        'burger-bo',
        {
          vi: ['Burger bò phô mai', 'Bò Úc xay 180 g, cheddar, dưa chuột muối và khoai tây chiên.'],
          en: ['Cheeseburger', '180 g Australian beef, cheddar, pickles and fries.'],
        },
        149_000,
        'burger.gravy.cheese.tomato.redonion',
        { allergens: ['gluten', 'milk', 'eggs', 'mustard', 'sesame'], groups: ['doneness', 'burger-extra'] },
      ),
      item(
        'burger-ga',
        {
          vi: ['Burger gà giòn sốt cay', 'Gà giòn, bắp cải trộn và sốt mayonnaise sriracha.'],
          en: ['Crispy chicken burger', 'Crisp chicken, slaw and sriracha mayonnaise.'],
        },
        135_000,
        'burger.amber.pickles.tomato.chilli',
        { allergens: ['gluten', 'milk', 'eggs', 'mustard'], groups: ['heat', 'burger-extra'] },
      ),
      item(
        'ca-va-khoai',
        {
          vi: ['Cá và khoai tây chiên', 'Cá tẩm bột bia chiên giòn, khoai tây và sốt tartar.'],
          en: ['Fish and chips', 'Beer-battered fish, chips and tartare sauce.'],
        },
        149_000,
        'tray.goldfish.fries.mayo.lemon',
        { allergens: ['fish', 'gluten', 'eggs', 'mustard'], diets: ['contains_alcohol'], stations: ['wok'] },
      ),
      item(
        'mi-y-bo-bam',
        {
          vi: ['Mì Ý bò băm', 'Sốt bò băm cà chua ninh ba giờ, phô mai parmesan.'],
          en: ['Spaghetti bolognese', 'Beef and tomato ragù simmered three hours, parmesan.'],
        },
        125_000,
        'plate.pasta.tomatosoup.meatballs.parmesan.basil',
        { allergens: ['gluten', 'milk', 'celery'], stations: ['wok'] },
      ),
      item(
        'mi-y-hai-san',
        {
          vi: ['Mì Ý hải sản', 'Tôm, mực và nghêu xào tỏi, ớt và rượu vang trắng.'],
          en: ['Seafood linguine', 'Prawns, squid and clams with garlic, chilli and white wine.'],
        },
        159_000,
        'blueplate.pasta.prawns.clams.chillirings.lemon',
        {
          allergens: ['gluten', 'crustaceans', 'molluscs', 'sulphites'],
          diets: ['contains_alcohol'],
          stations: ['wok'],
          groups: ['heat'],
        },
      ),
      item(
        'mi-y-kem-nam',
        {
          vi: ['Mì Ý kem nấm', 'Nấm hương, kem tươi và phô mai.'],
          en: ['Creamy mushroom pasta', 'Mushrooms, fresh cream and cheese.'],
        },
        119_000,
        'greenplate.pasta.mushrooms.bacon.parmesan',
        { allergens: ['gluten', 'milk'], stations: ['wok'] },
      ),
      item(
        'pizza-margherita',
        {
          vi: ['Pizza Margherita', 'Sốt cà chua, phô mai mozzarella và húng quế.'],
          en: ['Pizza margherita', 'Tomato, mozzarella and basil.'],
        },
        { regular: 129_000, large: 189_000 },
        'plate.pizza.tomato.basil.basil',
        { allergens: ['gluten', 'milk'], diets: ['vegetarian'] },
      ),
      item(
        'pizza-hai-san',
        {
          vi: ['Pizza hải sản', 'Tôm, mực, ớt chuông và sốt cà chua.'],
          en: ['Seafood pizza', 'Prawns, squid, peppers and tomato.'],
        },
        { regular: 169_000, large: 239_000 },
        'darkplate.pizza.shrimp.squid.olives',
        { allergens: ['gluten', 'milk', 'crustaceans', 'molluscs'] },
      ),
      item(
        'club-sandwich',
        {
          vi: ['Sandwich câu lạc bộ', 'Gà, thịt xông khói, trứng, cà chua và xà lách.'],
          en: ['Club sandwich', 'Chicken, bacon, egg, tomato and lettuce.'],
        },
        119_000,
        'sandwich.tomatosoup.bacon.chicken.tomato',
        { allergens: ['gluten', 'eggs', 'milk', 'mustard'], stations: ['cold', 'grill'], groups: ['burger-extra'] },
      ),
    ],
  ),
  category(
    'kids',
    { vi: 'Món cho bé', en: 'Kids' },
    300,
    { taxGroup: 'food', stations: ['wok'], minutes: 8, course: 2, size: 'set', groups: ['kids-side', 'kids-drink'] },
    [
      item(
        'be-ga-vien',
        {
          vi: ['Gà viên chiên của bé', 'Gà viên chiên giòn không cay, kèm tương cà.'],
          en: ['Chicken nuggets', 'Crisp chicken bites, not spicy, with ketchup.'],
        },
        89_000,
        'tray.fritter.ketchup.peas',
        { allergens: ['gluten', 'eggs', 'milk'] },
      ),
      item(
        'be-mi-y',
        {
          vi: ['Mì Ý phô mai của bé', 'Mì Ý sốt cà chua dịu và phô mai.'],
          en: ['Cheesy spaghetti', 'Spaghetti in mild tomato sauce with cheese.'],
        },
        79_000,
        'pinkplate.pasta.tomatosoup.cheese.porkballs',
        { allergens: ['gluten', 'milk'], diets: ['vegetarian'], groups: ['kids-drink'] },
      ),
      item(
        'be-pho',
        {
          vi: ['Phở gà nhỏ', 'Tô phở gà nhỏ, ít hành, nước dùng thanh.'],
          en: ['Little chicken pho', 'A small bowl of chicken pho, gentle broth, few onions.'],
        },
        69_000,
        'redbowl.lighttea.noodles.chicken.carrot',
        { allergens: ['fish'], groups: ['kids-drink'] },
      ),
      item(
        'be-com-ca',
        {
          vi: ['Cơm cá chiên của bé', 'Cá phi lê chiên giòn, cơm hình gấu và rau củ.'],
          en: ['Fish fingers', 'Crisp fish fillet with a rice bear and vegetables.'],
        },
        85_000,
        'blueplate.rice.goldfish.carrot.broccoli',
        { allergens: ['fish', 'gluten', 'eggs'] },
      ),
      item(
        'be-burger',
        {
          vi: ['Burger mini', 'Hai burger bò nhỏ với phô mai.'],
          en: ['Mini burgers', 'Two little beef burgers with cheese.'],
        },
        95_000,
        'burger.gravy.ketchup.cheese',
        { allergens: ['gluten', 'milk', 'eggs', 'sesame'], stations: ['grill'] },
      ),
    ],
  ),
  category(
    'sets',
    { vi: 'Set ăn', en: 'Set menus' },
    230,
    {
      taxGroup: 'food',
      stations: ['wok', 'cold'],
      minutes: 14,
      course: 2,
      size: 'set',
      groups: ['set-starter', 'set-drink'],
      orderTypes: ['dine_in', 'takeaway'],
    },
    [
      item(
        'set-pho',
        {
          vi: ['Set phở', 'Khai vị, một tô phở bò tái và đồ uống.'],
          en: ['Pho set', 'A starter, a bowl of rare beef pho and a drink.'],
        },
        149_000,
        'tray.rarebeef.freshrolls.herbs.lime',
        { allergens: ['fish', 'crustaceans', 'peanuts'], groups: ['set-starter', 'pho-noodle', 'set-drink'] },
      ),
      item(
        'set-com-tam',
        {
          vi: ['Set cơm tấm', 'Khai vị, cơm tấm sườn bì chả và đồ uống.'],
          en: ['Broken rice set', 'A starter, broken rice with pork chop and a drink.'],
        },
        159_000,
        'tray.chop.rice.friedegg.pickles',
        { allergens: ['fish', 'eggs', 'crustaceans'], stations: ['grill', 'cold'] },
      ),
      item(
        'set-bun-cha',
        {
          vi: ['Set bún chả', 'Khai vị, bún chả Hà Nội và đồ uống.'],
          en: ['Bún chả set', 'A starter, Hanoi bún chả and a drink.'],
        },
        159_000,
        'tray.porkballs.pork.soupdip.herbs',
        { allergens: ['fish', 'crustaceans'], stations: ['grill', 'cold'] },
      ),
      item(
        'set-chay',
        {
          vi: ['Set chay', 'Gỏi cuốn chay, cà ri chay với cơm và đồ uống.'],
          en: ['Vegetarian set', 'Garden rolls, vegetable curry with rice and a drink.'],
        },
        139_000,
        'tray.greenrolls.tofu.carrot.broccoli',
        { allergens: ['soy', 'peanuts'], diets: ['vegetarian'], groups: ['set-drink'] },
      ),
      item(
        'set-gia-dinh',
        {
          vi: ['Mâm cơm gia đình 4 người', 'Canh chua cá, thịt kho trứng, rau muống xào tỏi, chả giò và cơm trắng.'],
          en: ['Family table for four', 'Sour fish soup, braised pork and egg, morning glory, spring rolls and rice.'],
        },
        599_000,
        'leafplate.rice.belly.springrolls.soupdip.spinach.softegg',
        { allergens: ['fish', 'eggs', 'gluten', 'crustaceans'], groups: [], minutes: 20 },
      ),
    ],
  ),
];
