import type { Words } from './problems.ts';

/** What the importer says of a file, in both languages of the screens. */

const say = (en: string, vi: string): Words => ({ en, vi });

// The file as a whole

export const notUnicode = say(
  'The letters of this file cannot be read. Save it as “CSV UTF-8” and try again.',
  'Không đọc được chữ trong tệp. Hãy lưu dạng “CSV UTF-8” rồi thử lại.',
);
export const noRows = say('The file has no rows below its header.', 'Tệp không có dòng nào dưới dòng tiêu đề.');
export const tooManyRows = (most: number) => say(`The file has more than ${most} rows.`, `Tệp có hơn ${most} dòng.`);
export const quoteNotClosed = say(
  'A quotation mark that opens in this row is never closed.',
  'Dấu ngoặc kép mở ở dòng này không được đóng.',
);
export const strayQuote = say(
  'A quotation mark stands in the middle of a cell. Put the whole cell in quotation marks and double those inside.',
  'Có dấu ngoặc kép ở giữa ô. Hãy đặt cả ô trong ngoặc kép và viết đôi dấu bên trong.',
);
export const tooManyCells = (cells: number, columns: number) =>
  say(
    `The row has ${cells} cells but the header only ${columns}. A cell with a comma must be in quotation marks.`,
    `Dòng có ${cells} ô nhưng tiêu đề chỉ có ${columns}. Ô chứa dấu phẩy phải đặt trong ngoặc kép.`,
  );
export const unknownHeader = (expected: string, found: string) =>
  say(
    `This is no menu file Comanda knows. Expected the columns of one of: ${expected}. Found: ${found}.`,
    `Comanda không nhận ra tệp thực đơn này. Cần các cột của một trong: ${expected}. Tệp có: ${found}.`,
  );
export const missingColumns = (format: string, columns: string) =>
  say(`A ${format} file needs the columns ${columns}.`, `Tệp ${format} cần các cột ${columns}.`);
export const unknownColumns = (columns: string) =>
  say(`These columns are not known and were ignored: ${columns}.`, `Bỏ qua các cột không nhận ra: ${columns}.`);
export const repeatedColumn = (column: string) =>
  say(`The column “${column}” is there twice; the first is read.`, `Cột “${column}” bị lặp; chỉ đọc cột đầu.`);
export const unknownPlace = (place: string, places: string) =>
  say(
    `The file has no prices of “${place}”, but of: ${places}.`,
    `Tệp không có giá của “${place}”, chỉ có: ${places}.`,
  );
export const severalPlaces = (taken: string, places: string) =>
  say(
    `The file has several places (${places}). The prices of “${taken}” were taken; name another place to take its own.`,
    `Tệp có nhiều địa điểm (${places}). Đã lấy giá của “${taken}”; hãy chọn địa điểm khác nếu cần.`,
  );

// A cell

export const notAPrice = (text: string) => say(`“${text}” is not a price.`, `“${text}” không phải là giá.`);
export const noPrice = say('The price is missing.', 'Thiếu giá.');
export const negativePrice = (text: string) =>
  say(`A price cannot be below zero: “${text}”.`, `Giá không được âm: “${text}”.`);
export const priceTooLarge = (text: string) => say(`“${text}” is too large.`, `“${text}” quá lớn.`);
export const ambiguousPrice = (text: string) =>
  say(
    `“${text}” may mean thousands or a fraction. Write it without separators, or with its decimals.`,
    `“${text}” có thể là hàng nghìn hoặc số lẻ. Hãy viết không dấu phân cách, hoặc viết đủ phần lẻ.`,
  );
export const tooManyDecimals = (text: string, decimals: number) =>
  decimals === 0
    ? say(`“${text}”: the currency has no decimals.`, `“${text}”: tiền tệ này không có số lẻ.`)
    : say(
        `“${text}” has more than the ${decimals} decimals of the currency.`,
        `“${text}” có nhiều hơn ${decimals} chữ số lẻ của tiền tệ.`,
      );
export const openPrice = say(
  'There is no price: it becomes an open price, keyed in at the sale.',
  'Không có giá: món này sẽ là giá mở, nhập khi bán.',
);
export const notYesNo = (text: string) =>
  say(`“${text}” is neither yes (Y) nor no (N).`, `“${text}” không phải có (Y) hay không (N).`);
export const notWhole = (text: string, least: number, most: number) =>
  say(
    `“${text}” is not a whole number from ${least} to ${most}.`,
    `“${text}” không phải số nguyên từ ${least} đến ${most}.`,
  );
export const notOneOf = (text: string, known: string) =>
  say(`“${text}” is not known here. Known: ${known}.`, `Không nhận ra “${text}”. Có thể dùng: ${known}.`);
export const notAnId = (text: string) =>
  say(
    `“${text}” is not an id. Leave the cell empty for something new.`,
    `“${text}” không phải mã. Để trống nếu là mục mới.`,
  );
