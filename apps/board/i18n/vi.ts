import type { SameTexts } from '@comanda/kit/i18n/texts.ts';
import type { en } from './en.ts';

export const vi: SameTexts<typeof en> = {
  title: 'Bảng gọi số',
  preparing: 'Đang làm',
  ready: 'Mời nhận món',
  nonePreparing: 'Chưa có đơn đang làm',
  noneReady: 'Số đã xong hiện ở đây',
  called: 'Số {{number}} đã xong',
  old: 'Chưa cập nhật từ {{time}}',
  sound: 'Bật âm thanh',
  page: '{{page}} / {{pages}}',
};
