export const viPrinters = {
  printerBar: {
    unreachable: 'Máy in {{name}} không trả lời',
    paper_out: 'Máy in {{name}} hết giấy',
    cover_open: 'Máy in {{name}} đang mở nắp',
    offline: 'Máy in {{name}} báo lỗi',
    papers_dead: 'Máy in {{name}} có phiếu không in ra được',
    drawer_open: 'Két ở máy in {{name}} đang mở',
    dead_one: 'đã bỏ {{count}} phiếu, hãy báo quản lý',
    dead_other: 'đã bỏ {{count}} phiếu, hãy báo quản lý',
    paper_low: 'Máy in {{name}} sắp hết giấy',
    standIn: 'đang in thay ở {{printer}}',
    waiting_one: '{{count}} tờ đang chờ',
    waiting_other: '{{count}} tờ đang chờ',
    hide: 'Đã biết',
  },
};
