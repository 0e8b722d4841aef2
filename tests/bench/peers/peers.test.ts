import { describe, expect, it } from 'vitest';
import { findPeer, PEER_NAMES } from '../../../bench/peers/find-peer.ts';
import { guardBackend } from '../../../solver/backends/guard.ts';
import { CASES } from '../../conformance/cases.ts';
import { randomIntegers } from '../../conformance/hard-program.ts';
import { layOut, leastByEnumeration, type TinyProgram } from '../../conformance/tiny-program.ts';

const RANDOM_PROGRAMS = 25;
/** The plain program has a floor under every cost; what peers say of others does not matter. */
const BOUNDED = CASES.filter(({ answer }) => answer !== 'unbounded');

/** The two that come with the project have this battery, and more, in `tests/conformance`. */
const VISITORS = PEER_NAMES.filter((name) => name !== 'highs' && name !== 'jslp');

describe.each(VISITORS)('%s', async (name) => {
  const found = await findPeer(name, process.env.OR_TOOLS_FROM ?? process.cwd());
  const peer = found === null ? null : guardBackend(found, { memoryBudget: Infinity });

  it.skipIf(peer === null).each(BOUNDED)('$name', async ({ program, answer }) => {
    const outcome = await peer?.solve(layOut(program), { timeLimit: 20 });
    if (answer === 'infeasible') expect(outcome).toEqual({ kind: 'infeasible' });
    else expect(outcome).toMatchObject({ kind: 'optimal', objective: answer });
  });

  it.skipIf(peer === null)('agrees with enumeration, with and without a start', async () => {
    const next = randomIntegers(606);
    const met = { optimal: 0, infeasible: 0, started: 0 };
    for (let i = 0; i < RANDOM_PROGRAMS; i += 1) {
      const tiny = randomBinaryProgram(next);
      const program = layOut(tiny);
      const least = leastByEnumeration(tiny);
      const outcome = await peer?.solve(program, { timeLimit: 20 });
      if (least === null) {
        expect(outcome).toEqual({ kind: 'infeasible' });
        met.infeasible += 1;
        continue;
      }
      expect(outcome).toMatchObject({ kind: 'optimal', objective: least });
      met.optimal += 1;
      if (outcome?.kind !== 'optimal') continue;
      const again = await peer?.solve(program, { timeLimit: 20, start: outcome.point });
      expect(again).toMatchObject({ kind: 'optimal', objective: least });
      met.started += 1;
    }
    expect(met.started).toBeGreaterThan(8);
    expect(met.infeasible).toBeGreaterThan(2);
  });
});

function randomBinaryProgram(next: (below: number) => number): TinyProgram {
  const columns = Array.from({ length: 3 + next(4) }, () => ({ cost: next(20) }));
  const rows = Array.from({ length: 2 + next(4) }, () => {
    const of = columns.map(() => next(4));
    const side = next(6);
    return next(2) === 0 ? { of, atLeast: side } : { of, atLeast: side, atMost: side + next(3) };
  });
  return { columns, rows };
}
