import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { toCsv, withCell, writeTiny } from '../../cli/tiny-programme.ts';

/** Five small jobs over one programme: three that differ, one that no allocation serves, one that asks for the first again. */
export async function writeBatch(folder: string): Promise<string> {
  await writeTiny(join(folder, 'tiny'));
  await writeScenario(
    join(folder, 'roomier'),
    'placements.csv',
    withCell('placements.csv', 1, 'capacity', '3'),
  );
  // Reablement needs a driver, and R3 does not drive.
  await writeScenario(join(folder, 'impossible'), 'decisions.csv', [
    ['rotator_id', 'cycle', 'placement_id', 'decision'],
    ['R3', '1', 'REA-WOR', 'fix'],
  ]);
  const jobs = [
    ['job_id', 'programme', 'scenario', 'seed'],
    ['plain', 'tiny', '', ''],
    ['roomier', 'tiny', 'roomier', ''],
    ['seeded', 'tiny', '', 'another'],
    ['impossible', 'tiny', 'impossible', ''],
    ['plain-again', 'tiny', '', ''],
  ];
  await writeFile(join(folder, 'jobs.csv'), toCsv(jobs));
  return join(folder, 'jobs.csv');
}

async function writeScenario(
  folder: string,
  file: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), toCsv(rows));
}

/** Fields of a run that differ between two makings of the same. */
const OF_THE_MOMENT = /^ {2}"(seconds|peak_memory_mib|digest)": .*$/gm;

/** Everything that a batch came to: path in the latest round → text, timings left out. */
export async function readRound(out: string): Promise<ReadonlyMap<string, string>> {
  const round = join(out, 'latest');
  const entries = await readdir(round, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const text = await readFile(path, 'latin1');
    const name = path.slice(round.length + 1);
    // The report names each run by its digest, which covers the timings.
    if (name !== 'batch.json') files.set(name, text.replaceAll(OF_THE_MOMENT, ''));
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every folder that somebody could take for a run or a round is whole. Returns how many there are. */
export async function expectWholeFolders(out: string): Promise<number> {
  const stored = join(out, '.runs');
  // Nothing there yet is nothing half-written.
  const rounds = (await readdir(out).catch(() => [])).filter((name) => /^\d/.test(name));
  for (const round of rounds) {
    expect(await readdir(join(out, round))).toEqual(
      expect.arrayContaining(['batch.json', 'index.html', 'summary.csv']),
    );
  }
  const runs = (await readdir(stored).catch(() => [])).filter((name) => !name.startsWith('.'));
  for (const run of runs) {
    const record = JSON.parse(await readFile(join(stored, run, 'run.json'), 'utf8')) as { files: object };
    expect(await readdir(join(stored, run), { recursive: true })).toEqual(
      expect.arrayContaining(Object.keys(record.files)),
    );
  }
  return rounds.length + runs.length;
}
