import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { en } from './en.ts';

export const vi: SameTexts<typeof en> = {
  title: 'Bảng gọi số',
  preparing: 'Đang làm',
  ready: 'Mời nhận món',
  nonePreparing: 'Chưa có đơn đang làm',
  noneReady: 'Số của quý khách hiện ở đây khi món đã xong',
  soon: 'sắp xong',
  wait: '{{from}}–{{to}} phút',
  waitOne: '{{to}} phút',
  called: 'Số {{number}} đã xong',
  old: 'Bảng này không cập nhật từ {{time}}. Quý khách vui lòng hỏi nhân viên về số của mình.',
  lost: 'Bảng này không cập nhật. Quý khách vui lòng hỏi nhân viên về số của mình.',
  silent: 'Chưa gọi số bằng loa',
  sound: 'Bật âm thanh',
  settings: 'Cài đặt',
};
