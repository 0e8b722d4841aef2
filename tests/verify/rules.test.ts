import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from '../../src/domain/rules.ts';
import { formatSource } from '../../src/domain/source.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { RuleCase } from './cases/case.ts';
import { COMPETENCY_CASES } from './cases/competency-cases.ts';
import { ELIGIBILITY_CASES } from './cases/eligibility-cases.ts';
import { SLOT_CASES } from './cases/slot-cases.ts';

const CASES: Readonly<Record<RuleId, RuleCase>> = {
  ...SLOT_CASES,
  ...ELIGIBILITY_CASES,
  ...COMPETENCY_CASES,
};

describe.each(RULE_IDS)('%s', (rule) => {
  const { programme: spec, kept, broken, finding } = CASES[rule];
  const programme = buildProgramme(spec);

  test('an allocation that keeps every rule is accepted', () => {
    const verdict = verify(programme, buildAllocation(programme, kept));
    expect(verdict.breaches).toEqual([]);
    expect(verdict.misses).toEqual([]);
    expect(verdict.accepted).toBe(true);
  });

  test('breaking this rule alone is found, with its lines and numbers', () => {
    const verdict = verify(programme, buildAllocation(programme, broken));
    const { strength, refs, facts, ...rest } = finding;
    const isShould = strength === 'should';
    const [found, ...others] = isShould ? verdict.misses : verdict.breaches;
    expect(found).toMatchObject({ rule, ...rest, facts });
    expect(found?.refs.map(formatSource)).toEqual(refs);
    expect(others).toEqual([]);
    expect(isShould ? verdict.breaches : verdict.misses).toEqual([]);
    expect(verdict.accepted).toBe(isShould);
  });
});
