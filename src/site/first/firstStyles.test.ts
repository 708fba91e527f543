import { expect, it } from 'vitest';
import { createTints, frameStyles, rulesByFrame } from './firstStyles.ts';

const css =
  ".a{color:red}.shell[data-frame=phone] .b{left:0}@media (max-width:9px){.c{top:0}.shell:is([data-frame='phone'],[data-frame='short']) .d{top:1px}}@font-face{src:url(x)}";

it('keeps the rules that name a frame, in their conditions', () => {
  expect(rulesByFrame(css)).toBe(
    ".shell[data-frame=phone] .b{left:0}@media (max-width:9px){.shell:is([data-frame='phone'],[data-frame='short']) .d{top:1px}}",
  );
});

it('lets the screen say which frame it is', () => {
  const styles = frameStyles('.shell[data-frame=phone]:not([data-frame=tablet]) .b{left:0}').split('\n');
  expect(styles).toHaveLength(4);
  expect(styles[2]).toContain(
    '(max-width: 640px) and (min-height: 360px){.shell:is([data-frame=first],[data-frame=phone]):not([data-frame=never]) .b{left:0}}',
  );
  expect(styles[0]).toContain('.shell[data-frame=never]:not([data-frame=never]) .b');
});

it('leaves a frame out of a rule also once the application has named it', () => {
  const phone = frameStyles('.shell:not([data-frame=phone]) .b{left:0}').split('\n')[2];
  expect(phone).toContain('.shell:not(:is([data-frame=first],[data-frame=phone])) .b{left:0}');
});

it('numbers each set of declarations once', () => {
  const { apply, styles } = createTints();
  expect(apply('<i style="--a:1"></i><b style="--b:2"></b><i style="--a:1"></i>')).toBe(
    '<i data-tint="0"></i><b data-tint="1"></b><i data-tint="0"></i>',
  );
  expect(styles()).toBe('[data-tint="0"]{--a:1}[data-tint="1"]{--b:2}');
});
