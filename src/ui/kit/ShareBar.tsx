import type { CSSProperties } from 'react';
import './shareBar.css';

interface ShareBarProps {
  /** 0..1 of the longest one beside it. */
  readonly share: number;
  readonly color?: string | undefined;
}

/** A number as a length; the number itself stands beside it. */
export function ShareBar({ share, color }: ShareBarProps) {
  const style: CSSProperties = {
    inlineSize: `${String(100 * share)}%`,
    ...(color ? { background: color } : {}),
  };
  return (
    <span className="share-bar" aria-hidden="true">
      <span className="share-bar-fill" style={style} />
    </span>
  );
}
