import type { Programme } from '../../src/domain/programme.ts';
import type { RuleId, RuleInstance } from '../../src/domain/rules.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** One programme in which every rule has something to say about R001. */
export const EXAMPLE: Programme = buildProgramme({
  settings: { cycles: 3, programmeCycles: 4 },
  rotators: [
    {
      id: 'R001',
      profession: 'OT',
      band: 5,
      wte: 0.6,
      homeArea: 'Malvern',
      drives: false,
      sevenDay: false,
      maxTravelMinutes: 30,
      registeredOn: '2026-06-15',
    },
    { id: 'R002', profession: 'PT' },
  ],
  sites: [{ id: 'Evesham', area: 'Wychavon' }, { id: 'Kidderminster' }],
  rotations: [{ id: 'MSK', professions: ['PT', 'podiatry'] }, { id: 'stroke' }, { id: 'frailty' }],
  rotationPillars: [{ rotation: 'stroke', pillar: 'neurology' }],
  placements: [
    {
      id: 'msk-evesham',
      rotation: 'MSK',
      site: 'Evesham',
      everyCycle: {
        capacity: 2,
        minimum: 1,
        driver: true,
        sevenDay: true,
        minBand: 6,
        maxBand: 7,
        minMonthsRegistered: 12,
        requires: ['injections', 'x-ray'],
        supervisors: 1,
        rotatorsPerSupervisor: 2,
        preceptorPlaces: 1,
      },
    },
    {
      id: 'stroke-kidderminster',
      rotation: 'stroke',
      site: 'Kidderminster',
      everyCycle: {
        capacity: 1,
        excess: 0.2,
        unit: 'wte',
        minimum: 0.5,
        minBand: 6,
        requires: ['dysphagia'],
      },
    },
  ],
  rules: [
    { id: 'cover', kind: 'cover', subject: 'pillar:neurology', atLeast: 2 },
    {
      id: 'choose',
      kind: 'choose',
      subject: 'rotation:MSK;rotation:stroke;rotation:frailty',
      atLeast: 2,
      atMost: 3,
    },
    { id: 'before', kind: 'before', subject: 'rotation:frailty > rotation:stroke' },
    { id: 'repeat', kind: 'repeat', subject: 'rotation:*', atMost: 1 },
    { id: 'spread', kind: 'spread', subject: 'site:*', atMost: 2, byCycle: 3 },
    { id: 'experience', kind: 'experience', subject: 'rotation:MSK', atLeast: 60 },
    { id: 'first', kind: 'first', subject: 'rotation:frailty', atLeast: 1 },
    { id: 'gap', kind: 'gap', atMost: 1 },
    { id: 'move', kind: 'move', subject: 'area:*', atMost: 2 },
  ],
  supervisors: [
    { id: 'S1', site: 'Evesham', profession: 'OT', kind: 'nurse', places: 2, until: '2027-12-31' },
  ],
  travel: [{ area: 'Malvern', site: 'Evesham', minutes: 45 }],
  pairs: [{ rotator: 'R001', other: 'R002', kind: 'apart' }],
  decisions: [{ rotator: 'R001', cycle: 2, placement: 'msk-evesham', decision: 'forbid' }],
});

const COMPETENCY: ReadonlySet<RuleId> = new Set(EXAMPLE.competencyRules.map((rule) => rule.kind));

const FACTS: Partial<Record<RuleId, RuleInstance['facts']>> = {
  'named-supervision': { site: 'Evesham', kinds: 'GP;GP trainer', places: 0 },
  experience: { months: 8 },
  pair: { kind: 'apart', scope: 'slot', other: 'R002' },
  cover: { subject: 'pillar:neurology', required: 200, had: 50 },
  repeat: { subject: 'rotation:stroke' },
  spread: { subject: 'site:Evesham' },
};

/** An instance of `rule` at MSK at Evesham in cycle 2, as the formulation would tag it. */
export function exampleOf(
  rule: RuleId,
  fields: Partial<Record<keyof RuleInstance, unknown>> = {},
): RuleInstance {
  const instance = {
    rule,
    strength: 'must',
    refs: rule === 'decision' ? [{ file: 'decisions.csv', line: 2 }] : [{ file: 'placements.csv', line: 2 }],
    rotator: 'R001',
    placement: 'msk-evesham',
    cycle: 2,
    competencyRule: COMPETENCY.has(rule) ? rule : null,
    facts: FACTS[rule] ?? {},
    ...fields,
  };
  return instance as RuleInstance;
}
