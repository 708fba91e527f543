import type { CSSProperties } from 'react';
import { useId } from 'react';
import type { MarkShape } from '../../domain/dataset.ts';
import { readableOn } from '../theme/contrast.ts';
import { markPath, markReach, slicePath } from '../../domain/markGeometry.ts';
import './sign.css';

/** What of a sector a mark shows. */
export interface SectorPaint {
  readonly color: string;
  readonly colorDark: string;
  readonly sign: string;
}

/** For what has no sector, or one that the vocabulary does not list. */
export const neutralPaint: SectorPaint = { color: '#6b7480', colorDark: '#9aa5b1', sign: '' };

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

/** The part of the mark that the first sector fills where there are several; the rest is a ring of slices. */
const coreScale = 0.76;

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

/** An organization's mark: shape says the kind, colours the sectors, letters the main sector. */
export function MarkSvg({ shape, paints, sizePx, isFaint = false, reach = markReach }: MarkSvgProps) {
  const clipId = useId();
  const main = paints[0] ?? neutralPaint;
  const slices = paints.slice(0, 4);
  const isSplit = slices.length > 1;
  const frame = `${String(-reach)} ${String(-reach)} ${String(2 * reach)} ${String(2 * reach)}`;
  return (
    <svg
      className={isFaint ? 'sign sign-faint' : 'sign'}
      width={sizePx}
      height={sizePx}
      viewBox={frame}
      aria-hidden="true"
      focusable="false"
    >
      {isSplit && (
        <>
          <clipPath id={clipId}>
            <path d={markPath(shape)} />
          </clipPath>
          <g clipPath={`url(#${clipId})`}>
            {slices.map((paint, index) => (
              <path
                key={index}
                className="sign-fill"
                d={slicePath(index, slices.length)}
                style={paintStyle(paint)}
              />
            ))}
          </g>
        </>
      )}
      <path
        className={isSplit ? 'sign-fill sign-core' : 'sign-fill'}
        d={markPath(shape, isSplit ? coreScale : 1)}
        style={paintStyle(main)}
      />
      <path className="sign-outline" d={markPath(shape)} />
      {main.sign !== '' && (
        <text
          className="sign-letter"
          style={paintStyle(main)}
          y={shape === 'triangle' ? 0.5 : 0.34}
          fontSize={letterSize(main.sign, isSplit)}
        >
          {main.sign}
        </text>
      )}
    </svg>
  );
}

function letterSize(sign: string, isSplit: boolean): number {
  return (sign.length > 1 ? 0.98 : 1.15) * (isSplit ? 0.84 : 1);
}

/** An agreement's hub: a ring in its sectors' colours around a dot, where the spokes of its parties meet. */
export function HubSvg({ paints, sizePx, isFaint = false }: Omit<MarkSvgProps, 'shape' | 'reach'>) {
  const clipId = useId();
  const slices = paints.length > 0 ? paints.slice(0, 4) : [neutralPaint];
  return (
    <svg
      className={isFaint ? 'sign sign-faint' : 'sign'}
      width={sizePx}
      height={sizePx}
      viewBox="-1.5 -1.5 3 3"
      aria-hidden="true"
      focusable="false"
    >
      <clipPath id={clipId}>
        <circle r="1" />
      </clipPath>
      <g clipPath={`url(#${clipId})`}>
        {slices.map((paint, index) => (
          <path
            key={index}
            className="sign-fill"
            d={slices.length > 1 ? slicePath(index, slices.length) : markPath('circle')}
            style={paintStyle(paint)}
          />
        ))}
      </g>
      <circle className="sign-hole" r="0.62" />
      <circle className="sign-fill" r="0.3" style={paintStyle(slices[0] ?? neutralPaint)} />
      <circle className="sign-outline" r="1" />
    </svg>
  );
}
