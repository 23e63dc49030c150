/** Strokes of the pen for the pictures: SVG text, short on purpose since a picture stays under 3 kB. */

/** Draws round the origin, within about 30 units each way. */
export type Ingredient = () => string;

const short = (value: number): string => String(Math.round(value * 10) / 10);

export const disc = (x: number, y: number, r: number, fill: string): string =>
  `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${fill}"/>`;

export const oval = (x: number, y: number, rx: number, ry: number, fill: string, turn = 0): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" fill="${fill}"${
    turn === 0 ? '' : ` transform="rotate(${turn} ${short(x)} ${short(y)})"`
  }/>`;

export const box = (x: number, y: number, w: number, h: number, r: number, fill: string): string =>
  `<rect x="${short(x)}" y="${short(y)}" width="${short(w)}" height="${short(h)}" rx="${r}" fill="${fill}"/>`;

export const area = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`;

export const line = (d: string, colour: string, width: number): string =>
  `<path d="${d}" stroke="${colour}" stroke-width="${width}"/>`;

export const edged = (d: string, fill: string, colour: string, width: number): string =>
  `<path d="${d}" fill="${fill}" stroke="${colour}" stroke-width="${width}"/>`;

/** Round dots of one colour and size at `x y` pairs, as one path: a line of no length has a round cap. */
export const dots = (points: readonly (readonly [number, number])[], colour: string, size: number): string =>
  line(points.map(([x, y]) => `M${short(x)} ${short(y)}h0`).join(''), colour, size);

export const place = (x: number, y: number, turn: number, scale: number, content: string): string =>
  `<g transform="translate(${short(x)} ${short(y)})${turn === 0 ? '' : `rotate(${Math.round(turn)})`}${
    scale === 1 ? '' : `scale(${Math.round(scale * 100) / 100})`
  }">${content}</g>`;

/** A translucent white glint. */
export const glint = (d: string, width: number, opacity = 0.5): string =>
  `<path d="${d}" stroke="#fff" stroke-width="${width}" opacity="${opacity}"/>`;

export const shade = (x: number, y: number, rx: number, ry: number): string =>
  `<ellipse cx="${short(x)}" cy="${short(y)}" rx="${short(rx)}" ry="${short(ry)}" opacity=".13" fill="#3a1d08"/>`;

/** Whether a table has an entry for a word: an own one, since words come from outside. */
export const knows = (table: Readonly<Record<string, unknown>>, word: string): boolean => Object.hasOwn(table, word);
