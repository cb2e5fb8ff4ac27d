/** A file of Next.js that answers requests: its path below app or pages as a path of the site. */
export interface Route {
  readonly file: string;
  readonly path: string;
}

const APP_ROUTE = /^(?:src\/)?app\/(.*)\/route\.[jt]sx?$/;
const PAGES_ROUTE = /^(?:src\/)?pages\/(api\/.*)\.[jt]sx?$/;

/** The routes under /api of a Next.js app. Parts that vary are an `x`. */
export function apiRoutes(files: readonly string[]): Route[] {
  return files.flatMap((file) => {
    const inPages = PAGES_ROUTE.exec(file)?.[1]?.replace(/\/index$/, '');
    const inside = inPages ?? APP_ROUTE.exec(file)?.[1];
    if (inside === undefined) return [];
    const parts = inside
      .split('/')
      .filter((part) => !/^(?:@|\(.*\)$)/.test(part))
      .map((part) => (part.startsWith('[') ? 'x' : part));
    return parts[0] === 'api' ? [{ file, path: `/${parts.join('/')}` }] : [];
  });
}

export const isWebhookRoute = ({ path }: Route): boolean => /webhook/i.test(path);
