import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

/** A file of the project: path from its root, and text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** Project path (`src/domain/ids.ts`) or package name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^[ \t]*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** What a file imports or re-exports, by path within the project or by package. */
export function readImports(file: SourceFile): Import[] {
  return [...file.text.matchAll(IMPORT)].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? normalize(join(dirname(file.path), target)) : target;
    return { from: file.path, to, typeOnly: match[1] !== undefined };
  });
}

/** Import cycles among files, each as `a → b → a`. */
export function findCycles(files: readonly SourceFile[]): string[] {
  return findLoops(new Map(files.map((file) => [file.path, readImports(file).map(({ to }) => to)])));
}

/** Cycles of a graph, each as `a → b → a`. */
export function findLoops(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done' || !edges.has(path)) return;
    if (state.get(path) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return cycles;
}

/** Every TypeScript file below a folder of the project. */
export function readTree(root: string, top: string): SourceFile[] {
  return readdirSync(join(root, top), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}
