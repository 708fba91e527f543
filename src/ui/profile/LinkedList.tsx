import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { formatListParts } from './formatListParts.ts';
import { useLanguage } from '../useMessages.ts';

/** Elements joined as a sentence joins words: “A, B and C”, « A, B et C ». */
export function LinkedList({ items }: { readonly items: readonly ReactNode[] }) {
  const language = useLanguage();
  return formatListParts(items.length, language).map((part, index) => (
    <Fragment key={index}>{typeof part === 'number' ? items[part] : part}</Fragment>
  ));
}
