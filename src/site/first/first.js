// Before the first view is seen: the reader's language and theme, and whether the page shows what its address asks for.
// Nothing waits for this script for longer than `first.css` says.
(() => {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search);
  const isEmbed = asked.get('embed') === '1';
  let saved = null;
  try {
    saved = isEmbed ? null : localStorage.getItem('corridor-lang');
  } catch {
    // Storage is blocked: the browser's language then.
  }
  const tags = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  root.lang = `${[asked.get('lang'), saved, ...tags].find((tag) => tag === 'fr' || tag === 'en') ?? 'fr'}-CA`;
  const theme = asked.get('theme');
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = theme === 'light' || theme === 'dark' ? theme : isDark ? 'dark' : 'light';
  const ofTheView =
    /^(view|sector|kind|region|agreement-kind|from|to|q|org|agreement|map|links|affiliations|path|between|near|linked|place|as-of|insight|compare|story|release|data|studio|embed)$/;
  const isFirst = ![...asked.keys()].some((name) => ofTheView.test(name));
  root.dataset.first = isFirst ? 'view' : isEmbed ? 'none' : 'frame';
  // A first script that does not come, or not whole, or styles: what stands there is the page, with the ways on from it.
  const fail = () => {
    if (root.dataset.first) root.dataset.first = 'failed';
  };
  addEventListener(
    'error',
    ({ target, error }) => {
      if (target instanceof HTMLScriptElement || target.rel === 'stylesheet' || error instanceof SyntaxError)
        fail();
    },
    true,
  );
  // One that is on its way for so long may never come; if it does, the application takes over all the same.
  setTimeout(() => window.corridor ?? fail(), 10_000);
  // The application comes when the first view stands: its scripts and data would share the line with it.
  const held = () => document.getElementById('application');
  let holder = null;
  const start = () => {
    const application = held();
    if (!application) return;
    // Another data set or an older release is asked for by the application: the newest would come for nothing.
    if (asked.has('data') || asked.has('release'))
      application.content.querySelector('[href$="data/corridor.json"]')?.remove();
    document.head.append(application.content);
    application.remove();
    holder?.remove();
  };
  // Nothing is painted before the styles have come: one that does not come has to do so without holding up the page,
  // which then stands by itself: the application waits for its own (`src/app/takeOver.tsx`).
  setTimeout(() => {
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      if (link.sheet) continue;
      fail();
      // What has failed holds up nothing.
      if (performance.getEntriesByName(link.href).length > 0) continue;
      link.addEventListener('load', () => link.removeAttribute('media'));
      link.media = 'print';
    }
  }, 3000);
  // Pages that nobody sees, and many frames, are not painted.
  if (!isFirst || document.hidden || self !== top) start();
  // What is pressed meanwhile is pressed again in the application (`src/app/earlyReader.ts`): the last one.
  addEventListener('click', ({ target }) => {
    const control = target instanceof Element && target.closest('.first :is(button, label)');
    if (!control) return;
    document.querySelector('[data-pressed]')?.removeAttribute('data-pressed');
    control.dataset.pressed = '';
    root.dataset.asked = '';
  });
  if (root.dataset.first === 'none') return;
  document.addEventListener('visibilitychange', start, { once: true });
  const afterPaint = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  const standing = () => {
    if (held()) {
      // An open document inside holds up `load`, as scripts of the page do: who waits for it finds `window.corridor`.
      holder = document.createElement('iframe');
      holder.hidden = true;
      document.body.append(holder);
      holder.contentDocument?.open();
    }
    afterPaint(() => {
      // Of a link to something else the frame stands.
      for (const name of isFirst ? ['corridor:shell', 'corridor:drawn'] : ['corridor:shell'])
        if (performance.getEntriesByName(name).length === 0) performance.mark(name);
      start();
    });
  };
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', standing, { once: true });
  else standing();
})();
