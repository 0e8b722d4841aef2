import { describe, expect, it } from 'vitest';
import type { PlacementId } from '../../src/domain/ids.ts';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseSlot } from '../../src/explain/phrases/phrase-slot.ts';
import { phraseTierChange } from '../../src/explain/phrases/phrase-tier.ts';
import type { SlotAnswer } from '../../src/explain/questions/slot.ts';
import { instanceOf } from '../../src/formulate/facts/rule-instance.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const PROGRAMME = buildProgramme({
  rotators: ['R001'],
  rotations: [{ id: 'stroke', lengthCycles: 2 }],
  placements: [{ id: 'P', rotation: 'stroke', site: 'Evesham' }],
});

function sayOf(answer: Partial<SlotAnswer>): string {
  const page = phraseSlot(
    {
      placement: 'P' as PlacementId,
      cycle: 1,
      filled: 0,
      minimum: 0,
      capacity: 0,
      unit: 'heads',
      present: [],
      free: 0,
      limits: [],
      wanted: [],
      indifferent: 0,
      closed: [],
      scarcity: null,
      ...answer,
    },
    { names: nameThings(PROGRAMME), voice: 'coordinator' },
  );
  return page.sections.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n');
}

describe('phraseSlot', () => {
  it('calls a slot in WTE full only when no part-time share is left', () => {
    expect(sayOf({ unit: 'wte', filled: 180, capacity: 260, free: 80 })).toContain(
      '1.8 of 2.6 WTE; 0.8 WTE more could come.',
    );
    expect(sayOf({ unit: 'wte', filled: 280, capacity: 260 })).toContain('2.8 of 2.6 WTE; it is over full.');
    expect(sayOf({ filled: 200, capacity: 250 })).toContain('2 of 2.5 rotators; it is full.');
  });

  it('counts those who could come', () => {
    expect(sayOf({ capacity: 100, free: 100 })).toContain('0 of 1 rotator; 1 more rotator could come.');
    expect(sayOf({ filled: 100, capacity: 300, free: 200 })).toContain(
      '1 of 3 rotators; 2 more rotators could come.',
    );
  });

  it('says what lets nobody in beside its capacity, with the lines of the tables', () => {
    const supervised = {
      instance: instanceOf('supervision', { cycle: 1, refs: [PROGRAMME.placements[0]!.everyCycle!.at] }),
      places: 2,
      elsewhere: 0,
      professions: [],
    };
    const full = sayOf({ filled: 200, capacity: 400, limits: [supervised] });
    expect(full).toContain('2 of 4 rotators; it is full: its supervisors take 2.');
    expect(full).toContain('\nplacements.csv:2');
    const shared = { ...supervised, places: 5, elsewhere: 2, professions: ['pharmacist'] };
    expect(sayOf({ filled: 200, capacity: 400, free: 100, limits: [shared] })).toContain(
      '1 more rotator could come: its supervisors take 5 (pharmacist), 2 of them elsewhere at the site.',
    );
    expect(sayOf({ filled: 200, capacity: 400 })).toContain(
      '2 more rotators would fit, but there is nobody else who could come.',
    );
  });

  it('says in which other cycle of a stay there is no room', () => {
    const instance = instanceOf('capacity', { placement: PROGRAMME.placements[0]!.id, cycle: 2 });
    const limits = [{ instance, places: 2, elsewhere: 0, professions: [] }];
    expect(sayOf({ filled: 100, capacity: 200, limits })).toMatch(
      /1 of 2 rotators; nobody else could come: a stay lasts 2 cycles, and there is no more room in cycle 2\./,
    );
  });

  it('says in words that nobody can come where nothing is offered', () => {
    expect(sayOf({ closed: [{ rule: 'offered', rotators: 24 }] })).toContain('24 by its not being offered.');
  });
});

describe('phraseTierChange', () => {
  it('gives the figures as run.json does: people and points, not hundredths of them', () => {
    expect(phraseTierChange({ tier: 'blend', from: 195_120_000, to: 195_130_050 }, 'proved')).toContain(
      '1,951,300.5 instead of 1,951,200',
    );
    expect(phraseTierChange({ tier: 'staffing', from: 0, to: 150 }, 'proved')).toContain('1.5 instead of 0');
  });
});
