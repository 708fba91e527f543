/** `markStyle.ts` as the shaders know it: `haloPx` is `HALO_PX` there. Nothing of it is typed twice. */
import { linkForm, markForm } from '../../scene/frame.ts';
import { markStyle } from '../../scene/markStyle.ts';
import { country, markShapes } from '../../scene/sceneModel.ts';

const upper = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

function float(value: number): string {
  return Number.isInteger(value) ? `${String(value)}.0` : String(value);
}

function defineFloats(prefix: string, values: Readonly<Record<string, number | readonly number[]>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) =>
      typeof value === 'number'
        ? [`#define ${prefix}${upper(name)} ${float(value)}`]
        : value.map((entry, index) => `#define ${prefix}${upper(name)}_${String(index)} ${float(entry)}`),
    )
    .join('\n');
}

function defineIntegers(prefix: string, values: Readonly<Record<string, number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `#define ${prefix}${upper(name)} ${String(value)}`)
    .join('\n');
}

export const styleDefines = [
  defineFloats('', markStyle),
  defineIntegers('MARK_', markForm),
  defineIntegers('LINK_', linkForm),
  defineIntegers('COUNTRY_', country),
  defineIntegers('SHAPE_', Object.fromEntries(markShapes.map((shape, index) => [shape, index]))),
  '',
].join('\n');
