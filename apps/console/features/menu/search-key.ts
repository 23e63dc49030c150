/** A text without its marks and in small letters: `Phở bò` is `pho bo`. */
export const searchKey = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '');
