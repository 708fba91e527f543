// Leads to the reader's language: an earlier choice, else the browser's, else French.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('corridor-lang');
  } catch {
    // Storage is blocked: the browser's language then.
  }
  const known = ['fr', 'en'];
  const language =
    [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase())].find((tag) =>
      known.includes(tag),
    ) ?? 'fr';
  const link = document.querySelector(`a[data-lead="${language}"]`);
  if (link) location.replace(link.href + location.search + location.hash);
})();
