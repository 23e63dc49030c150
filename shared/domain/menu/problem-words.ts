/** What can be wrong with a menu, as its manager reads it. Warnings do not keep it from being published. */
export const menuProblems = {
  name_missing: {
    severity: 'error',
    en: 'It needs a name in the venue’s own language.',
    vi: 'Cần có tên bằng ngôn ngữ chính của quán.',
  },
  translation_missing: {
    severity: 'warning',
    en: 'The name is missing in another of the venue’s languages.',
    vi: 'Thiếu tên ở một ngôn ngữ khác của quán.',
  },
  letters_lost: {
    severity: 'warning',
    en: 'A printer here cannot print these letters:',
    vi: 'Có máy in của quán không in được các chữ:',
  },
  times_wrong: {
    severity: 'error',
    en: 'A time of day begins and ends at the same minute.',
    vi: 'Giờ phục vụ bắt đầu và kết thúc cùng một lúc.',
  },
  category_missing: { severity: 'error', en: 'It needs a category.', vi: 'Cần chọn danh mục.' },
  category_archived: {
    severity: 'warning',
    en: 'Its category is archived, so that it cannot be found.',
    vi: 'Danh mục của món đã lưu trữ nên không tìm thấy món.',
  },
  variant_name_missing: {
    severity: 'error',
    en: 'Each variant needs a name where there are several.',
    vi: 'Khi có nhiều cỡ, mỗi cỡ cần có tên.',
  },
  id_twice: { severity: 'error', en: 'The same thing is in it twice.', vi: 'Có thành phần bị trùng.' },
  barcode_twice: {
    severity: 'error',
    en: 'Another item has the same barcode: a scan could mean either.',
    vi: 'Món khác đã dùng mã vạch này nên khi quét sẽ bị nhầm.',
  },
  group_missing: {
    severity: 'error',
    en: 'A modifier group of it is not there.',
    vi: 'Có nhóm tuỳ chọn không tồn tại.',
  },
  group_archived: {
    severity: 'error',
    en: 'A modifier group of it is archived.',
    vi: 'Có nhóm tuỳ chọn đã được lưu trữ.',
  },
  station_missing: { severity: 'error', en: 'A station of it is not there.', vi: 'Có khu chế biến không tồn tại.' },
  station_none: {
    severity: 'warning',
    en: 'It is made at no station: it never reaches the kitchen.',
    vi: 'Món không thuộc khu chế biến nào nên không được gửi vào bếp.',
  },
  tax_missing: { severity: 'error', en: 'It needs a tax group.', vi: 'Cần chọn nhóm thuế.' },
  price_zero: { severity: 'warning', en: 'A price is zero.', vi: 'Có giá bằng không.' },
  combo_part_missing: {
    severity: 'error',
    en: 'Something in the combo is not on the menu.',
    vi: 'Combo có món không còn trong thực đơn.',
  },
  combo_part_unfit: {
    severity: 'error',
    en: 'Combos, items by weight and open prices cannot be in a combo.',
    vi: 'Combo không được chứa combo khác, món bán theo cân hay món giá mở.',
  },
  combo_by_weight: { severity: 'error', en: 'A combo cannot be sold by weight.', vi: 'Combo không thể bán theo cân.' },
  combo_part_archived: {
    severity: 'warning',
    en: 'Something in the combo is archived.',
    vi: 'Combo có món đã được lưu trữ.',
  },
  choices_none: { severity: 'error', en: 'There is nothing to choose from.', vi: 'Nhóm chưa có tuỳ chọn nào.' },
  min_above_max: {
    severity: 'error',
    en: 'The fewest choices are more than the most.',
    vi: 'Số chọn ít nhất lớn hơn số chọn nhiều nhất.',
  },
  min_unreachable: {
    severity: 'error',
    en: 'There are fewer choices than have to be made.',
    vi: 'Số tuỳ chọn ít hơn số bắt buộc phải chọn.',
  },
  nested_missing: {
    severity: 'error',
    en: 'The group that a choice opens is not there.',
    vi: 'Nhóm mà tuỳ chọn mở ra không tồn tại.',
  },
  nested_twice: {
    severity: 'error',
    en: 'A group that a choice opens cannot open another one.',
    vi: 'Nhóm được mở từ một tuỳ chọn không thể mở tiếp nhóm khác.',
  },
} as const;

export type MenuProblemCode = keyof typeof menuProblems;
