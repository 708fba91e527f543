import { describe, expect, it } from 'vitest';
import { stageInsets } from '../../state/stageInsets.ts';
import { frameOf } from '../../state/frameLayout.ts';
import { nextHeight, restingHeight } from './SheetHandle.tsx';

const closed = { isEmbed: false, isProfileOpen: false, sheet: 'low' } as const;

describe('frames', () => {
  it.each([
    [1440, 900, 'desktop'],
    [1024, 768, 'desktop'],
    [1023, 700, 'tablet'],
    [667, 375, 'tablet'],
    [640, 800, 'phone'],
    [320, 568, 'phone'],
    [320, 256, 'short'],
  ])('%i × %i', (width, height, expected) => expect(frameOf({ width, height })).toBe(expected));
});

describe('stage insets', () => {
  it.each([
    [1440, 900, {}, [0, 0]],
    [1440, 900, { isProfileOpen: true }, [400, 0]],
    [1024, 768, { isProfileOpen: true }, [352, 0]],
    [768, 1024, { isProfileOpen: true }, [0, 0]],
    [390, 844, {}, [0, 112]],
    [390, 844, { sheet: 'half' as const }, [0, 422]],
    [390, 844, { sheet: 'full' as const }, [0, 422]],
    [300, 300, { isEmbed: true }, [0, 0]],
    [300, 300, { isEmbed: true, isProfileOpen: true }, [0, 150]],
    [419, 380, { isEmbed: true, isProfileOpen: true }, [0, 190]],
    [600, 600, { isEmbed: true, isProfileOpen: true }, [0, 300]],
    [360, 480, { isEmbed: true, isProfileOpen: true, isPlaceAlone: true }, [0, 163]],
    [300, 150, { isEmbed: true, isProfileOpen: true }, [150, 0]],
    [480, 300, { isEmbed: true, isProfileOpen: true }, [240, 0]],
    [800, 500, { isEmbed: true, isProfileOpen: true }, [320, 0]],
    [1440, 900, { isFiltered: true }, [0, 0]],
    [800, 500, { isEmbed: true, isFiltered: true }, [0, 0]],
    [390, 844, { isFiltered: true }, [0, 112, 36]],
    [390, 844, { isFiltered: true, isStoryTold: true, isProfileOpen: true }, [0, 112]],
  ])('%i × %i %o', (width, height, state, [right, bottom, top = 0]) => {
    expect(stageInsets({ viewport: { width, height }, ...closed, ...state })).toEqual({
      top,
      right,
      bottom,
      left: 0,
    });
  });
});

describe('the sheet', () => {
  it('comes to rest at the nearest height, a fling further on', () => {
    expect(restingHeight(150, 0, 844, 740)).toBe('low');
    expect(restingHeight(380, 0, 844, 740)).toBe('half');
    expect(restingHeight(380, 1.5, 844, 740)).toBe('full');
    expect(restingHeight(380, -1.5, 844, 740)).toBe('low');
  });

  it('goes step by step', () => {
    expect(nextHeight('low', 1)).toBe('half');
    expect(nextHeight('full', 1)).toBe('full');
    expect(nextHeight('low', -1)).toBe('low');
  });
});
