import { describe, expect, it } from 'vitest';
import { competencyInstance, instanceOf } from '../../src/formulate/rule-instance.ts';
import type { RunFacts } from '../../src/report/run-facts.ts';
import { RUN_SCHEMA } from '../../src/report/run-facts.ts';
import { describeNotWeighed, summarise } from '../../src/report/summary.ts';
import type { Verdict } from '../../src/verify/verdict.ts';
import { SMALL_PROGRAMME, SMALL_VERDICT } from './small-run.ts';

const FACTS: RunFacts = {
  schema: RUN_SCHEMA,
  outcome: 'optimal',
  stopped: null,
  programme: 'Small',
  scenario: null,
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
      'covered for 3 and provably completable later for 1 of all 4 rotators with required pillars',
    );
  });

  it('names those without a placement in a cycle they can work', () => {
    expect(lineOf('Placements')).toBe(
      '6 assignments; 3 cycles without a placement: R2 (cycle 2, 3), R3 (cycle 2)',
    );
  });

  it('counts ranks and says who gave no wishes', () => {
    expect(lineOf('Wishes')).toBe(
      '2 at first choice (40 %), 2 at second choice (40 %), 1 at third choice (20 %); 1 rotator gave no wishes',
    );
  });

  it('shows the worst-off with their ranks', () => {
    expect(lineOf('Worst-off')).toBe(
      'dissatisfaction 2500 (mean 1593; 1000 is the worst a cycle can be): R1 (choices 2, 3)',
    );
  });

  it('shows slots below their minimum, and the places still free', () => {
    expect(lineOf('Staffing')).toBe(
      '1 slot below minimum staffing: MSK-EVE in cycle 2 (short by 1); 6.9 places still free',
    );
  });

  it('shows the rules that should hold and do not', () => {
    expect(lineOf('Desirable')).toBe('rules that should hold are missed: WISHED 1×');
  });

  it('never says proved unless it is', () => {
    expect(lineOf('Proof')).toContain('proved: on no aim');
    const tiers = [
      { name: 'placed', value: 0, bound: 0, gap: 0, proved: true },
      { name: 'preference', value: 40, bound: 35, gap: 0.125, proved: false },
      { name: 'travel', value: 9, bound: null, gap: null, proved: false },
    ];
    const open: RunFacts = { ...FACTS, outcome: 'feasible', stopped: 'time', tiers };
    expect(lineOf('Proof', SMALL_VERDICT, open)).toBe(
      'verified, but not proved best because the time limit was reached: preference is 40, at best 35, travel is 9, no bound',
    );
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
    expect(lineOf('Pillars', verdict)).toBe('no rule asks for one');
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
