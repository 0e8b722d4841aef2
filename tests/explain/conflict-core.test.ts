import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../solver/backends/load.ts';
import { type Executor, inlineExecutor } from '../../solver/pool/executor.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { findConflict } from '../../src/explain/conflicts/conflict.ts';
import { findCore } from '../../src/explain/conflicts/conflict-core.ts';
import { inquireFeasibility } from '../../src/explain/conflicts/feasibility.ts';
import type { Inquiry } from '../../src/explain/conflicts/inquiry.ts';
import { buildProgramme } from '../support/programme-builder.ts';

let executor: Executor;
beforeAll(async () => {
  executor = inlineExecutor(await loadBackend({ name: 'highs' }));
});

const inquire = (): Inquiry => inquireFeasibility({ executor, timeLimit: 1000 });

/** Three must begin in a hub that has room for `room`, and may not wait; they have to do other things as well. */
const hubOf = (room: number): Programme =>
  buildProgramme({
    settings: { cycles: 3 },
    rotators: ['R1', 'R2', 'R3'],
    rotations: [{ id: 'ward', setting: 'hub' }, { id: 'home' }],
    placements: [
      { id: 'A', rotation: 'ward', site: 'S', everyCycle: { capacity: room } },
      { id: 'B', rotation: 'home', site: 'T', everyCycle: { capacity: 3 } },
    ],
    rules: [
      { id: 'COVER', kind: 'cover', subject: 'rotation:home' },
      { id: 'CHOOSE', kind: 'choose', subject: 'rotation:*', atMost: 2 },
      { id: 'GAP', kind: 'gap', atMost: 0 },
      { id: 'HUB', kind: 'first', subject: 'setting:hub' },
    ],
  });

describe('findCore', () => {
  it('finds the two kinds of rules that clash, out of all', async () => {
    const whole = inquire().formulate({ programme: hubOf(2), without: [] }, null);
    const core = await findCore(whole, inquire(), new Set());
    const rules = [...core!].map((tag) => whole.instances[tag]!.rule);
    expect([...new Set(rules)].toSorted()).toEqual(['first', 'gap']);
    expect(rules).toHaveLength(6);
  });

  it('says nothing where there is an allocation', async () => {
    const whole = inquire().formulate({ programme: hubOf(3), without: [] }, null);
    expect(await findCore(whole, inquire(), new Set())).toBeNull();
  });

  it('leads to a conflict where nothing can be told of all rules together', async () => {
    const inquiry = inquire();
    const isTooMuch = (kept: (tag: number) => boolean): boolean => [...Array(100).keys()].every(kept);
    const short: Inquiry = {
      ...inquiry,
      guess: (whole, kept, rounds) => (isTooMuch(kept) ? 'unknown' : inquiry.guess(whole, kept, rounds)),
      ask: async (whole, kept, seconds) =>
        isTooMuch(kept) ? { answer: 'unknown', chosen: null } : await inquiry.ask(whole, kept, seconds),
    };
    const conflict = await findConflict({ programme: hubOf(2), without: [] }, short);
    expect(conflict?.minimal).toBe(true);
    expect(
      conflict?.instances.map(({ rule, rotator, cycle }) => `${rule} ${rotator ?? cycle}`).toSorted(),
    ).toEqual(['capacity 1', ...['R1', 'R2', 'R3'].flatMap((id) => [`first ${id}`, `gap ${id}`]).toSorted()]);
  });
});
