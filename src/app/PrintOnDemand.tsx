/** Keeps the sheet for paper out of the page's start: it comes as soon as the first view is painted. */
import { useEffect, useState } from 'react';
import { latePart, MissingSilently } from '../ui/kit/latePart.tsx';
import { announcePrintable, awaitPrintable, painted } from '../state/ready.ts';
import { preparePrinting } from './printPicture.ts';

/** Nobody asked for it: without it the browser prints the page as it is. */
const PrintSheet = latePart(async () => {
  const [{ default: Sheet }] = await Promise.all([import('../ui/export/PrintSheet.tsx'), preparePrinting()]);
  return { default: () => <Sheet onMounted={announcePrintable} /> };
}, MissingSilently);

export function PrintOnDemand() {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    awaitPrintable();
    void painted.then(() => setIsPainted(true));
  }, []);
  return isPainted ? <PrintSheet /> : null;
}
