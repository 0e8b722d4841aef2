import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../../src/domain/ids.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { compareRuns } from '../../../src/pipeline/compare/compare-runs.ts';
import { findExchanges } from '../../../src/pipeline/compare/find-exchanges.ts';
import type { JudgedRun } from '../../../src/pipeline/kept-run/judge-run.ts';
import { tabulateComparison } from '../../../src/report/comparison/comparison-table.ts';
import { describeComparison } from '../../../src/report/comparison/comparison-text.ts';
import { renderComparison } from '../../../src/report/html/compare-page.ts';
import { renderCsv } from '../../../src/report/text/csv.ts';
import { verify } from '../../../src/verify/verify.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import type { PlacementSpec } from '../../support/programme-spec.ts';

const GOOD: PlacementSpec = { id: 'GOOD', rotation: 'good', site: 'S', everyCycle: { capacity: 1 } };
const POOR: PlacementSpec = { id: 'POOR', rotation: 'poor', site: 'S', everyCycle: { capacity: 2 } };

/** Two people who both want GOOD; `goes` says who is where in the one cycle. */
function runOf(
  goes: Readonly<Record<string, string>>,
  tables: {
    readonly good?: PlacementSpec;
    /** Placements that nobody wishes for. */
    readonly more?: readonly PlacementSpec[];
    readonly rotators?: readonly string[];
    readonly seed?: string;
  } = {},
): JudgedRun {
  const rotators = tables.rotators ?? ['R1', 'R2'];
  const programme = buildProgramme({
    settings: { cycles: 1, seed: tables.seed ?? 'one' },
    rotators,
    sites: [{ id: 'S' }],
    rotations: [{ id: 'good' }, { id: 'poor' }],
    placements: [tables.good ?? GOOD, POOR, ...(tables.more ?? [])],
    preferences: rotators.flatMap((rotator) => [
      { rotator, prefers: 'placement:GOOD' as const, rank: 1 },
      { rotator, prefers: 'placement:POOR' as const, rank: 2 },
    ]),
  });
  const assignments = Object.entries(goes).map(
    ([rotator, placement]): Assignment => ({
      rotator: rotator as RotatorId,
      placement: placement as PlacementId,
      cycle: 1,
      length: 1,
    }),
  );
  const allocation = { assignments, completion: [] };
  const verdict = verify(programme, allocation);
  expect(verdict.breaches).toEqual([]);
  const explanations = assignments.map(({ rotator, placement }) => ({
    rotator_id: rotator,
    cycle: 1,
    placement_id: placement,
    wanted:
      placement === 'GOOD'
        ? []
        : [
            {
              placement_id: 'GOOD',
              cycle: 1,
              rank: 1,
              reason: 'lottery',
              evidence: 'proved',
              sentence: 'The draw decided.',
            },
          ],
  }));
  return {
    facts: {
      schema: 'placewright.run/1',
      outcome: 'optimal',
      stopped: null,
      programme: 'P',
      scenario: null,
      relaxed: [],
      tiers: verdict.tiers.map(({ name, value }) => ({
        name,
        value: name === 'staffing' ? value / 100 : value,
        bound: value,
        gap: 0,
        proved: true,
      })),
      rotators: rotators.length,
      assignments: assignments.length,
      vacancies: 0,
      frontier: null,
      warnings: 0,
      components: 1,
      inputs: { 'placements.csv': JSON.stringify(tables.good ?? GOOD) },
      files: {},
      seed: tables.seed ?? 'one',
      backend: 'highs',
      engine: { name: 'placewright', version: '0.1.0' },
      options: { time_limit: 1, explain_limit: 0, threads: 1 },
      seconds: 1,
      peak_memory_mib: 1,
    },
    programme,
    issues: [],
    judged: { allocation, verdict },
    files: new Map([['explanations.json', Buffer.from(JSON.stringify({ explanations }))]]),
  };
}

const NAMES = { before: 'first', after: 'second' };

