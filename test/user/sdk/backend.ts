import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the SDK's own client makes of API responses: the result of `call` on a server that answers each path with `answer(path)`. */
export async function fromBackend<Client, T>(
  sdk: { createClerkClient(options: { secretKey: string; apiUrl: string }): Client },
  answer: (path: string) => unknown,
  call: (client: Client) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answer(request.url ?? '')));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const { port } = server.address() as AddressInfo;
    return await call(
      sdk.createClerkClient({
        secretKey: 'sk_test_localStandInServerOnly',
        apiUrl: `http://127.0.0.1:${port}`,
      }),
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
