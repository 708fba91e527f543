/** Keeps the sheet for paper out of the page's start: it comes once the first view is painted and the page is idle. */
import { useEffect, useState } from 'react';
import { latePart, MissingSilently } from '../ui/kit/latePart.tsx';
import { preparePrinting } from './printPicture.ts';
import { ready } from '../state/ready.ts';

/** Nobody asked for it: without it the browser prints the page as it is. */
const PrintSheet = latePart(async () => {
  const [sheet] = await Promise.all([import('../ui/export/PrintSheet.tsx'), preparePrinting()]);
  return sheet;
}, MissingSilently);

/** Longer than the living map needs to start. */
const quietMs = 2500;

export function PrintOnDemand() {
  const [isQuiet, setIsQuiet] = useState(false);
  useEffect(() => {
    let timer = 0;
    void ready.then(() => {
      timer = window.setTimeout(() => setIsQuiet(true), quietMs);
    });
    return () => window.clearTimeout(timer);
  }, []);
  return isQuiet ? <PrintSheet /> : null;
}
