// Of every static page, which all can be read without it.
(() => {
  // Nothing is painted before the style sheet has come. One that never does leaves the page plain; if it comes after
  // all, it dresses it.
  setTimeout(() => {
    for (const link of document.querySelectorAll('link[rel=stylesheet]')) {
      if (link.sheet) continue;
      link.addEventListener('load', () => link.removeAttribute('media'));
      link.media = 'print';
    }
  }, 3000);
  // Leads to the reader's language: an earlier choice, else the browser's, else French.
  const lead = () => {
    let chosen = null;
    try {
      chosen = localStorage.getItem('corridor-lang');
    } catch {
      // Storage is blocked: the browser's language then.
    }
    const links = [...document.querySelectorAll('a[data-lead]')];
    const [link] = [chosen, ...navigator.languages, 'fr'].flatMap((tag) =>
      links.filter(({ dataset }) => tag?.toLowerCase().startsWith(dataset.lead)),
    );
    if (link) location.replace(link.href + location.search + location.hash);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', lead);
  else lead();
})();
