import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const sweets: readonly CategoryRecipe[] = [
  category(
    'desserts',
    { vi: 'Tráng miệng', en: 'Desserts' },
    330,
    { taxGroup: 'food', stations: ['cold'], minutes: 4, course: 3, size: 'portion', groups: [], diets: ['vegetarian'] },
    [
      item(
        'che-ba-mau',
        {
          vi: ['Chè ba màu', 'Đậu đỏ, đậu xanh, thạch lá dứa, nước cốt dừa và đá bào.'],
          en: ['Three-colour chè', 'Red beans, mung beans, pandan jelly, coconut milk and shaved ice.'],
        },
        45_000,
        'sundae.berry.mangojuice.pandan.coconut.crushed',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'che-sen',
        {
          vi: ['Chè hạt sen long nhãn', 'Hạt sen Huế bọc nhãn, nước đường phèn mát dịu.'],
          en: ['Lotus seeds in longan', 'Huế lotus seeds tucked into longan, in light rock-sugar syrup.'],
        },
        55_000,
        'darkbowl.jasmine.longan.lotusseeds.icecubes',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'che-thai',
        {
          vi: ['Chè Thái sầu riêng', 'Trái cây nhiệt đới, thạch, sữa và kem sầu riêng.'],
          en: ['Durian fruit chè', 'Tropical fruit, jellies, milk and durian cream.'],
        },
        65_000,
        'redbowl.milk.durianscoop.greenjelly.redjelly.longan',
        { allergens: ['milk'] },
      ),
      item(
        'banh-flan',
        {
          vi: ['Bánh flan cà phê', 'Flan trứng mềm mịn, caramel cà phê và đá bào.'],
          en: ['Coffee crème caramel', 'Silky egg custard with coffee caramel over shaved ice.'],
        },
        39_000,
        'pinkplate.flan.coffeebeans',
        { allergens: ['eggs', 'milk'] },
      ),
      item(
        'chuoi-nuong',
        {
          vi: ['Chuối nếp nướng', 'Chuối bọc nếp nướng lá chuối, nước cốt dừa và mè.'],
          en: ['Grilled sticky banana', 'Banana in sticky rice grilled in its leaf, coconut cream and sesame.'],
        },
        49_000,
        'leaf.banana.coconuthalf.sesame',
        { allergens: ['sesame'], diets: ['vegan', 'vegetarian'], stations: ['grill', 'cold'], minutes: 8 },
      ),
      item(
        'xoi-xoai',
        {
          vi: ['Xôi xoài', 'Xôi lá dứa dẻo, xoài cát Hòa Lộc và nước cốt dừa.'],
          en: ['Mango sticky rice', 'Pandan sticky rice, ripe Hòa Lộc mango and coconut cream.'],
        },
        69_000,
        'plate.greenrice.mango.mint.sesame',
        { allergens: ['sesame'], diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
      item(
        'kem-dua',
        {
          vi: ['Kem trái dừa', 'Hai viên kem trong trái dừa non, đậu phộng và thạch dừa.'],
          en: ['Ice cream in a coconut', 'Two scoops in a young coconut with peanuts and coconut jelly.'],
        },
        75_000,
        'greenplate.coconutscoop.coconuthalf.peanuts.cherries',
        { allergens: ['milk', 'peanuts'], groups: ['scoops'] },
      ),
      item(
        'kem-2-vien',
        {
          vi: ['Kem 2 viên', 'Kem nhà làm, chọn hai viên tùy thích.'],
          en: ['Two scoops', 'House-made ice cream: choose two.'],
        },
        55_000,
        'bowl.vanilla.chocoscoop.cookie',
        { allergens: ['milk', 'eggs'], groups: ['scoops'] },
      ),
      item(
        'banh-chocolate',
        {
          vi: ['Bánh sô-cô-la Bến Tre', 'Bánh sô-cô-la 70 % tan chảy, kem va-ni.'],
          en: ['Molten chocolate cake', 'Warm cake of 70 % Bến Tre chocolate, vanilla ice cream.'],
        },
        89_000,
        'darkplate.cookie.vanilla.raspberries.chocolate',
        { allergens: ['gluten', 'eggs', 'milk'], stations: ['grill', 'cold'], minutes: 12 },
      ),
      item(
        'pho-mai-chanh-day',
        {
          vi: ['Bánh phô mai chanh dây', 'Bánh phô mai lạnh, mặt chanh dây chua ngọt.'],
          en: ['Passion fruit cheesecake', 'Chilled cheesecake under passion fruit.'],
        },
        79_000,
        'cake.passionjuice.passion.mint',
        { allergens: ['gluten', 'eggs', 'milk'] },
      ),
      item(
        'trai-cay',
        {
          vi: ['Trái cây theo mùa', 'Thanh long, xoài, dưa hấu và thơm cắt tươi.'],
          en: ['Seasonal fruit plate', 'Dragon fruit, mango, watermelon and pineapple, freshly cut.'],
        },
        { portion: 65_000, sharing: 119_000 },
        'greenlong.dragonfruit.mango.watermelon.pineapple',
        { diets: ['vegan', 'vegetarian', 'gluten_free'] },
      ),
    ],
  ),
];
