import { describe, expect, it } from 'vitest';
import { RULE_IDS, type RuleId } from '../../src/domain/rules.ts';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseRule } from '../../src/explain/phrases/phrase-rule.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { RuleSpec } from '../support/programme-spec.ts';
import { EXAMPLE, exampleOf } from './phrase-examples.ts';

const names = nameThings(EXAMPLE);

/** To the rotator, and to a coordinator. */
const GOLDEN: Record<RuleId, readonly [string, string]> = {
  'one-placement': [
    'You can be at only one placement in cycle 2.',
    'Rotator R001 can be at only one placement in cycle 2.',
  ],
  availability: [
    'You are away for too much of cycle 2 to be placed.',
    'Rotator R001 is away for too much of cycle 2 to be placed.',
  ],
  offered: ['MSK at Evesham is not offered in cycle 2.', 'MSK at Evesham is not offered in cycle 2.'],
  profession: [
    'MSK at Evesham is open to PT or podiatry only; your profession is OT.',
    "MSK at Evesham is open to PT or podiatry only; rotator R001's profession is OT.",
  ],
  band: [
    'MSK at Evesham is for bands 6 to 7; you are at band 5.',
    'MSK at Evesham is for bands 6 to 7; rotator R001 is at band 5.',
  ],
  driver: [
    'MSK at Evesham needs a driver, and you are recorded as not driving.',
    'MSK at Evesham needs a driver, and rotator R001 is recorded as not driving.',
  ],
  'seven-day': [
    'MSK at Evesham works seven days a week, and you are recorded as not available for that.',
    'MSK at Evesham works seven days a week, and rotator R001 is recorded as not available for that.',
  ],
  registration: [
    'MSK at Evesham asks for 12 months since registration; you have 8 months when cycle 2 begins.',
    'MSK at Evesham asks for 12 months since registration; rotator R001 has 8 months when cycle 2 begins.',
  ],
  travel: [
    'MSK at Evesham is 45 minutes from Malvern; your limit is 30 minutes.',
    "MSK at Evesham is 45 minutes from Malvern; rotator R001's limit is 30 minutes.",
  ],
  competence: [
    'MSK at Evesham requires injections and x-ray; you do not hold each of them for the whole of cycle 2.',
    'MSK at Evesham requires injections and x-ray; rotator R001 does not hold each of them for the whole of cycle 2.',
  ],
  capacity: [
    'MSK at Evesham has room for 2 rotators in cycle 2.',
    'MSK at Evesham has room for 2 rotators in cycle 2.',
  ],
  'minimum-staffing': [
    'MSK at Evesham needs at least 1 rotator in cycle 2.',
    'MSK at Evesham needs at least 1 rotator in cycle 2.',
  ],
  supervision: [
    'MSK at Evesham has 1 supervisor for 2 rotators each in cycle 2.',
    'MSK at Evesham has 1 supervisor for 2 rotators each in cycle 2.',
  ],
  'named-supervision': [
    'No supervisor (GP or GP trainer) at Evesham can take you for the whole of cycle 2.',
    'Every rotator who needs one must have a supervisor (GP or GP trainer) with a free place at Evesham in cycle 2; named there: S1 (nurse, for OT, 2 places, until 2027-12-31).',
  ],
  preceptor: [
    'MSK at Evesham has room for 1 rotator in preceptorship in cycle 2.',
    'MSK at Evesham has room for 1 rotator in preceptorship in cycle 2.',
  ],
  pair: [
    'You must be kept apart from another rotator in cycle 2.',
    'Rotator R001 must be kept apart from rotator R002 in cycle 2.',
  ],
  decision: [
    'A decision of the coordinator keeps you out of MSK at Evesham in cycle 2.',
    'A decision of the coordinator keeps rotator R001 out of MSK at Evesham in cycle 2 (agreed).',
  ],
  cover: [
    'You must have 2 credits in neurology by the end of cycle 4; you have 0.5 so far.',
    'Rotator R001 must have 2 credits in neurology by the end of cycle 4; rotator R001 has 0.5 so far.',
  ],
  choose: [
    'You must do between 2 and 3 different rotations out of MSK, stroke or frailty by the end of cycle 4.',
    'Rotator R001 must do between 2 and 3 different rotations out of MSK, stroke or frailty by the end of cycle 4.',
  ],
  before: ['You must complete frailty before stroke.', 'Rotator R001 must complete frailty before stroke.'],
  repeat: [
    'You may do stroke at most once, counting earlier rotations.',
    'Rotator R001 may do stroke at most once, counting earlier rotations.',
  ],
  spread: [
    'You must spend at most 2 cycles at Evesham by the end of cycle 3.',
    'Rotator R001 must spend at most 2 cycles at Evesham by the end of cycle 3.',
  ],
  experience: [
    'You must have been registered for 60 months before MSK; you have 8 months when cycle 2 begins.',
    'Rotator R001 must have been registered for 60 months before MSK; rotator R001 has 8 months when cycle 2 begins.',
  ],
  first: ['Your first placement must be in frailty.', "Rotator R001's first placement must be in frailty."],
  gap: [
    'You may be without a placement for at most 1 cycle.',
    'Rotator R001 may be without a placement for at most 1 cycle.',
  ],
  move: ['You may change area at most twice.', 'Rotator R001 may change area at most twice.'],
};

/** What a coordinator reads of rules with a deadline, and of rules that can be kept in several ways. */
const SAID: readonly (readonly [RuleSpec, string])[] = [
  [
    { kind: 'repeat', subject: 'rotation:stroke', byCycle: 2 },
    'may do stroke at most once by the end of cycle 2, counting earlier rotations.',
  ],
  [
    { kind: 'gap', atMost: 1, byCycle: 2 },
    'may be without a placement for at most 1 cycle by the end of cycle 2.',
  ],
  [{ kind: 'move', atMost: 1, byCycle: 2 }, 'may change site at most once by the end of cycle 2.'],
  [
    { kind: 'before', subject: 'competence:K1;competence:K2 > rotation:stroke' },
    'must hold K1 or K2 before stroke.',
  ],
  [
    { kind: 'before', subject: 'rotation:stroke;competence:K1 > rotation:stroke' },
    'must hold K1 or complete stroke before stroke.',
  ],
];

describe('phraseRule', () => {
  it('says how little of a cycle somebody is there where it is enough for a placement but not for the credit', () => {
    const instance = exampleOf('availability', { facts: { present: 150, days: 181, percent: 50 } });
    expect(phraseRule(instance, { names, voice: 'rotator' })).toBe(
      'You are there for only 150 of the 181 days of cycle 2, which counts pro rata.',
    );
  });

  it.each(SAID)('says %j to a coordinator', (rule, expected) => {
    const programme = buildProgramme({
      settings: { cycles: 3 },
      rotators: ['R001'],
      placements: [{ id: 'P', rotation: 'stroke', site: 'Evesham' }],
      rules: [{ id: 'due', ...rule }],
    });
    const instance = exampleOf(rule.kind, { competencyRule: 'due', facts: {} });
    const said = phraseRule(instance, { names: nameThings(programme), voice: 'coordinator' });
    expect(said).toBe(`Rotator R001 ${expected}`);
  });

  it.each(RULE_IDS)('says %s to the rotator and to a coordinator', (rule) => {
    const instance = exampleOf(rule);
    expect([
      phraseRule(instance, { names, voice: 'rotator' }),
      phraseRule(instance, { names, voice: 'coordinator' }),
    ]).toEqual(GOLDEN[rule]);
  });
});
