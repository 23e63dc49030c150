export { writeMenuCsv } from './own/write.ts';
export { compareMenus } from './plan/compare.ts';
export type { PlanOptions } from './plan/options.ts';
export { type ImportPlan, planImport } from './plan/plan.ts';
export { readImport } from './read.ts';
export type { ImportedMenu, Problem, ReadOptions, UnreadableImport } from './types.ts';
