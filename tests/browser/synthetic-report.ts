import type { Allocation, Assignment } from '../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { measureFairness } from '../../src/report/facts/fairness.ts';
import type { ReportFacts } from '../../src/report/facts/report-facts.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildProgramme } from '../support/programme-builder.ts';

/** Texts that a page must survive: markup, attributes, formulas, right-to-left letters and overrides, no space to break at. */
export const HOSTILE: readonly string[] = [
  '<script>window.pwned=1</script>',
  '"><img src=x onerror="window.pwned=1">',
  "=cmd|' /C calc'!A0",
  '\u202eevil שלום مرحبا',
  '</style></title><svg onload=window.pwned=1>',
  'W'.repeat(300),
];

interface Size {
  readonly rotators: number;
  readonly cycles: number;
  readonly sites: number;
  /** Unmet wishes an assignment. */
  readonly wishes: number;
  /** Names of people, places, rules and notes; used in turn. */
  readonly names: readonly string[];
}

const SENTENCE =
  "It can be given to you only if everyone's wishes taken together would be met less well: 54,701 instead of 54,616 points of dissatisfaction. 4 other people would fare worse and 1 other person would fare better.";

/** A report without a solve: rotators go round the placements, everybody wanted others more. */
export function makeReport({ rotators, cycles, sites, wishes, names }: Size): ReportFacts {
  const nameAt = (index: number): string => names[index % names.length] ?? '';
  const placements = Array.from({ length: sites * 3 }, (_, index) => `P${index + 1}`);
  const people = Array.from({ length: rotators }, (_, index) => `R${String(index + 1).padStart(3, '0')}`);
  const plain = buildProgramme({
    settings: {
      programme: nameAt(0),
      firstCycleStart: '2026-09-01',
      cycles,
      programmeCycles: cycles + 1,
      seed: nameAt(1),
    },
    rotators: people.map((id, index) => ({
      id,
      wte: index % 5 === 0 ? 0.6 : 1,
      homeArea: 'home',
      profession: index % 3 === 0 ? 'therapy' : 'physio',
    })),
    sites: Array.from({ length: sites }, (_, index) => ({ id: `S${index + 1}` })),
    rotations: [{ id: 'one' }, { id: 'two' }, { id: 'three' }],
    pillars: Array.from({ length: 8 }, (_, index) => ({ id: `pillar${index + 1}` })),
    rotationPillars: ['one', 'two', 'three'].map((rotation, index) => ({
      rotation,
      pillar: `pillar${index + 1}`,
    })),
    placements: placements.map((id, index) => ({
      id,
      rotation: ['one', 'two', 'three'][index % 3] ?? 'one',
      site: `S${Math.floor(index / 3) + 1}`,
      everyCycle: { minimum: 2, capacity: Math.ceil((rotators / placements.length) * 1.2) },
    })),
    rules: Array.from({ length: 8 }, (_, index) => ({
      id: `RULE-${index}`,
      kind: 'cover' as const,
      subject: `pillar:pillar${index + 1}`,
      atLeast: 1,
      strength: index < 3 ? ('must' as const) : ('should' as const),
    })),
    preferences: people.flatMap((rotator, index) =>
      placements
        .slice(0, 6)
        .map((id, at) => ({ rotator, prefers: `placement:${id}` as const, rank: 1 + ((at + index) % 6) })),
    ),
    decisions: [{ rotator: 'R001', cycle: 1, placement: 'P1', decision: 'fix' }],
    travel: Array.from({ length: sites }, (_, index) => ({
      area: 'home',
      site: `S${index + 1}`,
      minutes: 10 * index,
    })),
    ledger: [{ rotator: 'R002', balance: 300 }],
  });
  const programme: Programme = {
    ...plain,
    sites: plain.sites.map((site, index) => ({
      ...site,
      name: nameAt(index),
      latitude: 52 + index / 10,
      longitude: -2 + ((index * 7) % 5) / 8,
    })),
    rotations: plain.rotations.map((rotation, index) => ({ ...rotation, name: nameAt(index + 2) })),
    pillars: plain.pillars.map((pillar, index) => ({ ...pillar, name: nameAt(index + 3) })),
    decisions: plain.decisions.map((decision) => ({ ...decision, reason: nameAt(4), decidedBy: nameAt(1) })),
    competencyRules: plain.competencyRules.map((rule, index) => ({ ...rule, note: nameAt(index) })),
  };
  const assignments = people
    .flatMap((rotator, index) =>
      Array.from(
        { length: cycles },
        (_, at): Assignment => stay(rotator, placements[(index + 2 * at) % placements.length] ?? '', at + 1),
      ),
    )
    .filter((_, index) => index !== 5);
  const allocation: Allocation = { assignments, completion: [] };
  const verdict = verify(programme, allocation);
  return {
    programme,
    verdict,
    approvals: [{ by: nameAt(1), note: nameAt(2), at: '2026-11-21T12:00:00.000Z', findings: [] }],
    issues: names.map((name, index) => ({
      severity: 'warning',
      code: 'unknown-column',
      file: 'rotators.csv',
      line: index + 1,
      column: 1,
      value: name,
      reason: `"${name}" is not a column.`,
      remedy: 'Leave it out.',
    })),
    run: {
      outcome: 'feasible',
      stopped: 'time',
      scenario: nameAt(3),
      relaxed: [nameAt(2)],
      tiers: verdict.tiers.map(({ name, value }, index) => ({
        name,
        value,
        bound: index === 0 ? value : null,
        gap: index === 0 ? 0 : null,
        proved: index === 0,
      })),
      backend: 'highs',
      engine: { name: 'placewright', version: '0.1.0' },
    },
    runId: '0123456789ab',
    decisionPrices: [],
    explanations: verdict.assignments.map(({ rotator, cycle, length, placement, rank, dissatisfaction }) => ({
      rotator,
      cycle,
      length,
      placement,
      rank,
      dissatisfaction,
      credited: [],
      wanted: Array.from({ length: wishes }, (_, at) => ({
        placement: (placements[at] ?? 'P1') as PlacementId,
        cycle,
        rank: at + 1,
        reason: 'trade-off',
        evidence: ['structural', 'proved', 'bound', 'not-proved'][at % 4] ?? '',
        sentence: names.length > 1 ? `${SENTENCE} ${nameAt(at)}` : SENTENCE,
        sources: ['placements.csv P1 / 1'],
      })),
    })),
    fairness: measureFairness(programme, verdict, null),
    prices: new Map([['P1\u001f1', '120']]),
    certified: true,
    frontier: [
      { worst: 900, total: 5400, published: true },
      { worst: 1000, total: 5100, published: false },
      { worst: 1300, total: 5000, published: false },
    ],
    conflicts: [],
    names: new Map(
      names.length > 1
        ? people.map((id, index) => [
            id as RotatorId,
            {
              name: nameAt(index),
              surname: nameAt(index),
              numbers: { gmc: '', gdc: '', public_health: '', tis_person: '' },
            },
          ])
        : [],
    ),
  };
}

function stay(rotator: string, placement: string, cycle: number): Assignment {
  return { rotator: rotator as RotatorId, placement: placement as PlacementId, cycle, length: 1 };
}
