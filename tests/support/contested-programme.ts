import fc from 'fast-check';
import type { Programme } from '../../src/domain/programme.ts';
import { buildProgramme } from './programme-builder.ts';

/** Four rotators (of one profession or of two that share nothing), four places for one each, scores, a ledger; at times two are equal. */
export const contestedProgramme: fc.Arbitrary<Programme> = fc
  .record({
    scores: fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    }),
    balances: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 4, maxLength: 4 }),
    apart: fc.boolean(),
    twins: fc.boolean(),
  })
  .map(({ scores, balances, apart, twins }) => {
    // The third tells what the first tells, and brings as much along.
    const like = (at: number): number => (twins && at === 2 ? 0 : at);
    const rotators = ['R1', 'R2', 'R3', 'R4'];
    const professions = ['physiotherapist', apart ? 'dietitian' : 'physiotherapist'];
    const places = ['A', 'B', 'C', 'D'];
    return buildProgramme({
      rotators: rotators.map((id, at) => ({ id, profession: professions[at % 2] ?? '' })),
      rotations: places.map((id, at) => ({ id, professions: [professions[at % 2] ?? ''] })),
      placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: rotators.flatMap((rotator, r) =>
        places.map((id, p) => ({ rotator, prefers: `placement:${id}`, score: scores[like(r)]?.[p] ?? 0 })),
      ),
      ledger: rotators.map((rotator, at) => ({ rotator, balance: balances[like(at)] ?? 0 })),
    });
  });

/** The same where nobody is owed anything, so that several often fare worst alike. */
export const alikeOwed: fc.Arbitrary<Programme> = contestedProgramme.map((programme) => ({
  ...programme,
  ledger: [],
}));
