/** Addresses from data: only plain `http:` and `https:` ones ever become links. */

/** Longer addresses are traps or mistakes; the longest in the shipped sources has 260 characters. */
const maxWebAddressLength = 2000;

/**
 * The address in its normal form (host in lower case or punycode, so that look-alike letters show), or `null`
 * for another scheme, a user name or password, no host, or more than 2,000 characters.
 */
export function safeWebAddress(text: string): string | null {
  const trimmed = text.trim();
  // The URL parser silently drops tabs and line breaks: `java⇥script:` must not get that far.
  if (trimmed.length > maxWebAddressLength || /[\p{Cc}\s\\]/u.test(trimmed)) return null;
  if (!/^https?:\/\/[^/]/i.test(trimmed)) return null;
  try {
    const url = new URL(trimmed);
    const isPlain = url.username === '' && url.password === '' && url.hostname.includes('.');
    return isPlain && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
  } catch {
    return null;
  }
}
