import type { ZContent } from '../contracts/views/closing.ts';
import { CLOSING_LABELS } from './closing-labels.ts';
import { type Paper, rule, text } from './document.ts';
import { type ClosingPaperInput, figureBlocks, headOf, tail } from './x-report.ts';

/** A Z: what was closed, with the hash of the log it stands on and the start of the hub's signature. */
export function zReport(report: ZContent & { readonly signature: string }, input: ClosingPaperInput): Paper {
  const words = CLOSING_LABELS[input.language];
  return {
    columns: input.columns,
    blocks: [
      ...headOf(input, `${words.z} ${report.number}`),
      ...figureBlocks(report.figures, input),
      rule(),
      text(`${words.log} ${report.seq}`),
      text(report.hash),
      text(`${words.signature} ${report.signature.slice(0, 24)}`),
      ...tail(),
    ],
  };
}
