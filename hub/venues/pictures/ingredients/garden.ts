import { area, disc, edged, line, oval, type Ingredient } from '../draw.ts';
import { citrus, cubes, dip, logs, rings, rounds, slices, sprig, sprinkle, strips } from './patterns.ts';

export const garden: Readonly<Record<string, Ingredient>> = {
  herbs: sprig('#4f9a3c', '#9fce7c'),
  mint: sprig('#3fa66b', '#a4dcb8'),
  basil: sprig('#3c7d3a', '#86bd6a'),
  dill: () => line('M0 28V-26M0 14l-18-12M0 14l18-12M0 0l-16-12M0 0l16-12M0-12l-11-10M0-12l11-10', '#5f9e3a', 3.5),
  scallion: rings('#6fb044'),
  onion: rings('#efe4ee'),
  redonion: rings('#b0588f'),
  chilli: () =>
    line('M-22 14Q0 10 18-12', '#d92b1c', 9) + line('M18-12l8-8', '#4f8d3d', 4) + line('M-14 9Q0 6 12-8', '#f47a63', 2),
  chillirings: rings('#d92b1c'),
  lime: citrus('#5fa02f', '#c9e27a'),
  lemon: citrus('#f2c31d', '#fbe886'),
  orange: citrus('#f0851a', '#fbb04d'),
  grapefruit: citrus('#f2b04d', '#f0776b'),
  cucumber: rounds('#4f9a3c', '#d8efb4', '#f6fce4'),
  tomato: rounds('#c9321f', '#ee6248', '#fbd27c'),
  carrot: rounds('#dd6a14', '#f7953f', '#fbb772'),
  radish: rounds('#d6457a', '#fff4f4', '#f3cfd9'),
  aubergine: rounds('#5a3a73', '#efe3c4', '#cdb98c'),
  potato: rounds('#c99a44', '#f4d98c', '#fbeab6'),
  zucchini: rounds('#3f7d36', '#e4edb4', '#c2d48a'),
  lotus: rounds('#d9b98c', '#f8ead0', '#b98f5e'),
  olives: rounds('#2f3b28', '#57693f', '#c9321f'),
  pickles: strips('#fff4e0', '#f28a2e'),
  papaya: strips('#e3eebb', '#f0954a'),
  bamboo: strips('#f4dea0', '#e2bf6a'),
  sprouts: strips('#fdf6e3', '#e9dcae'),
  friedonion: strips('#b8702a', '#8f4f17'),
  cheese: strips('#f9c846', '#fbe08f'),
  parmesan: strips('#fff1c4', '#f3da8c'),
  peanuts: sprinkle('#c98d45', 8),
  sesame: sprinkle('#fbf1d2', 5),
  pepper: sprinkle('#4a3426', 4),
  corn: sprinkle('#f8c62c', 10),
  peas: sprinkle('#6fb044', 10),
  beans: sprinkle('#8b3a2f', 10),
  mungbeans: sprinkle('#f3cf62', 9),
  pomegranate: sprinkle('#c2264f', 8),
  capers: sprinkle('#6b7d36', 8),
  tofu: cubes('#fdf3d6', '#e0c88e'),
  friedtofu: cubes('#eebf58', '#c48a24'),
  feta: cubes('#ffffff', '#e3e6e0'),
  croutons: cubes('#dba44d', '#a8722a'),
  mushrooms: () =>
    [
      [-14, -8],
      [14, -6],
      [0, 16],
    ]
      .map(
        ([x = 0, y = 0]) =>
          area(`M${x - 4} ${y}h8v12h-8zM${x - 14} ${y + 2}q0-16 14-16t14 16z`, '#e7cfa8') +
          line(`M${x - 13} ${y + 2}h26`, '#a87b4c', 3.5),
      )
      .join(''),
  shiitake: rounds('#5f3b22', '#8a5a34', '#d9b88a'),
  broccoli: () =>
    area('M-8 4h16l4 24h-24z', '#a4cc6a') +
    disc(-14, -4, 13, '#4f9a3c') +
    disc(13, -5, 13, '#4f9a3c') +
    disc(0, -14, 14, '#5fae48'),
  bokchoy: () =>
    area('M0 28Q-10 8-28-8-20-30 0-22 20-30 28-8 10 8 0 28z', '#5fa544') + area('M0 28Q-6 6 0-10 6 6 0 28z', '#eef6d6'),
  spinach: () =>
    line('M-24 18Q0 8 22-20M-26 4Q-4-2 10-22M-10 24Q10 14 28-6', '#3f8a3a', 6) +
    area('M14-24q16-2 16 12-16 2-16-12zM-30 8q-4 16 12 18 2-14-12-18z', '#4f9d42'),
  asparagus: logs('#7fae4c', '#5c8a32', '#a9cf7a'),
  okra: logs('#6ea343', '#4d7d2c', '#a4cc6a'),
  lemongrass: logs('#dce3a0', '#a9b96a', '#b58fae'),
  fries: () =>
    line('M-22 18L-14-20M-10 20L-8-24M2 20L6-22M14 18L22-16M-26 4L24-6M-22-8L20 14', '#f5c242', 7) +
    line('M-6-20l-2 36M20-12l-6 26', '#dca125', 2),
  wedges: slices('#eeb545', '#bd7f1f', '#fbdc8e'),
  pumpkin: slices('#f39a2e', '#5f8d3a', '#fbc06a'),
  sweetpotato: slices('#ef8a3c', '#9c4a3a', '#fbb77c'),
  avocado: () =>
    edged('M-10-26q14-6 22 14 12 18-4 30-20 12-30-8 4-8 2-20-2-12 10-16z', '#d9e58c', '#4c7a2e', 5) +
    disc(-2, 8, 9, '#7d4c25'),
  corncob: () =>
    edged('M-32 0q0-14 12-14h36q16 2 16 14t-16 14h-36q-12 0-12-14z', '#f8c62c', '#d99a16', 3) +
    line('M-22-6h44M-24 2h48M-20 9h42', '#fbe07a', 3),
  ginger: slices('#f6dc9c', '#cfa552', '#fdf0c8'),
  garlic: () =>
    area('M0-24q4 12 14 20 10 14-4 22-10 6-20 0-14-8-4-22Q-4-12 0-24z', '#fdf6ea') +
    line('M0-14v32M-6 0q-4 8 0 16M6 0q4 8 0 16', '#e0d0bb', 2.5),
  nuocmam: dip('#d98c2b', '#d92b1c'),
  peanutsauce: dip('#a8622a', '#f0cf92'),
  soysauce: dip('#3a1d12', '#d92b1c'),
  limesalt: dip('#fbf6ea', '#7da83c'),
  chillisauce: dip('#d23a22', '#f6b03a'),
  mayo: dip('#fbeec4', '#e8cf86'),
  ketchup: dip('#c92a1c', '#e86a55'),
  greensauce: dip('#8fb347', '#d8e8a0'),
  mustard: dip('#d9a521', '#8a5f12'),
  shrimppaste: dip('#8f6f8d', '#d92b1c'),
  tamarind: dip('#7b3f1c', '#d08a48'),
  yogurtdip: dip('#fdf9f0', '#7da83c'),
  gravyboat: dip('#7b431f', '#a8683a'),
  applesauce: dip('#ecd07a', '#d3ae45'),
  soupdip: dip('#e0ab5a', '#6fb044'),
  redcabbage: strips('#8e3a6b', '#b5608f'),
  sauerkraut: strips('#efe3b0', '#d9c682'),
  edamame: () =>
    [-14, 2, 18]
      .map((y) => line(`M-22 ${y}h44`, '#7fb24a', 13) + line(`M-13 ${y}h0M0 ${y}h0M13 ${y}h0`, '#a9d276', 10))
      .join(''),
  lotusseeds: sprinkle('#f3e6c2', 11),
  wasabi: () => oval(0, 0, 18, 12, '#a3c76a') + line('M-10-2q10-8 18 0', '#c8e096', 3),
  butter: () => edged('M-18-12h36v24h-36z', '#fbe27a', '#e8bf3c', 3),
};
