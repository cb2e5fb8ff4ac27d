// Before the first paint: the theme that was chosen on the site.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('vitepress-theme-appearance');
  } catch {
    // Storage may be forbidden; the system decides then.
  }
  const isDark =
    chosen === 'dark' ||
    ((!chosen || chosen === 'auto') && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
})();
