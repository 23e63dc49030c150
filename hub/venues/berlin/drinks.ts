import type { CategoryRecipe } from '../recipe/types.ts';
import { category, item } from '../recipe/words.ts';

export const drinks: readonly CategoryRecipe[] = [
  category(
    'hot-drinks',
    { en: 'Hot drinks', vi: 'Đồ uống nóng' },
    24,
    { taxGroup: 'drinks', stations: ['bar'], minutes: 3, course: 1, size: 'cup', diets: ['vegetarian'] },
    [
      item(
        'kaffee',
        { en: ['Kaffee', 'Freshly brewed filter coffee.'], vi: ['Cà phê phin giấy', 'Cà phê pha phin giấy tươi.'] },
        320,
        'cup.coffee.coffeebeans',
        { diets: ['vegan', 'vegetarian'] },
      ),
      item(
        'cappuccino',
        { en: ['Cappuccino', 'Espresso with milk foam.'], vi: ['Cappuccino', 'Espresso với bọt sữa.'] },
        390,
        'latteart.latte.cinnamon',
        { allergens: ['milk'], groups: ['milk'] },
      ),
      item(
        'heisse-schokolade',
        {
          en: ['Heiße Schokolade', 'Hot chocolate with whipped cream.'],
          vi: ['Sô-cô-la nóng', 'Sô-cô-la nóng với kem tươi.'],
        },
        450,
        'jar.darkchocolate.whip.cocoa',
        { allergens: ['milk'], groups: ['milk'] },
      ),
      item(
        'tee',
        { en: ['Minztee', 'Fresh mint tea with honey.'], vi: ['Trà bạc hà', 'Trà bạc hà tươi với mật ong.'] },
        390,
        'teapot.greentea.mint.honey',
        {},
      ),
    ],
  ),
  category(
    'soft-drinks',
    { en: 'Soft drinks', vi: 'Nước giải khát' },
    190,
    { taxGroup: 'drinks', stations: ['bar'], minutes: 1, course: 1, size: 'ml300', diets: ['vegan', 'vegetarian'] },
    [
      item(
        'apfelschorle',
        {
          en: ['Apfelschorle', 'Cloudy apple juice with sparkling water.'],
          vi: ['Nước táo có ga', 'Nước ép táo đục pha nước có ga.'],
        },
        { ml300: 380, ml500: 520 },
        'highball.jasmine.bubbles.apple',
        { groups: ['spritzer'] },
      ),
      item(
        'rhabarberschorle',
        {
          en: ['Rhabarberschorle', 'Rhubarb juice with sparkling water.'],
          vi: ['Nước đại hoàng có ga', 'Nước ép đại hoàng pha nước có ga.'],
        },
        { ml300: 390, ml500: 540 },
        'highball.blush.ice.bubbles.strawberry',
        { groups: ['spritzer'] },
      ),
      item(
        'wasser',
        {
          en: ['Mineralwasser', 'Sparkling or still mineral water.'],
          vi: ['Nước khoáng', 'Nước khoáng có ga hoặc không ga.'],
        },
        { bottle: 320, litre: 690 },
        'clearbottle.water.lemon',
        {},
      ),
      item(
        'cola',
        { en: ['Cola', 'Chilled, with lemon.'], vi: ['Cola', 'Ướp lạnh, kèm chanh vàng.'] },
        { ml200: 300, ml400: 450 },
        'highball.cola.ice.lemonwheel',
        {},
      ),
      item(
        'spezi',
        { en: ['Spezi', 'Cola and orange soda.'], vi: ['Spezi', 'Cola pha nước cam có ga.'] },
        { ml300: 370, ml500: 490 },
        'tall.orangejuice.cola.ice.orangewheel',
        {},
      ),
    ],
  ),
  category(
    'beer',
    { en: 'Beer', vi: 'Bia' },
    48,
    { taxGroup: 'drinks', stations: ['bar'], minutes: 2, course: 1, size: 'ml500', diets: ['contains_alcohol'] },
    [
      item(
        'pils',
        {
          en: ['Pils vom Fass', 'Draught pilsner, crisp and hoppy.'],
          vi: ['Bia pils tươi', 'Bia pils rót vòi, thơm hoa bia.'],
        },
        { ml300: 390, ml500: 520, litre: 980 },
        'stein.beer.foam',
        { allergens: ['gluten'] },
      ),
      item(
        'hefeweizen',
        {
          en: ['Hefeweizen', 'Cloudy wheat beer with banana notes.'],
          vi: ['Bia lúa mì', 'Bia lúa mì đục, thoảng hương chuối.'],
        },
        { ml300: 410, ml500: 540 },
        'tall.wheatbeer.foam.wheat',
        { allergens: ['gluten'] },
      ),
      item(
        'dunkel',
        { en: ['Dunkles', 'Dark lager, malty and mild.'], vi: ['Bia đen', 'Lager sẫm màu, vị mạch nha dịu.'] },
        520,
        'stein.stout.foam',
        { allergens: ['gluten'] },
      ),
      item(
        'berliner-weisse',
        {
          en: ['Berliner Weisse', 'Sour wheat beer with raspberry or woodruff.'],
          vi: ['Bia chua Berlin', 'Bia lúa mì chua với si-rô mâm xôi.'],
        },
        490,
        'goblet.strawberryjuice.foam.raspberries',
        { allergens: ['gluten'], size: 'ml300' },
      ),
      item(
        'alkoholfrei',
        {
          en: ['Alkoholfreies Weizen', 'Wheat beer without alcohol.'],
          vi: ['Bia lúa mì không cồn', 'Bia lúa mì không chứa cồn.'],
        },
        490,
        'tall.wheatbeer.foam.lemon',
        { allergens: ['gluten'], diets: ['vegan', 'vegetarian'] },
      ),
    ],
  ),
  category(
    'wine-spirits',
    { en: 'Wine and spirits', vi: 'Rượu vang và rượu mạnh' },
    340,
    { taxGroup: 'drinks', stations: ['bar'], minutes: 2, course: 1, size: 'ml200', diets: ['contains_alcohol'] },
    [
      item(
        'riesling',
        { en: ['Riesling', 'Dry Riesling from the Mosel.'], vi: ['Vang trắng Riesling', 'Riesling khô vùng Mosel.'] },
        { ml200: 690, bottle: 2490 },
        'wineglass.whitewine.greengrapes',
        { allergens: ['sulphites'] },
      ),
      item(
        'spaetburgunder',
        { en: ['Spätburgunder', 'Pinot noir from Baden.'], vi: ['Vang đỏ Spätburgunder', 'Pinot noir vùng Baden.'] },
        { ml200: 750, bottle: 2690 },
        'wineglass.wine.cherries',
        { allergens: ['sulphites'] },
      ),
      item(
        'sekt',
        { en: ['Sekt', 'German sparkling wine, brut.'], vi: ['Vang nổ Sekt', 'Vang nổ Đức, brut.'] },
        { glass: 550, bottle: 2900 },
        'flute.sparkling.bubbles',
        { allergens: ['sulphites'] },
      ),
      item(
        'hugo',
        { en: ['Hugo', 'Sekt, elderflower, mint and lime.'], vi: ['Hugo', 'Vang nổ, hoa cơm cháy, bạc hà và chanh.'] },
        790,
        'wineglass.limejuice.mintsprig.lime',
        { allergens: ['sulphites'], size: 'glass' },
      ),
      item(
        'obstler',
        { en: ['Obstler', 'Clear fruit brandy, 2 cl.'], vi: ['Rượu trái cây', 'Rượu mạnh chưng từ trái cây, 2 cl.'] },
        350,
        'shot.water.peach',
        { size: 'glass' },
      ),
    ],
  ),
];