export const repeatedId = (id: string, row: number) =>
  say(`The id ${id} is already in row ${row}.`, `Mã ${id} đã có ở dòng ${row}.`);
export const tooLong = (most: number) =>
  say(`The text is longer than ${most} characters.`, `Văn bản dài hơn ${most} ký tự.`);
export const spoiledNumber = (text: string) =>
  say(
    `A spreadsheet has cut this number to “${text}”; it was ignored. Format the column as text before saving.`,
    `Bảng tính đã rút gọn số này thành “${text}” nên bị bỏ qua. Hãy định dạng cột là văn bản trước khi lưu.`,
  );

export const lettersLost = (letters: string) =>
  say(`A printer here cannot print these letters: ${letters}`, `Có máy in của quán không in được các chữ: ${letters}`);

// A row among others

export const noName = say('The name is missing.', 'Thiếu tên.');
export const repeatedVariant = (item: string, variant: string, row: number) =>
  say(
    `“${item}” already has the variant “${variant}” in row ${row}.`,
    `“${item}” đã có biến thể “${variant}” ở dòng ${row}.`,
  );
export const sameNameTwice = (item: string, row: number) =>
  say(
    `There is another item named “${item}” in row ${row}; both are imported.`,
    `Đã có món khác tên “${item}” ở dòng ${row}; cả hai đều được nhập.`,
  );
export const repeatedSku = (sku: string, row: number) =>
  say(
    `The SKU “${sku}” is already in row ${row}; items are not recognised by it.`,
    `SKU “${sku}” đã có ở dòng ${row}; không dùng để nhận diện món.`,
  );
export const tooMany = (what: Words, most: number) =>
  say(`There are more than ${most} ${what.en}.`, `Có nhiều hơn ${most} ${what.vi}.`);
export const VARIANTS = say('variants of one item', 'biến thể của một món');
export const GROUPS = say('modifier groups on one item', 'nhóm tuỳ chọn của một món');
export const MODIFIERS = say('modifiers in one group', 'tuỳ chọn trong một nhóm');
export const noCategory = say(
  'There is no category: a new item goes to “Other”.',
  'Không có danh mục: món mới sẽ vào “Khác”.',
);
export const severalCategories = (taken: string, all: string) =>
  say(
    `An item has one category: “${taken}” was taken of “${all}”.`,
    `Mỗi món chỉ có một danh mục: đã lấy “${taken}” trong “${all}”.`,
  );
export const notSold = (item: string, variant: string) =>
  say(
    `“${variant}” of “${item}” is not for sale and was left out.`,
    `“${variant}” của “${item}” không được bán nên bị bỏ qua.`,
  );
export const componentIgnored = say(
  'Ingredients of a composite item are not imported.',
  'Không nhập thành phần của món ghép.',
);
export const unknownSet = (set: string) =>
  say(
    `The menu has no modifier group “${set}”, and the file does not say what is in it. Make the group, then import again.`,
    `Thực đơn chưa có nhóm tuỳ chọn “${set}” và tệp không nêu nội dung. Hãy tạo nhóm rồi nhập lại.`,
  );
export const unknownRate = (rate: string, group: string) =>
  say(
    `No tax group makes ${rate}: a new item gets “${group}”, one that is there keeps its own.`,
    `Không có nhóm thuế nào là ${rate}: món mới nhận “${group}”, món đã có giữ nguyên.`,
  );
export const unreadableRate = (column: string) =>
  say(`The rate in “${column}” cannot be read.`, `Không đọc được thuế suất trong “${column}”.`);

// Comanda's own rows

export const noRowAbove = (kind: string, above: string) =>
  say(`A “${kind}” row must stand below its “${above}” row.`, `Dòng “${kind}” phải nằm dưới dòng “${above}”.`);
export const unknownReference = (name: string) =>
  say(
    `“${name}” is neither in the file nor on the menu.`,
    `“${name}” không có trong tệp và cũng không có trong thực đơn.`,
  );
export const unclearReference = (name: string) =>
  say(
    `There are several named “${name}”. Write id: and the id of the one that is meant.`,
    `Có nhiều mục tên “${name}”. Hãy ghi id: kèm mã của mục cần chọn.`,
  );
export const minAboveMax = say('Min is above max.', 'Số tối thiểu lớn hơn tối đa.');
export const minUnreachable = (min: number, room: number) =>
  say(
    `Min is ${min}, but all modifiers together can be chosen ${room} times.`,
    `Tối thiểu là ${min}, nhưng mọi tuỳ chọn cộng lại chỉ chọn được ${room} lần.`,
  );
export const nestedTwice = say(
  'A group that a modifier opens cannot open a further one.',
  'Nhóm được mở bởi một tuỳ chọn không thể mở thêm nhóm khác.',
);
