import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { enCombos } from './en-combos.ts';

export const viCombos: SameTexts<typeof enCombos> = {
  combo: {
    chooseOne: 'chọn 1',
    comes: 'đã gồm sẵn',
    missing: '{{place}}: hãy chọn một món.',
    inPlace: '{{place}}: {{problem}}',
    anew: 'Muốn đổi combo thì bỏ ra rồi gọi lại; dấu + gọi thêm một combo nữa.',
    gone: '{{item}} không còn ghép được như vậy. Hãy chọn lại.',
  },
  weight: {
    weight: 'Cân nặng',
    hint: '350 là gam, 0,350 là ký. Cân điện tử có thể tự gõ vào.',
    needed: 'Hãy cân món, hoặc nhập cân nặng.',
    wrong: 'Cân nặng phải từ 1 g đến 99,999 kg.',
    tareTooMuch: 'Vật đựng nặng hơn số này.',
    tare: 'Trừ bì',
    tareIs: 'Bì {{weight}}',
    noTare: 'Bỏ trừ bì',
    perKilogram: '/kg',
    labelUnknown: 'Mã {{code}} trên nhãn cân không có trong thực đơn, hoặc không bán theo ký.',
  },
};
