import { liquids } from './colours.ts';
import { area, box, disc, dots, edged, glint, knows, line, oval, place, shade } from './draw.ts';
import { ingredients } from './ingredients/index.ts';

/** What is neither on a dish nor in a plain glass. `colour` is that of the first liquid named. */

type Thing = (colour: string, fillings: readonly string[]) => string;

const lay = (fillings: readonly string[], from: number, to: number, y: number, size: number): string =>
  fillings
    .map((word, i) => {
      const x = from + ((to - from) * (i + 0.5)) / fillings.length;
      return place(x, y + (i % 2) * 6, -10 + i * 7, size, ingredients[word]?.() ?? '');
    })
    .join('');

const beside = (fillings: readonly string[]): string =>
  fillings
    .map((word, i) => place(i === 0 ? 258 : 62, 190, i === 0 ? 8 : -10, 0.95, ingredients[word]?.() ?? ''))
    .join('');

const bottle =
  (body: string, label: string, neck: number): Thing =>
  (colour, fillings) =>
    shade(166, 214, 46, 8) +
    beside(fillings) +
    area(
      `M${160 - neck} 26h${neck * 2}v42q2 20 18 30 6 6 6 16v92q0 8-8 8h-${neck * 2 + 32 > 60 ? 56 : 52}q-8 0-8-8v-92q0-10 6-16 16-10 18-30z`,
      body,
    ) +
    box(160 - neck - 1, 22, neck * 2 + 2, 14, 4, colour) +
    box(133, 132, 54, 48, 4, label) +
    disc(160, 156, 13, colour) +
    glint('M136 112v14M136 188v14', 5);

