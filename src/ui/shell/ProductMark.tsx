/** The product's own sign: two sides of a border, joined through one hub. */
export function ProductMark({ sizePx = 30 }: { readonly sizePx?: number }) {
  return (
    <svg
      className="shell-mark"
      width={sizePx}
      height={sizePx}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="shell-mark-ground" width="32" height="32" rx="8" />
      <path className="shell-mark-border" d="M4 19.5C11 16 20 18.5 28 13" />
      <path className="shell-mark-links" d="M16 16L9.5 7.5M16 16L23.5 8M16 16L9 25M16 16L24.5 23.5" />
      <circle className="shell-mark-node" cx="9.5" cy="7.5" r="2.6" />
      <circle className="shell-mark-node" cx="23.5" cy="8" r="2" />
      <circle className="shell-mark-node" cx="9" cy="25" r="2" />
      <circle className="shell-mark-node" cx="24.5" cy="23.5" r="3" />
      <circle className="shell-mark-hub" cx="16" cy="16" r="3.6" />
    </svg>
  );
}
