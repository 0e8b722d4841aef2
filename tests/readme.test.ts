import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from '../src/intake/columns/data-dictionary.ts';
import { ISSUE_CODES } from '../src/intake/issues/issue-codes.ts';

const root = join(import.meta.dirname, '..');
const README = join(root, 'README.md');

/** What stands between `<!-- name: begin … -->` and `<!-- name: end -->` is generated; the rest is written by hand. */
const GENERATED: Readonly<Record<string, string>> = {
  'data dictionary': dataDictionary(),
  'issue codes': tabulateIssueCodes(),
};

function tabulateIssueCodes(): string {
  const rows = Object.entries(ISSUE_CODES).map(
    ([code, { severity, meaning }]) => `| \`${code}\` | ${severity} | ${meaning.replaceAll('|', '\\|')} |`,
  );
  return ['| code | | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The text with each generated part as it should be. Throws when a part has no place, or more than one. */
function regenerate(text: string): string {
  return Object.entries(GENERATED).reduce((before, [name, content]) => {
    const parts = before.split(
      new RegExp(`(?<=<!-- ${name}: begin[^>]*-->\n)[^]*?(?=<!-- ${name}: end -->)`),
    );
    if (parts.length !== 2) throw new Error(`README.md has ${parts.length - 1} places for the ${name}`);
    return parts.join(`\n${content.trim()}\n\n`);
  }, text);
}

describe('the README', () => {
  const text = readFileSync(README, 'utf8');

  // `npx vitest run tests/readme.test.ts -u` writes the generated parts anew.
  it('has the data dictionary and the issue codes as the code has them', async () => {
    await expect(regenerate(text)).toMatchFileSnapshot(README);
  });

  it('names only npm scripts and files that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [
      ...text.matchAll(/npm (?:run )?(worcestershire|test|bench|build|lint|typecheck|setup)\b/g),
    ];
    expect(new Set(named.map(([, script]) => script)).size).toBeGreaterThan(2);
    for (const [, script] of named) expect(Object.keys(scripts)).toContain(script);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target ?? '');
    expect(links).toContain('ARCHITECTURE.md');
    for (const link of links) expect(() => readFileSync(join(root, link)), link).not.toThrow();
  });
});

describe.each(['ARCHITECTURE.md', 'CONTRIBUTING.md'])('%s', (page) => {
  it('names only source files that exist', () => {
    const sources = ['solver', 'src', 'tests', 'bench'].flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((path) => `/${top}/${path}`),
    );
    const named = [...readFileSync(join(root, page), 'utf8').matchAll(/`([\w./-]+\.ts)`/g)].map(
      ([, file]) => file,
    );
    expect(named.length).toBeGreaterThan(10);
    for (const file of named) {
      expect(
        sources.some((path) => path.endsWith(`/${file}`)),
        file,
      ).toBe(true);
    }
  });
});
