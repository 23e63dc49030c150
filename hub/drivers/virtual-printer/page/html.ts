import { escapeHtml } from '@comanda/shared/receipts/html.ts';
import type { VirtualPrinterState } from '../state.ts';
import type { PageWords } from './words.ts';

/** What can be switched on the page. */
export const SWITCHES = [
  'paperOut',
  'paperLow',
  'coverOpen',
  'offline',
  'off',
  'silent',
  'hangs',
  'drawerOpen',
] as const satisfies readonly (keyof VirtualPrinterState)[];

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}body{margin:0;font:17px/1.5 system-ui,sans-serif;background:light-dark(#eceae4,#15171b);color:light-dark(#1b1d21,#f2f3f5)}header{padding:1.25rem 1.5rem .5rem}h1{margin:0;font-size:1.5rem}h2{font-size:1rem;margin:0 0 .5rem}header p{margin:.25rem 0 0;color:light-dark(#4a4d55,#b6bac3)}main{display:grid;grid-template-columns:minmax(16rem,20rem) 1fr;gap:1.5rem;padding:1rem 1.5rem}fieldset{border:1px solid light-dark(#c9c4b8,#3a404a);border-radius:.75rem;padding:1rem;margin:0;align-self:start;background:light-dark(#fff,#20242b)}legend{font-weight:600;padding:0 .4rem}label{display:flex;gap:.75rem;align-items:center;min-height:48px;cursor:pointer}input{width:24px;height:24px;accent-color:#2563eb}input:focus-visible{outline:3px solid #2563eb;outline-offset:2px}ol{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:1.25rem;align-items:flex-start}figure{margin:0;width:min(20rem,90vw)}figcaption{font-size:.85rem;color:light-dark(#4a4d55,#b6bac3);margin-bottom:.35rem}img{width:100%;display:block;box-shadow:0 2px 10px #0003}.lost{padding:.75rem 1.5rem;background:#7f1d1d;color:#fff}@media(max-width:700px){main{grid-template-columns:1fr}}`;

interface PageInput {
  readonly language: string;
  readonly words: PageWords;
  readonly name: string;
  readonly address: string;
  readonly columns: number;
}

/** The virtual printer's page: its papers, and what can go wrong with it. */
export function printerPage({ language, words, name, address, columns }: PageInput): string {
  const boxes = SWITCHES.map(
    (each) => `<label><input type="checkbox" name="${each}">${escapeHtml(words[each])}</label>`,
  );
  const { torn, drawer, rings, paper } = words;
  const data = escapeHtml(JSON.stringify({ torn, drawer, rings, paper, language }));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(name)}</title><style>${STYLE}</style></head><body data-words="${data}"><header><h1>${escapeHtml(name)}</h1><p>${escapeHtml(words.listens(address, columns))}</p></header><p class="lost" role="alert" hidden>${escapeHtml(words.lost)}</p><main><fieldset><legend>${escapeHtml(words.switches)}</legend>${boxes.join('')}</fieldset><section aria-label="${escapeHtml(words.papers)}"><h2>${escapeHtml(words.papers)}</h2><p class="none">${escapeHtml(words.none)}</p><ol aria-live="polite"></ol></section></main><script src="/page.js"></script></body></html>`;
}

/** Follows the printer by server-sent events, so that papers come out as they are printed. */
export const PAGE_SCRIPT = `'use strict';
const words = JSON.parse(document.body.dataset.words);
const list = document.querySelector('ol');
const none = document.querySelector('.none');
const lost = document.querySelector('.lost');
const time = new Intl.DateTimeFormat(words.language, { timeStyle: 'medium' });
const show = (papers) => {
  none.hidden = papers.length > 0;
  const there = new Map([...list.children].map((item) => [item.dataset.number, item]));
  for (const item of list.children) if (!papers.some((paper) => String(paper.number) === item.dataset.number)) item.remove();
  for (const paper of [...papers].reverse()) {
    if (there.has(String(paper.number))) continue;
    const item = document.createElement('li');
    item.dataset.number = String(paper.number);
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const said = [words.paper + ' ' + paper.number, time.format(paper.at)];
    if (!paper.cut) said.push(words.torn);
    if (paper.drawerKicks > 0) said.push(words.drawer);
    if (paper.rings > 0) said.push(words.rings);
    caption.textContent = said.join(' · ');
    const image = document.createElement('img');
    image.src = '/papers/' + paper.number + '.svg';
    image.alt = paper.text;
    figure.append(caption, image);
    item.append(figure);
    list.prepend(item);
  }
};
const boxes = [...document.querySelectorAll('input')];
const events = new EventSource('/events');
events.addEventListener('message', (event) => {
  lost.hidden = true;
  const { state, papers } = JSON.parse(event.data);
  for (const box of boxes) box.checked = state[box.name];
  show(papers);
});
events.addEventListener('error', () => { lost.hidden = false; });
for (const box of boxes) {
  box.addEventListener('change', () => {
    void fetch('/state', { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ [box.name]: box.checked }) });
  });
}
`;
