import { describe, expect, it } from 'vitest';
import { parameterKeys, parameters } from '../state/parameters.ts';
import type { CorridorState } from './embed.d.ts';
import type { ViewState } from '../state/viewState.ts';
import { embedKeys, isMessageKey, messageValue, nameOfKey, parameterText } from './params.ts';

// A published type that no longer fits the state breaks the build here.
type Published = Omit<CorridorState, 'shown' | 'paths'>;
const toPublished = (view: ViewState): Published => view;

describe('embed parameters', () => {
  it('are all parameters of the view but `embed`, under the same names', () => {
    expect([...embedKeys].sort()).toEqual(parameterKeys.filter((key) => key !== 'embed').sort());
    for (const key of embedKeys) expect(nameOfKey(key)).toBe(parameters[key].name);
    expect(toPublished).toBeTypeOf('function');
  });

  it.each(['data', 'release', 'live', 'embed', '__proto__', 'constructor'])('no message sets %s', (key) => {
    expect(isMessageKey(key)).toBe(false);
  });

  it.each(embedKeys)('%s: what an attribute becomes in a message is what its URL text means', (key) => {
    const samples: Partial<Record<keyof ViewState, string>> = {
      lang: 'en',
      view: 'table',
      from: '2024',
      to: '2025-01',
      map: '6.5/45.3/-72.6',
      theme: 'dark',
      links: 'pair',
      affiliations: '1',
      live: '1',
      path: 'c2mi,ibm',
      asOf: '2024-06',
      between: 'CA-QC..US-VT,US-NY',
      near: '45.32,-72.65,30',
      linked: '1',
      insight: 'matrix',
      compare: 'CA-QC,US-VT',
      sector: 'Health%2C Safety,quantum',
      story: 'quantum/2',
      accent: '0a6ebd',
      release: '2026-11-22',
    };
    const text = samples[key] ?? 'quantum';
    const parsed = parameters[key].parse(parameterText(key, text));
    expect(parsed.ok).toBe(true);
    expect(parameters[key].accept(messageValue(key, text))).toEqual(parsed);
    expect(messageValue(key, null)).toBeNull();
  });

  it('a flag may stand alone', () => {
    expect(parameterText('live', '')).toBe('1');
    expect(messageValue('affiliations', '')).toBe(true);
    expect(messageValue('affiliations', '0')).toBe(false);
  });
});
