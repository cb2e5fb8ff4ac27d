import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Header } from './parts/Header.tsx';

interface ToolProps {
  /** What follows `=` in the fragment. */
  readonly state: string;
}

interface Tool {
  readonly title: string;
  readonly load: () => Promise<ComponentType<ToolProps>>;
}

const tools: Readonly<Record<string, Tool>> = {
  budget: {
    title: 'Token budget',
    load: async () => (await import('./budget/BudgetTool.tsx')).BudgetTool,
  },
  token: {
    title: 'Existing token',
    load: async () => (await import('./token/TokenTool.tsx')).TokenTool,
  },
  payload: {
    title: 'Payload checker',
    load: async () => (await import('./payload/PayloadTool.tsx')).PayloadTool,
  },
  user: {
    title: 'User normaliser',
    load: async () => (await import('./user/UserTool.tsx')).UserTool,
  },
};

interface Place {
  readonly name: string;
  readonly state: string;
}

function placeOf(fragment: string): Place {
  const [name = '', state = ''] = fragment.replace(/^#/, '').split(/=(.*)/s);
  return Object.hasOwn(tools, name) ? { name, state } : { name: 'budget', state: '' };
}

export function App() {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  const [loaded, setLoaded] = useState<{ name: string; Tool: ComponentType<ToolProps> }>();
  const [failed, setFailed] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = tools[place.name]?.title ?? '';

  useEffect(() => {
    const follow = () => {
      setPlace(placeOf(location.hash));
      heading.current?.focus();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  useEffect(() => {
    let isCurrent = true;
    document.title = `${title} | isoclerk playground`;
    setFailed(false);
    tools[place.name]?.load().then(
      (Tool) => isCurrent && setLoaded({ name: place.name, Tool }),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [place.name, title]);

  return (
    <>
      {/* No link: a fragment names a tool here. */}
      <button type="button" class="skip" onClick={() => heading.current?.focus()}>
        Skip to content
      </button>
      <Header />
      <nav class="tools" aria-label="Tools">
        {Object.entries(tools).map(([name, tool]) => (
          <a key={name} href={`#${name}`} aria-current={name === place.name ? 'page' : undefined}>
            {tool.title}
          </a>
        ))}
      </nav>
      <main>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {failed ? (
          <p role="alert">This part could not be loaded. Reload the page.</p>
        ) : loaded?.name === place.name ? (
          <loaded.Tool key={`${place.name}=${place.state}`} state={place.state} />
        ) : (
          <p>Loading …</p>
        )}
      </main>
      <footer>
        <p>
          Nothing leaves this page: its content security policy forbids every connection. It uses
          the published entries of isoclerk and nothing else. A community library, not made by
          Clerk.
        </p>
      </footer>
    </>
  );
}
