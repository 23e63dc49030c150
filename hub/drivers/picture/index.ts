export { CELL, PITCH } from './draw.ts';
export { canDraw } from './fonts.ts';
export { type Raster, rasterOf } from './raster.ts';
