import { defineConfig, type ViteUserConfig } from 'vitest/config';

const config: ViteUserConfig = defineConfig({
  test: { root: import.meta.dirname, include: ['*.soak.ts'], testTimeout: Infinity, maxWorkers: 1 },
});

export default config;
