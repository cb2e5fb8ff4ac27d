/** What the test uses of it; React publishes no types for it. */
declare module 'react-server-dom-webpack/server.node' {
  export function registerClientReference<T>(proxy: T, id: string, name: string): T;
  export function renderToPipeableStream(
    model: unknown,
    manifest: Readonly<Record<string, { id: string; chunks: readonly string[]; name: string }>>,
    options: { onError: (error: unknown) => void },
  ): { pipe<T extends NodeJS.WritableStream>(destination: T): T };
}
