/** Where a menu picture is: what was brought in has its file's ending in its key, what is drawn is SVG. */
export const pictureUrl = (key: string): string => `/pictures/${key.includes('.') ? key : `${key}.svg`}`;
