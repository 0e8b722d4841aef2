import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** What a page did while it was open, apart from being read. */
export interface Noise {
  readonly requests: string[];
  readonly complaints: string[];
}

/** A browser with a folder of pages. */
export interface Reader {
  /** Writes pages beside each other; paths may have folders. */
  put(files: Iterable<readonly [string, string | Uint8Array]>): Promise<void>;
  open(
    file: string,
    options?: BrowserContextOptions,
  ): Promise<{ readonly page: Page; readonly noise: Noise }>;
  close(): Promise<void>;
}

export async function startReader(executablePath: string): Promise<Reader> {
  const folder = await mkdtemp(join(tmpdir(), 'placewright-pages-'));
  // Without its sandbox, because CI runs as root; the pages are our own.
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  return {
    put: async (files) => {
      for (const [name, content] of files) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
      }
    },
    open: async (file, options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      const noise: Noise = { requests: [], complaints: [] };
      const url = pathToFileURL(join(folder, file)).href;
      page.on('request', (request) => {
        if (request.url().split('#')[0] !== url && request.url() !== 'data:,')
          noise.requests.push(request.url());
      });
      page.on('console', (message) => noise.complaints.push(message.text()));
      page.on('pageerror', (error) => noise.complaints.push(error.message));
      page.on('dialog', (dialog) => {
        noise.complaints.push(dialog.message());
        dialog.dismiss().catch((error: Error) => noise.complaints.push(error.message));
      });
      await page.goto(url);
      return { page, noise };
    },
    close: async () => {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly unknown[];
}

/** Breaches of WCAG 2.2 A and AA as axe-core sees them, one line each; throws when it looked at nothing. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const results = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(STANDARD)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  if (results.passes.length < 10) throw new RangeError('axe looked at next to nothing');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
    ),
  );
}
