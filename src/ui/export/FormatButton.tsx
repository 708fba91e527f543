import type { ReactNode } from 'react';
import { useId } from 'react';
import { Icon } from '../kit/Icon.tsx';

interface FormatButtonProps {
  /** Its name is the format's and nothing else: scripts and readers look for that. */
  readonly format: string;
  readonly description: string;
  readonly onClick: () => void;
  /** Choices that belong to the format. */
  readonly children?: ReactNode;
}

export function FormatButton({ format, description, onClick, children }: FormatButtonProps) {
  const descriptionId = useId();
  return (
    <li className="export-format">
      <button
        type="button"
        className="button export-format-button"
        aria-describedby={descriptionId}
        onClick={onClick}
      >
        <Icon name="export" sizePx={18} />
        {format}
      </button>
      <p id={descriptionId} className="export-format-text">
        {description}
      </p>
      {children && <div className="export-format-choices">{children}</div>}
    </li>
  );
}
