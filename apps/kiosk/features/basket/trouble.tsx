import { TriangleAlert } from 'lucide-react';

/** Why something cannot be ordered as it stands. */
export const Trouble = ({ children }: { readonly children: string }) => (
  <p className="k-text flex items-center gap-3 font-semibold text-danger-text">
    <TriangleAlert aria-hidden className="size-8 shrink-0" />
    {children}
  </p>
);
