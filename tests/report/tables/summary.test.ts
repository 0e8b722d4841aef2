import { describe, expect, it } from 'vitest';
import { competencyInstance, instanceOf } from '../../../src/formulate/facts/rule-instance.ts';
import type { RunFacts } from '../../../src/report/facts/run-facts.ts';
import { RUN_SCHEMA } from '../../../src/report/facts/run-facts.ts';
import { describeNotWeighed, describeSize, summarise } from '../../../src/report/tables/summary.ts';
import type { Verdict } from '../../../src/verify/facts/verdict.ts';
import { SMALL_PROGRAMME, SMALL_VERDICT } from '../small-run.ts';

const FACTS: RunFacts = {
  schema: RUN_SCHEMA,
  outcome: 'optimal',
  stopped: null,
  programme: 'Small',
  scenario: null,
  relaxed: [],
  tiers: [],
  rotators: 4,
  assignments: 6,
  vacancies: 6.9,
  warnings: 0,
  components: 1,
  frontier: null,
  inputs: {},
  files: {},
  seed: 'small',
  backend: 'highs',
  engine: { name: 'placewright', version: '0.1.0' },
  options: { time_limit: 60, explain_limit: 60, threads: 2 },
  seconds: 1,
  peak_memory_mib: 100,
};

function lineOf(label: string, verdict: Verdict = SMALL_VERDICT, facts: RunFacts = FACTS): string {
  const line = summarise(SMALL_PROGRAMME, verdict, facts).find((each) => each.label === label);
  if (line === undefined) throw new Error(`no line ${label}`);
  return line.text;
}

