import { area, disc, dots, edged, line, oval, type Ingredient } from '../draw.ts';
import { balls, cubes, scoop, slices, sprinkle, strips } from './patterns.ts';

const cluster = (fill: string, edge: string): Ingredient => balls(fill, edge);

export const sweets: Readonly<Record<string, Ingredient>> = {
  banana: slices('#fbe9a8', '#e2bd4c', '#fff6d8'),
  mango: slices('#fbb52b', '#e0901a', '#fdd578'),
  pineapple: () =>
    area('M0-28L26 20Q0 32-26 20z', '#f8cf3c') +
    line('M-14-2l24 22M14-2l-24 22M-4-18l14 26M4-18l-14 26', '#dda41f', 2.5),
  dragonfruit: () => disc(0, 0, 25, '#d6246f') + disc(0, 0, 20, '#fffafa') + sprinkle('#33202b', 3, 0.65)(),
  watermelon: () =>
    area('M-32-8a32 32 0 0 0 64 0z', '#3f8a3a') +
    area('M-28-8a28 28 0 0 0 56 0z', '#f6fbe6') +
    area('M-25-8a25 25 0 0 0 50 0z', '#ea4b50') +
    line('M-10-1v3M0 5v3M10-1v3', '#33151a', 4),
  strawberry: () =>
    area('M0 26Q-30 4-22-14q8-10 22-4 14-6 22 4 8 18-22 40z', '#e03b4e') +
    area('M0-14l-14-8 10-2 4-8 4 8 10 2z', '#4f9a3c') +
    dots(
      [
        [-10, -6],
        [8, -6],
        [0, 4],
        [-6, 12],
        [7, 10],
      ],
      '#fbd27c',
      3,
    ),
  passion: () => disc(0, 0, 24, '#6d2f52') + disc(0, 0, 18, '#f6b52b') + sprinkle('#2f1a12', 3.5, 0.5)(),
  peach: () => disc(0, 0, 24, '#f7a45e') + oval(-7, -6, 12, 14, '#f9c07e', 20) + line('M0-22Q10 0 2 22', '#e0793a', 3),
  lychee: cluster('#f7f0ea', '#ffffff'),
  longan: cluster('#e8dcc4', '#fbf6ea'),
  berries: cluster('#4a3a86', '#7a6ab8'),
  raspberries: cluster('#c9284f', '#ee7590'),
  cherries: () =>
    line('M-10 6Q-4-16 10-24Q10-8 12 8', '#5f8d3a', 3) +
    disc(-11, 10, 11, '#b8122c') +
    disc(12, 11, 11, '#b8122c') +
    dots(
      [
        [-14, 6],
        [9, 7],
      ],
      '#ef7d8c',
      4,
    ),
  apple: () =>
    area('M0-12Q-26-24-24 4-18 28 0 22 18 28 24 4 26-24 0-12z', '#d8402f') +
    line('M0-12q0-8 6-12', '#6d4a2c', 3.5) +
    oval(-10, -2, 4, 7, '#f09a86', 20),
  guava: () => disc(0, 0, 25, '#a9c95a') + disc(0, 0, 20, '#f28b82') + sprinkle('#fbe3c4', 3, 0.55)(),
  carrotroot: () =>
    area('M-24 22Q-16-12 8-16 22-10 16 4 2 18-24 22z', '#f27a1a') +
    line('M10-14l6-14M14-10l14-8M14-14l12-16', '#4f9a3c', 4) +
    line('M-8 4l6 4M2-6l6 5', '#fbb06a', 3),
  cane: () => line('M-26 20L20-22M-12 26L28-10', '#b5b85a', 9) + line('M-8 4l5 5M8-10l5 5M4 12l5 5', '#7f8a36', 3),
  coconuthalf: () => disc(0, 0, 26, '#6d4526') + disc(0, 0, 21, '#fffdf6') + disc(0, 0, 13, '#eef3ee'),
  coconutflakes: strips('#fffdf6', '#f0e6d4'),
  jelly: cubes('#3a2b25', '#6d5a50'),
  greenjelly: cubes('#86b84a', '#5f9230'),
  redjelly: cubes('#d6454f', '#a32a36'),
  pearls: sprinkle('#2f1a14', 11),
  redbeans: sprinkle('#8b2f2a', 10),
  icecubes: cubes('#eaf7fa', '#bfe0ea'),
  vanilla: scoop('#fdeebf', '#e6cd86'),
  chocoscoop: scoop('#6d3d24', '#4a2513'),
  coconutscoop: scoop('#fffdf6', '#dfd8c8'),
  mangoscoop: scoop('#fbb944', '#dc921a'),
  matchascoop: scoop('#a3c26a', '#7c9c44'),
  ubescoop: scoop('#a27dc8', '#7a56a2'),
  berryscoop: scoop('#ee7c97', '#c8506e'),
  durianscoop: scoop('#f3dd8a', '#d2b650'),
  coffeescoop: scoop('#c79a6b', '#9c6d40'),
  cream: () => disc(0, 0, 22, '#fffaf0') + line('M-12 4q0-14 12-14t10 12-10 8-4-8', '#e8d9c0', 3.5),
  chocolate: () => line('M-28-10q10 20 18 0t18 0 18 4M-22 10q10 14 18 0t18 2', '#5a2f1c', 4.5),
  caramel: () => line('M-28-10q10 20 18 0t18 0 18 4M-22 10q10 14 18 0t18 2', '#c9771e', 4.5),
  flan: () =>
    disc(0, 2, 30, '#c98a3c') +
    disc(0, 0, 28, '#f7cf70') +
    disc(0, 0, 20, '#9c4f14') +
    oval(-7, -6, 7, 4, '#d9924a', -30),
  cookie: () => disc(0, 0, 24, '#d9a45a') + sprinkle('#6d3d24', 6, 0.75)(),
  biscuit: cubes('#e3b56a', '#b5843a'),
  fritter: balls('#d99a3c', '#f2c674'),
  ricecakes: balls('#fdf8ee', '#ffffff'),
  sesameballs: () => balls('#dfa544', '#f3cc84')() + sprinkle('#fff3d2', 3.5)(),
  donuts: () =>
    disc(0, 0, 26, '#d9944a') + disc(0, 0, 22, '#ee8fa5') + disc(0, 0, 8, '#f7ead6') + sprinkle('#fff6c8', 3.5, 0.75)(),
  bread: slices('#f3d9a4', '#b9752a', '#fbeccb'),
  darkbread: slices('#a8743f', '#6d4320', '#c99a63'),
  garlicbread: slices('#f4d488', '#c08432', '#7fae4c'),
  dough: () => line('M-20 20L12-22M-4 24L26-16', '#dba04a', 13) + line('M-16 14L8-16M2 18L22-10', '#f3cb82', 4),
  bao: () =>
    disc(-13, 0, 18, '#fffaf0') +
    disc(15, 4, 17, '#fdf3e2') +
    line('M-13-8q-6 4-4 9M-13-8q6 4 4 9M15-4q-6 4-4 9M15-4q6 4 4 9', '#dccab0', 2.5),
  dumplings: () =>
    [
      [-14, -8],
      [15, -6],
      [0, 16],
    ]
      .map(
        ([x = 0, y = 0]) =>
          edged(`M${x - 16} ${y + 6}q2-18 16-18t16 18q-16 8-32 0z`, '#fbf0d8', '#dcc79a', 2.5) +
          line(`M${x - 7} ${y - 5}l2 5M${x} ${y - 7}v6M${x + 7} ${y - 5}l-2 5`, '#cdb585', 2.5),
      )
      .join(''),
  sesamecracker: () => disc(0, 0, 30, '#ecc98a') + sprinkle('#4a3020', 4)() + line('M-22-12q10-12 22-12', '#f8e2b4', 4),
  crackers: () =>
    edged(
      'M-28-8q10-20 24-10 4 14-8 22-18 4-16-12zM2-14q16-10 26 4 2 16-14 18-16-6-12-22zM-10 14q14-8 24 4-4 14-18 12-10-4-6-16z',
      '#f8d9c2',
      '#e3b593',
      2.5,
    ),
  tortilla: () =>
    edged('M0-26L26 18H-26z', '#f0c35a', '#c9922a', 3) +
    dots(
      [
        [0, -6],
        [-8, 8],
        [9, 9],
      ],
      '#d9a23c',
      4,
    ),
  coffeebeans: () =>
    [
      [-14, -6, 20],
      [12, -10, -30],
      [2, 14, 60],
    ]
      .map(([x = 0, y = 0, t = 0]) => oval(x, y, 12, 8, '#4a2615', t))
      .join('') + line('M-22-8l16 5M4-5l16-10M-1 8l6 13', '#8a5a3a', 2.5),
  cinnamon: () => line('M-22 14L22-14M-16 22L26-4', '#9c5a2a', 8) + line('M-20 14L20-12', '#c98a54', 2.5),
  honey: () =>
    area('M-14-10h28q8 20 0 36h-28q-8-16 0-36z', '#f0a51f') +
    area('M-17-18h34v9h-34z', '#c97a1a') +
    oval(-6, 4, 3, 9, '#fbd27c'),
  wheat: () =>
    line('M0 28V-20', '#d9a83c', 3) +
    area(
      'M0-28q8 8 0 16-8-8 0-16zM0-8q4-14 14-14 0 12-14 14zM0-8q-4-14-14-14 0 12 14 14zM0 8q4-14 14-14 0 12-14 14zM0 8q-4-14-14-14 0 12 14 14z',
      '#e8bd52',
    ),
  grapes: () =>
    dots(
      [
        [-12, -8],
        [0, -10],
        [12, -8],
        [-6, 2],
        [6, 2],
        [0, 13],
      ],
      '#6d2a6b',
      13,
    ) +
    line('M0-14V-26', '#6d4a2c', 3.5) +
    dots(
      [
        [-14, -10],
        [-2, -12],
        [10, -10],
        [-8, 0],
        [4, 0],
      ],
      '#a566a0',
      3.5,
    ),
  greengrapes: () =>
    dots(
      [
        [-12, -8],
        [0, -10],
        [12, -8],
        [-6, 2],
        [6, 2],
        [0, 13],
      ],
      '#b8c94f',
      13,
    ) +
    line('M0-14V-26', '#6d4a2c', 3.5) +
    dots(
      [
        [-14, -10],
        [-2, -12],
        [10, -10],
        [-8, 0],
        [4, 0],
      ],
      '#e6efa4',
      3.5,
    ),
  flower: () =>
    [0, 72, 144, 216, 288]
      .map((t) => `<ellipse cy="-15" rx="8" ry="13" fill="#fff3d0" transform="rotate(${t})"/>`)
      .join('') + disc(0, 0, 8, '#f2b632'),
  tealeaves: () =>
    area('M0 22Q-24 10-20-16 2-10 0 22zM0 22Q24 12 24-10 2-8 0 22zM0 20Q-8-8 2-28 12-8 0 20z', '#5f9a4a'),
};
