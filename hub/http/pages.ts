import type { Language } from '@comanda/shared/contracts/common.ts';
import { refusalSentence, refuse } from '@comanda/shared/contracts/refusals.ts';

const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const SCREENS = [
  { path: '/pos', en: 'Point of sale', vi: 'Bán hàng', forEn: 'Cashiers and waiters', forVi: 'Thu ngân, phục vụ' },
  {
    path: '/kiosk',
    en: 'Kiosk',
    vi: 'Máy tự gọi món',
    forEn: 'Guests who order by themselves',
    forVi: 'Khách tự gọi món',
  },
  { path: '/kitchen', en: 'Kitchen', vi: 'Bếp', forEn: 'Cooks', forVi: 'Đầu bếp' },
  { path: '/board', en: 'Pickup board', vi: 'Bảng gọi số', forEn: 'Guests', forVi: 'Khách' },
  { path: '/console', en: 'Console', vi: 'Bảng điều khiển', forEn: 'Managers', forVi: 'Quản lý' },
  { path: '/api/docs', en: 'API', vi: 'API', forEn: 'Programmers', forVi: 'Lập trình viên' },
] as const;

const STYLE = `:root{color-scheme:light dark}body{font:18px/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-content:center;gap:1.5rem;padding:2rem;background:light-dark(#f6f4f0,#15171b);color:light-dark(#1b1d21,#f2f3f5)}h1{margin:0;font-size:2rem}nav{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;width:min(60rem,90vw)}a{display:block;padding:1.25rem 1.5rem;border-radius:.9rem;text-decoration:none;color:inherit;background:light-dark(#fff,#20242b);border:1px solid light-dark(#d9d4ca,#3a404a);font-weight:600}a:hover,a:focus-visible{border-color:#2563eb;outline:2px solid #2563eb}small{display:block;font-weight:400;opacity:.8}`;

/** The page at the hub's own address: which screens there are. */
export function startPage(venue: string | null, language: Language): string {
  const vi = language === 'vi';
  const links = SCREENS.map(
    (each) => `<a href="${each.path}">${vi ? each.vi : each.en}<small>${vi ? each.forVi : each.forEn}</small></a>`,
  ).join('');
  const name = escape(venue ?? (vi ? 'Nhà hàng chưa được thiết lập' : 'This venue is not set up yet'));
  return `<!doctype html><html lang="${vi ? 'vi' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Comanda</title><style>${STYLE}</style></head><body><main><h1>${name}</h1><p>Comanda</p></main><nav>${links}</nav></body></html>`;
}

/** What a guest sees whose link leads nowhere, or who must wait. @param seconds 0: the link is wrong */
export function noReceiptPage(language: Language, seconds: number): string {
  const vi = language === 'vi';
  const words =
    seconds > 0
      ? refusalSentence(refuse('too_many_requests', { seconds }), language)
      : vi
        ? 'Liên kết này không dẫn đến hoá đơn nào. Vui lòng quét lại mã trên giấy.'
        : 'This link leads to no receipt. Please scan the code on the paper again.';
  return `<!doctype html><html lang="${vi ? 'vi' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Comanda</title><style>${STYLE}</style></head><body><main><p>${escape(words)}</p></main></body></html>`;
}

/** What a browser of another machine sees that came by plain HTTP where that is not allowed. */
export function encryptedOnlyPage(address: string, language: Language): string {
  const vi = language === 'vi';
  const words = vi
    ? [
        'Kết nối này không được mã hoá',
        'Máy chủ của nhà hàng chỉ nhận kết nối mã hoá. Hãy mở địa chỉ dưới đây.',
        'Trình duyệt sẽ cảnh báo vì chứng chỉ do chính máy chủ tạo ra. Trước khi tiếp tục, hãy so dấu vân tay của chứng chỉ với dấu ở bảng điều khiển, mục Hệ thống.',
      ]
    : [
        'This connection is not encrypted',
        'The restaurant’s hub takes encrypted connections only. Open the address below.',
        'The browser will warn, because the hub made its certificate by itself. Before going on, compare the certificate’s fingerprint with the one in the console under System.',
      ];
  const [title, what, warning] = words.map(escape);
  return `<!doctype html><html lang="${vi ? 'vi' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Comanda</title><style>${STYLE}main{max-width:40rem}</style></head><body><main><h1>${title}</h1><p>${what}</p><p><a href="${escape(address)}">${escape(address)}</a></p><p>${warning}</p></main></body></html>`;
}

/** The API's documentation, browsable. */
export const docsPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Comanda API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head><body><div id="api"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;

export const docsScript = `SwaggerUIBundle({ url: '/api/v1/openapi.json', dom_id: '#api', deepLinking: true, tryItOutEnabled: false, validatorUrl: null });`;
