import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycles, findLoops, readImports, readTree, type SourceFile } from './support/source-files.ts';

/**
 * The import table of the design: which house may import which, and which packages. A package that only
 * one file may touch is listed in `SINGLE_HOMES`.
 */
const HOUSES: Record<string, { houses: readonly string[]; packages: readonly string[] }> = {
  solver: { houses: ['solver'], packages: ['highs', 'javascript-lp-solver', 'piscina', 'node:'] },
  'src/domain': { houses: ['src/domain'], packages: [] },
  'src/intake': {
    houses: ['src/intake', 'src/domain'],
    packages: ['csv-parse', 'zod', 'fastest-levenshtein', 'read-excel-file', 'node:crypto', 'node:zlib'],
  },
  'src/formulate': { houses: ['src/formulate', 'src/domain', 'solver'], packages: ['node:crypto'] },
  'src/verify': { houses: ['src/verify', 'src/domain'], packages: ['node:crypto'] },
  'src/explain': { houses: ['src/explain', 'src/domain', 'src/formulate', 'solver'], packages: [] },
  'src/report': {
    houses: ['src/report', 'src/domain', 'src/explain', 'src/verify'],
    packages: ['csv-stringify', 'write-excel-file', 'ical-generator', 'node:crypto'],
  },
  'src/pipeline': {
    houses: [
      'src/pipeline',
      'src/report',
      'src/explain',
      'src/verify',
      'src/formulate',
      'src/intake',
      'src/domain',
      'solver',
    ],
    packages: ['node:', 'pino', 'bullmq', 'ioredis'],
  },
  'src/commands': {
    houses: ['src/commands', 'src/pipeline', 'src/report', 'src/domain'],
    packages: ['yargs', 'zod', 'fastest-levenshtein', 'node:'],
  },
  'src/cli.ts': { houses: ['src/commands'], packages: ['node:'] },
};

/** Types only: what a house may know of another without being able to call it. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  'src/explain': ['src/verify'],
  'src/report': ['src/formulate', 'solver'],
};

/**
 * Large houses have storeys, folders or single files: a file may import from its own storey and from those below, which stand
 * before it here. A file that stands in the house itself and is not named is on top.
 */
const STOREYS: Record<string, readonly string[]> = {
  solver: [
    'model',
    'program',
    'backends',
    'engine',
    'annealing',
    'compact',
    'pathways',
    'large',
    'counterfactuals',
    'pool',
  ],
  'solver/pathways': ['graph', 'relaxation', 'search', 'loads'],
  'solver/large': ['network', 'prices', 'allocation', 'relaxation', 'large-engine.ts', 'improve', 'tiers'],
  'src/intake': [
    'issues',
    'source',
    'cells',
    'schema',
    'rows',
    'tables',
    'columns',
    'read',
    'build',
    'supply',
    'check',
  ],
  'src/formulate': ['facts', 'rows', 'demands', 'emit', 'rules', 'choices', 'tiers', 'obstacles'],
  'src/verify': ['facts', 'rules', 'values', 'certificate'],
  'src/report': ['text', 'facts', 'tables', 'comparison', 'replan', 'batch', 'workbook', 'html'],
  'src/explain': ['reasons', 'conflicts', 'questions', 'phrases'],
  'src/pipeline': [
    'disk',
    'programme',
    'record',
    'kept-run',
    'solve',
    'review',
    'explain',
    'compare',
    'in-force',
    'replan',
    'swaps',
    'extra-place',
    'audit',
    'batch',
    'queue',
  ],
};

const SINGLE_HOMES: Record<string, string> = {
  highs: 'solver/backends/highs',
  'javascript-lp-solver': 'solver/backends/jslp',
  piscina: 'solver/pool',
  pino: 'src/pipeline/batch',
  bullmq: 'src/pipeline/queue',
  ioredis: 'src/pipeline/queue',
};

const LINE_LIMIT = 400;

function houseOf(path: string): string | undefined {
  return Object.keys(HOUSES).find((house) => path === house || path.startsWith(`${house}/`));
}

