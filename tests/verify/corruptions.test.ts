import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPETENCY_KINDS } from '../../src/domain/programme.ts';
import { RULE_IDS, type RuleId } from '../../src/domain/rules.ts';
import { verify } from '../../src/verify/verify.ts';
import type { Feature } from '../support/arbitrary-features.ts';
import { arbitraryProgrammeSpec, type ProgrammeKnobs } from '../support/arbitrary-programme.ts';
import { findAllocation } from '../support/brute-force.ts';
import { type Corruption, listCorruptions } from '../support/mutate-allocation.ts';
import { picker } from '../support/picker.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const PER_RULE = 100;
const PER_PROGRAMME = 8;
const SEED = 20_261_121;
const MOST_BATCHES = 500;
/** Few, so that not many more are tried than asked for. */
const PER_BATCH = 5;
let corrupted = 0;

describe.each(RULE_IDS)('an accepted allocation, corrupted against %s,', (rule) => {
  test('is always caught', () => {
    let tried = 0;
    let alone = 0;
    const property = fc.property(arbitraryProgrammeSpec(knobsFor(rule)), fc.nat(), (spec, salt) => {
      const programme = buildProgramme(spec);
      const pick = picker(salt);
      const allocation = findAllocation(programme, pick);
      if (allocation === null) return;
      const corruptions = listCorruptions(programme, allocation, rule);
      for (let round = 0; round < PER_PROGRAMME && corruptions.length > 0; round += 1) {
        const [corruption] = corruptions.splice(pick(corruptions.length), 1);
        if (corruption === undefined) break;
        const verdict = verify(programme, corruption.apply());
        const found = corruption.strength === 'must' ? verdict.breaches : verdict.misses;
        expect(found.filter((finding) => concerns(finding, corruption))).not.toEqual([]);
        if (corruption.strength === 'must') expect(verdict.accepted).toBe(false);
        tried += 1;
        if (verdict.breaches.every((breach) => breach.rule === rule)) alone += 1;
      }
    });
    for (let batch = 0; tried < PER_RULE && batch < MOST_BATCHES; batch += 1) {
      fc.assert(property, { seed: SEED + batch, numRuns: PER_BATCH });
    }
    corrupted += tried;
    expect(tried).toBeGreaterThanOrEqual(PER_RULE);
    expect(alone).toBeGreaterThan(0);
  });
});

test('two thousand corruptions were tried, and more', () => {
  expect(corrupted).toBeGreaterThanOrEqual(2000);
});

function concerns(
  finding: Pick<Corruption, 'rule' | 'rotator' | 'placement'>,
  { rule, rotator, placement }: Corruption,
): boolean {
  return (
    finding.rule === rule &&
    (rotator === null || finding.rotator === rotator) &&
    (placement === null || finding.placement === placement)
  );
}

const FEATURES_OF: Readonly<Partial<Record<RuleId, readonly Feature[]>>> = {
  availability: ['presence'],
  offered: ['terms-by-cycle', 'lengths'],
  profession: ['eligibility'],
  band: ['eligibility'],
  driver: ['eligibility'],
  'seven-day': ['eligibility'],
  registration: ['eligibility'],
  travel: ['travel'],
  competence: ['competences'],
  capacity: ['part-time'],
  'minimum-staffing': ['staffing'],
  supervision: ['supervision'],
  'named-supervision': ['named-supervision'],
  preceptor: ['preceptors'],
  pair: ['pairs'],
  decision: ['decisions'],
  before: ['competences'],
  experience: ['eligibility'],
};

/** Programmes in which the rule has something to say, and others seldom anything. */
function knobsFor(rule: RuleId): ProgrammeKnobs {
  const kinds = COMPETENCY_KINDS.filter((name) => name === rule);
  const knobs = { often: FEATURES_OF[rule] ?? [], enumerable: 1000 };
  if (kinds.length === 0) return { ...knobs, rules: 1, cycles: { min: 1, max: 2 } };
  const many = { min: 2, max: 3 };
  return {
    ...knobs,
    kinds,
    unusual: true,
    rules: 2,
    rotators: { min: 1, max: 2 },
    cycles: many,
    sites: many,
  };
}
