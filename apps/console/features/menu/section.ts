import type { MenuItem } from '@comanda/shared/contracts/views/menu.ts';
import type { MenuContent } from '@comanda/shared/domain/menu/check-menu.ts';

/** What each part of the item's page gets. */
export interface SectionProps {
  readonly item: MenuItem;
  readonly content: MenuContent;
  readonly change: (part: Partial<MenuItem>) => void;
  /** What is wrong with a field, in words. */
  readonly errorAt: (field: string) => string | undefined;
}
