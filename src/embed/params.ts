/**
 * The view's parameters as attributes of `<corridor-map>`, as part of the frame's address and as keys of messages.
 * Kept apart from `state/parameters.ts`, which it agrees with (`params.test.ts`), because `embed.js` has to stay small.
 */
import { readIds } from '../domain/idText.ts';
import type { ViewState } from '../state/viewState.ts';

export type EmbedKey = Exclude<keyof ViewState, 'embed'>;

/** What a message may set: view state only, nothing that names an address or another set of data. */
export const messageKeys = [
  'lang',
  'view',
  'sector',
  'kind',
  'region',
  'agreementKind',
  'from',
  'to',
  'asOf',
  'between',
  'near',
  'linked',
  'q',
  'org',
  'agreement',
  'map',
  'theme',
  'links',
  'affiliations',
  'path',
  'place',
  'insight',
  'compare',
  'story',
  'accent',
] as const satisfies readonly EmbedKey[];

/** What only the frame's address can say: changing one loads the frame anew. */
const addressKeys = ['live', 'release', 'data'] as const satisfies readonly EmbedKey[];

export const embedKeys: readonly EmbedKey[] = [...messageKeys, ...addressKeys];

export type MessageKey = (typeof messageKeys)[number];

const lists: readonly EmbedKey[] = ['sector', 'kind', 'region', 'agreementKind', 'path', 'compare'];
const flags: readonly EmbedKey[] = ['affiliations', 'linked', 'live'];

export function isMessageKey(key: string): key is MessageKey {
  return (messageKeys as readonly string[]).includes(key);
}

/** `agreementKind` → `agreement-kind`: the name of the attribute and of the URL's parameter. */
export function nameOfKey(key: EmbedKey): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** An attribute's value as the URL's parameter has it; a flag may stand alone, as in `<corridor-map live>`. */
export function parameterText(key: EmbedKey, attribute: string): string {
  return flags.includes(key) && attribute === '' ? '1' : attribute;
}

/** An attribute's value as a message has it; an absent one unsets. */
export function messageValue(
  key: EmbedKey,
  attribute: string | null,
): string | boolean | readonly string[] | null {
  if (attribute === null) return null;
  if (lists.includes(key)) return readIds(attribute);
  if (flags.includes(key)) return attribute !== '0' && attribute !== 'false';
  return attribute;
}
