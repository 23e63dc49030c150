import { area, disc, dots, edged, line, oval, type Ingredient } from '../draw.ts';
import { balls, cubes, fillet, grilled, logs, skewer, slices } from './patterns.ts';

export const meats: Readonly<Record<string, Ingredient>> = {
  rarebeef: slices('#d98079', '#b9554f', '#f2b9b0'),
  beef: slices('#96593a', '#6d3a22', '#c08a66'),
  brisket: slices('#b07a50', '#7f4d2c', '#f0dcbb'),
  pork: slices('#c9773a', '#8d4a1d', '#e9a765'),
  bacon: slices('#d0604a', '#a33c2c', '#f7d9c2'),
  belly: slices('#a84f27', '#6f2d12', '#f3d3a6'),
  chicken: slices('#f2dcb2', '#dba44d', '#fff3d8'),
  duck: slices('#a8562a', '#6d2f14', '#e2a062'),
  lamb: slices('#b06049', '#7d3a2a', '#d99682'),
  ham: slices('#f6cfc0', '#dfa48f', '#fbe6dc'),
  liver: slices('#8f5a4a', '#694033', '#ab7766'),
  beefcubes: cubes('#8b4a2b', '#5f2e18'),
  stewbeef: cubes('#9c5a2d', '#6d3a1a'),
  meatballs: balls('#a06a45', '#c69872'),
  porkballs: balls('#c98f5e', '#ecc79b'),
  fishballs: balls('#f6e6cd', '#ffffff'),
  steak: grilled('#8f4b30', '#5c2a18', '#472012'),
  chop: grilled('#cc7f3d', '#94521f', '#7a3b14'),
  thigh: grilled('#dd9a45', '#a8661f', '#8a4c15'),
  sausage: logs('#b5542f', '#82341a', '#d98156'),
  nem: logs('#d98a58', '#a85f33', '#f0b48a'),
  springrolls: logs('#e0a03c', '#b26f1c', '#f6cb78'),
  betelrolls: logs('#3f6b34', '#284a22', '#8a5a34'),
  freshrolls: () =>
    edged(
      'M-30-24q9-6 17 0v48q-8 6-17 0zM-8-26q8-6 17 0v50q-8 6-17 0zM14-24q9-6 17 0v48q-8 6-17 0z',
      '#f4f5e4',
      '#d4d8bc',
      2,
    ) +
    line('M-25-10v20M-3-12v20M19-10v20', '#f3906b', 7) +
    line('M-18-16v32M4-18v34M26-16v32', '#8dbb5f', 4),
  greenrolls: () =>
    edged(
      'M-30-24q9-6 17 0v48q-8 6-17 0zM-8-26q8-6 17 0v50q-8 6-17 0zM14-24q9-6 17 0v48q-8 6-17 0z',
      '#eef3dc',
      '#c9d3ae',
      2,
    ) +
    line('M-25-12v24M-3-14v26M19-12v24', '#6fae49', 7) +
    line('M-18-14v28M4-14v28M26-14v28', '#f2933e', 4),
  porkskewer: skewer('#c9703a', '#e3a36a'),
  beefskewer: skewer('#8f4f30', '#5f9e3a'),
  chickenskewer: skewer('#e0a44d', '#d3512f'),
  shrimpskewer: skewer('#f08a5d', '#f6c35b'),
  vegskewer: skewer('#e3b23c', '#6fae49'),
  ribs: () =>
    edged('M-32-18Q0-30 32-18l-2 36Q0 28-30 18z', '#a34a22', '#6d2a10', 3) +
    line('M-20-18l2 34M0-22v44M20-18l-2 34', '#d98a4d', 4) +
    dots(
      [
        [-18, 26],
        [0, 30],
        [18, 26],
      ],
      '#fff3dc',
      9,
    ),
  wings: () =>
    edged('M-30-6q2-18 20-14 12 2 14 12 14-8 22 2 6 14-10 18-18 2-26-8-18 4-20-10z', '#c9762a', '#8f4a14', 3) +
    line('M-20-10q8-6 14 0M6 4q8-4 14 2', '#eeb066', 4) +
    dots(
      [
        [-8, 16],
        [26, -14],
      ],
      '#f8ead0',
      8,
    ),
  drumstick: () =>
    line('M12 12l16 16', '#f8ead0', 8) +
    dots(
      [
        [30, 24],
        [25, 31],
      ],
      '#f8ead0',
      9,
    ) +
    edged('M16 14q-6 10-22 6-24-6-22-28 6-18 26-14 22 6 24 22 0 8-6 14z', '#c9762a', '#8f4a14', 3) +
    line('M-18-8q4-10 14-10', '#eeb066', 4),
  shank: () =>
    line('M-30-22l20 18', '#f8ead0', 9) +
    edged('M-20-10q12-14 34-6 22 12 16 32-16 16-36 6-22-14-14-32z', '#8d4625', '#5b2a12', 3) +
    line('M-6 0q10-6 20 2M0 14q8-2 14 4', '#b97746', 4),
  salmon: fillet('#f58f62', '#d96a3d', '#fcc4a4'),
  whitefish: fillet('#fbf1de', '#dfc9a0', '#e9d6b0'),
  goldfish: fillet('#f0c05a', '#c98d27', '#f8dc94'),
  caramelfish: fillet('#a3541f', '#6d3210', '#d08a48'),
  schnitzel: fillet('#e2a440', '#b27320', '#f2c674'),
  friedegg: () =>
    area('M-30 2q-4-18 12-24 14-12 28 0 20 2 20 20-2 18-20 22-18 10-28-2-12-4-12-16z', '#fffdf5') +
    disc(0, 0, 12, '#f9b121') +
    disc(-4, -4, 3.5, '#ffd873'),
  softegg: () =>
    oval(-12, -4, 15, 19, '#fffaf0', -20) +
    oval(15, 6, 15, 19, '#fffaf0', 15) +
    disc(-12, -1, 9, '#f6a01f') +
    disc(15, 9, 9, '#f6a01f') +
    disc(-14, -4, 3, '#ffcf66') +
    disc(13, 6, 3, '#ffcf66'),
  omelette: () =>
    edged('M-34 8q2-28 34-28t34 28q-34 18-68 0z', '#f8c63c', '#dd9a1f', 3) + line('M-20-4q20-12 40 0', '#fbe08a', 4),
  patty: () => disc(0, 0, 26, '#6d3a1f') + line('M-16-10l28 4M-18 2l34 4M-12 14l22 2', '#4d2411', 3.5),
  curds: cubes('#fdf3d6', '#e8cf95'),
};
