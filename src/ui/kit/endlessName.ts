/**
 * Names longer than any real one (the longest shipped has 104 characters) are kept to one line with an ellipsis, so
 * that ten thousand letters or five hundred combining marks cannot push the page apart.
 */
const longestPlainName = 160;

export function nameClass(base: string, name: string): string {
  return name.length > longestPlainName ? `${base} is-endless` : base;
}
