import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What React gives to server components.
    execArgv: ['--conditions=react-server'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
