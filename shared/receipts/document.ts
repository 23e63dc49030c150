/** What is printed, without any printer's language. Widths count in columns of the printer's normal type. */
export interface Paper {
  /** 48 on 80 mm paper, 32 on 58 mm. */
  readonly columns: number;
  readonly blocks: readonly Block[];
}

export type Align = 'left' | 'centre' | 'right';

/** tall: twice the height. double: twice both. huge: three times both. */
export type Size = 'normal' | 'tall' | 'double' | 'huge';

export interface Look {
  readonly bold: boolean;
  readonly size: Size;
}

export type Block =
  | TextBlock
  | RowBlock
  | BannerBlock
  | RuleBlock
  | FeedBlock
  | QrBlock
  | PictureBlock
  | CutBlock
  | DrawerBlock;

/** A text that wraps. */
export interface TextBlock extends Look {
  readonly kind: 'text';
  readonly text: string;
  readonly align: Align;
}

/** `lead | left, wrapping under itself | right`. Lead and right are kept whole: a quantity and an amount. */
export interface RowBlock extends Look {
  readonly kind: 'row';
  readonly lead: string;
  /** Columns of `size` that the lead takes, its space included; 0: a row of two. */
  readonly leadColumns: number;
  readonly left: string;
  readonly right: string;
}

/** White on black over the full width: what must not be overlooked. */
export interface BannerBlock extends Look {
  readonly kind: 'banner';
  readonly text: string;
  readonly align: 'left' | 'centre';
}

export interface RuleBlock {
  readonly kind: 'rule';
  readonly heavy: boolean;
}

export interface FeedBlock {
  readonly kind: 'feed';
  readonly lines: number;
}

export interface QrBlock {
  readonly kind: 'qr';
  readonly data: string;
}

/** A logo in the middle. Rows from the top, eight dots in a byte, the leftmost in its highest bit, in base64. */
export interface PictureBlock {
  readonly kind: 'picture';
  /** Dots; a multiple of eight. */
  readonly width: number;
  readonly height: number;
  readonly bits: string;
}

export interface CutBlock {
  readonly kind: 'cut';
}

/** Opens the cash drawer that hangs on the printer. */
export interface DrawerBlock {
  readonly kind: 'drawer';
}

export function text(content: string, look: Partial<Look & { align: Align }> = {}): TextBlock {
  return { kind: 'text', text: content, align: 'left', bold: false, size: 'normal', ...look };
}

export function row(left: string, right: string, look: Partial<Look> = {}): RowBlock {
  return { kind: 'row', lead: '', leadColumns: 0, left, right, bold: false, size: 'normal', ...look };
}

/** A row with a first column of its own, as a quantity, or indented where the lead is empty. */
export function leadRow(
  lead: string,
  leadColumns: number,
  left: string,
  right: string,
  look: Partial<Look> = {},
): RowBlock {
  return { kind: 'row', lead, leadColumns, left, right, bold: false, size: 'normal', ...look };
}

export function banner(content: string, look: Partial<Look & { align: 'left' | 'centre' }> = {}): BannerBlock {
  return { kind: 'banner', text: content, align: 'centre', bold: true, size: 'normal', ...look };
}

export const rule = (): RuleBlock => ({ kind: 'rule', heavy: false });
export const heavyRule = (): RuleBlock => ({ kind: 'rule', heavy: true });
export const feed = (lines = 1): FeedBlock => ({ kind: 'feed', lines });
export const qr = (data: string): QrBlock => ({ kind: 'qr', data });
export const cut = (): CutBlock => ({ kind: 'cut' });
export const drawer = (): DrawerBlock => ({ kind: 'drawer' });
