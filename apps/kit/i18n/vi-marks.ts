import type { enMarks } from './en-marks.ts';
import type { SameTexts } from './texts.ts';

export const viMarks: SameTexts<typeof enMarks> = {
  diet: {
    vegetarian: 'Chay',
    vegan: 'Thuần chay',
    halal: 'Thực phẩm Halal',
    gluten_free: 'Không gluten',
    spicy: 'Cay',
    contains_alcohol: 'Có cồn',
  },
  allergen: {
    gluten: 'Gluten (lúa mì)',
    crustaceans: 'Tôm cua',
    eggs: 'Trứng',
    fish: 'Cá',
    peanuts: 'Đậu phộng',
    soy: 'Đậu nành',
    milk: 'Sữa',
    nuts: 'Hạt cây',
    celery: 'Cần tây',
    mustard: 'Mù tạt',
    sesame: 'Mè (vừng)',
    sulphites: 'Sulfit',
    lupin: 'Đậu lupin',
    molluscs: 'Ốc, sò, mực',
  },
};
