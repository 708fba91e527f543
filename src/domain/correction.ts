/**
 * Where a reader sends a correction: the operator's address for mail, or a form (`CORRIDOR_CONTACT`). The page sends
 * nothing itself; the link opens the reader's mail program or the form, filled in as far as it can be.
 */
import type { Language } from './language.ts';

export interface CorrectionRequest {
  readonly id: string;
  readonly language: Language;
  /** Address of the view or page. */
  readonly page: string;
  readonly subject: string;
  /** What a mail begins with. */
  readonly body: string;
}

/** `null` where there is none; throws on what is neither an address for mail nor an `https:` one. */
export function readContact(setting: string): string | null {
  const contact = setting.trim().replace(/^mailto:/i, '');
  if (contact === '') return null;
  const isMail = /^[^\s@<>?&,;:"]+@[^\s@<>?&,;:"]+\.[^\s@<>?&,;:"]+$/.test(contact);
  const isForm = URL.canParse(contact) && new URL(contact).protocol === 'https:';
  if (isMail || isForm) return contact;
  throw new Error(
    `CORRIDOR_CONTACT is "${setting}"; give an address for mail, or the https address of a form, as in https://forms.example.org/corridor`,
  );
}

export function correctionAddress(contact: string, request: CorrectionRequest): string {
  const { id, language, page, subject, body } = request;
  if (!contact.startsWith('https:'))
    return `mailto:${contact}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  const form = new URL(contact);
  form.searchParams.set('record', id);
  form.searchParams.set('lang', language);
  form.searchParams.set('page', page);
  return form.href;
}