function breachesOfTable(file: SourceFile): string[] {
  const house = houseOf(file.path);
  if (house === undefined) return [`${file.path} stands in no house of the design`];
  const allowed = HOUSES[house]!;
  return readImports(file)
    .filter(({ to, typeOnly }) => {
      const target = houseOf(to);
      if (target !== undefined) {
        return !(allowed.houses.includes(target) || (typeOnly && (TYPES_ONLY[house] ?? []).includes(target)));
      }
      return !allowed.packages.some(
        (name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`),
      );
    })
    .map(({ from, to }) => `${from} may not import ${to}`);
}

/** The storeys that a file stands on: one in each house that it is in. */
function storeysOf(path: string): Map<string, number> {
  const houses = Object.keys(STOREYS).filter((house) => path.startsWith(`${house}/`));
  return new Map(houses.map((house) => [house, storeyOf(house, path)]));
}

/** Below zero in a folder that is no storey. */
function storeyOf(house: string, path: string): number {
  const names = STOREYS[house]!;
  const [name = '', ...rest] = path.slice(house.length + 1).split('/');
  const storey = names.indexOf(name);
  return storey < 0 && rest.length === 0 ? names.length : storey;
}

function breachesOfStoreys(file: SourceFile): string[] {
  const own = storeysOf(file.path);
  const outside = [...own].flatMap(([house, storey]) =>
    storey < 0 ? [`${file.path} stands on no storey of ${house}`] : [],
  );
  const above = readImports(file).flatMap(({ from, to }) =>
    [...storeysOf(to)].some(([house, storey]) => storey > (own.get(house) ?? Infinity))
      ? [`${from} may not import ${to}, from a storey above`]
      : [],
  );
  return [...outside, ...above];
}

function breachesOfSingleHomes(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    readImports(file)
      .filter(({ to }) => SINGLE_HOMES[to] !== undefined && !file.path.startsWith(SINGLE_HOMES[to]))
      .map(({ from, to }) => `${from} imports ${to}, which belongs to ${SINGLE_HOMES[to]}`),
  );
}

/** The folders of a tree as if each were one file; what stands in the top folder itself is left out. */
function foldIntoFolders(files: readonly SourceFile[], top: string): Map<string, string[]> {
  const edges = new Map<string, string[]>();
  for (const file of files.filter(({ path }) => path.startsWith(`${top}/`) && dirname(path) !== top)) {
    const folder = dirname(file.path).split('/')[1]!;
    const targets = readImports(file)
      .filter(({ to }) => to.startsWith(`${top}/`) && dirname(to) !== top)
      .map(({ to }) => to.split('/')[1]!)
      .filter((to) => to !== folder);
    edges.set(folder, [...(edges.get(folder) ?? []), ...targets]);
  }
  return edges;
}

const root = join(import.meta.dirname, '..');
const production = [...readTree(root, 'src'), ...readTree(root, 'solver')];
const everything = [...production, ...readTree(root, 'bench'), ...readTree(root, 'tests')];

describe('the architecture', () => {
  it('sees the whole tree', () => {
    expect(production.length).toBeGreaterThan(50);
    expect(production.flatMap(readImports).length).toBeGreaterThan(production.length);
  });

  it('keeps to the import table', () => {
    expect(production.flatMap(breachesOfTable)).toEqual([]);
    expect(breachesOfSingleHomes(production)).toEqual([]);
  });

  it('imports within a house from below only', () => {
    expect(production.flatMap(breachesOfStoreys)).toEqual([]);
    for (const [house, names] of Object.entries(STOREYS)) {
      const taken = new Set(production.map(({ path }) => storeysOf(path).get(house)));
      names.forEach((_, storey) => {
        expect(taken).toContain(storey);
      });
    }
  });

  it('has no import cycle, type-only imports included', () => {
    expect(findCycles(everything)).toEqual([]);
    expect(findLoops(foldIntoFolders(production, 'solver'))).toEqual([]);
  });

  it('keeps every file within the line limit', () => {
    const long = everything
      .filter((file) => file.text.split('\n').length - 1 > LINE_LIMIT)
      .map((file) => file.path);
    expect(long).toEqual([]);
  });

  it('lets only cli.ts touch the process', () => {
    const offenders = production
      .filter((file) => file.path.startsWith('src/') && file.path !== 'src/cli.ts')
      .filter((file) =>
        /\bprocess\.|from 'node:process'/.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
      )
      .map((file) => file.path);
    expect(offenders).toEqual([]);
  });

  it('gives a reason for every dependency, and pins it exactly', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const pins: Record<string, string> = {
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.overrides,
    };
    expect(Object.keys(manifest.because).sort()).toEqual(Object.keys(pins).sort());
    for (const version of Object.values(pins)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('the architecture test itself', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });

  it('catches a breach of the import table', () => {
    const planted = file(
      'src/verify/planted.ts',
      "import type { Program } from '../../solver/program.ts';\n",
    );
    expect(breachesOfTable(planted)).toEqual(['src/verify/planted.ts may not import solver/program.ts']);
    expect(breachesOfTable(file('src/domain/planted.ts', "import { z } from 'zod';"))).toHaveLength(1);
    expect(breachesOfTable(file('src/domain/planted.ts', "export * from '../intake/csv.ts';"))).toHaveLength(
      1,
    );
    expect(
      breachesOfTable(file('src/domain/planted.ts', "const x = await import('../intake/csv.ts');")),
    ).toHaveLength(1);
    expect(
      breachesOfTable(file('src/report/planted.ts', "import { verify } from '../formulate/formulate.ts';")),
    ).toHaveLength(1);
  });

  it('catches an import from a storey above', () => {
    const below = file('solver/large/atlas/planted.ts', "import { glide } from '../shares/glide.ts';");
    expect(breachesOfStoreys(below)).toHaveLength(1);
    expect(breachesOfStoreys({ ...below, path: 'solver/large/tiers/planted.ts' })).toEqual([]);
    expect(breachesOfStoreys({ ...below, path: 'solver/large/planted.ts' })).toEqual([]);
    const outside = file('solver/model/planted.ts', "import { glide } from '../large/shares/glide.ts';");
    expect(breachesOfStoreys(outside)).toHaveLength(1);
    expect(breachesOfStoreys(file('solver/large/attic/planted.ts', ''))).toHaveLength(1);
    const upstairs = "import { solveLarge } from '../solve-large.ts';";
    expect(breachesOfStoreys(file('solver/large/tiers/planted.ts', upstairs))).toHaveLength(1);
  });

  it('catches folders that import each other, where no file does', () => {
    const there = file('solver/a/x.ts', "import { y } from '../b/y.ts';");
    const back = file('solver/b/z.ts', "import type { W } from '../a/w.ts';");
    expect(findLoops(foldIntoFolders([there, back], 'solver'))).toEqual(['a → b → a']);
  });

  it('catches a package outside its one home', () => {
    expect(breachesOfSingleHomes([file('solver/exact.ts', "import loadHighs from 'highs';")])).toHaveLength(
      1,
    );
  });

  it('catches a cycle, also one of types only', () => {
    const a = file('src/domain/a.ts', "import type { B } from './b.ts';");
    const b = file('src/domain/b.ts', "import type {\n  A,\n} from './a.ts';");
    expect(findCycles([a, b])).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/a.ts']);
  });
});