const things: Readonly<Record<string, Thing>> = {
  banhmi: (colour, fillings) =>
    shade(166, 190, 132, 18) +
    area('M26 138Q36 196 160 198 284 196 294 138z', '#c98335') +
    area('M32 140q128-22 256 0-128 34-256 0z', colour) +
    lay(fillings, 40, 280, 126, 1.15) +
    area('M24 116Q30 44 160 42 290 44 296 116 160 92 24 116z', '#dd9b45') +
    line('M84 68l18 14M132 58l16 16M182 58l14 16M230 68l10 12', '#f3cb82', 8) +
    line('M58 178Q160 192 262 178', '#b0702a', 4),
  burger: (colour, fillings) =>
    shade(166, 206, 100, 14) +
    area('M72 176h176q2 28-28 28H100q-30 0-28-28z', '#d28f3e') +
    lay(fillings, 76, 244, 166, 0.8) +
    box(70, 132, 180, 26, 13, colour) +
    area('M66 136q12-16 30-4 16-14 32 0 16-14 32 0 16-14 32 0 16-14 32 0 18-12 30 4-78 16-188 0z', '#7fb84c') +
    area('M70 124q0-80 90-80t90 80q-90 14-180 0z', '#dfa04a') +
    dots(
      [
        [120, 78],
        [150, 62],
        [184, 68],
        [208, 90],
        [160, 90],
      ],
      '#fbe9c4',
      7,
    ),
  sandwich: (colour, fillings) =>
    shade(166, 206, 112, 14) +
    box(62, 172, 196, 28, 10, '#f3d9a4') +
    line('M68 198h184', '#b9752a', 6) +
    box(58, 156, 204, 18, 9, colour) +
    lay(fillings, 66, 254, 142, 0.95) +
    area('M56 132q14-14 34-4 18-14 36 0 16-14 34 0 18-14 36 0 16-12 32-2 20-10 36 6-84 18-208 0z', '#7fb84c') +
    box(60, 92, 200, 36, 14, '#f6dfb0') +
    line('M70 92h180', '#b9752a', 8) +
    line('M160 88V40', '#c9a06a', 4) +
    disc(160, 38, 9, '#d8492c'),
  wrap: (_colour, fillings) =>
    shade(166, 190, 110, 14) +
    lay(fillings, 150, 270, 92, 0.95) +
    area('M52 176Q44 140 84 118L214 62q36 30 40 78L96 204q-34 4-44-28z', '#f0d8a8') +
    line('M92 140l12 8M130 118l10 8M170 104l10 8M128 168l10 6M188 140l10 6', '#cf9f55', 7),
  tacos: (_colour, fillings) =>
    shade(166, 190, 124, 14) +
    [104, 216]
      .map(
        (x) =>
          place(
            x,
            114,
            0,
            0.85,
            fillings
              .map((word, i) => place(i * 18 - 14, -8 - i * 7, i * 20, 0.85, ingredients[word]?.() ?? ''))
              .join(''),
          ) +
          area(`M${x - 46} 180q0-66 46-66t46 66z`, '#eebb55') +
          line(`M${x - 20} 150h0M${x + 8} 138h0M${x + 14} 166h0`, '#cf9232', 7),
      )
      .join(''),
  cake: (colour, fillings) =>
    shade(166, 206, 112, 14) +
    oval(160, 194, 122, 20, '#fffdf8') +
    area('M66 108L244 84q10 10 10 22v72L66 190z', '#f6dfb0') +
    area('M66 138l188-20v22L66 164z', colour) +
    area('M62 108Q150 56 246 82q10 8 8 24L66 128q-8-8-4-20z', colour) +
    lay(fillings, 104, 224, 78, 0.85),
  tart: (colour, fillings) =>
    shade(166, 200, 116, 14) +
    area('M50 128h220l-26 70H76z', '#d99a4c') +
    line('M84 138l10 54M122 138l6 54M160 138v54M198 138l-6 54M236 138l-10 54', '#c07f34', 6) +
    oval(160, 128, 112, 30, '#e8b268') +
    oval(160, 126, 98, 22, colour) +
    lay(fillings, 84, 236, 114, 0.85),
  cup: (colour, fillings) =>
    shade(166, 206, 96, 12) +
    beside(fillings) +
    oval(160, 196, 100, 14, '#fffdf8') +
    line('M224 112q44-4 36 30-6 24-48 22', '#fffdf8', 13) +
    area('M88 88h144q2 104-72 104T88 88z', '#fffdf8') +
    oval(160, 88, 72, 17, '#efe3d0') +
    oval(160, 90, 63, 13, colour),
  latteart: (colour, fillings) =>
    shade(166, 130, 110, 106) +
    beside(fillings) +
    line('M248 92l34-24', '#f7efe2', 20) +
    disc(160, 122, 96, '#fffdf8') +
    disc(160, 122, 82, colour) +
    area('M160 178Q112 140 112 110q2-26 26-24 16 2 22 18 6-16 22-18 24-2 26 24 0 30-48 68z', '#fff6e4') +
    line('M160 162V112', colour, 5),
  phin: (colour, fillings) =>
    shade(166, 212, 66, 9) +
    beside(fillings) +
    edged('M116 118h88l-8 88q-36 8-72 0z', CLEAR, '#ffffffc0', 3) +
    area('M122 178h76l-3 26q-35 8-70 0z', '#f6e6bd') +
    area('M119 148h82l-3 32h-76z', colour) +
    oval(160, 114, 60, 9, '#a8afb4') +
    box(122, 58, 76, 54, 6, '#c5ccd0') +
    oval(160, 56, 46, 8, '#dfe5e8') +
    box(150, 36, 20, 16, 6, '#8a9196') +
    line('M160 122v24', colour, 4),
  teapot: (colour, fillings) =>
    shade(166, 208, 104, 12) +
    beside(fillings) +
    line('M240 108q44 6 30 46-12 20-40 14', colour, 13) +
    area('M92 132Q58 128 44 92l16-6q18 18 40 14z', colour) +
    area('M84 120q4-44 76-44t76 44q16 84-76 86-92-2-76-86z', colour) +
    oval(160, 82, 46, 11, '#ffffff50') +
    disc(160, 62, 11, colour) +
    glint('M106 124q-8 26 4 48', 8, 0.35),
  coconut: (colour, fillings) =>
    shade(166, 210, 88, 11) +
    beside(fillings) +
    area('M78 122q0 86 82 88 82-2 82-88l-26-28H104z', '#7fae4c') +
    area('M78 122l26-28-6 70q-20-16-20-42z', '#9cc766') +
    oval(160, 96, 58, 15, '#f6f3e2') +
    oval(160, 96, 40, 9, colour) +
    line('M176 98L204 32', '#d8492c', 7),
  beerbottle: bottle('#8a4a1a', '#fbf1d8', 11),
  greenbottle: bottle('#2f7d46', '#f8f3e0', 11),
  winebottle: bottle('#2c3d2a', '#f6ecd4', 12),
  clearbottle: bottle('#cfe6ee', '#ffffff', 12),
  spiritbottle: bottle('#c9822b', '#fbf1d8', 13),
  saucebottle: bottle('#7d2a18', '#fbe9c0', 11),
  can: (colour, fillings) =>
    shade(166, 214, 54, 8) +
    beside(fillings) +
    area('M116 52l10-16h68l10 16v146l-10 14h-68l-10-14z', colour) +
    box(124, 30, 72, 9, 4, '#c5ccd0') +
    area('M116 104q44 34 88-6v44q-44 38-88 4z', '#ffffffd0') +
    glint('M128 62v28M128 168v28', 6),
  pitcher: (colour, fillings) =>
    shade(166, 212, 74, 10) +
    beside(fillings) +
    line('M212 84q52-4 46 48-4 34-46 36', '#ffffffc0', 12) +
    edged('M100 40l-14-6 18 56-4 112q56 12 120 0l-6-162z', CLEAR, '#ffffffc0', 3) +
    area('M106 84h104l5 116q-54 10-110 0z', colour),
  cone: (colour, fillings) =>
    shade(166, 216, 30, 5) +
    beside(fillings) +
    area('M116 112h88l-44 104z', '#e0a44d') +
    line('M130 120l44 54M152 118l30 36M190 120l-44 54M168 118l-30 36', '#bd7f2c', 3.5) +
    disc(160, 84, 50, colour) +
    area('M108 100q12 26 30 12 20 16 36 0 20 14 38-12z', colour) +
    glint('M130 66q8-14 24-16', 7, 0.6),
  friesbox: (colour, fillings) =>
    shade(166, 210, 74, 10) +
    beside(fillings) +
    line(
      'M112 120L98 44M130 120l-4-88M150 120l4-84M172 120l4-92M192 120l10-78M206 120l20-66M140 120l-2-60M164 120l-4-62M184 120l4-58',
      '#f5c242',
      13,
    ) +
    area('M92 108q68 34 136 0l-14 100h-108z', colour),
  towel: (colour) =>
    shade(166, 184, 116, 14) +
    box(36, 128, 248, 48, 20, '#d9b98c') +
    box(56, 92, 208, 62, 30, '#fffdf8') +
    line('M86 96v54M236 96v54', colour, 7) +
    line('M112 74q-8-10 0-20t0-20M160 74q-8-10 0-20t0-20M208 74q-8-10 0-20t0-20', '#ffffffb0', 6),
  cigar: (colour) =>
    shade(166, 176, 122, 12) +
    line('M60 150L240 108', '#6d4022', 30) +
    line('M58 142L238 100', '#8a5833', 6) +
    line('M182 106l8 32M200 102l8 32', colour, 9) +
    line('M48 152l6-1', '#b9b3ab', 26) +
    line('M46 126q-14-18 2-34t-2-36', '#ffffffa0', 6),
  shirt: (colour) =>
    shade(166, 210, 84, 10) +
    area('M112 44q48 30 96 0l54 34-24 42-24-12v98H106v-98l-24 12-24-42z', colour) +
    line('M126 50q34 26 68 0', '#ffffff80', 5) +
    place(
      160,
      134,
      0,
      1.1,
      disc(0, 0, 26, '#fff6dc') +
        area('M-18 0h36q-2 18-18 18T-18 0z', colour) +
        line('M-8-6q-4-6 0-10M4-6q-4-6 0-10', colour, 3.5),
    ),
  bag: (colour, fillings) =>
    shade(166, 212, 72, 10) +
    beside(fillings) +
    area('M100 62h120l8 142q-68 10-136 0z', '#b5824c') +
    area('M100 62l8-30h104l8 30z', '#8f6234') +
    box(118, 96, 84, 78, 6, '#fbf1dc') +
    disc(160, 135, 25, colour),
  card: (colour) =>
    shade(166, 190, 118, 12) +
    box(44, 58, 232, 132, 16, colour) +
    line('M44 104h232', '#fbe2a0', 14) +
    line('M160 104q-40-44-48-12 2 14 48 12 46 2 48-12-8-32-48 12z', '#fbe2a0', 9),
  cork: (colour) =>
    shade(166, 204, 80, 10) +
    box(124, 108, 72, 94, 12, '#d9ab70') +
    line('M142 130h0M170 144h0M150 168h0M178 180h0M138 188h0', '#b5824c', 8) +
    line('M160 108q18-8 0-16t0-16M98 62h124', '#8a9196', 9) +
    box(92, 50, 136, 22, 11, colour),
  cloche: (colour) =>
    shade(166, 196, 128, 12) +
    oval(160, 184, 132, 14, '#c5ccd0') +
    area('M48 176q4-106 112-106t112 106z', '#dfe5e8') +
    disc(160, 60, 13, colour) +
    glint('M84 152q10-46 48-58', 9, 0.9),
  loaf: (colour) =>
    shade(166, 184, 124, 12) +
    area('M36 138q0-70 124-70t124 70q0 44-40 44H76q-40 0-40-44z', colour) +
    line('M92 92l22 40M140 80l18 46M192 82l12 44M236 96l8 34', '#fbe0ae', 8),
  pretzel: (colour) =>
    shade(166, 196, 104, 12) +
    line('M108 190Q230 130 224 84q-6-38-44-28-20 8-20 34 0-26-20-34-38-10-44 28-6 46 116 106', '#8a4a18', 30) +
    line('M108 190Q230 130 224 84q-6-38-44-28-20 8-20 34 0-26-20-34-38-10-44 28-6 46 116 106', colour, 22) +
    dots(
      [
        [104, 84],
        [128, 62],
        [192, 62],
        [216, 90],
        [190, 144],
        [130, 144],
      ],
      '#fffdf6',
      7,
    ),
};

const CLEAR = '#ffffff66';

/** Undefined: no such thing, or a word that is no liquid or ingredient. */
export function thing(thingWord: string, words: readonly string[]): string | undefined {
  const draw = knows(things, thingWord) ? things[thingWord] : undefined;
  if (draw === undefined) return undefined;
  if (!words.every((word) => knows(liquids, word) || knows(ingredients, word))) return undefined;
  const colour = words.find((word) => knows(liquids, word)) ?? 'rust';
  return draw(
    liquids[colour] ?? '',
    words.filter((word) => knows(ingredients, word)),
  );
}
