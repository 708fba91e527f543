/** Keeps the sheet for paper out of the page's start: it comes once the first view is painted and the page is idle. */
import { Suspense, lazy, useEffect, useState } from 'react';
import { preparePrinting } from './printPicture.ts';
import { ready } from '../state/ready.ts';

const PrintSheet = lazy(async () => {
  const [sheet] = await Promise.all([import('../ui/export/PrintSheet.tsx'), preparePrinting()]);
  return sheet;
});

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
  return isQuiet ? (
    <Suspense fallback={null}>
      <PrintSheet />
    </Suspense>
  ) : null;
}