describe('compareRuns', () => {
  it('finds nothing where nothing changed', () => {
    const run = runOf({ R1: 'GOOD', R2: 'POOR' });
    const found = compareRuns(run, run, NAMES);
    expect(found.people.map(({ kind }) => kind)).toEqual(['same', 'same']);
    expect([found.exchanges, found.reasons, found.changedTables]).toEqual([[], [], []]);
    expect(describeComparison(found)[0]).toBe('The two allocations are the same.');
  });

  it('puts a swap that no aim asks for down to the draw', () => {
    const found = compareRuns(
      runOf({ R1: 'GOOD', R2: 'POOR' }),
      runOf({ R1: 'POOR', R2: 'GOOD' }, { seed: 'two' }),
      NAMES,
    );
    expect(found.sameSeed).toBe(false);
    expect(found.people.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['loses', 'draw'],
      ['gains', 'draw'],
    ]);
    expect(found.exchanges).toEqual([{ rotators: ['R1', 'R2'], cause: 'draw', keeping: null }]);
    expect(found.effect.draw).toEqual({ people: 2, gain: 1, lose: 1, points: 0 });
    expect(found.effect.policy.people).toBe(0);
    expect(found.reasons.map(({ rotator, kind }) => [rotator, kind])).toEqual([
      ['R1', 'taken'],
      ['R2', 'granted'],
    ]);
  });

  it('puts a gain that a further place made down to policy, and says what keeping would cost', () => {
    const wider = { ...GOOD, everyCycle: { capacity: 2 } };
    const found = compareRuns(
      runOf({ R1: 'GOOD', R2: 'POOR' }),
      runOf({ R1: 'GOOD', R2: 'GOOD' }, { good: wider }),
      NAMES,
    );
    expect(found.changedTables).toEqual(['placements.csv']);
    expect(found.people.map(({ kind, cause }) => [kind, cause])).toEqual([
      ['same', null],
      ['gains', 'policy'],
    ]);
    expect(found.exchanges[0]?.keeping).toEqual({ kind: 'costs', tier: 'worst-off', kept: 1000, now: 0 });
    expect(found.tiers.find(({ name }) => name === 'preference')).toMatchObject({
      before: 1000,
      after: 0,
      carriedOver: 1000,
    });
    expect(found.effect.policy.points).toBe(-1000);
  });

  it('says which rule keeping would break', () => {
    const closed = { ...GOOD, everyCycle: { capacity: 0 } };
    const found = compareRuns(
      runOf({ R1: 'GOOD', R2: 'POOR' }),
      runOf({ R1: 'POOR', R2: 'POOR' }, { good: closed }),
      NAMES,
    );
    expect(found.exchanges[0]).toMatchObject({ cause: 'policy', keeping: { kind: 'breaks' } });
    expect(found.tiers.every(({ carriedOver }) => carriedOver === null)).toBe(true);
  });

  it('calls it neither gain nor loss when somebody stays and only the scale is another', () => {
    const before = runOf({ R1: 'GOOD', R2: 'POOR' });
    const after = runOf({ R1: 'GOOD', R2: 'POOR' }, { more: [{ id: 'X', rotation: 'poor', site: 'S' }] });
    const found = compareRuns(before, after, NAMES);
    expect(found.people[1]).toMatchObject({ kind: 'rescored', cause: null, before: 1000, after: 500 });
    expect(found.effect.policy).toEqual({ people: 0, gain: 0, lose: 0, points: 0 });
    const told = describeComparison(found);
    expect(told[0]).toContain('0 gain, 0 lose, 0 only move, 1 counted otherwise;');
    expect(told).toContain(
      '  1 person keeps their placements, at other points: the second tables count wishes otherwise (other wishes, or other placements to rank), 500 points less dissatisfaction in all',
    );
    expect(renderComparison(found, { before: before.programme, after: after.programme })).toContain(
      'at other points',
    );
  });

  it('says that there is nothing to compare where nobody is in both', () => {
    const found = compareRuns(
      runOf({ R1: 'GOOD' }, { rotators: ['R1'] }),
      runOf({ R2: 'GOOD' }, { rotators: ['R2'] }),
      NAMES,
    );
    expect(describeComparison(found)[0]).toBe(
      'No rotator is in both runs: there is nobody whose lot could be compared.',
    );
  });

  it('leaves it open where the former way would have been better', () => {
    const wider = { ...GOOD, everyCycle: { capacity: 2 } };
    const found = compareRuns(
      runOf({ R1: 'GOOD', R2: 'GOOD' }, { good: wider }),
      runOf({ R1: 'GOOD', R2: 'POOR' }, { good: wider }),
      NAMES,
    );
    expect(found.people[1]).toMatchObject({ kind: 'loses', cause: 'open' });
  });

  it('joins a chain of any length', () => {
    const places = Array.from({ length: 20_001 }, (_, at) => `P${String(at).padStart(5, '0')}`);
    const rotators = places.slice(1).map((id) => id.replace('P', 'R') as RotatorId);
    const stand = (shift: number) => ({
      assignments: rotators.map((rotator, at) => {
        return { rotator, placement: places[at + shift] as PlacementId, cycle: 1, length: 1 };
      }),
      completion: [],
    });
    const programme = {
      rotators: rotators.map((id) => ({ id })),
      placements: [],
      supervisors: [],
      pairs: [],
    };
    const [chain, ...others] = findExchanges(programme as unknown as Programme, stand(0), stand(1));
    expect([chain?.length, others]).toEqual([20_000, []]);
  });

  it('tells who is in one run only, and runs without an allocation', () => {
    const alone = runOf({ R1: 'GOOD' }, { rotators: ['R1'] });
    const both = runOf({ R1: 'GOOD', R2: 'POOR' });
    expect(compareRuns(alone, both, NAMES).people.map(({ kind }) => kind)).toEqual(['same', 'joins']);
    expect(compareRuns(both, alone, NAMES).people.map(({ kind }) => kind)).toEqual(['same', 'leaves']);
    const stuck: JudgedRun = {
      ...both,
      judged: null,
      facts: { ...both.facts, outcome: 'infeasible', tiers: [] },
    };
    const found = compareRuns(both, stuck, NAMES);
    expect(found.people).toEqual([]);
    expect(describeComparison(found)[0]).toBe('Only the first run has an allocation.');
  });

  it('judges each of two exchanges that have nothing to do with each other', () => {
    const more = ['X', 'Y'].map((id): PlacementSpec => ({ id, rotation: 'poor', site: 'S' }));
    const tables = { more, rotators: ['R1', 'R2', 'R3', 'R4'] };
    const found = compareRuns(
      runOf({ R1: 'GOOD', R2: 'POOR', R3: 'X', R4: 'Y' }, tables),
      runOf({ R1: 'POOR', R2: 'GOOD', R3: 'Y', R4: 'X' }, tables),
      NAMES,
    );
    expect(found.exchanges.map(({ rotators, cause }) => [rotators, cause])).toEqual([
      [['R1', 'R2'], 'draw'],
      [['R3', 'R4'], 'draw'],
    ]);
  });

  it('is told as a table and as a page', () => {
    const before = runOf({ R1: 'GOOD', R2: 'POOR' });
    const after = runOf({ R1: 'POOR', R2: 'GOOD' });
    const found = compareRuns(before, after, { before: '<b>first</b>', after: 'second' });
    const { columns, rows } = tabulateComparison(found);
    expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
    expect(rows[0]?.slice(0, 6)).toEqual(['R1', 'loses', 0, 1000, 1000, 'draw']);
    const idle = {
      ...found,
      people: found.people.map((each) => ({ ...each, placementsAfter: [null, null] })),
    };
    expect(renderCsv(tabulateComparison(idle))).toContain(',GOOD,"–;–",');
    const page = renderComparison(found, { before: before.programme, after: after.programme });
    expect(page).toContain('&lt;b&gt;first&lt;/b&gt;');
    expect(page).toContain('the draw alone');
    expect(page).not.toContain('<b>first</b>');
  });
});
