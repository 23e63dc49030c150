export { canDraw } from './fonts.ts';
export { makePainter, PAINTED } from './painted.ts';
export { rasterOf } from './raster.ts';
