import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const food: readonly CategoryRecipe[] = [
  category(
    'starters',
    { en: 'Starters', vi: 'Khai vị' },
    32,
    { taxGroup: 'sales', stations: ['fryer'], minutes: 8, course: 1, size: 'plate' },
    [
      item(
        'wings',
        {
          en: ['Chicken wings', 'Crisp wings in a sauce of your choice, celery and blue cheese.'],
          vi: ['Cánh gà chiên', 'Cánh gà giòn với sốt tùy chọn, cần tây và phô mai xanh.'],
        },
        { six: 1400, dozen: 2400 },
        'board.wings.mayo.asparagus',
        { allergens: ['milk', 'celery', 'fish'], groups: ['wing-sauce'] },
      ),
      item(
        'calamari',
        {
          en: ['Fried calamari', 'Point Judith squid, cherry peppers and lemon aioli.'],
          vi: ['Mực chiên giòn', 'Mực Point Judith, ớt ngọt và sốt tỏi chanh.'],
        },
        1700,
        'blueplate.crispsquid.lemon.mayo.chillirings',
        { allergens: ['molluscs', 'gluten', 'eggs'] },
      ),
      item(
        'oysters',
        {
          en: ['Long Island oysters', 'On ice with mignonette, horseradish and lemon.'],
          vi: ['Hàu Long Island', 'Hàu sống trên đá với giấm hành tím và chanh.'],
        },
        { six: 2100, dozen: 3900 },
        'darkplate.oysters.lemon.ketchup',
        { allergens: ['molluscs', 'sulphites'], stations: ['cold'] },
      ),
      item(
        'crab-cake',
        {
          en: ['Crab cakes', 'Two lump crab cakes, remoulade and slaw.'],
          vi: ['Bánh cua', 'Hai bánh thịt cua, sốt remoulade và bắp cải trộn.'],
        },
        2200,
        'plate.slaw.patty.mayo.lemon',
        { allergens: ['crustaceans', 'gluten', 'eggs', 'mustard'] },
      ),
      item(
        'burrata',
        {
          en: ['Burrata and tomato', 'Creamy burrata, heirloom tomatoes, basil and olive oil.'],
          vi: ['Phô mai burrata và cà chua', 'Burrata béo mịn, cà chua, húng quế và dầu ô liu.'],
        },
        1800,
        'redbowl.leaves.vanilla.tomato.basil',
        { allergens: ['milk'], diets: ['vegetarian', 'gluten_free'], stations: ['cold'] },
      ),
      item(
        'nachos',
        {
          en: ['Loaded nachos', 'Corn chips, black beans, cheddar, jalapeño and guacamole.'],
          vi: ['Nachos phủ phô mai', 'Bánh bắp giòn, đậu đen, cheddar, ớt và sốt bơ.'],
        },
        1600,
        'skillet.tortilla.beans.cheese.greensauce.tomato',
        { allergens: ['milk'], diets: ['vegetarian', 'spicy'] },
      ),
      item(
        'chowder',
        {
          en: ['Clam chowder', 'New England style, with bacon, potato and oyster crackers.'],
          vi: ['Súp nghêu kem', 'Súp kem nghêu kiểu New England với thịt xông khói và khoai tây.'],
        },
        { cup: 900, bowl: 1400 },
        'bluebowl.creamy.clams.potato.bacon.scallion',
        { allergens: ['molluscs', 'milk', 'gluten'], stations: ['grill'], minutes: 5 },
      ),
    ],
  ),
  category(
    'salads',
    { en: 'Salads', vi: 'Xà lách' },
    120,
    { taxGroup: 'sales', stations: ['cold'], minutes: 6, course: 1, size: 'plate', groups: ['salad-protein'] },
    [
      item(
        'caesar',
        {
          en: ['Caesar salad', 'Romaine, croutons, parmesan and anchovy dressing.'],
          vi: ['Xà lách Caesar', 'Xà lách romaine, bánh mì giòn, parmesan và sốt cá cơm.'],
        },
        { small: 1100, large: 1600 },
        'plate.leaves.croutons.parmesan.lemon',
        { allergens: ['gluten', 'milk', 'eggs', 'fish', 'mustard'] },
      ),
      item(
        'cobb',
        {
          en: ['Cobb salad', 'Chicken, bacon, egg, avocado, tomato and blue cheese.'],
          vi: ['Xà lách Cobb', 'Gà, thịt xông khói, trứng, bơ, cà chua và phô mai xanh.'],
        },
        2000,
        'darkbowl.leaves.chicken.softegg.avocado.bacon.tomato',
        { allergens: ['milk', 'eggs', 'mustard'], diets: ['gluten_free'], groups: ['dressing', 'salad-protein'] },
      ),
      item(
        'kale',
        {
          en: ['Kale and apple salad', 'Kale, apple, candied walnuts, cheddar and cider dressing.'],
          vi: ['Xà lách cải xoăn và táo', 'Cải xoăn, táo, óc chó ngào đường, cheddar và sốt táo.'],
        },
        1500,
        'greenplate.darkleaves.apple.peanuts.feta',
        { allergens: ['nuts', 'milk'], diets: ['vegetarian', 'gluten_free'] },
      ),
      item(
        'poke',
        {
          en: ['Salmon poke bowl', 'Salmon, rice, edamame, avocado, seaweed and sesame.'],
          vi: ['Cơm cá hồi poke', 'Cá hồi, cơm, đậu nành, bơ, rong biển và mè.'],
        },
        2100,
        'darkbowl.rice.salmon.avocado.edamame.carrot.seaweed',
        { allergens: ['fish', 'soy', 'sesame'], groups: [] },
      ),
    ],
  ),
  category(
    'burgers',
    { en: 'Burgers and sandwiches', vi: 'Burger và sandwich' },
    20,
    { taxGroup: 'sales', stations: ['grill'], minutes: 12, course: 2, size: 'plate', groups: ['side'] },
    [
      item(
        'cheeseburger',
        {
          en: ['Harbor cheeseburger', 'Half-pound beef patty, cheddar, pickles and special sauce.'],
          vi: ['Burger phô mai Harbor', 'Bò xay 220 g, cheddar, dưa chuột muối và sốt đặc biệt.'],
        },
        1900,
        'burger.gravy.cheese.tomato.onion',
        { allergens: ['gluten', 'milk', 'eggs', 'sesame', 'mustard'], groups: ['doneness', 'burger-extra', 'side'] },
      ),
      item(
        'veggie-burger',
        {
          en: ['Black bean burger', 'House black bean patty, avocado and chipotle mayo.'],
          vi: ['Burger đậu đen', 'Nhân đậu đen nhà làm, bơ và sốt ớt khói.'],
        },
        1700,
        'burger.soy.avocado.tomato.corn',
        { allergens: ['gluten', 'soy', 'eggs'], diets: ['vegetarian', 'spicy'], groups: ['burger-extra', 'side'] },
      ),
      item(
        'pastrami',
        {
          en: ['Pastrami on rye', 'Hand-cut pastrami, mustard and a half-sour pickle.'],
          vi: ['Sandwich bò pastrami', 'Bò pastrami thái tay, mù tạt và dưa chuột muối.'],
        },
        2100,
        'sandwich.campari.brisket.pickles.brisket',
        { allergens: ['gluten', 'mustard'], groups: ['bread', 'side'], stations: ['cold', 'grill'] },
      ),
      item(
        'lobster-roll',
        {
          en: ['Lobster roll', 'Maine lobster, light mayonnaise, buttered bun.'],
          vi: ['Bánh mì kẹp tôm hùm', 'Tôm hùm Maine, mayonnaise nhẹ, bánh mì nướng bơ.'],
        },
        3200,
        'board.lobster.bread.lemon.fries',
        { allergens: ['crustaceans', 'gluten', 'milk', 'eggs'], stations: ['cold', 'grill'] },
      ),
      item(
        'banh-mi',
        {
          en: ['Pork belly bánh mì', 'Roast pork belly, pâté, pickles, cilantro and chili.'],
          vi: ['Bánh mì thịt heo quay', 'Thịt heo quay, pa-tê, đồ chua, ngò và ớt.'],
        },
        1700,
        'banhmi.creamy.belly.pickles.herbs.chilli',
        { allergens: ['gluten', 'soy', 'eggs'], diets: ['spicy'] },
      ),
      item(
        'fish-tacos',
        {
          en: ['Fish tacos', 'Beer-battered cod, cabbage, lime crema, two tacos.'],
          vi: ['Taco cá chiên', 'Cá tuyết chiên bột bia, bắp cải và sốt kem chanh, hai cái.'],
        },
        1800,
        'tacos.amber.goldfish.tomato',
        { allergens: ['fish', 'gluten', 'milk'], diets: ['contains_alcohol'], stations: ['fryer', 'cold'] },
      ),
    ],
  ),
  category(
    'mains',
    { en: 'Mains', vi: 'Món chính' },
    4,
    { taxGroup: 'sales', stations: ['grill'], minutes: 16, course: 2, size: 'plate' },
    [
      item(
        'strip-steak',
        {
          en: ['New York strip', '12 oz prime strip, fries and herb butter.'],
          vi: ['Thăn ngoại New York', 'Thăn bò 340 g, khoai tây chiên và bơ thảo mộc.'],
        },
        4600,
        'board.steak.fries.butter',
        { allergens: ['milk'], groups: ['doneness', 'side'] },
      ),
      item(
        'ribs',
        {
          en: ['Barbecue ribs', 'Slow-smoked ribs, slaw and corn.'],
          vi: ['Sườn nướng BBQ', 'Sườn hun khói chậm, bắp cải trộn và bắp.'],
        },
        3400,
        'darklong.ribs.corncob.pickles',
        { allergens: ['mustard', 'soy'] },
      ),
      item(
        'salmon',
        {
          en: ['Grilled salmon', 'Atlantic salmon, asparagus and lemon butter.'],
          vi: ['Cá hồi nướng', 'Cá hồi Đại Tây Dương, măng tây và bơ chanh.'],
        },
        3300,
        'plate.salmon.asparagus.lemon',
        { allergens: ['fish', 'milk'], diets: ['gluten_free'] },
      ),
      item(
        'roast-chicken',
        {
          en: ['Half roast chicken', 'Lemon and thyme, mashed potato and gravy.'],
          vi: ['Nửa con gà nướng', 'Gà nướng chanh và xạ hương, khoai nghiền và nước sốt.'],
        },
        2900,
        'darkplate.mash.drumstick.gravyboat.lemon',
        { allergens: ['milk', 'celery'], minutes: 20 },
      ),
      item(
        'rigatoni',
        {
          en: ['Rigatoni alla vodka', 'Tomato cream, chili and parmesan.'],
          vi: ['Mì ống sốt vodka', 'Sốt kem cà chua, ớt và phô mai parmesan.'],
        },
        2300,
        'plate.pasta.tomatosoup.basil.parmesan',
        { allergens: ['gluten', 'milk'], diets: ['vegetarian', 'contains_alcohol'] },
      ),
      item(
        'fish-chips',
        {
          en: ['Fish and chips', 'Beer-battered cod, fries and tartar sauce.'],
          vi: ['Cá và khoai tây chiên', 'Cá tuyết chiên bột bia, khoai tây chiên và sốt tartar.'],
        },
        2500,
        'tray.goldfish.fries.mayo.lemon',
        { allergens: ['fish', 'gluten', 'eggs', 'mustard'], diets: ['contains_alcohol'], stations: ['fryer'] },
      ),
      item(
        'vegetable-curry',
        {
          en: ['Vegetable curry bowl', 'Squash, chickpeas, coconut and rice.'],
          vi: ['Cà ri rau củ', 'Bí, đậu gà, nước cốt dừa và cơm.'],
        },
        2100,
        'bowl.curry.pumpkin.corn.carrot.basil',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
    ],
  ),
];
