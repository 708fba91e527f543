/** Careful reading of the fields of unknown JSON: each reader gives a good value or nothing, and notes what it left out. */
import type { PartialDate } from '../dataset.ts';
import { cleanText, isPlain, normalizeId } from '../cleanText.ts';
import type { Language, LocalizedText } from '../language.ts';
import { isPartialDate } from '../partialDate.ts';
import { type BothLanguages, type Problem, quoteEnglish, quoteFrench, typesetFrench } from '../problem.ts';
import { safeWebAddress } from '../webAddress.ts';

export type UnknownRecord = Readonly<Record<string, unknown>>;
/** A record still being filled in. */
export type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** More would only be scrolled past; a file of 10,000 bad rows must not cost 10,000 messages. */
const maxProblems = 200;
const maxNameLength = 500;
export const maxTextLength = 5000;
const maxIdLength = 200;
/** Up to so many, looking through a list is faster than building a set. */
export const manyItems = 32;

class ProblemList {
  readonly problems: Problem[] = [];
  #omitted = 0;

  add(code: string, where: string, en: string, fr: string, remedy?: BothLanguages): void {
    if (this.problems.length >= maxProblems) {
      this.#omitted += 1;
      return;
    }
    this.problems.push({
      code,
      where,
      message: { en, fr: typesetFrench(fr) },
      ...(remedy ? { remedy } : {}),
    });
  }

  finish(): readonly Problem[] {
    const omitted = String(this.#omitted);
    return this.#omitted === 0
      ? this.problems
      : [
          ...this.problems,
          {
            code: 'more-problems',
            where: '',
            message: {
              en: `Further problems of these kinds: ${omitted}`,
              fr: typesetFrench(`Autres problèmes du même genre : ${omitted}`),
            },
          },
        ];
  }
}

export function isRecord(value: unknown): value is UnknownRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own values only: a document cannot borrow from, or be changed by, `Object.prototype`. */
export function own(record: UnknownRecord, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

export class FieldReader {
  readonly list = new ProblemList();

  array(record: UnknownRecord, key: string, path: string): readonly unknown[] {
    const value = own(record, key);
    if (Array.isArray(value)) return value;
    if (value !== undefined && value !== null)
      this.list.add(
        'not-a-list',
        path === '' ? key : `${path}.${key}`,
        `${key} is not a list`,
        `${key} n’est pas une liste`,
      );
    return [];
  }

  /** An id as text in its normal form; whole numbers are taken as their digits. */
  id(record: UnknownRecord, key: string): string {
    return this.idOf(own(record, key));
  }

  idOf(value: unknown): string {
    const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
    if (typeof text !== 'string' || text.length > maxIdLength) return '';
    return normalizeId(text);
  }

  idOrNothing(record: UnknownRecord, key: string): string | undefined {
    return this.id(record, key) || undefined;
  }

  /** Ids of a list, each once. */
  ids(record: UnknownRecord, key: string, path: string): string[] {
    const values = own(record, key);
    if (values === undefined) return [];
    const ids: string[] = [];
    const isMany = Array.isArray(values) && values.length > manyItems;
    for (const value of this.array(record, key, path)) {
      const id = this.idOf(value);
      if (id !== '' && (isMany || !ids.includes(id))) ids.push(id);
    }
    return isMany ? [...new Set(ids)] : ids;
  }

  text(record: UnknownRecord, key: string, path: string, maxLength = maxNameLength): string | undefined {
    const value = own(record, key);
    if (typeof value === 'string' && value.length <= maxLength && isPlain(value)) return value;
    if (typeof value !== 'string') {
      if (value !== undefined && value !== null)
        this.list.add('not-a-text', `${path}.${key}`, `${key} is not a text`, `${key} n’est pas un texte`);
      return undefined;
    }
    const { text, hadUnsafe } = cleanText(
      value.length > maxLength * 2 ? value.slice(0, maxLength * 2) : value,
    );
    if (hadUnsafe)
      this.list.add(
        'unsafe-characters',
        `${path}.${key}`,
        `Control or direction characters were removed from ${quoteEnglish(text)}`,
        `Des caractères de contrôle ou de direction ont été retirés de ${quoteFrench(text)}`,
      );
    if (value.length <= maxLength) return text || undefined;
    this.list.add(
      'too-long',
      `${path}.${key}`,
      `The text has more than ${String(maxLength)} characters and was cut`,
      `Le texte compte plus de ${String(maxLength)} caractères et a été coupé`,
    );
    return `${Array.from(text.slice(0, maxLength)).slice(0, -1).join('')}…`;
  }

  /** `{ en, fr }`; a plain text counts for both languages, since it says of neither. */
  localized(value: unknown, path: string, key: string, maxLength = maxNameLength): LocalizedText | undefined {
    if (typeof value === 'string') {
      const text = this.text({ [key]: value }, key, path, maxLength);
      return text ? { en: text, fr: text } : undefined;
    }
    if (!isRecord(value)) return undefined;
    const en = this.#language(value, 'en', path, key, maxLength);
    const fr = this.#language(value, 'fr', path, key, maxLength);
    if (en) return fr ? { en, fr } : { en };
    return fr ? { fr } : undefined;
  }

  #language(
    value: UnknownRecord,
    language: Language,
    path: string,
    key: string,
    maxLength: number,
  ): string | undefined {
    const text = own(value, language);
    // The common case, without putting together a path that only problems need.
    if (typeof text === 'string' && text.length <= maxLength && isPlain(text)) return text;
    return this.text(value, language, `${path}.${key}`, maxLength);
  }

  date(value: unknown, path: string, key: string): PartialDate | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text === 'string' && isPartialDate(text.trim())) return text.trim();
    this.list.add(
      'bad-date',
      path === '' ? key : `${path}.${key}`,
      `${quoteEnglish(String(typeof text === 'string' ? text : typeof text))} is not a date`,
      `${quoteFrench(String(typeof text === 'string' ? text : typeof text))} n’est pas une date`,
      {
        en: 'write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists',
        fr: 'écrire AAAA, AAAA-MM ou AAAA-MM-JJ, et un jour qui existe',
      },
    );
    return undefined;
  }

  webAddress(record: UnknownRecord, key: string, path: string): string | undefined {
    const value = own(record, key);
    if (value === undefined || value === null || value === '') return undefined;
    const address = typeof value === 'string' ? safeWebAddress(value) : null;
    if (address) return address;
    this.list.add(
      'unsafe-address',
      `${path}.${key}`,
      `${quoteEnglish(typeof value === 'string' ? value : typeof value)} is not an address that may become a link`,
      `${quoteFrench(typeof value === 'string' ? value : typeof value)} n’est pas une adresse qui peut devenir un lien`,
      {
        en: 'write a full address beginning with http or https, without user name or password',
        fr: 'écrire une adresse complète qui commence par http ou https, sans nom d’utilisateur ni mot de passe',
      },
    );
    return undefined;
  }
}
