import { area, disc, dots, line, type Ingredient } from '../draw.ts';

/** What lies under the rest: drawn once, in the middle, up to 70 units out. */

const tangle =
  (light: string, dark: string, width: number): Ingredient =>
  () =>
    disc(0, 0, 56, dark) +
    line(
      'M-54-8Q-20-56 30-46M-56 14Q-10-40 50-22M-44 36Q-6-16 56 4M-18 54Q10 4 50 30M-46-32Q-20 20-36 42M-8-54Q-2 10-24 50M28-48Q26 10 4 54M52-12Q46 24 28 46',
      light,
      width,
    );

const mound =
  (fill: string, grain: string, extra: string): Ingredient =>
  () =>
    area('M-60 6q-6-34 24-46 34-22 66 0 30 14 30 46-2 38-42 48-44 10-64-12-14-16-14-36z', fill) +
    line(
      'M-38-16l6-3M-10-40l6 3M24-34l5 4M44-6l2 6M28 28l6-4M-6 42l7 1M-38 22l5 4M-8-8l6 3M14 6l6-4M-20 12l3 5M8-20l6 2',
      grain,
      5,
    ) +
    line('M-24-30l5 4M34 10l-3 5M-46 4l5 2M10 30l6 3M2-30l5-3', extra, 5);

const bed =
  (fill: string, vein: string): Ingredient =>
  () =>
    area(
      'M-68 8q-10-18 6-30-2-22 22-24 10-20 32-12 16-14 32 2 24-2 24 22 18 10 12 28 10 22-12 30-6 22-30 18-14 18-34 8-20 12-32-6-24 2-22-18-8-8 2-18z',
      fill,
    ) + line('M-50 4Q-10-12 6 4t46-6M-28-34Q-6-10 4 36M34-36Q16-8-18 42', vein, 3);

export const bases: Readonly<Record<string, Ingredient>> = {
  noodles: tangle('#fffaf0', '#ead9ba', 5),
  finenoodles: tangle('#fffdf7', '#e9dfce', 3),
  broadnoodles: tangle('#fff7e6', '#e3cfa8', 9),
  eggnoodles: tangle('#f9d266', '#dca132', 5),
  glassnoodles: tangle('#efe6d2', '#cdbd9d', 4),
  pasta: tangle('#f9dc8c', '#dfb04c', 6),
  crispnoodles: tangle('#e7ab45', '#b97a22', 4),
  rice: mound('#fffdf6', '#e7dcc6', '#f3ead8'),
  brokenrice: mound('#fffaf0', '#dccfb4', '#c4b089'),
  friedrice: mound('#f2cd78', '#d9a33d', '#5f9e3a'),
  brownrice: mound('#c99b6b', '#9c6d3f', '#e4c294'),
  stickyrice: mound('#f4e6c8', '#dcc390', '#fff6e0'),
  purplerice: mound('#8d6aa8', '#6c4a88', '#b597cc'),
  greenrice: mound('#bcd07c', '#8fae4c', '#dbe8ac'),
  mash: mound('#f7e2a6', '#e6c670', '#fff2c8'),
  porridge: mound('#fbf3e0', '#ecdfc2', '#7cae4a'),
  leaves: bed('#8fc05a', '#c3e08f'),
  darkleaves: bed('#4f8d3d', '#8cc066'),
  cabbage: bed('#d8e8a8', '#b3cf7a'),
  slaw: () =>
    disc(0, 0, 54, '#dfe8b8') +
    line('M-50-10Q0-50 44-20M-52 16Q0-22 52-2M-30 42Q6-6 50 26M-30-38Q-24 10-4 50', '#f6f9dc', 6) +
    line('M-46 0Q0 24 44-30M-36 30Q10 30 48 12M10-50Q-4 10 26 46', '#f08a3c', 5),
  crepe: () =>
    area('M-70 22Q-66-44 0-50 66-44 70 22 40 40 0 38-42 40-70 22z', '#f3c244') +
    line('M-62 16Q-56-34 0-40 56-34 62 16', '#d99a22', 5) +
    dots(
      [
        [-30, -10],
        [-4, -20],
        [24, -14],
        [40, 4],
        [-46, 8],
        [4, 4],
      ],
      '#dfa22e',
      7,
    ),
  pizza: () =>
    disc(0, 0, 82, '#d99a4c') +
    disc(0, 0, 72, '#d8492c') +
    disc(0, 0, 66, '#f7d06f') +
    line('M-66 0H66M-33-57l66 114M33-57l-66 114', '#e3a943', 2.5),
  flatbread: () =>
    disc(0, 0, 66, '#eec07c') +
    dots(
      [
        [-30, -24],
        [16, -36],
        [36, 12],
        [-14, 30],
        [-44, 10],
        [4, 0],
      ],
      '#c98a3f',
      12,
    ),
  waffle: () =>
    area('M-54-46h108v92H-54z', '#e7a94a') +
    line('M-54-20H54M-54 8H54M-54 34H54M-28-46v92M0-46v92M28-46v92', '#c27d26', 5),
  pancakes: () =>
    disc(4, 8, 58, '#b9752a') + disc(2, 4, 58, '#f3c878') + disc(0, 0, 56, '#d9963d') + disc(0, 0, 46, '#e6aa52'),
};
