/** Line icons of the profile, 20 px, in the colour of the text. Decorative: a label stands beside each. */
const paths = {
  link: 'M8.5 11.5a3.2 3.2 0 0 0 4.6 0l2.6-2.6a3.3 3.3 0 0 0-4.6-4.6L10 5.4M11.5 8.5a3.2 3.2 0 0 0-4.6 0l-2.6 2.6a3.3 3.3 0 0 0 4.6 4.6l1.1-1.1',
  path: 'M4.5 15.5a2 2 0 1 0 0-.01M15.5 4.5a2 2 0 1 0 0-.01M6.2 14.2C9 12 7.5 8.5 10 7.5c1.5-.6 2.3-1.2 3.8-2.2',
  flag: 'M5 17V3.5M5 4h9.5l-2 3.5 2 3.5H5',
  check: 'M4.5 10.5l3.7 3.7 7.3-8',
  swap: 'M6 3.5v12M6 15.5l-3-3M6 15.5l3-3M14 16.5v-12M14 4.5l-3 3M14 4.5l3 3',
} as const;

export type ProfileIconName = keyof typeof paths;

export function ProfileIcon({ name }: { readonly name: ProfileIconName }) {
  return (
    <svg
      className="profile-icon"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
