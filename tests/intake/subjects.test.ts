import { describe, expect, test } from 'vitest';
import type { CompetencyRule } from '../../src/domain/programme.ts';
import { parseSubject } from '../../src/intake/cells/parse-subject.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { accepted } from '../support/accepted.ts';
import { EXAMPLE, exampleWith } from './example.ts';

const ANY = {
  bare: 'rotation',
  allowed: [
    'pillar',
    'rotation',
    'setting',
    'site',
    'area',
    'employer',
    'placement',
    'competence',
    'seven_day',
  ],
} as const;

function terms(text: string): string[] | string {
  const reading = parseSubject(text, ANY);
  return reading.ok ? reading.terms.map(({ kind, id }) => `${kind}:${id}`) : reading.finding.reason;
}

describe('parseSubject', () => {
  test.each([
    ['', []],
    ['msk', ['rotation:msk']],
    ['pillar:acute', ['pillar:acute']],
    ['site:b; SITE:a ;rotation:msk;site:a', ['rotation:msk', 'site:a', 'site:b']],
    ['site', ['site:*']],
    ['Site:*', ['site:*']],
    ['seven_day', ['seven_day:yes']],
    ['Seven day:Yes', ['seven_day:yes']],
    ['employer:Vale: Council', ['employer:Vale: Council']],
    ['planet:mars', '"planet:" is not a kind of thing.'],
    ['site:', 'No id follows "site:".'],
    ['seven_day:no', 'seven_day only takes yes.'],
  ])('%j', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('takes only kinds that the place allows', () => {
    const reading = parseSubject('pillar:acute', { bare: 'rotation', allowed: ['rotation', 'site'] });
    expect(reading).toMatchObject({
      ok: false,
      finding: { code: 'bad-subject', remedy: 'Write one of rotation:… site:….' },
    });
    const unknown = parseSubject('planet:mars', { bare: 'rotation', allowed: ['rotation', 'site'] });
    expect(unknown).toMatchObject({ ok: false, finding: { remedy: 'Write one of rotation: site:.' } });
  });
});

/** The one rule given, in a programme whose rotators nearly all of it binds. */
async function rule(cells: string): Promise<CompetencyRule | readonly string[]> {
  const header = 'rule_id,rule,subject,at_least,at_most,by_cycle,strength,weight';
  const intake = await readProgramme(exampleWith({ competency_rules: `${header}\nr,${cells}` }));
  const errors = intake.issues.filter(({ severity }) => severity === 'error');
  if (intake.kind === 'rejected')
    return errors.map(({ code, column, reason }) => `${code}@${column}: ${reason}`);
  const [only] = intake.programme.competencyRules;
  if (only === undefined) throw new Error('the rule was lost');
  return only;
}

describe('competency rules', () => {
  test.each([
    [
      'cover,acute,,,,,',
      {
        kind: 'cover',
        subject: [{ kind: 'pillar', id: 'acute' }],
        atLeast: null,
        strength: 'must',
        weight: 1,
      },
    ],
    [
      'cover,,0.5,,2,should,4',
      { subject: [{ kind: 'pillar', id: '*' }], atLeast: 50, byCycle: 2, strength: 'should', weight: 4 },
    ],
    ['cover,pillar,,,,,', { subject: [{ kind: 'pillar', id: '*' }] }],
    [
      'cover,setting:community;site:alpha,2,,,,',
      {
        subject: [
          { kind: 'setting', id: 'community' },
          { kind: 'site', id: 'alpha' },
        ],
        atLeast: 200,
      },
    ],
    [
      'choose,msk;stroke,1,2,3,,',
      {
        subject: [
          { kind: 'rotation', id: 'msk' },
          { kind: 'rotation', id: 'stroke' },
        ],
        atLeast: 100,
        atMost: 200,
        byCycle: 3,
      },
    ],
    ['repeat,,,,,,', { subject: [{ kind: 'rotation', id: '*' }], atMost: null }],
    ['repeat,placement,,1,,,', { subject: [{ kind: 'placement', id: '*' }], atMost: 100 }],
    ['spread,,,2,,,', { subject: [{ kind: 'site', id: '*' }], atMost: 200 }],
    [
      'spread,seven_day,1,1,,should,',
      { subject: [{ kind: 'seven_day', id: 'yes' }], atLeast: 100, atMost: 100 },
    ],
    ['spread,employer,,2,3,,', { subject: [{ kind: 'employer', id: '*' }], byCycle: 3 }],
    ['experience,reablement,60,,,,', { subject: [{ kind: 'rotation', id: 'reablement' }], atLeast: 6000 }],
    ['first,setting:community,,0,,,', { subject: [{ kind: 'setting', id: 'community' }], atMost: 0 }],
    ['first,msk,,,,,', { subject: [{ kind: 'rotation', id: 'msk' }], atMost: null }],
    ['gap,,,,,should,5', { subject: [], atMost: null, weight: 5 }],
    ['gap,,,1,2,must,', { subject: [], atMost: 100, byCycle: 2 }],
    ['move,,,1,2,,', { byCycle: 2, subject: [{ kind: 'site', id: '*' }], atMost: 100 }],
    ['move,area,,,,should,', { subject: [{ kind: 'area', id: '*' }] }],
  ])('%s', async (cells, expected) => {
    expect(await rule(cells)).toMatchObject(expected);
  });

  test.each([
    ['msk;stroke > reablement', 'rotation:msk;rotation:stroke > rotation:reablement'],
    ['competence:manual-handling>setting:community', 'competence:manual-handling > setting:community'],
    ['msk;competence:manual-handling > stroke', 'competence:manual-handling;rotation:msk > rotation:stroke'],
    ['site:alpha > site:beta;area', 'site:alpha > area:*;site:beta'],
  ])('before %s', async (subject, expected) => {
    const read = await rule(`before,${subject},,,,,`);
    if (!('then' in read)) throw new Error(read.join());
    const format = (terms: CompetencyRule['subject']): string =>
      terms.map(({ kind, id }) => `${kind}:${id}`).join(';');
    expect(`${format(read.subject)} > ${format(read.then)}`).toBe(expected);
  });

  test.each([
    ['cover,acute;site:alpha,,,,,', 'bad-subject@9: Pillars and places cannot stand in one subject.'],
    ['cover,acute,,2,,,', 'bad-bounds@16: at_most has no meaning for a cover rule.'],
    ['choose,msk,,,,,', 'bad-bounds@3: A choose rule needs at_least or at_most.'],
    ['choose,msk,2,1,,,', 'bad-bounds@16: at_most is less than at_least.'],
    ['choose,msk,1.5,,,,', 'bad-bounds@14: at_least of a choose rule counts whole things.'],
    ['choose,acute,1,,,,', 'unknown-id@10: rotation "acute" is not in rotations.csv.'],
    ['before,,,,,,', 'bad-subject@10: A before rule needs a subject.'],
    ['before,msk > stroke > reablement,,,,,', 'bad-subject@10: A before rule reads A > B.'],
    ['before,msk > competence:manual-handling,,,,,', 'bad-subject@10: A competence cannot stand here.'],
    ['before,msk > stroke,,,2,,', 'bad-bounds@25: by_cycle has no meaning for a before rule.'],
    ['repeat,msk,1,,,,', 'bad-bounds@14: at_least has no meaning for a repeat rule.'],
    ['spread,pillar:acute,,1,,,', 'bad-subject@10: A pillar cannot stand here.'],
    ['experience,msk,,,,,', 'bad-bounds@18: An experience rule needs at_least.'],
    ['experience,;,60,,,,', 'bad-subject@14: An experience rule needs a subject.'],
    ['before,; > msk,,,,,', 'bad-subject@10: A before rule reads A > B.'],
    ['experience,,60,,,,', 'bad-subject@14: An experience rule needs a subject.'],
    ['first,msk,,,2,,', 'bad-bounds@15: by_cycle has no meaning for a first rule.'],
    ['experience,msk,60,,2,,', 'bad-bounds@22: by_cycle has no meaning for an experience rule.'],
    ['first,msk,,2,,,', 'bad-bounds@14: at_most of a first rule is 0 (must not come first) or blank (must).'],
    ['gap,msk,,1,,,', 'bad-subject@7: subject has no meaning for a gap rule.'],
    ['gap,,,,,must,', 'bad-bounds@9: A gap rule that must hold needs at_most.'],
    ['move,rotation:msk,,1,,,', 'bad-subject@8: A rotation cannot stand here.'],
  ])('%s is refused', async (cells, expected) => {
    expect(await rule(cells)).toEqual([expected]);
  });

  test('are in order of their ids', async () => {
    const intake = accepted(await readProgramme(exampleWith({})));
    expect(intake.programme.competencyRules.map(({ id }) => id)).toEqual([
      'cover-core',
      'home-soon',
      'no-repeats',
      'order',
    ]);
    expect(EXAMPLE.competency_rules).toContain('order');
  });
});
