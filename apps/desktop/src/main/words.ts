/** Texts of menus and of the tray, which are the system's and not a page's. */
export const en = {
  open: 'Open {name}',
  setUp: 'Set up this machine …',
  lock: 'Lock this screen',
  lockNamed: 'Lock {name}',
  reload: 'Load again',
  fullScreen: 'Full screen',
  quit: 'Quit Comanda',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  hide: 'Hide Comanda',
  minimize: 'Minimize',
  unsaved: 'There are changes that are not saved.',
  unsavedHint: 'Whoever goes on loses them.',
  goOn: 'Go on all the same',
  stay: 'Stay here',
  hubEnds: 'The restaurant’s hub runs on this machine.',
  hubEndsHint:
    'If it ends, all other machines lose it at once: tills go on by themselves, kitchens hear of nothing new.',
  endHub: 'End it all the same',
  letHubRun: 'Let it run',
  hubMachine: 'The hub’s own machine',
  hubOff: 'The hub does not run here',
  hubStarting: 'The hub starts …',
  hubRebuilding: 'The hub builds its tables anew: {percent} % …',
  hubRunning: 'The hub runs at {address}',
  hubWaiting: 'The hub fell over and starts again …',
  hubRefuses: 'The hub does not start and tries again: {reason}',
  portTaken: 'its port is in use by another program',
  hubStopped: 'The hub is stopped',
  copyAddress: 'Copy the address',
  startHub: 'Start the hub',
  stopHub: 'Stop the hub',
  autostart: 'Start with the machine',
} as const;

export type Words = { readonly [K in keyof typeof en]: string };

export const vi: Words = {
  open: 'Mở {name}',
  setUp: 'Thiết lập máy này …',
  lock: 'Khoá màn hình này',
  lockNamed: 'Khoá {name}',
  reload: 'Tải lại',
  fullScreen: 'Toàn màn hình',
  quit: 'Thoát Comanda',
  edit: 'Sửa',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  cut: 'Cắt',
  copy: 'Sao chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  view: 'Hiển thị',
  hide: 'Ẩn Comanda',
  minimize: 'Thu nhỏ',
  unsaved: 'Có thay đổi chưa lưu.',
  unsavedHint: 'Nếu tiếp tục, các thay đổi sẽ mất.',
  goOn: 'Vẫn tiếp tục',
  stay: 'Ở lại',
  hubEnds: 'Máy chủ của nhà hàng đang chạy trên máy này.',
  hubEndsHint: 'Nếu dừng, mọi máy khác mất kết nối ngay: quầy tự làm tiếp, còn bếp không nhận được món mới.',
  endHub: 'Vẫn dừng',
  letHubRun: 'Để máy chủ chạy',
  hubMachine: 'Máy đang chạy máy chủ',
  hubOff: 'Máy chủ không chạy ở đây',
  hubStarting: 'Máy chủ đang khởi động …',
  hubRebuilding: 'Máy chủ đang dựng lại dữ liệu: {percent} % …',
  hubRunning: 'Máy chủ chạy tại {address}',
  hubWaiting: 'Máy chủ gặp sự cố và đang khởi động lại …',
  hubRefuses: 'Máy chủ chưa khởi động được và đang thử lại: {reason}',
  portTaken: 'cổng của nó đang được chương trình khác dùng',
  hubStopped: 'Máy chủ đã dừng',
  copyAddress: 'Sao chép địa chỉ',
  startHub: 'Chạy máy chủ',
  stopHub: 'Dừng máy chủ',
  autostart: 'Khởi động cùng máy',
};

/** @param languages of the system, the preferred one first, as `vi-VN` */
export const wordsFor = (languages: readonly string[]): Words =>
  languages
    .find((each) => /^(?:en|vi)\b/i.test(each))
    ?.toLowerCase()
    .startsWith('vi')
    ? vi
    : en;

export const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
