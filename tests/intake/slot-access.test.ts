import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/domain/programme.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { tabulateAccess } from '../../src/intake/supply/slot-access.ts';
import { accepted } from '../support/accepted.ts';
import { EXAMPLE, exampleWith, withLine } from './example.ts';

async function read(changes: Readonly<Record<string, string>>): Promise<Programme> {
  const files = exampleWith({ preferences: 'rotator_id,prefers,rank', ...changes });
  return accepted(await readProgramme(files)).programme;
}

/** What keeps the first rotator from the first placement named in a cycle, when R001's row is as given. */
async function obstacle(
  where: { readonly placement: string; readonly cycle: number },
  rotator = 'R001,physiotherapist,5,1,,,2020-07-01,north,yes,,yes,60,',
  changes: Readonly<Record<string, string>> = {},
): Promise<string | null> {
  const programme = await read({ rotators: withLine(EXAMPLE.rotators ?? '', 2, rotator), ...changes });
  const placement = programme.placements.find(({ id }) => id === where.placement);
  const [person] = programme.rotators;
  if (placement === undefined || person === undefined) throw new Error('not in the example');
  return tabulateAccess(programme).obstacle(person, placement, where.cycle);
}

const HOME = { placement: 'reab-b', cycle: 1 };

describe('what keeps a rotator from a slot', () => {
  test('is nothing when everything fits', async () => {
    expect(await obstacle(HOME)).toBeNull();
  });

  test.each([
    [
      'profession',
      'R001,occupational therapist,5,1,,,2020-07-01,north,yes,,yes,60,',
      { placement: 'msk-a', cycle: 1 },
    ],
    ['band', 'R001,physiotherapist,4,1,,,2020-07-01,north,yes,,yes,60,', { placement: 'msk-a', cycle: 1 }],
    ['band', 'R001,physiotherapist,8,1,,,2020-07-01,north,yes,,yes,60,', { placement: 'msk-a', cycle: 1 }],
    ['driving', 'R001,physiotherapist,5,1,,,2020-07-01,north,no,,yes,60,', HOME],
    [
      'weekends',
      'R001,physiotherapist,5,1,,,2020-07-01,north,yes,,no,60,',
      { placement: 'stroke-a', cycle: 1 },
    ],
    ['travel', 'R001,physiotherapist,5,1,,,2020-07-01,north,yes,,yes,44,', HOME],
    ['registration', 'R001,physiotherapist,5,1,,,,north,yes,,yes,60,', HOME],
    ['registration', 'R001,physiotherapist,5,1,,,2025-09-02,north,yes,,yes,60,', HOME],
  ])('may be %s: %s', async (expected, rotator, where) => {
    expect(await obstacle(where, rotator)).toBe(expected);
  });

  test.each([
    [
      'a band not known',
      'R001,physiotherapist,,1,,,2020-07-01,north,yes,,yes,60,',
      { placement: 'msk-a', cycle: 1 },
    ],
    ['driving not known', 'R001,physiotherapist,5,1,,,2020-07-01,north,,,yes,60,', HOME],
    ['twelve months to the day', 'R001,physiotherapist,5,1,,,2025-09-01,north,yes,,yes,60,', HOME],
    ['a journey of exactly the limit', 'R001,physiotherapist,5,1,,,2020-07-01,north,yes,,yes,45,', HOME],
    ['no home area', 'R001,physiotherapist,5,1,,,2020-07-01,,yes,,yes,1,', HOME],
    [
      'weekends in a cycle without',
      'R001,physiotherapist,5,1,,,2020-07-01,north,yes,,no,60,',
      { placement: 'stroke-a', cycle: 2 },
    ],
  ])('is not %s', async (_name, rotator, where) => {
    expect(await obstacle(where, rotator)).toBeNull();
  });

  test.each([
    ['2026-09-01,2027-02-28', null],
    ['2026-09-02,2027-02-28', 'competence'],
    ['2026-09-01,2027-02-27', 'competence'],
    [',', null],
  ])('may be a competence held %s', async (dates, expected) => {
    const competences = `rotator_id,competence_id,gained_on,expires_on\nR001,manual-handling,${dates}`;
    expect(await obstacle(HOME, undefined, { competences })).toBe(expected);
  });

  test('may be that it is not offered', async () => {
    expect(await obstacle({ placement: 'msk-a', cycle: 4 })).toBe('not offered');
    const placements = `${EXAMPLE.placements}\nmsk-a,2,msk,alpha,0,0,heads,,,,,,,,,,`;
    expect(await obstacle({ placement: 'msk-a', cycle: 2 }, undefined, { placements })).toBe('not offered');
  });
});

describe('a workable cycle', () => {
  // Cycle 1 is 2026-09-01 … 2027-02-28: 181 days, of which half (91) must be worked.
  test.each([
    ['', '2026-11-30', '', true],
    ['', '2026-11-29', '', false],
    ['2026-12-01', '', '', false],
    ['2026-11-30', '', '', true],
    ['', '', 'R001,2026-09-01,2026-11-29,', true],
    ['', '', 'R001,2026-09-01,2026-11-30,', false],
    // Overlapping absences count once, and an absence inside another not at all.
    ['', '', 'R001,2026-09-01,2026-11-29,\nR001,2026-10-01,2026-10-31,\nR001,2026-11-15,2026-11-29,', true],
    ['', '', 'R001,2026-11-15,2026-12-01,\nR001,2026-09-01,2026-11-20,\nR001,2026-09-10,2026-09-11,', false],
    // Days away before the start are not lost twice.
    ['2026-11-01', '', 'R001,2026-08-01,2026-11-25,', true],
  ])('from %j until %j without %j: %j', async (from, until, absences, expected) => {
    const programme = await read({
      rotators: withLine(
        EXAMPLE.rotators ?? '',
        2,
        `R001,physiotherapist,5,1,${from},${until},2020-07-01,north,yes,,yes,60,`,
      ),
      absences: `rotator_id,from,until,reason_code\n${absences}`,
    });
    expect(tabulateAccess(programme).presence.isWorkable(programme.rotators[0]!, 1)).toBe(expected);
  });

  test('ends with the programme', async () => {
    const programme = await read({});
    expect(
      [1, 2, 3, 4].map((cycle) =>
        tabulateAccess(programme).presence.isWorkable(programme.rotators[0]!, cycle),
      ),
    ).toEqual([true, true, true, false]);
  });
});
