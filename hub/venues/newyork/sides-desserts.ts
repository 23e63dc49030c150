import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const sidesAndDesserts: readonly CategoryRecipe[] = [
  category(
    'sides',
    { en: 'Sides', vi: 'Món thêm' },
    60,
    { taxGroup: 'sales', stations: ['fryer'], minutes: 6, course: 2, size: 'plate', diets: ['vegetarian'] },
    [
      item(
        'fries',
        { en: ['Fries', 'Hand-cut, sea salt.'], vi: ['Khoai tây chiên', 'Khoai cắt tay, muối biển.'] },
        { small: 700, large: 1000 },
        'friesbox.redsauce.ketchup',
        { diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'onion-rings',
        {
          en: ['Onion rings', 'Buttermilk crust, smoked ketchup.'],
          vi: ['Hành tây chiên', 'Vỏ giòn, tương cà hun khói.'],
        },
        900,
        'tray.crispsquid.ketchup',
        { allergens: ['gluten', 'milk'] },
      ),
      item(
        'mac-cheese',
        {
          en: ['Mac and cheese', 'Three cheeses under a crisp crust.'],
          vi: ['Nui phô mai', 'Ba loại phô mai dưới lớp vỏ giòn.'],
        },
        1200,
        'skillet.pasta.cheese.scallion',
        { allergens: ['gluten', 'milk'], stations: ['grill'] },
      ),
      item(
        'broccoli',
        { en: ['Charred broccoli', 'Garlic, chili and lemon.'], vi: ['Bông cải nướng', 'Tỏi, ớt và chanh.'] },
        1000,
        'darkplate.broccoli.garlic.chillirings.lemon',
        { diets: ['vegan', 'vegetarian', 'gluten_free'], stations: ['grill'] },
      ),
    ],
  ),
  category(
    'desserts',
    { en: 'Desserts', vi: 'Tráng miệng' },
    330,
    { taxGroup: 'sales', stations: ['cold'], minutes: 4, course: 3, size: 'plate', diets: ['vegetarian'] },
    [
      item(
        'cheesecake',
        {
          en: ['New York cheesecake', 'Baked cheesecake with strawberries.'],
          vi: ['Bánh phô mai New York', 'Bánh phô mai nướng với dâu tây.'],
        },
        1200,
        'cake.amber.strawberry',
        { allergens: ['gluten', 'milk', 'eggs'] },
      ),
      item(
        'apple-pie',
        { en: ['Apple pie', 'Warm, with vanilla ice cream.'], vi: ['Bánh táo', 'Bánh nóng ăn với kem va-ni.'] },
        1200,
        'tart.amber.apple.vanilla',
        { allergens: ['gluten', 'milk', 'eggs'] },
      ),
      item(
        'sundae',
        {
          en: ['Hot fudge sundae', 'Vanilla ice cream, fudge, whipped cream and a cherry.'],
          vi: ['Kem sốt sô-cô-la nóng', 'Kem va-ni, sốt sô-cô-la, kem tươi và anh đào.'],
        },
        1100,
        'sundae.milk.darkchocolate.whip.cherryrim',
        { allergens: ['milk'] },
      ),
    ],
  ),
];
