import { area, disc, dots, edged, line, oval, place, type Ingredient } from '../draw.ts';
import { rings } from './patterns.ts';

const curl = (x: number, y: number, turn: number): string =>
  `<g transform="translate(${x} ${y})rotate(${turn})"><path d="M10 10Q-12 14-12-3-10-15 4-14" stroke="#f47f52" stroke-width="10"/><path d="M-9 6l-6 3M-11-4l-6-1M-4-12l-3-5" stroke="#fcd0b4" stroke-width="3"/><path d="M10 10l8-4M10 10l7 6" stroke="#d8572c" stroke-width="4"/></g>`;

const shell = (x: number, y: number, fill: string, edge: string, flesh: string): string =>
  edged(`M${x - 15} ${y - 2}q3-14 15-14t15 14q-4 14-15 15-11-1-15-15z`, fill, edge, 2.5) + oval(x, y, 8, 6, flesh);

const shells =
  (fill: string, edge: string, flesh: string): Ingredient =>
  () =>
    shell(-16, -8, fill, edge, flesh) + shell(16, -10, fill, edge, flesh) + shell(0, 15, fill, edge, flesh);

export const sea: Readonly<Record<string, Ingredient>> = {
  shrimp: () => curl(-14, -8, 0) + curl(14, -4, 50) + curl(-2, 16, -30),
  prawns: () =>
    [-17, 17]
      .map(
        (y) =>
          `<path d="M-20 ${y}Q4 ${y - 14} 24 ${y + 3}" stroke="#e9602f" stroke-width="15"/><path d="M-8 ${y - 9}v9M2 ${y - 10}v9M12 ${y - 7}v9" stroke="#f9b38d" stroke-width="3"/><path d="M26 ${y + 4}l10-7M26 ${y + 4}l10 7" stroke="#c4441a" stroke-width="6"/><path d="M-24 ${y}l-18-8M-24 ${y + 2}l-18 5" stroke="#c4441a" stroke-width="2.5"/>`,
      )
      .join(''),
  squid: rings('#f6e3cf'),
  crispsquid: rings('#e2a444'),
  octopus: () =>
    line('M-24 20Q-30-16-6-16 20-14 14 6 8 16 2 8M24 18Q34-4 20-18', '#b2515c', 9) +
    dots(
      [
        [-23, 10],
        [-18, -6],
        [-4, -13],
        [10, -6],
        [25, 2],
      ],
      '#f2c3c3',
      4,
    ),
  clams: shells('#d9c3a5', '#a98a66', '#f8d9b0'),
  mussels: shells('#33363f', '#1d1f27', '#f29b45'),
  scallops: shells('#f2d7c3', '#cf9c80', '#fff8ea'),
  oysters: shells('#9a9488', '#6f6a60', '#efe6d8'),
  snails: () =>
    [
      [-15, -8],
      [15, -8],
      [0, 15],
    ]
      .map(
        ([x = 0, y = 0]) =>
          disc(x, y, 14, '#6d4a2c') + line(`M${x + 9} ${y}a9 9 0 1 1-9-9 6 6 0 0 1 2 11`, '#c79c66', 3),
      )
      .join(''),
  crab: () =>
    line('M-20 4l-18 8M-20 12l-14 14M20 4l18 8M20 12l14 14M-18-8l-14-10M18-8l14-10', '#c4401c', 5) +
    oval(0, 4, 25, 18, '#e8592b') +
    area('M-36-30q14-4 12 12-14 2-12-12zM36-30q-14-4-12 12 14 2 12-12z', '#e8592b') +
    dots(
      [
        [-7, -10],
        [7, -10],
      ],
      '#2b1208',
      5,
    ) +
    line('M-10 8q10 8 20 0', '#f9a57d', 4),
  lobster: () =>
    line('M-14-12l-16-14M14-12l16-14M-10-26Q-16-44-4-50M10-26Q16-44 4-50', '#b9331a', 3) +
    area('M-34-42q16-2 12 18-16 0-12-18zM34-42q-16-2-12 18 16 0 12-18z', '#dd4526') +
    oval(0, -10, 14, 20, '#dd4526') +
    area('M-12 8h24l-4 26H-8z', '#dd4526') +
    area('M0 32l16 16H-16z', '#c4371b') +
    line('M-11 14h22M-9 22h18M-8 30H8', '#f58d68', 3),
  wholefish: () =>
    place(
      0,
      0,
      0,
      0.64,
      area('M44 0l22-22q-4 22 0 44z', '#8f9b9b') +
        edged('M-60 2Q-36-32 4-28 36-22 50 0 36 24 2 28-38 28-60 2z', '#b6c0bd', '#7f8b8a', 3) +
        line('M-34-18q10 18 0 38M-12-14q6 8 0 16M6-14q6 8 0 16M24-12q5 8 0 14', '#8d9997', 3) +
        disc(-44, -4, 4, '#27302f'),
    ),
  friedfish: () =>
    place(
      0,
      0,
      0,
      0.64,
      area('M44 0l22-22q-4 22 0 44z', '#b2701f') +
        edged('M-60 2Q-36-32 4-28 36-22 50 0 36 24 2 28-38 28-60 2z', '#dba044', '#a8691d', 3) +
        line('M-20-14l12 28M0-18l12 34M20-16l10 26', '#8f5413', 4) +
        disc(-44, -4, 4, '#3a1d08'),
    ),
  seaweed: () => edged('M-24-26q8 6 16 0t16 0 16 0v50q-8 6-16 0t-16 0-16 0z', '#2f4a38', '#1d3325', 2),
};
