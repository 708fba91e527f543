import type { CSSProperties } from 'react';
import { useId } from 'react';
import type { MarkShape } from '../../../domain/dataset.ts';
import { markPath, markReach, slicePath } from '../../../domain/markGeometry.ts';
import { readableOn } from '../../../domain/contrast.ts';
import { signIn } from '../../../domain/sectorSign.ts';
import { useLanguage } from '../../useMessages.ts';
import './sign.css';

/** What of a sector a mark shows. */
export interface SectorPaint {
  readonly color: string;
  readonly colorDark: string;
  readonly sign: string;
  readonly signFr?: string;
}

/** For what has no sector, or one that the vocabulary does not list. As `noSector` of the stage's theme. */
export const neutralPaint: SectorPaint = { color: '#6b7680', colorDark: '#97a3ae', sign: '' };

/** Both themes' colours as custom properties; `sign.css` picks one. */
function paintStyle({ color, colorDark }: SectorPaint): CSSProperties {
  const properties: Record<`--${string}`, string> = {
    '--sign-color': color,
    '--sign-color-dark': colorDark,
    '--sign-ink': readableOn(color),
    '--sign-ink-dark': readableOn(colorDark),
  };
  return properties;
}

/** As many sectors as a mark can show. */
const mostSlices = 4;

interface MarkSvgProps {
  readonly shape: MarkShape;
  /** First is the main one. */
  readonly paints: readonly SectorPaint[];
  /** Side of the square that holds the sign, CSS px. */
  readonly sizePx: number;
  readonly isFaint?: boolean;
  /** Half the side of the frame in radii; smaller where the outline is known not to reach further. */
  readonly reach?: number;
}

/** An organization's mark: shape says the kind, slices the sectors, letters the main sector. */
export function MarkSvg({ shape, paints, sizePx, isFaint = false, reach = markReach }: MarkSvgProps) {
  const clipId = useId();
  const main = paints[0] ?? neutralPaint;
  const letters = signIn(main, useLanguage());
  const slices = paints.slice(0, mostSlices);
  const isSplit = slices.length > 1;
  return (
    <svg
      className={isFaint ? 'sign sign-faint' : 'sign'}
      width={sizePx}
      height={sizePx}
      viewBox={[-reach, -reach, 2 * reach, 2 * reach].join(' ')}
      aria-hidden="true"
      focusable="false"
    >
      {isSplit ? (
        <>
          <clipPath id={clipId}>
            <path d={markPath(shape)} />
          </clipPath>
          <g clipPath={`url(#${clipId})`}>
            {slices.map((paint, index) => (
              <path
                key={index}
                className="sign-fill sign-slice"
                d={slicePath(index, slices.length)}
                style={paintStyle(paint)}
              />
            ))}
          </g>
        </>
      ) : (
        <path className="sign-fill" d={markPath(shape)} style={paintStyle(main)} />
      )}
      <path className="sign-outline" d={markPath(shape)} />
      {letters !== '' && (
        <text
          className={isSplit ? 'sign-letter sign-letter-split' : 'sign-letter'}
          style={paintStyle(main)}
          y={shape === 'triangle' ? 0.46 : 0.34}
          fontSize={letters.length > 1 ? 0.94 : 1.1}
        >
          {letters}
        </text>
      )}
    </svg>
  );
}

interface HubSvgProps extends Omit<MarkSvgProps, 'shape' | 'reach'> {
  readonly isCrossBorder?: boolean;
}

/** An agreement's hub: a ring in its main sector's colour, with a core where it crosses the border. */
export function HubSvg({ paints, sizePx, isFaint = false, isCrossBorder = false }: HubSvgProps) {
  return (
    <svg
      className={isFaint ? 'sign sign-faint' : 'sign'}
      width={sizePx}
      height={sizePx}
      viewBox="-1.45 -1.45 2.9 2.9"
      aria-hidden="true"
      focusable="false"
    >
      <circle className="sign-fill" r="1" style={paintStyle(paints[0] ?? neutralPaint)} />
      <circle className="sign-hole" r="0.66" />
      {isCrossBorder && <circle className="sign-core" r="0.4" />}
      <circle className="sign-outline" r="1" />
    </svg>
  );
}
