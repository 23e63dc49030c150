/** Keys of pictures that were brought in: a hash of the file, and its ending. */
const BROUGHT_IN = /^[0-9a-f]{24}\.(?:webp|png|jpg)$/;

const urlOf = (key: string, drawnAs: string): string => `/pictures/${BROUGHT_IN.test(key) ? key : `${key}.${drawnAs}`}`;

/** Where a menu picture is, sharp at any size. */
export const pictureUrl = (key: string): string => urlOf(key, 'svg');

/** Where it is for a list of many: quick to show and to scroll. */
export const listPictureUrl = (key: string): string => urlOf(key, 'jpg');
