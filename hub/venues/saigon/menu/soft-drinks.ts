import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const softDrinks: readonly CategoryRecipe[] = [
  category(
    'coffee',
    { vi: 'Cà phê', en: 'Coffee' },
    24,
    {
      taxGroup: 'food',
      stations: ['bar'],
      minutes: 4,
      course: 1,
      size: 'cup',
      groups: ['warmth', 'coffee-extra'],
      diets: ['vegetarian'],
    },
    [
      item(
        'ca-phe-sua-da',
        {
          vi: ['Cà phê sữa đá', 'Robusta Buôn Ma Thuột pha phin, sữa đặc và đá.'],
          en: ['Iced milk coffee', 'Phin-brewed Buôn Ma Thuột robusta, condensed milk and ice.'],
        },
        { regular: 35_000, large: 45_000 },
        'highball.condensed.mocha.coffee.ice.straw',
        { allergens: ['milk'], groups: ['ice', 'sugar', 'coffee-extra'] },
      ),
      item(
        'ca-phe-phin',
        {
          vi: ['Cà phê phin sữa nóng', 'Cà phê nhỏ giọt tại bàn trên lớp sữa đặc.'],
          en: ['Hot phin coffee', 'Dripped at your table over condensed milk.'],
        },
        39_000,
        'phin.coffee.coffeebeans',
        { allergens: ['milk'], groups: ['coffee-extra'], size: 'glass', minutes: 5 },
      ),
      item(
        'ca-phe-den',
        {
          vi: ['Cà phê đen', 'Đậm, thơm, có thể uống nóng hoặc đá.'],
          en: ['Black coffee', 'Strong and fragrant, hot or iced.'],
        },
        32_000,
        'cup.coffee.coffeebeans',
        { diets: ['vegan', 'vegetarian'], groups: ['warmth', 'sugar', 'coffee-extra'] },
      ),
      item(
        'bac-xiu',
        {
          vi: ['Bạc xỉu', 'Nhiều sữa, ít cà phê, ngọt dịu.'],
          en: ['Bạc xỉu', 'More milk than coffee, gentle and sweet.'],
        },
        39_000,
        'tall.condensed.milk.latte.ice',
        { allergens: ['milk'], groups: ['ice', 'sugar'], size: 'glass' },
      ),
      item(
        'ca-phe-trung',
        {
          vi: ['Cà phê trứng', 'Lớp kem trứng đánh bông trên cà phê nóng, kiểu Hà Nội.'],
          en: ['Egg coffee', 'Whipped egg cream over hot coffee, as in Hanoi.'],
        },
        49_000,
        'rocks.coffee.lemonade.foam.cocoa',
        { allergens: ['eggs', 'milk'], groups: ['coffee-extra'], minutes: 6 },
      ),
      item(
        'ca-phe-muoi',
        {
          vi: ['Cà phê muối', 'Kem muối béo mặn trên cà phê sữa đá, kiểu Huế.'],
          en: ['Salt coffee', 'Salted cream over iced milk coffee, as in Huế.'],
        },
        45_000,
        'highball.coffee.latte.ice.foam',
        { allergens: ['milk'], groups: ['ice', 'sugar'], size: 'glass' },
      ),
      item(
        'ca-phe-dua',
        {
          vi: ['Cà phê cốt dừa', 'Cà phê đen với đá xay cốt dừa.'],
          en: ['Coconut coffee', 'Black coffee under a coconut slush.'],
        },
        55_000,
        'goblet.coffee.coconut.crushed.coconuthalf',
        { allergens: ['milk'], groups: ['sugar'], size: 'glass', minutes: 5 },
      ),
      item(
        'latte',
        {
          vi: ['Cà phê latte', 'Espresso arabica Cầu Đất với sữa nóng.'],
          en: ['Latte', 'Cầu Đất arabica espresso with steamed milk.'],
        },
        55_000,
        'latteart.latte',
        { allergens: ['milk'], groups: ['warmth', 'milk', 'coffee-extra'] },
      ),
      item(
        'cappuccino',
        {
          vi: ['Cappuccino', 'Espresso, sữa nóng và bọt sữa mịn rắc ca cao.'],
          en: ['Cappuccino', 'Espresso, steamed milk and fine foam dusted with cocoa.'],
        },
        55_000,
        'latteart.mocha.cinnamon',
        { allergens: ['milk'], groups: ['milk', 'coffee-extra'] },
      ),
    ],
  ),
  category(
    'tea-juice',
    { vi: 'Trà, nước ép và sinh tố', en: 'Tea, juice and smoothies' },
    80,
    {
      taxGroup: 'food',
      stations: ['bar'],
      minutes: 4,
      course: 1,
      size: 'glass',
      groups: ['ice', 'sugar'],
      diets: ['vegan', 'vegetarian'],
    },
    [
      item(
        'tra-da',
        {
          vi: ['Trà đá', 'Trà xanh ướp lá dứa, châm thêm miễn phí.'],
          en: ['Iced tea', 'Pandan-scented green tea, refilled free.'],
        },
        10_000,
        'highball.jasmine.ice',
        { groups: ['ice'], minutes: 1 },
      ),
      item(
        'tra-sen',
        {
          vi: ['Trà sen Tây Hồ', 'Trà ướp bông sen, dọn ấm nóng.'],
          en: ['Lotus tea', 'Green tea scented with lotus blossom, in a hot pot.'],
        },
        { cup: 35_000, pot: 89_000 },
        'teapot.greentea.flower',
        { groups: [] },
      ),
      item(
        'tra-dao',
        {
          vi: ['Trà đào cam sả', 'Trà đen, đào ngâm, cam tươi và sả.'],
          en: ['Peach, orange and lemongrass tea', 'Black tea, peaches, fresh orange and lemongrass.'],
        },
        { regular: 49_000, large: 59_000 },
        'tall.peachtea.ice.stalk.orangewheel.peach',
        { groups: ['ice', 'sugar', 'tea-topping'] },
      ),
      item(
        'tra-vai',
        {
          vi: ['Trà vải hoa hồng', 'Trà ô long, trái vải và hương hoa hồng.'],
          en: ['Lychee rose tea', 'Oolong, lychees and a breath of rose.'],
        },
        { regular: 49_000, large: 59_000 },
        'tall.blush.lighttea.ice.lychee.mintsprig',
        { groups: ['ice', 'sugar', 'tea-topping'] },
      ),
      item(
        'tra-sua',
        {
          vi: ['Trà sữa trân châu', 'Hồng trà sữa với trân châu đường đen.'],
          en: ['Pearl milk tea', 'Black milk tea with brown sugar pearls.'],
        },
        { regular: 49_000, large: 59_000 },
        'takecup.milktea.ice.bottompearls.straw',
        { allergens: ['milk'], diets: ['vegetarian'], groups: ['ice', 'sugar', 'tea-topping'] },
      ),
      item(
        'tra-gung',
        {
          vi: ['Trà gừng mật ong', 'Gừng tươi, mật ong rừng và chanh, uống nóng.'],
          en: ['Ginger honey tea', 'Fresh ginger, forest honey and lime, served hot.'],
        },
        39_000,
        'cup.lighttea.ginger.honey',
        { diets: ['vegetarian'], groups: [], size: 'cup' },
      ),
      item(
        'chanh-tuoi',
        {
          vi: ['Chanh tươi', 'Chanh vắt tươi, đường và đá.'],
          en: ['Fresh lime juice', 'Squeezed to order with sugar and ice.'],
        },
        35_000,
        'highball.limejuice.ice.limewheel',
        {},
      ),
      item(
        'soda-chanh',
        {
          vi: ['Soda chanh muối', 'Chanh muối ngâm và soda lạnh.'],
          en: ['Salted lime soda', 'Preserved salted lime with cold soda.'],
        },
        39_000,
        'highball.lemonade.soda.ice.bubbles.lime',
        {},
      ),
      item(
        'nuoc-cam',
        { vi: ['Nước cam vắt', 'Cam sành vắt tươi.'], en: ['Orange juice', 'Freshly squeezed local oranges.'] },
        55_000,
        'highball.orangejuice.ice.straw.orange',
        {},
      ),
      item(
        'nuoc-dua',
        {
          vi: ['Dừa xiêm', 'Dừa xiêm Bến Tre ướp lạnh, dọn nguyên trái.'],
          en: ['Young coconut', 'Chilled Bến Tre coconut, served whole.'],
        },
        49_000,
        'coconut.water',
        { groups: [], size: 'piece', minutes: 2 },
      ),
      item(
        'nuoc-mia',
        {
          vi: ['Nước mía tắc', 'Mía ép tươi với tắc thơm.'],
          en: ['Sugar cane and kumquat', 'Fresh-pressed cane with kumquat.'],
        },
        35_000,
        'tall.canejuice.ice.cane',
        { groups: ['ice'] },
      ),
      item(
        'ep-dua-hau',
        { vi: ['Nước ép dưa hấu', 'Dưa hấu đỏ ép lạnh.'], en: ['Watermelon juice', 'Cold-pressed red watermelon.'] },
        49_000,
        'tall.melonjuice.ice.watermelonwedge',
        {},
      ),
      item(
        'sinh-to-bo',
        {
          vi: ['Sinh tố bơ', 'Bơ sáp Đắk Lắk xay sữa đặc.'],
          en: ['Avocado smoothie', 'Đắk Lắk avocado blended with condensed milk.'],
        },
        59_000,
        'goblet.avocadoshake.avocado',
        { allergens: ['milk'], diets: ['vegetarian'], groups: ['sugar', 'milk'] },
      ),
      item(
        'sinh-to-xoai',
        {
          vi: ['Sinh tố xoài', 'Xoài cát chín xay sữa chua.'],
          en: ['Mango smoothie', 'Ripe mango blended with yoghurt.'],
        },
        59_000,
        'goblet.mangojuice.mango',
        { allergens: ['milk'], diets: ['vegetarian'], groups: ['sugar', 'milk'] },
      ),
      item(
        'sinh-to-dau',
        {
          vi: ['Sinh tố dâu Đà Lạt', 'Dâu tây Đà Lạt xay với sữa tươi.'],
          en: ['Strawberry smoothie', 'Đà Lạt strawberries blended with fresh milk.'],
        },
        65_000,
        'goblet.strawberryjuice.whip.strawberry',
        { allergens: ['milk'], diets: ['vegetarian'], groups: ['sugar', 'milk'] },
      ),
    ],
  ),
  category(
    'soft-drinks',
    { vi: 'Nước ngọt và nước suối', en: 'Soft drinks and water' },
    190,
    {
      taxGroup: 'food',
      stations: ['bar'],
      minutes: 1,
      course: 1,
      size: 'can',
      groups: ['ice'],
      diets: ['vegan', 'vegetarian'],
    },
    [
      item(
        'nuoc-suoi',
        { vi: ['Nước suối', 'Nước khoáng không ga 500 ml.'], en: ['Still water', 'Still mineral water, 500 ml.'] },
        20_000,
        'clearbottle.water',
        { size: 'bottle', groups: [], barcode: '2000000000015' },
      ),
      item(
        'nuoc-khoang-ga',
        {
          vi: ['Nước khoáng có ga', 'Nước khoáng có ga 500 ml, kèm chanh.'],
          en: ['Sparkling water', 'Sparkling mineral water, 500 ml, with lime.'],
        },
        30_000,
        'clearbottle.limejuice.lime',
        { size: 'bottle', barcode: '2000000000022' },
      ),
      item(
        'cola',
        { vi: ['Cola', 'Lon 330 ml ướp lạnh.'], en: ['Cola', 'Ice-cold 330 ml can.'] },
        29_000,
        'can.campari',
        { barcode: '2000000000039' },
      ),
      item(
        'soda-cam',
        { vi: ['Nước cam có ga', 'Lon 330 ml ướp lạnh.'], en: ['Orange soda', 'Ice-cold 330 ml can.'] },
        29_000,
        'can.orangejuice.orange',
        { barcode: '2000000000046' },
      ),
      item(
        'bi-dao',
        {
          vi: ['Trà bí đao', 'Trà bí đao thanh mát, lon 310 ml.'],
          en: ['Winter melon tea', 'Cooling winter melon tea, 310 ml can.'],
        },
        27_000,
        'can.greenjuice.cucumber',
        { barcode: '2000000000053' },
      ),
      item(
        'tonic',
        { vi: ['Nước tonic', 'Tonic vị ký ninh, lon 330 ml.'], en: ['Tonic water', 'Quinine tonic, 330 ml can.'] },
        29_000,
        'can.limejuice.lemon',
        { barcode: '2000000000060' },
      ),
    ],
  ),
];
