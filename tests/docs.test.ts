import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as choice from '../solver/choose-strategy.ts';
import { STRATEGIES } from '../solver/model/strategy.ts';
import { parseCommandLine } from '../src/commands/parse-command-line.ts';
import { COMMANDS } from '../src/commands/registry.ts';

const ROOT = join(import.meta.dirname, '..');
const NIGHTLY = join(ROOT, 'docs', 'nightly');
const FILES = readdirSync(NIGHTLY).filter((name) => name !== 'README.md');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

describe('the files for unattended runs', () => {
  it.skipIf(!hasSystemd)('are units that systemd accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'placewright-units-'));
    const units = FILES.filter((name) => /\.(service|timer)$/.test(name));
    expect(units).toHaveLength(3);
    cpSync(NIGHTLY, folder, { recursive: true });
    const paths = units.map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    // Other units of the machine may have faults of their own.
    expect(stderr.split('\n').filter((line) => line.includes('placewright'))).toEqual([]);
    expect(status).toBe(0);
  });

  it('call the command line as it is', () => {
    const lines = FILES.flatMap((name) =>
      [...readFileSync(join(NIGHTLY, name), 'utf8').matchAll(/cli\.js (.+?)(?:<\/Arguments>)?$/gm)].map(
        ([, line = '']) => line,
      ),
    );
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      const parsed = parseCommandLine(line.trim().split(/\s+/), COMMANDS, { version: '0', width: 80 });
      expect(parsed).toMatchObject({ kind: 'run' });
    }
  });

  it('are described, every one of them', () => {
    const text = readFileSync(join(NIGHTLY, 'README.md'), 'utf8');
    for (const name of FILES) expect(text).toContain(`](${name})`);
  });
});

/** Pages for engineers: what they name in code font as a source file or a folder is one. */
const INTERNAL = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'bench/README.md', ...listPages('docs/solver')];
const PAGES = [...new Set(['README.md', 'SECURITY.md', ...INTERNAL, ...listPages('docs')])];

function listPages(folder: string): readonly string[] {
  return listTree(folder).filter((path) => path.endsWith('.md'));
}

/** Files and folders, the latter with a slash at the end, from the root. */
function listTree(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).map(
    (entry) =>
      `${join(entry.parentPath, entry.name).slice(ROOT.length + 1)}${entry.isDirectory() ? '/' : ''}`,
  );
}

const TREE = ['.ci', 'bench', 'docs', 'fixtures', 'solver', 'src', 'tests'].flatMap((top) => [
  `${top}/`,
  ...listTree(top),
]);

/** Folders that a build or a run makes. */
const MADE: readonly string[] = ['dist/', 'inputs/'];

/** The name by which a link finds a heading. */
function anchorOf(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return words.trim().replaceAll(/\s/g, '-');
}

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');

  it('links to pages, files and headings that exist', () => {
    for (const [, target = '', anchor] of prose.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)) {
      const path = target === '' ? join(ROOT, page) : join(ROOT, dirname(page), target);
      expect(existsSync(path), target).toBe(true);
      if (anchor === undefined) continue;
      const headings = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)];
      expect(
        headings.map(([, heading = '']) => anchorOf(heading)),
        target,
      ).toContain(anchor);
    }
  });

  it.skipIf(page === 'docs/tables.md')('has no line of prose that is hard to read in a diff', () => {
    const long = prose.split('\n').filter((line) => line.length > 140 && !line.startsWith('|'));
    expect(long).toEqual([]);
  });

  it('names only paths that exist', () => {
    const spans = [...prose.matchAll(/`(\.?[\w-][\w./-]*)`/g)].map(([, span = '']) => span);
    const isInternal = INTERNAL.includes(page);
    const rooted = /^(bench|docs|fixtures|solver|src|tests|\.ci)\//;
    const paths = spans.filter(
      (span) => rooted.test(span) || (isInternal && /\w(\.ts|\.mjs|\/)$/.test(span) && !MADE.includes(span)),
    );
    if (isInternal) expect(paths.length).toBeGreaterThan(3);
    for (const path of paths)
      expect(
        TREE.some((known) => `/${known}`.endsWith(`/${path}`) || known === `${path}/`),
        path,
      ).toBe(true);
  });
});

describe('the README', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('calls the command line as it is', () => {
    const lines = [...text.matchAll(/^placewright (.+?)(?:\s+#.*)?$/gm)].map(([, line = '']) => line);
    expect(lines.length).toBeGreaterThan(15);
    for (const line of lines) {
      const words = [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word);
      const parsed = parseCommandLine(words, COMMANDS, { version: '0', width: 80 });
      expect(parsed, line).toMatchObject({ kind: 'run' });
    }
  });

  it('lists every option and strategy of allocate', () => {
    const allocate = COMMANDS.find(({ name }) => name === 'allocate');
    for (const option of Object.keys(allocate?.options ?? {})) expect(text).toContain(`| \`--${option}`);
    for (const strategy of STRATEGIES) expect(text).toContain(`| \`--strategy ${strategy}\` |`);
  });

  it('says up to which size every aim is to be proved', () => {
    const [several, one] = [choice.LARGE_AGENTS_MANY_TIERS, choice.LARGE_AGENTS].map((limit) =>
      limit.toLocaleString('en-GB'),
    );
    expect(text).toContain(`Up to ${several} rotators who share slots`);
    expect(text).toContain(`up to ${one} where there is only one aim`);
  });
});

it('ARCHITECTURE.md gives the limits of size as they are', () => {
  const text = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const limits = Object.entries(choice).filter(([, value]) => typeof value === 'number');
  expect(limits.length).toBeGreaterThan(5);
  for (const [name, value] of limits)
    expect(text).toContain(`| \`${name}\` | ${value.toLocaleString('en-GB')} |`);
});
