import type { RefusalKind } from './kind.ts';

/** Why what a till did alone is not settled so. */
export const cutOffRefusals = {
  conflict_settled: {
    status: 409,
    en: 'Somebody has settled this already.',
    vi: 'Việc này đã có người giải quyết.',
  },
  conflict_choice: {
    status: 409,
    en: 'That cannot be chosen any more. Look again at what is possible now.',
    vi: 'Không còn chọn được cách này. Vui lòng xem lại các cách hiện có.',
  },
} as const satisfies Record<string, RefusalKind>;
