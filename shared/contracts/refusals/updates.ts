import type { RefusalKind } from './kind.ts';

/** Why a release is not taken or given out. */
export const updateRefusals = {
  release_unsigned: {
    status: 422,
    en: '“{name}” is not signed. Only releases that are signed with a release key are taken.',
    vi: '“{name}” chưa được ký. Chỉ nhận bản phát hành đã ký bằng khoá phát hành.',
  },
  release_key_unknown: {
    status: 422,
    en: '“{name}” is signed with the key {key}, which this hub does not know.',
    vi: '“{name}” được ký bằng khoá {key} mà máy chủ này không biết.',
  },
  release_signature_wrong: {
    status: 422,
    en: 'The signature of “{name}” does not fit: it was changed after it was signed.',
    vi: 'Chữ ký của “{name}” không khớp: nội dung đã bị sửa sau khi ký.',
  },
  release_file_wrong: {
    status: 422,
    en: '“{name}” is not the file that was signed: it is damaged or another one. Please bring it again.',
    vi: '“{name}” không phải tệp đã ký: tệp hỏng hoặc là tệp khác. Vui lòng chép lại.',
  },
  release_file_not_awaited: {
    status: 409,
    en: 'No release names “{name}”. Add the release’s own .release.json first.',
    vi: 'Không bản phát hành nào có tệp “{name}”. Hãy thêm tệp .release.json của bản đó trước.',
  },
  release_unknown: {
    status: 404,
    en: 'The hub has no release {version}, or some of its files are missing.',
    vi: 'Máy chủ không có bản {version} hoặc còn thiếu tệp.',
  },
  release_in_use: {
    status: 409,
    en: 'Release {version} is being offered to the devices. Offer another or none first.',
    vi: 'Bản {version} đang được phát cho các thiết bị. Hãy chọn bản khác hoặc ngừng phát trước.',
  },
  update_not_your_turn: {
    status: 429,
    en: 'Another device is loading the update. Try again in {seconds} s.',
    vi: 'Thiết bị khác đang tải bản cập nhật. Thử lại sau {seconds} giây.',
  },
} as const satisfies Record<string, RefusalKind>;
