import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const drinks: readonly CategoryRecipe[] = [
  category(
    'coffee-soda',
    { en: 'Coffee and soda', vi: 'Cà phê và nước ngọt' },
    24,
    { taxGroup: 'sales', stations: ['bar'], minutes: 3, course: 1, size: 'glass', diets: ['vegetarian'] },
    [
      item(
        'drip',
        {
          en: ['Drip coffee', 'House blend, free refills.'],
          vi: ['Cà phê pha máy', 'Cà phê pha trộn của quán, châm thêm miễn phí.'],
        },
        { small: 375, large: 475 },
        'cup.coffee.coffeebeans',
        { diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'latte',
        { en: ['Latte', 'Double espresso and steamed milk.'], vi: ['Cà phê latte', 'Espresso đôi và sữa nóng.'] },
        575,
        'latteart.latte',
        { allergens: ['milk'], groups: ['milk'] },
      ),
      item(
        'iced-tea',
        { en: ['Iced tea', 'Black tea brewed daily, lemon.'], vi: ['Trà đá chanh', 'Trà đen pha mỗi ngày với chanh.'] },
        450,
        'highball.tea.ice.lemonwheel',
        { diets: ['vegan', 'vegetarian'], groups: ['ice'], minutes: 1 },
      ),
      item(
        'cola',
        { en: ['Cola', 'Fountain cola, free refills.'], vi: ['Cola', 'Cola rót vòi, châm thêm miễn phí.'] },
        425,
        'takecup.cola.ice.straw',
        { diets: ['vegan', 'vegetarian'], groups: ['ice'], minutes: 1 },
      ),
      item(
        'lemonade',
        {
          en: ['Mint lemonade', 'Fresh lemon, mint and cane sugar.'],
          vi: ['Nước chanh bạc hà', 'Chanh vàng tươi, bạc hà và đường mía.'],
        },
        550,
        'jar.lemonade.ice.mintsprig.lemon',
        { diets: ['vegan', 'vegetarian'], groups: ['ice'] },
      ),
    ],
  ),
  category(
    'beer-wine',
    { en: 'Beer and wine', vi: 'Bia và rượu vang' },
    340,
    { taxGroup: 'sales', stations: ['bar'], minutes: 2, course: 1, size: 'glass', diets: ['contains_alcohol'] },
    [
      item(
        'ipa',
        { en: ['Brooklyn IPA', 'Hazy, citrus, 6.5 %.'], vi: ['IPA Brooklyn', 'Bia đục, hương cam chanh, 6,5 %.'] },
        { half_pint: 600, pint: 950 },
        'pint.amberbeer.foam.grapefruit',
        { allergens: ['gluten'] },
      ),
      item(
        'lager',
        { en: ['Pilsner', 'Crisp and cold, 4.8 %.'], vi: ['Bia pilsner', 'Tươi mát, 4,8 %.'] },
        { half_pint: 500, pint: 800 },
        'stein.beer.foam',
        { allergens: ['gluten'] },
      ),
      item(
        'red',
        {
          en: ['Finger Lakes cabernet franc', 'Red fruit and a little pepper.'],
          vi: ['Vang đỏ Finger Lakes', 'Hương trái cây đỏ và chút tiêu.'],
        },
        { glass: 1500, bottle: 6200 },
        'wineglass.wine.grapes',
        { allergens: ['sulphites'] },
      ),
      item(
        'white',
        {
          en: ['Long Island chardonnay', 'Apple, butter and oak.'],
          vi: ['Vang trắng Long Island', 'Hương táo, bơ và gỗ sồi.'],
        },
        { glass: 1400, bottle: 5800 },
        'wineglass.whitewine.apple',
        { allergens: ['sulphites'] },
      ),
    ],
  ),
  category(
    'cocktails',
    { en: 'Cocktails', vi: 'Cocktail' },
    285,
    {
      taxGroup: 'sales',
      stations: ['bar'],
      minutes: 4,
      course: 1,
      size: 'glass',
      diets: ['contains_alcohol'],
      orderTypes: ['dine_in'],
    },
    [
      item(
        'manhattan',
        {
          en: ['Manhattan', 'Rye, sweet vermouth, bitters and a cherry.'],
          vi: ['Manhattan', 'Whiskey lúa mạch đen, vermouth ngọt, bitter và anh đào.'],
        },
        1700,
        'coupe.whisky.cherryrim',
        { allergens: ['sulphites', 'gluten'] },
      ),
      item(
        'martini',
        { en: ['Dry martini', 'Gin, dry vermouth and olives.'], vi: ['Martini khô', 'Gin, vermouth khô và ô liu.'] },
        1800,
        'martini.soda.olivepick',
        { allergens: ['sulphites'] },
      ),
      item(
        'spritz',
        {
          en: ['Aperitif spritz', 'Bitter orange, prosecco and soda.'],
          vi: ['Spritz cam đắng', 'Rượu cam đắng, prosecco và soda.'],
        },
        1500,
        'wineglass.aperol.orangewheel',
        { allergens: ['sulphites'] },
      ),
      item(
        'virgin-mule',
        {
          en: ['Ginger mule, no alcohol', 'Ginger beer, lime and mint.'],
          vi: ['Mule gừng không cồn', 'Nước gừng, chanh và bạc hà.'],
        },
        1000,
        'rocks.lighttea.ice.mintsprig.lime',
        { diets: ['vegan', 'vegetarian'], groups: ['ice'] },
      ),
    ],
  ),
  category(
    'market',
    { en: 'Market', vi: 'Hàng mang về' },
    90,
    { taxGroup: 'untaxed', stations: [], minutes: 0, course: 1, size: 'each', diets: ['vegetarian'] },
    [
      item(
        'beans',
        {
          en: ['Coffee beans, 12 oz', 'Our house blend to brew at home.'],
          vi: ['Cà phê hạt 340 g', 'Cà phê của quán để pha tại nhà.'],
        },
        1800,
        'bag.coffee.coffeebeans',
        { diets: ['vegan', 'vegetarian'], barcode: '2000000001012' },
      ),
      item(
        'sourdough',
        { en: ['Sourdough loaf', 'Baked this morning.'], vi: ['Ổ bánh mì men chua', 'Nướng sáng nay.'] },
        900,
        'loaf.amber',
        { allergens: ['gluten'], diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'gift-card',
        {
          en: ['Gift card', 'Any amount; taxed when it is spent.'],
          vi: ['Thẻ quà tặng', 'Mệnh giá tùy chọn; tính thuế khi sử dụng.'],
        },
        null,
        'card.redsauce',
        { size: 'open', diets: [] },
      ),
    ],
  ),
];
