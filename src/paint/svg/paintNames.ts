/** Names and the signs and numbers on marks as SVG texts. `paint/canvas/paintTexts.ts` draws the same above WebGL. */
import { isTransportKind, transportSigns } from '../../domain/transportSigns.ts';
import type { Frame } from '../../scene/frame.ts';
import type { PlacedLabel } from '../../scene/labelPlacement.ts';
import { lineHeight } from '../../scene/labelPlacement.ts';
import type { StageTheme } from '../../scene/stageTheme.ts';
import {
  anchorOf,
  baselineShare,
  fontFamily,
  nameColor,
  nameHaloPx,
  placeOfText,
  signHaloPx,
} from './nameStyle.ts';
import type { SvgNode } from './svg.ts';
import { px, svg } from './svg.ts';

/** The sign at the point of an airport, port or crossing; `null` for other names. */
function paintSign({ role, x, y, strength }: PlacedLabel, theme: StageTheme): SvgNode | null {
  if (!isTransportKind(role)) return null;
  return svg('g', { transform: `translate(${px(x)} ${px(y)})` }, [
    svg('path', {
      d: transportSigns[role],
      fill: nameColor(role, theme),
      opacity: strength < 1 ? px(strength) : undefined,
      stroke: theme.paper,
      'stroke-width': signHaloPx,
    }),
  ]);
}

function paintName(label: PlacedLabel, theme: StageTheme): SvgNode {
  const { anchor, x } = anchorOf(label);
  const hasHalo = label.role !== 'water';
  return svg(
    'text',
    {
      lang: label.language,
      'font-size': label.sizePx,
      'font-weight': label.weight,
      'font-style': label.isItalic ? 'italic' : undefined,
      'letter-spacing': label.spacing ? px(label.spacing * label.sizePx) : undefined,
      'text-anchor': anchor,
      fill: nameColor(label.role, theme),
      opacity: label.strength < 1 ? px(label.strength) : undefined,
      stroke: hasHalo ? theme.paper : undefined,
      'stroke-width': hasHalo ? nameHaloPx(label.role) : undefined,
    },
    label.lines.map((line, number) =>
      svg(
        'tspan',
        { x: px(x), y: px(label.y + label.dy + (number + baselineShare) * label.sizePx * lineHeight) },
        [line],
      ),
    ),
  );
}

export function paintNames({ names, theme }: Frame): SvgNode {
  return svg(
    'g',
    // Once for all: pages hold fifty thousand names.
    { 'data-part': 'names', 'font-family': fontFamily, 'stroke-linejoin': 'round', 'paint-order': 'stroke' },
    names.flatMap((label) => [
      paintSign(label, theme),
      label.lines.length > 0 ? paintName(label, theme) : null,
    ]),
  );
}

/**
 * Whether a sign that stands in the middle of its mark can be seen. Those of marks outside would only make files larger,
 * and the rasteriser of link previews ends the whole build at a faint one.
 */
function isInView({ widthPx, heightPx }: Frame, x: number, y: number, sizePx: number): boolean {
  const reach = sizePx / 4;
  return x > -reach && y > -reach && x < widthPx + reach && y < heightPx + reach;
}

export function paintMarkTexts(frame: Frame): SvgNode {
  const nodes = frame.texts.flatMap((text) => {
    const [x, y] = placeOfText(frame, text);
    // NaN is in no view.
    if (!isInView(frame, x, y, text.sizePx) || text.opacity <= 0) return [];
    return [
      svg(
        'text',
        {
          x: px(x),
          y: px(y),
          dy: '0.36em',
          'font-size': px(text.sizePx),
          'font-weight': text.weight,
          fill: text.color,
          opacity: text.opacity < 1 ? px(text.opacity) : undefined,
        },
        [text.text],
      ),
    ];
  });
  return svg('g', { 'data-part': 'mark-texts', 'font-family': fontFamily, 'text-anchor': 'middle' }, nodes);
}
