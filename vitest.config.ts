import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/build.ts'],
    pool: 'threads',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Whoever waits for something gives up with the test, not after a second that a busy machine may need for other work.
    expect: { poll: { timeout: 50_000 } },
  },
});
