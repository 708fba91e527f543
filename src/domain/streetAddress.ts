import type { Location } from './dataset.ts';

/**
 * Street and postal code as the sources write them, and the language tag of that writing: English in the United States;
 * in Canada an address is written in either language, and which one is not recorded.
 */
export function streetAddress(location: Location | undefined): {
  readonly text: string;
  readonly lang: 'en-CA' | undefined;
} {
  const text = [location?.street, location?.postalCode].filter((part) => part !== undefined).join(', ');
  return { text, lang: location?.region?.startsWith('US') ? 'en-CA' : undefined };
}
