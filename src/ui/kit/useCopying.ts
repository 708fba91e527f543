/** Copying to the clipboard, and how it went: said for a while where it went well. */
import { useEffect, useState } from 'react';

const confirmationMs = 4000;

export type Copying = 'idle' | 'copied' | 'failed';

interface CopyingControl {
  readonly copying: Copying;
  /** Whether the browser let it: an embed without permission may not copy. */
  copy(text: string): Promise<boolean>;
}

export function useCopying(): CopyingControl {
  const [copying, setCopying] = useState<Copying>('idle');

  useEffect(() => {
    if (copying !== 'copied') return;
    const timer = window.setTimeout(() => setCopying('idle'), confirmationMs);
    return () => window.clearTimeout(timer);
  }, [copying]);

  return {
    copying,
    async copy(text) {
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      setCopying(isCopied ? 'copied' : 'failed');
      return isCopied;
    },
  };
}
