import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const page = fileURLToPath(new URL('../public/playground/index.html', import.meta.url));

/** While developing, every address that ends in .html is a page of VitePress; the playground is none. */
export const servePlayground = (): Plugin => ({
  name: 'serve-playground',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const path = request.url?.replace(/[?#].*$/, '');
      if (path !== '/playground/' && path !== '/playground/index.html') return next();
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(readFileSync(page));
    });
  },
});
