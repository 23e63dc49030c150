import { banner, type Block, type Paper } from '@comanda/shared/receipts/document.ts';
import { refitted } from '@comanda/shared/receipts/style.ts';
import { LABELS, type PaperLanguage } from '@comanda/shared/receipts/labels.ts';

export interface Marks {
  /** Of the paper itself. */
  readonly language: PaperLanguage;
  /** Of the printer that prints it now. */
  readonly columns: number;
  readonly reprint: boolean;
  /** Papers that were to come after it are out. */
  readonly late: boolean;
  /** Whose paper it is, and why it comes out of another printer; null: of its own. */
  readonly note: readonly [whom: string, why: string] | null;
}

/**
 * A paper as it goes to a printer now. A second copy never opens the drawer again, and neither does a printer that only
 * stands in: its drawer may be at another counter, with nobody before it.
 */
export function marked(paper: Paper, { language, columns, reprint, late, note }: Marks): Paper {
  const marks: Block[] = [];
  if (reprint) marks.push(banner(LABELS[language].reprint, { size: 'double' }));
  if (late) marks.push(banner(LABELS[language].late, { size: 'tall' }));
  if (note !== null) marks.push(banner(note[0], { size: 'tall' }), banner(note[1]));
  const blocks = paper.columns > columns ? refitted(paper.blocks, columns) : paper.blocks;
  if (marks.length === 0) return { columns, blocks };
  return { columns, blocks: [...marks, ...blocks.filter(({ kind }) => kind !== 'drawer')] };
}
