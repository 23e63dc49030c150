import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const food: readonly CategoryRecipe[] = [
  category(
    'soups-starters',
    { en: 'Soups and starters', vi: 'Súp và khai vị' },
    32,
    { taxGroup: 'food', stations: ['stove'], minutes: 6, course: 1, size: 'bowl', groups: ['bread'] },
    [
      item(
        'kartoffelsuppe',
        {
          en: ['Kartoffelsuppe', 'Potato soup with root vegetables and sausage.'],
          vi: ['Súp khoai tây', 'Súp khoai tây với rau củ và xúc xích.'],
        },
        790,
        'bowl.creamy.potato.sausage.scallion',
        { allergens: ['celery', 'milk', 'mustard'] },
      ),
      item(
        'gulaschsuppe',
        {
          en: ['Gulaschsuppe', 'Beef goulash soup with paprika.'],
          vi: ['Súp bò goulash', 'Súp bò hầm ớt bột paprika.'],
        },
        890,
        'redbowl.rust.stewbeef.potato.herbs',
        { allergens: ['celery'], diets: ['spicy'] },
      ),
      item(
        'kuerbissuppe',
        {
          en: ['Kürbiscremesuppe', 'Cream of pumpkin with ginger and seeds.'],
          vi: ['Súp bí đỏ', 'Súp kem bí đỏ với gừng và hạt bí.'],
        },
        780,
        'darkbowl.pumpkinsoup.cream.peas',
        { allergens: ['milk', 'celery'], diets: ['vegetarian', 'gluten_free'] },
      ),
      item(
        'brezel-obatzda',
        {
          en: ['Brezel with Obatzda', 'Warm pretzel with Bavarian cheese spread and radish.'],
          vi: ['Bánh pretzel và phô mai Obatzda', 'Pretzel nóng, phô mai phết kiểu Bavaria và củ cải đỏ.'],
        },
        850,
        'board.yogurtdip.radish.bread',
        {
          allergens: ['gluten', 'milk'],
          diets: ['vegetarian', 'contains_alcohol'],
          stations: ['cold'],
          size: 'plate',
          groups: [],
        },
      ),
      item(
        'matjes',
        {
          en: ['Matjes Hausfrauenart', 'Herring in sour cream with apple, onion and potatoes.'],
          vi: ['Cá trích kem chua', 'Cá trích trong kem chua với táo, hành tây và khoai tây.'],
        },
        1290,
        'blueplate.creamy.whitefish.apple.redonion.potato',
        { allergens: ['fish', 'milk'], stations: ['cold'], size: 'plate' },
      ),
      item(
        'summer-rolls',
        {
          en: ['Summer rolls', 'Two fresh rolls with shrimp or tofu and peanut sauce.'],
          vi: ['Gỏi cuốn', 'Hai cuốn tôm hoặc đậu hũ với tương đậu phộng.'],
        },
        750,
        'longplate.freshrolls.peanutsauce.herbs',
        { allergens: ['crustaceans', 'peanuts', 'soy'], stations: ['cold'], size: 'plate', groups: ['protein'] },
      ),
    ],
  ),
  category(
    'salads',
    { en: 'Salads', vi: 'Xà lách' },
    120,
    { taxGroup: 'food', stations: ['cold'], minutes: 6, course: 1, size: 'plate', groups: ['dressing', 'bread'] },
    [
      item(
        'gartensalat',
        {
          en: ['Gartensalat', 'Garden leaves, tomato, cucumber, radish and seeds.'],
          vi: ['Xà lách vườn', 'Rau vườn, cà chua, dưa leo, củ cải đỏ và hạt.'],
        },
        { small: 590, plate: 950 },
        'greenplate.leaves.tomato.cucumber.radish',
        { allergens: ['mustard'], diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'ziegenkaese',
        {
          en: ['Ziegenkäse-Salat', 'Warm goat cheese, honey, walnuts and pear.'],
          vi: ['Xà lách phô mai dê', 'Phô mai dê nướng, mật ong, óc chó và lê.'],
        },
        1390,
        'plate.leaves.feta.honey.peanuts.apple',
        { allergens: ['milk', 'nuts', 'mustard'], diets: ['vegetarian'], stations: ['cold', 'grill'] },
      ),
      item(
        'backhendl',
        {
          en: ['Backhendlsalat', 'Crisp chicken on potato and leaf salad.'],
          vi: ['Xà lách gà chiên xù', 'Gà chiên giòn trên xà lách khoai tây.'],
        },
        1490,
        'darkplate.leaves.fritter.potato.lemon',
        { allergens: ['gluten', 'eggs', 'mustard'], stations: ['cold', 'stove'] },
      ),
    ],
  ),
  category(
    'mains',
    { en: 'Mains', vi: 'Món chính' },
    14,
    { taxGroup: 'food', stations: ['stove'], minutes: 14, course: 2, size: 'plate', groups: ['side'] },
    [
      item(
        'wiener-schnitzel',
        {
          en: ['Wiener Schnitzel', 'Veal in a golden crust with lemon and cranberries.'],
          vi: ['Bê chiên xù kiểu Viên', 'Thịt bê chiên xù vàng giòn, chanh và mứt việt quất.'],
        },
        2490,
        'plate.schnitzel.lemon.potato.berries',
        { allergens: ['gluten', 'eggs', 'milk'], groups: ['side', 'schnitzel-sauce'] },
      ),
      item(
        'schweineschnitzel',
        {
          en: ['Schnitzel vom Schwein', 'Pork schnitzel, crisp and wide as the plate.'],
          vi: ['Heo chiên xù', 'Thịt heo chiên xù giòn, to bằng đĩa.'],
        },
        { small: 1290, plate: 1690 },
        'blueplate.schnitzel.fries.lemon',
        { allergens: ['gluten', 'eggs', 'milk'], groups: ['side', 'schnitzel-sauce'] },
      ),
      item(
        'sauerbraten',
        {
          en: ['Sauerbraten', 'Beef marinated in vinegar and wine, red cabbage, dumplings.'],
          vi: ['Bò hầm chua ngọt', 'Bò ướp giấm và rượu vang, bắp cải tím, bánh khoai tây.'],
        },
        2190,
        'plate.gravy.brisket.ricecakes.redcabbage',
        { allergens: ['celery', 'sulphites', 'gluten'], diets: ['contains_alcohol'], groups: [] },
      ),
      item(
        'koenigsberger',
        {
          en: ['Königsberger Klopse', 'Veal meatballs in caper cream with potatoes.'],
          vi: ['Thịt viên sốt nụ bạch hoa', 'Thịt bê viên sốt kem nụ bạch hoa, khoai tây luộc.'],
        },
        1690,
        'bowl.creamy.porkballs.capers.potato',
        { allergens: ['milk', 'eggs', 'gluten', 'fish'], groups: [] },
      ),
      item(
        'schweinshaxe',
        {
          en: ['Schweinshaxe', 'Crackling pork knuckle, dark beer gravy and sauerkraut.'],
          vi: ['Giò heo nướng giòn', 'Giò heo da giòn, sốt bia đen và dưa bắp cải.'],
        },
        2290,
        'board.shank.sauerkraut.gravyboat',
        { allergens: ['gluten', 'celery'], diets: ['contains_alcohol'], stations: ['grill'], minutes: 20 },
      ),
      item(
        'bratwurst',
        {
          en: ['Bratwurst', 'Three grilled Thuringian sausages.'],
          vi: ['Xúc xích nướng Thuringia', 'Ba cây xúc xích nướng kiểu Thuringia.'],
        },
        1390,
        'longplate.sausage.sauerkraut.mustard',
        { allergens: ['mustard', 'celery'], stations: ['grill'], groups: ['sausage-sauce', 'side'] },
      ),
      item(
        'currywurst',
        {
          en: ['Currywurst', 'The Berlin classic, with curry ketchup and fries.'],
          vi: ['Xúc xích cà ri Berlin', 'Món kinh điển Berlin với sốt cà ri và khoai tây chiên.'],
        },
        990,
        'tray.sausage.fries.ketchup',
        { allergens: ['mustard', 'celery'], stations: ['grill'], groups: ['sausage-sauce'], minutes: 8 },
      ),
      item(
        'rumpsteak',
        {
          en: ['Rumpsteak', '220 g rump steak with herb butter and onions.'],
          vi: ['Bít tết thăn mông', 'Bò 220 g với bơ thảo mộc và hành tây.'],
        },
        2690,
        'skillet.steak.onion.butter.asparagus',
        { allergens: ['milk'], stations: ['grill'], groups: ['doneness', 'side'] },
      ),
      item(
        'zander',
        {
          en: ['Zanderfilet', 'Pan-fried pike-perch with dill cream.'],
          vi: ['Phi lê cá vược', 'Cá áp chảo da giòn với sốt kem thì là.'],
        },
        2390,
        'blueplate.creamy.goldfish.dill.lemon.potato',
        { allergens: ['fish', 'milk'] },
      ),
      item(
        'kaesespaetzle',
        {
          en: ['Käsespätzle', 'Egg noodles with mountain cheese and crisp onions.'],
          vi: ['Mì trứng phô mai', 'Mì trứng Spätzle, phô mai núi và hành phi giòn.'],
        },
        1390,
        'skillet.eggnoodles.friedonion.cheese.scallion',
        { allergens: ['gluten', 'eggs', 'milk'], diets: ['vegetarian'], groups: ['dressing'] },
      ),
      item(
        'gemuesecurry',
        {
          en: ['Gemüsecurry', 'Coconut curry with vegetables and rice.'],
          vi: ['Cà ri rau củ', 'Cà ri nước cốt dừa với rau củ và cơm.'],
        },
        1290,
        'bowl.curry.broccoli.carrot.peas.basil',
        { allergens: ['soy'], diets: ['vegan', 'vegetarian'], groups: ['protein', 'heat'] },
      ),
      item(
        'tagesgericht',
        {
          en: ['Tagesgericht', 'Dish of the day; see the board for dish and price.'],
          vi: ['Món trong ngày', 'Món đặc biệt hôm nay; xem món và giá trên bảng.'],
        },
        null,
        'cloche.amber',
        { groups: [] },
      ),
      item(
        'pho',
        {
          en: ['Phở', 'Vietnamese noodle soup with star anise, herbs and lime.'],
          vi: ['Phở', 'Phở nước dùng thơm hồi quế, rau thơm và chanh.'],
        },
        1350,
        'bluebowl.clear.noodles.rarebeef.herbs.lime.chillirings',
        { allergens: ['fish', 'soy'], groups: ['protein'], minutes: 7 },
      ),
    ],
  ),
];
