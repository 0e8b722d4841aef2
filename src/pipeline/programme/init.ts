import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dataDictionary } from '../../intake/columns/data-dictionary.ts';
import { SETTING_KEYS } from '../../intake/columns/setting-keys.ts';
import { tableSchemas } from '../../intake/columns/table-schema.ts';
import { type Cell, renderCsv } from '../../report/text/csv.ts';
import { findPackageRoot } from '../disk/package-root.ts';
import { type FolderFiles, isEmptyOrAbsent, publishFolder } from '../disk/publish.ts';

export type InitResult =
  | { readonly kind: 'written'; readonly files: readonly string[] }
  | { readonly kind: 'unknown-example'; readonly known: readonly string[] }
  /** The folder holds something already; nothing in it is touched. */
  | { readonly kind: 'occupied' };

/** Writes a ready-to-fill programme folder, or a copy of an example, where there is nothing yet. */
export async function initProgramme(folder: string, example: string | null): Promise<InitResult> {
  if (!(await isEmptyOrAbsent(folder))) return { kind: 'occupied' };
  const known = await listExamples();
  if (example !== null && !known.includes(example)) return { kind: 'unknown-example', known };
  const files = example === null ? renderTemplate() : await readExample(example);
  await publishFolder(folder, files);
  return { kind: 'written', files: [...files.keys()] };
}

/** Names of the programmes that come with the package. */
async function listExamples(): Promise<readonly string[]> {
  const entries = await readdir(await examplesFolder(), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function examplesFolder(): Promise<string> {
  return join((await findPackageRoot()).folder, 'fixtures');
}

/** What belongs to the programme itself; expectations and cases for tests stay behind. */
const PART_OF_PROGRAMME = /^(README\.md|[a-z_]+\.csv)$/;

async function readExample(name: string): Promise<FolderFiles> {
  const folder = join(await examplesFolder(), name);
  const files = new Map<string, Uint8Array>();
  for (const file of (await readdir(folder)).sort()) {
    if (PART_OF_PROGRAMME.test(file)) files.set(file, await readFile(join(folder, file)));
  }
  return files;
}

function renderTemplate(): FolderFiles {
  const files = new Map([['README.md', GUIDE + dataDictionary()]]);
  for (const [name, { fields }] of Object.entries(tableSchemas())) {
    const rows = name === 'settings' ? settingRows() : [];
    files.set(`${name}.csv`, renderCsv({ columns: fields.map((field) => field.name), rows }));
  }
  return files;
}

/** Every setting that has a value to start from, and those that must be given one. */
function settingRows(): readonly (readonly Cell[])[] {
  return Object.entries(SETTING_KEYS)
    .filter(([, { fallback, absence }]) => fallback !== null || absence === 'refused')
    .map(([key, { fallbackText, description }]) => [key, fallbackText, description]);
}

const GUIDE = `# A programme for Placewright

Fill in the tables, the required ones first; delete an optional table you do not need. Then

    placewright check <this folder>
    placewright allocate <this folder>

\`check\` lists every problem with file, line and column, and never changes anything.

`;
