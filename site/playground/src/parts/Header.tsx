import { useState } from 'preact/hooks';

const isDark = () => document.documentElement.dataset.theme === 'dark';

/** The header of the site, with its links; chooses the theme as the site does. */
export function Header() {
  const [dark, setDark] = useState(isDark);
  const toggle = () => {
    const theme = dark ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem('vitepress-theme-appearance', theme);
    } catch {
      // It holds for this visit then.
    }
    setDark(!dark);
  };
  return (
    <header class="top">
      <a class="brand" href="../">
        isoclerk
      </a>
      <nav aria-label="Site">
        <a href="../guides/nextjs.html">Guides</a>
        <a href="../docs/user.html">Reference</a>
        <a href="../api/">API</a>
        <a href="./" aria-current="page">
          Playground
        </a>
      </nav>
      <button type="button" class="quiet" aria-pressed={dark} onClick={toggle}>
        Dark
      </button>
    </header>
  );
}
