import type { Logo, PaperStyle } from '../contracts/views/paper-settings.ts';
import { type Block, feed, type Paper, type PictureBlock, text } from './document.ts';
import { shrunk } from './dots.ts';

/** A document as its owner wants it: with a logo, words over and under it, larger type. */
export function styled(paper: Paper, style: PaperStyle | undefined, logo: Logo | null | undefined): Paper {
  if (!style) return paper;
  const sized = style.size === 'large' ? paper.blocks.map(enlarged) : paper.blocks;
  // What opens the drawer or says that this is a copy stays first, what feeds and cuts last.
  const head = sized.findIndex((block) => block.kind !== 'drawer' && block.kind !== 'banner');
  const start = head === -1 ? sized.length : head;
  const tail = sized.findLastIndex((block) => block.kind !== 'feed' && block.kind !== 'cut') + 1;
  const end = Math.max(start, tail);
  const picture = style.logo && logo ? fitting(logo, paper.columns) : null;
  const centred = (line: string): Block => text(line, { align: 'centre' });
  const { header = [], footer = [] } = style;
  return {
    columns: paper.columns,
    blocks: [
      ...sized.slice(0, start),
      ...(picture ? [picture] : []),
      ...header.map(centred),
      ...sized.slice(start, end),
      ...(footer.length > 0 ? [feed(), ...footer.map(centred)] : []),
      ...sized.slice(end),
    ],
  };
}

/** Columns of the printers' normal type are twelve dots wide. */
const DOTS = 12;

/** A picture as it fits on a paper: made smaller where it is wider, since half of one is worse than none. */
export function fitting({ width, height, bits }: Logo, columns: number): PictureBlock {
  const room = Math.floor((columns * DOTS) / 8) * 8;
  return { kind: 'picture', ...(width <= room ? { width, height, bits } : shrunk({ width, height, bits }, room)) };
}

/** Every paper's pictures as they fit on another one. */
export const refitted = (blocks: readonly Block[], columns: number): Block[] =>
  blocks.map((block) => (block.kind === 'picture' ? fitting(block, columns) : block));

function enlarged(block: Block): Block {
  if (block.kind !== 'text' && block.kind !== 'row' && block.kind !== 'banner') return block;
  return block.size === 'normal' ? { ...block, size: 'tall' } : block;
}
