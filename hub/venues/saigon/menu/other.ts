import type { CategoryRecipe } from '../../recipe/types.ts';
import { category, item } from '../../recipe/words.ts';

export const other: readonly CategoryRecipe[] = [
  category(
    'other',
    { vi: 'Khác', en: 'Other' },
    0,
    { taxGroup: 'food', stations: [], minutes: 0, course: 1, size: 'piece', groups: [] },
    [
      item(
        'khan-lanh',
        {
          vi: ['Khăn lạnh', 'Khăn cotton ướp lạnh hương sả.'],
          en: ['Chilled towel', 'Cold cotton towel scented with lemongrass.'],
        },
        5_000,
        'towel.greentea',
        { orderTypes: ['dine_in'] },
      ),
      item(
        'xi-ga',
        {
          vi: ['Xì gà', 'Xì gà cuốn tay, hỏi nhân viên để chọn.'],
          en: ['Cigar', 'Hand-rolled cigar; ask to see the box.'],
        },
        350_000,
        'cigar.aperol',
        { taxGroup: 'alcohol', orderTypes: ['dine_in'] },
      ),
      item(
        'ca-phe-goi',
        {
          vi: ['Cà phê rang xay 250 g', 'Robusta và arabica rang mộc, mang về pha phin.'],
          en: ['Ground coffee 250 g', 'Natural-roast robusta and arabica for your own phin.'],
        },
        129_000,
        'bag.coffee.coffeebeans',
        { diets: ['vegan', 'vegetarian'], barcode: '2000000000084' },
      ),
      item(
        'tuong-ot',
        {
          vi: ['Chai sốt ớt nhà làm', 'Sốt ớt lên men 200 ml.'],
          en: ['House chilli sauce', 'Fermented chilli sauce, 200 ml.'],
        },
        79_000,
        'saucebottle.redsauce.chilli',
        { diets: ['vegan', 'vegetarian', 'spicy'], size: 'bottle', barcode: '2000000000091' },
      ),
      item(
        'ao-thun',
        {
          vi: ['Áo thun Bến Thuyền', 'Áo cotton in hình thuyền, đủ cỡ.'],
          en: ['Bến Thuyền T-shirt', 'Cotton T-shirt with our boat, all sizes.'],
        },
        249_000,
        'shirt.redsauce',
        { barcode: '2000000000107' },
      ),
      item(
        'phi-mo-chai',
        {
          vi: ['Phí mở chai rượu', 'Khách mang rượu theo, tính theo chai.'],
          en: ['Corkage', 'For wine that guests bring, per bottle.'],
        },
        200_000,
        'cork.wine',
        { size: 'bottle', orderTypes: ['dine_in'] },
      ),
      item(
        'mon-theo-yeu-cau',
        {
          vi: ['Món theo yêu cầu', 'Món ngoài thực đơn, giá theo thỏa thuận với bếp.'],
          en: ['Off-menu dish', 'A dish the kitchen agreed to make; the price is keyed in.'],
        },
        null,
        'cloche.redsauce',
        { size: 'market', stations: ['wok'], minutes: 15, course: 2 },
      ),
    ],
  ),
];
