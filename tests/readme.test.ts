import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataDictionary } from '../src/intake/columns/data-dictionary.ts';
import { ISSUE_CODES } from '../src/intake/issues/issue-codes.ts';

const root = join(import.meta.dirname, '..');

/** Pages generated from the code; `npx vitest run tests/readme.test.ts -u` writes them anew. */
const GENERATED: Readonly<Record<string, string>> = {
  'docs/tables.md': `# Every table, column and setting

Generated from the declarations that read the tables. What each means exactly is in [semantics.md](semantics.md).

${dataDictionary()}`,
  'docs/issue-codes.md': `# Issue codes

Generated from the code. An *error* stops the programme, a *warning* lets it pass. Both stand in \`check --json\`; warnings
also in a run's \`issues.csv\`.

${tabulateIssueCodes()}
`,
};

function tabulateIssueCodes(): string {
  const rows = Object.entries(ISSUE_CODES).map(
    ([code, { severity, meaning }]) => `| \`${code}\` | ${severity} | ${meaning.replaceAll('|', '\\|')} |`,
  );
  return ['| code | | meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

it.each(Object.entries(GENERATED))('%s is as the code has it', async (page, text) => {
  await expect(text).toMatchFileSnapshot(join(root, page));
});

describe('the README', () => {
  const text = readFileSync(join(root, 'README.md'), 'utf8');

  it('leads to the generated pages', () => {
    for (const page of Object.keys(GENERATED)) expect(text).toContain(`](${page})`);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [
      ...text.matchAll(/npm (?:run )?(worcestershire|test|bench|build|lint|typecheck|setup)\b/g),
    ];
    expect(new Set(named.map(([, script]) => script)).size).toBeGreaterThan(2);
    for (const [, script] of named) expect(Object.keys(scripts)).toContain(script);
  });
});
