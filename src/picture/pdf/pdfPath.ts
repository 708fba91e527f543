/** SVG path data and basic shapes as PDF path operators. Only absolute commands: drawings here use no others. */
import type { SvgNode } from '../../paint/svg/svg.ts';

export const pdfNumber = (value: number): string => String(Math.round(value * 1000) / 1000);

type Point = readonly [x: number, y: number];

const operator = (points: readonly Point[], name: string) =>
  `${points.map(([x, y]) => `${pdfNumber(x)} ${pdfNumber(y)}`).join(' ')} ${name}`;

/** An elliptical arc as Bézier curves. https://www.w3.org/TR/SVG11/implnote.html#ArcConversionEndpointToCenter */
function arc(
  from: Point,
  radius: Point,
  turn: number,
  isLarge: boolean,
  isSweep: boolean,
  to: Point,
): string[] {
  let [rx, ry] = [Math.abs(radius[0]), Math.abs(radius[1])];
  if (rx === 0 || ry === 0) return [operator([to], 'l')];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x1, y1] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const excess = Math.sqrt((x1 / rx) ** 2 + (y1 / ry) ** 2);
  if (excess > 1) [rx, ry] = [rx * excess, ry * excess];
  const below = (rx * y1) ** 2 + (ry * x1) ** 2;
  const root = below === 0 ? 0 : Math.sqrt(Math.max(0, (rx * ry) ** 2 / below - 1));
  const factor = isLarge === isSweep ? -root : root;
  const [cx1, cy1] = [(factor * rx * y1) / ry, (-factor * ry * x1) / rx];
  const center: Point = [
    cos * cx1 - sin * cy1 + (from[0] + to[0]) / 2,
    sin * cx1 + cos * cy1 + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
  let sweep = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
  if (isSweep && sweep < 0) sweep += 2 * Math.PI;
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI;
  const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / pieces;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (x: number, y: number): Point => [
    center[0] + rx * x * cos - ry * y * sin,
    center[1] + rx * x * sin + ry * y * cos,
  ];
  return Array.from({ length: pieces }, (_, piece) => {
    const [a, b] = [start + piece * step, start + (piece + 1) * step];
    return operator(
      [
        at(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a)),
        at(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b)),
        at(Math.cos(b), Math.sin(b)),
      ],
      'c',
    );
  });
}

/** How many numbers each command takes. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, Q: 4, C: 6, A: 7, Z: 0 };

export function pathOperators(data: string): string {
  const tokens = data.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g) ?? [];
  const operators: string[] = [];
  let command = '';
  let current: Point = [0, 0];
  let start: Point = [0, 0];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] as string;
    if (/[a-zA-Z]/.test(token)) {
      command = token;
      at++;
    }
    const length = lengths[command];
    if (length === undefined)
      throw new Error(`path command "${command}" is not known: use absolute M L H V Q C A Z`);
    const values = tokens.slice(at, at + length).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    at += length;
    const [a, b, c, d, e, f, g] = values;
    switch (command) {
      case 'M':
        current = start = [a, b];
        operators.push(operator([current], 'm'));
        // Further pairs are lines.
        command = 'L';
        break;
      case 'L':
      case 'H':
      case 'V':
        current = command === 'L' ? [a, b] : command === 'H' ? [a, current[1]] : [current[0], a];
        operators.push(operator([current], 'l'));
        break;
      case 'Q': {
        const [x, y] = current;
        const control = ([fromX, fromY]: Point): Point => [
          fromX + (2 / 3) * (a - fromX),
          fromY + (2 / 3) * (b - fromY),
        ];
        operators.push(operator([control([x, y]), control([c, d]), [c, d]], 'c'));
        current = [c, d];
        break;
      }
      case 'C':
        operators.push(
          operator(
            [
              [a, b],
              [c, d],
              [e, f],
            ],
            'c',
          ),
        );
        current = [e, f];
        break;
      case 'A':
        operators.push(...arc(current, [a, b], c, d === 1, e === 1, [f, g]));
        current = [f, g];
        break;
      default:
        operators.push('h');
        current = start;
    }
  }
  return operators.join('\n');
}

/** Path operators of a shape; empty for what is no shape. */
export function shapeOperators({ tag, attributes }: SvgNode): string {
  const value = (name: string): number => Number(attributes[name] ?? 0);
  switch (tag) {
    case 'path':
      return pathOperators(String(attributes['d'] ?? ''));
    case 'line':
      return [operator([[value('x1'), value('y1')]], 'm'), operator([[value('x2'), value('y2')]], 'l')].join(
        '\n',
      );
    case 'circle': {
      const [x, y, r] = [value('cx'), value('cy'), value('r')].map(String) as [string, string, string];
      const [top, bottom] = [Number(y) - Number(r), Number(y) + Number(r)].map(String) as [string, string];
      return pathOperators(`M${x} ${top}A${r} ${r} 0 1 1 ${x} ${bottom}A${r} ${r} 0 1 1 ${x} ${top}Z`);
    }
    case 'rect': {
      const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')];
      const r = Math.min(value('rx'), width / 2, height / 2);
      if (r === 0) return [x, y, width, height].map(pdfNumber).join(' ') + ' re';
      const [right, bottom] = [x + width, y + height];
      const round = `A${String(r)} ${String(r)} 0 0 1 `;
      const corner = (toX: number, toY: number) => `${round}${String(toX)} ${String(toY)}`;
      return pathOperators(
        `M${String(x + r)} ${String(y)}H${String(right - r)}${corner(right, y + r)}V${String(bottom - r)}` +
          `${corner(right - r, bottom)}H${String(x + r)}${corner(x, bottom - r)}V${String(y + r)}${corner(x + r, y)}Z`,
      );
    }
    default:
      return '';
  }
}
