import {
  type ClerkEnvFinding,
  type ClerkEnvFindingCode,
  type ClerkInstanceType,
  checkClerkEnv,
  parsePublishableKey,
  parseSecretKey,
  redactSecrets,
} from 'isoclerk/keys';
import { expectTypeOf, test } from 'vitest';

test('keys are read into named fields', () => {
  expectTypeOf(parsePublishableKey('')).toEqualTypeOf<{
    readonly instanceType: 'development' | 'production';
    readonly frontendApi: string;
    readonly domain: string | null;
  }>();
  expectTypeOf(parseSecretKey('')).toEqualTypeOf<{ readonly instanceType: ClerkInstanceType }>();
  // @ts-expect-error a variable that may be missing is no key
  parseSecretKey(process.env.CLERK_SECRET_KEY);
});

test('checkClerkEnv takes the environments of Node, Vite and Workers', () => {
  checkClerkEnv(process.env);
  checkClerkEnv(
    {} as { readonly MODE: string; readonly DEV: boolean; readonly [name: string]: unknown },
  );
  interface WorkerEnv {
    readonly CLERK_SECRET_KEY: string;
    readonly BUCKET: { get(key: string): unknown };
  }
  checkClerkEnv({} as WorkerEnv);
  checkClerkEnv({}, { framework: 'nextjs' });
  // @ts-expect-error an SDK that does not exist
  checkClerkEnv({}, { framework: 'rails' });
});

test('findings name closed codes', () => {
  expectTypeOf(checkClerkEnv({})).toEqualTypeOf<ClerkEnvFinding[]>();
  expectTypeOf<ClerkEnvFinding['code']>().toEqualTypeOf<ClerkEnvFindingCode>();
  expectTypeOf<ClerkEnvFindingCode>().not.toBeAny();
});

test('redactSecrets takes text only', () => {
  expectTypeOf(redactSecrets).toEqualTypeOf<(text: string) => string>();
});
