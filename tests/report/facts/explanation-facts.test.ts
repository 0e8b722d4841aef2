import { describe, expect, it } from 'vitest';
import type { PillarId, PlacementId, RotatorId } from '../../../src/domain/ids.ts';
import type { RuleInstance } from '../../../src/domain/rules.ts';
import type { SourceRef } from '../../../src/domain/source.ts';
import { asHundredths } from '../../../src/domain/units.ts';
import type { Explanation, Reason } from '../../../src/explain/reasons/reason.ts';
import { structureExplanations, tabulateExplanations } from '../../../src/report/facts/explanation-facts.ts';
import { renderCsv } from '../../../src/report/text/csv.ts';

const driver: RuleInstance = {
  rule: 'driver',
  strength: 'must',
  refs: [
    { file: 'placements.csv', line: 4 },
    { file: 'rotators.csv', line: 2 },
  ],
  rotator: 'R1' as RotatorId,
  placement: 'P2' as PlacementId,
  cycle: 1,
  competencyRule: null,
  facts: {},
};

const refusal = (placement: string, reason: Reason) => ({
  placement: placement as PlacementId,
  cycle: 1,
  rank: reason.kind === 'rule' ? null : 1,
  dissatisfaction: reason.kind === 'rule' ? null : 0,
  reason,
});

const explanations: readonly Explanation[] = [
  {
    rotator: 'R1' as RotatorId,
    cycle: 1,
    length: 1,
    placement: 'P1' as PlacementId,
    rank: 3,
    dissatisfaction: 500,
    credited: [{ pillar: 'stroke' as PillarId, credit: asHundredths(60) }],
    owed: [
      {
        pillar: 'msk' as PillarId,
        required: asHundredths(100),
        had: asHundredths(25),
        outstanding: asHundredths(75),
        byCycle: 4,
      },
      {
        pillar: 'stroke' as PillarId,
        required: asHundredths(50),
        had: asHundredths(60),
        outstanding: asHundredths(0),
        byCycle: 4,
      },
    ],
    refusals: [
      refusal('P2', { kind: 'rule', evidence: 'structural', because: [driver, driver] }),
      refusal('P3', {
        kind: 'trade-off',
        evidence: 'proved',
        because: [],
        loss: { tier: 'preference', from: 10, to: 30 },
        orEarlier: false,
        effect: { others: { better: 0, worse: 2 }, own: -500 },
      }),
    ],
  },
];

const wording = {
  phrase: (reason: Reason, rotator: RotatorId): string => `${rotator} ${reason.kind}`,
  cite: ({ file }: SourceRef): string => `${file} key`,
};

describe('explanations', () => {
  it('stand in the table as what was given, then what was wanted more, each source once', () => {
    expect(renderCsv(tabulateExplanations(explanations, wording)).split('\r\n')).toEqual([
      'rotator_id,cycle,about,placement_id,rank,dissatisfaction,reason,evidence,because,sentence,credited,owed',
      'R1,1,given,P1,3,500,,,,,stroke 0.6,msk 0.75',
      'R1,1,wanted,P2,,,rule,structural,"placements.csv key;rotators.csv key",R1 rule,,',
      'R1,1,wanted,P3,1,0,trade-off,proved,,R1 trade-off,,',
      '',
    ]);
  });

  it('keep their types in JSON, amounts in whole credits', () => {
    expect(structureExplanations(explanations, wording)).toMatchObject({
      schema: 'placewright.explanations/1',
      explanations: [
        {
          rotator_id: 'R1',
          placement_id: 'P1',
          credited: [{ pillar_id: 'stroke', credit: 0.6 }],
          owed: [{ pillar_id: 'msk', outstanding: 0.75 }, { outstanding: 0 }],
          wanted: [
            {
              placement_id: 'P2',
              reason: 'rule',
              because: [{ rule: 'driver', sources: ['placements.csv key', 'rotators.csv key'] }, {}],
            },
            {
              placement_id: 'P3',
              loss: { tier: 'preference', from: 10, to: 30 },
              others: { better: 0, worse: 2 },
              own: -500,
            },
          ],
        },
      ],
    });
  });
});