describe('summarise', () => {
  it('tells who is covered now and who later', () => {
    expect(lineOf('Pillars')).toBe(
      '3 of 4 rotators cover all that is required within these cycles; for the other one a plan proves that the rest fits by the end of cycle 4',
    );
  });

  it('names those without a placement in a cycle they can work', () => {
    expect(lineOf('Placements')).toBe(
      '6 assignments; 3 cycles without a placement: R2 (cycle 2, 3), R3 (cycle 2)',
    );
  });

  it('counts ranks and says who gave no wishes', () => {
    expect(lineOf('Wishes')).toBe(
      '5 assignments: 2 first choice (40 %), 2 second (40 %), 1 third (20 %); everyone who gave wishes has one of the first three at least once; 1 rotator gave no wishes',
    );
  });

  it('counts no choice where no wish could be met', () => {
    const assignments = SMALL_VERDICT.assignments.map((own) =>
      own.rotator === 'R1' && own.cycle === 1 ? { ...own, rank: null } : own,
    );
    expect(lineOf('Wishes', { ...SMALL_VERDICT, assignments })).toContain(
      '4 assignments: 2 first choice (50 %), 1 second (25 %), 1 third (25 %); 1 more in cycles with no wish that could be met; ',
    );
  });

  it('counts those who gave wishes and got no placement at all among those who gave wishes', () => {
    const others = SMALL_VERDICT.assignments.filter(({ rotator }) => rotator !== 'R1');
    expect(lineOf('Wishes', { ...SMALL_VERDICT, assignments: others })).toContain(
      '; 2 of 3 people have one of the first three',
    );
    expect(lineOf('Wishes', { ...SMALL_VERDICT, assignments: [] })).toBe(
      'none of the 3 people who gave wishes has a placement; 1 rotator gave no wishes',
    );
    const silent = SMALL_VERDICT.rotators.map((own) => ({ ...own, hasWishes: false }));
    expect(lineOf('Wishes', { ...SMALL_VERDICT, rotators: silent })).toBe('nobody gave any');
  });

  it('shows the worst-off with their ranks', () => {
    expect(lineOf('Worst-off')).toBe(
      'R1 (choices 2, 3): dissatisfaction 2500, where the average is 1593 (a cycle costs from 0, a first choice that meets every wish, to 1000)',
    );
  });

  it('shows slots below their minimum, and the places still free', () => {
    expect(lineOf('Staffing')).toBe(
      '1 slot below minimum staffing: MSK-EVE in cycle 2 (by 1); 3 places and 2.9 WTE still free; 1 place where no whole stay fits',
    );
  });

  it('promises no place for which there is no supervisor', () => {
    const slots = SMALL_VERDICT.slots.map((slot) => ({
      ...slot,
      free: { alone: 0, together: 0, supervised: 0 },
    }));
    expect(lineOf('Staffing', { ...SMALL_VERDICT, slots })).toContain(
      '; no place still free; 4 places and 2.9 WTE without a supervisor for them',
    );
  });

  it('shows the rules that should hold and do not', () => {
    expect(lineOf('Desirable')).toBe('missed: WISHED once');
  });

  it('never says proved unless it is', () => {
    expect(lineOf('Proof')).toBe(
      'proved best: no other allocation serves your aims better, taken in their order',
    );
    const tiers = [
      { name: 'placed', value: 0, bound: 0, gap: 0, proved: true },
      { name: 'preference', value: 40, bound: 35, gap: 0.125, proved: false },
      { name: 'travel', value: 9, bound: null, gap: null, proved: false },
    ];
    const open: RunFacts = { ...FACTS, outcome: 'feasible', stopped: 'time', tiers };
    expect(lineOf('Proof', SMALL_VERDICT, open)).toBe(
      'every rule is kept, but a better allocation may exist because the time limit was reached: preference 40 (at best 35), travel 9 (no bound)',
    );
  });

  it('says of a shortfall that it is the least there can be only where that is proved', () => {
    const staffing = (gap: number | null): RunFacts => ({
      ...FACTS,
      tiers: [{ name: 'staffing', value: 1, bound: 1, gap, proved: gap === 0 }],
    });
    expect(lineOf('Staffing', SMALL_VERDICT, staffing(0))).toContain(
      'minimum staffing, the least there can be:',
    );
    expect(lineOf('Staffing', SMALL_VERDICT, staffing(0.5))).not.toContain('least');
  });

  it('says when nobody is through yet, and that everybody is', () => {
    const late = SMALL_VERDICT.coverage.map((row) => ({
      ...row,
      status: 'completable' as const,
      completableBy: 4,
    }));
    expect(lineOf('Pillars', { ...SMALL_VERDICT, coverage: late })).toBe(
      'nobody covers all that is required within these cycles yet; for all 4 rotators a plan proves that the rest fits by the end of cycle 4',
    );
    const done = late.map((row) => ({ ...row, status: 'covered' as const, completableBy: null }));
    expect(lineOf('Pillars', { ...SMALL_VERDICT, coverage: done })).toBe(
      'every required pillar is covered, for all 4 rotators of whom any is required',
    );
  });

  it('counts who never has one of their first three choices, and tells what was carried over', () => {
    const low = SMALL_VERDICT.assignments.map((own) => (own.rotator === 'R1' ? { ...own, rank: 4 } : own));
    expect(lineOf('Wishes', { ...SMALL_VERDICT, assignments: low })).toContain('2 of 3 people have one of');
    const worst = SMALL_VERDICT.rotators.map((own) => (own.rotator === 'R1' ? { ...own, ledger: 410 } : own));
    expect(lineOf('Worst-off', { ...SMALL_VERDICT, rotators: worst })).toContain(
      'R1 (choices 2, 3, 410 carried over from before)',
    );
  });

  it('tells over which time', () => {
    expect(describeSize(SMALL_PROGRAMME)).toBe('4 rotators, 3 cycles (2026-09-01 to 2028-02-29)');
  });

  it('is plain where all is well', () => {
    const verdict: Verdict = {
      ...SMALL_VERDICT,
      coverage: [],
      misses: [],
      slots: [],
      assignments: [],
      rotators: [],
    };
    expect(lineOf('Pillars', verdict)).toBe('no rule requires one');
    expect(lineOf('Wishes', verdict)).toBe('nobody gave any');
    expect(lineOf('Worst-off', verdict)).toBe('nobody has any dissatisfaction');
    expect(lineOf('Staffing', verdict)).toBe('every slot has its minimum staffing; every slot is full');
    expect(lineOf('Desirable', verdict)).toBe('every rule that should hold holds');
  });
});

describe('describeNotWeighed', () => {
  it('says what the objectives leave out of account', () => {
    const staffing = instanceOf('minimum-staffing', {});
    const should = SMALL_PROGRAMME.competencyRules.map((rule) => competencyInstance(rule, {}));
    expect(describeNotWeighed([])).toBeNull();
    expect(describeNotWeighed(should)).toBe('no objective weighs 2 rules that should hold');
    expect(describeNotWeighed([...should.slice(0, 1), staffing])).toBe(
      'no objective weighs 1 rule that should hold or the minimum staffing of 1 row of placements',
    );
  });
});
