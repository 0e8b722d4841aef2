import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vitest/config';

const FOLDERS = ['src', 'solver', 'bench'] as const;

/** What Node loads by itself, without the test runner between. */
export const BUILT: RegExp = new RegExp(`/dist/(${FOLDERS.join('|')})/.*\\.js$`);

/**
 * Tests name sources and load what was built of them: the code that users run, on the main thread as on the others.
 * Through the runner's own loader each call from file to file would go by way of a getter, a fifth slower altogether.
 */
export function loadBuilt(root: string): Plugin {
  return {
    name: 'load-built',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      const path = found === null ? '' : relative(root, found.id);
      const isSource = FOLDERS.some((folder) => path.startsWith(folder + sep)) && path.endsWith('.ts');
      return isSource ? join(root, 'dist', path.replace(/\.ts$/, '.js')) : found;
    },
  };
}
