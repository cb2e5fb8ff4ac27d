import { type HeapProfiler, Session } from 'node:inspector';

const SAMPLING = {
  samplingInterval: 4096,
  includeObjectsCollectedByMajorGC: true,
  includeObjectsCollectedByMinorGC: true,
};

/**
 * How many bytes some work allocates, whether they are collected meanwhile or not: a sample of all objects by the
 * engine's heap profiler, and the array buffers, which lie outside its heap.
 */
export function allocated(work: () => unknown): number {
  const session = new Session();
  session.connect();
  let bytes = 0;
  const restore = countBuffers((more) => {
    bytes += more;
  });
  try {
    session.post('HeapProfiler.startSampling', SAMPLING);
    work();
    session.post('HeapProfiler.stopSampling', (error, answer) => {
      if (error) throw error;
      bytes += selfSizes(answer.profile.head);
    });
  } finally {
    restore();
    session.disconnect();
  }
  return bytes;
}

function selfSizes({ selfSize, children }: HeapProfiler.SamplingHeapProfileNode): number {
  return children.reduce((sum, child) => sum + selfSizes(child), selfSize);
}

const BUFFERS = ['ArrayBuffer', 'Uint8Array', 'Uint16Array', 'Uint32Array'] as const;

/** Says the bytes of each buffer that is made. */
function countBuffers(say: (bytes: number) => void): () => void {
  const originals = BUFFERS.map((name) => [name, globalThis[name]] as const);
  for (const [name, original] of originals) {
    const construct = (target: object, args: unknown[], newTarget: unknown): object => {
      const made: unknown = Reflect.construct(Object(target), args, Object(newTarget));
      if (made instanceof ArrayBuffer || ArrayBuffer.isView(made)) say(made.byteLength);
      return Object(made);
    };
    Reflect.set(globalThis, name, new Proxy(original, { construct }));
  }
  return () => {
    for (const [name, original] of originals) Reflect.set(globalThis, name, original);
  };
}
