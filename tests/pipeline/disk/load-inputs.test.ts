import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadInputs } from '../../../src/pipeline/disk/load-inputs.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'placewright-inputs-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

describe('loadInputs', () => {
  it('reads tables and workbooks, and of other files only the name', async () => {
    await writeFile(join(root, 'sites.csv'), 'site_id\n');
    await writeFile(join(root, 'book.XLSX'), 'not really');
    await writeFile(join(root, 'old.xls'), 'x'.repeat(100));
    const { files, oversized } = await loadInputs(root);
    expect(files.map(({ name, bytes }) => [name, bytes.length])).toEqual([
      ['book.XLSX', 10],
      ['old.xls', 0],
      ['sites.csv', 8],
    ]);
    expect(oversized).toEqual([]);
  });

  it('never reads names, hidden files, locks of Excel, folders or pipes', async () => {
    for (const name of ['names.csv', 'Names.CSV', '.hidden.csv', '~$book.xlsx'])
      await writeFile(join(root, name), 'x');
    await mkdir(join(root, 'folder.csv'));
    execFileSync('mkfifo', [join(root, 'pipe.csv')]);
    expect((await loadInputs(root)).files).toEqual([]);
  });

  it('follows links, and says where a broken one leads', async () => {
    await writeFile(join(root, 'real'), 'site_id\n');
    await symlink(join(root, 'real'), join(root, 'sites.csv'));
    expect((await loadInputs(root)).files.map(({ name }) => name)).toContain('sites.csv');
    await symlink(join(root, 'nowhere'), join(root, 'pairs.csv'));
    await expect(loadInputs(root)).rejects.toThrow('There is no');
  });

  it('takes no finished run for a programme, and says where its tables are', async () => {
    await writeFile(join(root, 'run.json'), '{}');
    await writeFile(join(root, 'allocation.csv'), 'rotator_id\n');
    expect((await loadInputs(root)).files).toHaveLength(2);
    await mkdir(join(root, 'inputs'));
    await expect(loadInputs(root)).rejects.toThrow(join(root, 'inputs'));
    expect((await loadInputs(join(root, 'inputs'))).files).toEqual([]);
  });

  it('looks at sizes first', async () => {
    const handle = await open(join(root, 'rotators.csv'), 'w');
    await handle.truncate(3 * 1024 ** 3);
    await handle.close();
    const { files, oversized } = await loadInputs(root);
    expect(files).toEqual([]);
    expect(oversized).toMatchObject([{ severity: 'error', code: 'file-too-large', file: 'rotators.csv' }]);
  });

  it('takes one workbook for a folder, and no other file', async () => {
    await writeFile(join(root, 'plan.xlsx'), 'x');
    await writeFile(join(root, 'sites.csv'), 'x');
    expect((await loadInputs(join(root, 'plan.xlsx'))).files.map(({ name }) => name)).toEqual(['plan.xlsx']);
    await expect(loadInputs(join(root, 'sites.csv'))).rejects.toThrow(
      'neither a folder of tables nor an .xlsx',
    );
    await expect(loadInputs(join(root, 'absent'))).rejects.toThrow('There is no');
  });
});
