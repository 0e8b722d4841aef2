import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/commands/run-command-line.ts';
import { recordingTerminal } from './recording-terminal.ts';
import { CLI, runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';

describe('help', () => {
  it('shows examples before usage, for the program and for each command', async () => {
    for (const args of [
      ['--help'],
      ['allocate', '--help'],
      ['check', '-h'],
      ['verify', '-h'],
      ['explain', '-h'],
      ['init', '-h'],
      ['schema', '-h'],
    ]) {
      const { code, stdout, stderr } = await runHere(...args);
      expect([code, stderr]).toEqual([0, '']);
      const example = stdout.indexOf('  placewright ');
      expect(example).toBeGreaterThan(0);
      expect(example).toBeLessThan(stdout.indexOf('Usage: placewright'));
    }
  });

  it('shows the version of the package', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('an output that cannot be written', () => {
  /** Nothing ever fits; there is such a file on Linux alone. */
  const FULL = '/dev/full';
  const to = (streams: string): number | null =>
    spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" ${streams}`]).status;

  it.skipIf(!existsSync(FULL))(
    'is told as such, and without standard error the exit code still tells',
    () => {
      const told = spawnSync('sh', ['-c', `"${process.execPath}" "${CLI}" schema >${FULL}`], {
        encoding: 'utf8',
      });
      expect(told.status).toBe(2);
      expect(told.stderr).toMatch(/^The output cannot be written: ENOSPC.*\.\n$/);
      expect(to(`schema 2>${FULL}`)).toBe(0);
      expect(to(`check no-such-folder 2>${FULL}`)).toBe(2);
    },
  );
});

describe('a command line that cannot be understood', () => {
  it.each([
    [[], 'Say what to do.'],
    [['alocate', 'x'], 'There is no command "alocate". Did you mean "allocate"?'],
    [['allocate'], 'allocate needs <programme>.'],
    [['allocate', 'x', 'y'], 'allocate does not take "y".'],
    [
      ['allocate', 'x', '--tme-limit', '5'],
      'allocate has no option --tme-limit. Did you mean "--time-limit"?',
    ],
    [['allocate', 'x', '--zzzzzz'], 'allocate has no option --zzzzzz.'],
    [['allocate', 'x', '--time-limit', 'abc'], '--time-limit takes a number of seconds, e.g. 60, not "abc".'],
    [['allocate', 'x', '--time-limit', '0'], '--time-limit takes a number of seconds above 0'],
    [['allocate', 'x', '--time-limit', '1e9'], '--time-limit takes a number of seconds'],
    [['approve', 'x', '--by', 'me'], '--note is needed: it takes a text, once.'],
    [['allocate', 'x', '--seed', 'a', '--seed', 'b'], '--seed takes a text of printable characters, once.'],
    [['allocate', 'x', '--threads', '-1'], '--threads'],
    [['allocate', 'x', '--threads', '1.5'], '--threads takes a whole number of threads, not "1.5".'],
    [['allocate', 'x', '--backend', 'gurobi'], '--backend takes highs or jslp, once, not "gurobi".'],
    [['allocate', ''], '<programme> takes a folder'],
    [['schema', 'rotator'], 'There is no table "rotator". Did you mean "rotators"?'],
    [['init', 'somewhere', '--example', 'worcester'], 'Did you mean "worcestershire"?'],
    [['verify', 'nowhere'], 'There is no run folder "nowhere".'],
    [['allocate', 'nowhere'], 'There is no "nowhere".'],
    [['check', 'package.json'], '"package.json" is neither a folder of tables nor an .xlsx workbook.'],
  ])('%j is refused: %s', async (args, message) => {
    const { code, stdout, stderr } = await runHere(...args);
    expect(stderr).toContain(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('ends the built program with 2 and a hint', async () => {
    expect(await runCli(['alocate'])).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('See "placewright --help".'),
    });
  });
});

describe('a file that the system refuses', () => {
  async function endWith(error: unknown): Promise<readonly [number, string]> {
    const run = async (): Promise<never> => {
      throw error;
    };
    const command = { name: 'write', positionals: '', summary: '', examples: [], options: {}, run };
    const terminal = recordingTerminal();
    return [await runCommandLine(['write'], [command], terminal), terminal.stderr()];
  }

  it('is named in words and ends with 2; a fault of the program is told from it', async () => {
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    expect(await endWith(full)).toEqual([
      2,
      'The system refuses to read or write a file: the disk is full (ENOSPC).\n',
    ]);
    const closed = Object.assign(new Error('mkdir'), { code: 'EPERM', path: '/srv/rota' });
    expect(await endWith(closed)).toEqual([
      2,
      'The system refuses "/srv/rota": it is not permitted (EPERM).\n',
    ]);
    for (const fault of [new Error('x'), Object.assign(new Error('x'), { code: 'ERR_ASSERTION' }), null]) {
      expect(await endWith(fault)).toEqual([3, expect.stringContaining('fault of the program')]);
    }
  });
});

describe('schema', () => {
  it('prints Table Schema of one table, and a data package of all', async () => {
    const one = JSON.parse((await runHere('schema', 'rotators')).stdout);
    expect(one.fields.map((field: { name: string }) => field.name)).toContain('rotator_id');
    const all = JSON.parse((await runHere('schema')).stdout);
    expect(all.resources.map((each: { name: string }) => each.name)).toContain('competency_rules');
    expect(all.resources.find((each: { name: string }) => each.name === 'rotators').schema).toEqual(one);
  });

  it('prints the data dictionary for people', async () => {
    const { stdout } = await runHere('schema', '--dictionary');
    expect(stdout).toContain('\n## rotators.csv\n');
    expect(stdout).toContain('\n## baseline.csv\n');
  });
});
