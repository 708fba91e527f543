/** Attributes of an XML element. */
import { escapeXml } from '../domain/escape.ts';

/** ` name="value"` for each, in order. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
