/** A turning ring. Never alone: words stand beside it, or come after a second (see Loading). */
export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-[1.1em] shrink-0 animate-turn rounded-full border-[0.16em] border-current border-e-transparent"
    />
  );
}
