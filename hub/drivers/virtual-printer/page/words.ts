const en = {
  title: 'Virtual printer',
  listens: (address: string, columns: number): string => `ESC/POS on ${address} · ${columns} characters a line`,
  switches: 'What goes wrong',
  paperOut: 'Paper is out',
  paperLow: 'Paper is near its end',
  coverOpen: 'Cover is open',
  offline: 'Reports a fault',
  off: 'Switched off',
  silent: 'Never answers how it is',
  hangs: 'Hangs: takes connections, and does nothing',
  drawerOpen: 'Its drawer is open',
  papers: 'Papers',
  none: 'Nothing was printed yet. Set this address as a printer’s in Comanda and print a test page.',
  torn: 'torn off: it ended without a cut',
  drawer: 'opened the drawer',
  rings: 'called the cooks',
  paper: 'Paper',
  lost: 'The printer has been stopped. Start it again: npx comanda printer',
};

const vi: typeof en = {
  title: 'Máy in ảo',
  listens: (address, columns) => `ESC/POS tại ${address} · ${columns} ký tự mỗi dòng`,
  switches: 'Tình huống lỗi',
  paperOut: 'Hết giấy',
  paperLow: 'Giấy sắp hết',
  coverOpen: 'Mở nắp',
  offline: 'Báo lỗi',
  off: 'Tắt máy',
  silent: 'Không bao giờ trả lời trạng thái',
  hangs: 'Bị treo: nhận kết nối nhưng không làm gì',
  drawerOpen: 'Két tiền đang mở',
  papers: 'Giấy đã in',
  none: 'Chưa in gì. Hãy đặt địa chỉ này cho một máy in trong Comanda rồi in trang thử.',
  torn: 'bị xé: kết thúc mà không cắt',
  drawer: 'đã mở két',
  rings: 'đã gọi bếp',
  paper: 'Tờ',
  lost: 'Máy in đã dừng. Chạy lại: npx comanda printer',
};

export type PageWords = typeof en;

/** In Vietnamese for browsers that ask for it first. */
export const wordsFor = (accepted: string | undefined): { language: 'en' | 'vi'; words: PageWords } =>
  /^\s*vi\b/i.test(accepted ?? '') ? { language: 'vi', words: vi } : { language: 'en', words: en };
