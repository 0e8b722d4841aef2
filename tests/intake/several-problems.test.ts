import { expect, test } from 'vitest';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { exampleWith } from './example.ts';

/** Each error of one table that was replaced, as `line:code`. */
async function errorsIn(name: string, text: string): Promise<readonly string[]> {
  const { issues } = await readProgramme(exampleWith({ [name]: text }));
  const own = issues.filter(({ severity, file }) => severity === 'error' && file === `${name}.csv`);
  return own.map(({ line, code }) => `${line}:${code}`);
}

test.each<[string, string, string, readonly string[]]>([
  [
    'dates that are reversed, beside a number that is none',
    'rotators',
    'rotator_id,profession,band,wte,available_from,available_until\nR001,physiotherapist,5,x,2027-01-01,2026-01-01',
    ['2:wrong-type', '2:dates-reversed'],
  ],
  [
    'a misspelt profession, beside a number that is none elsewhere',
    'rotators',
    'rotator_id,profession,band,wte\nR001,physiotherapist,5,x\nR002,physiotherpist,5,1\nR003,occupational therapst,y,1',
    ['2:wrong-type', '3:unknown-profession', '4:unknown-profession', '4:wrong-type'],
  ],
  [
    'bounds that do not fit, beside an unknown site',
    'placements',
    'placement_id,rotation_id,site_id,minimum,capacity,unit,min_band,max_band\nmsk-a,msk,nowhere,3,2,heads,7,5\nreab-b,reablement,beta,x,1.5,heads,,',
    ['2:unknown-id', '2:minimum-over-capacity', '2:bands-reversed', '3:wrong-type', '3:wrong-type'],
  ],
  [
    'a cycle that is out of range, beside an unknown rotator',
    'decisions',
    'rotator_id,cycle,placement_id,decision\nR009,7,reab-b,fix',
    ['2:unknown-id', '2:cycle-out-of-range'],
  ],
  [
    'what a rule speaks of and by when, beside a weight that is none',
    'competency_rules',
    'rule_id,profession,rule,subject,at_least,by_cycle,strength,weight\nA,,cover,pillar:acte,1,9,should,x\nB,,before,msk,,,should,x\nC,physiotherapst,cover,pillar:acute,1,,should,x',
    [
      '2:unknown-id',
      '2:cycle-out-of-range',
      '2:wrong-type',
      '3:bad-subject',
      '3:wrong-type',
      '4:unknown-profession',
      '4:wrong-type',
    ],
  ],
  [
    'nothing that only follows from the cell that could not be read',
    'preferences',
    'rotator_id,prefers,rank\nR001,msk-a,first',
    ['2:wrong-type'],
  ],
])('problems of one row are told at once: %s', async (_what, name, text, told) => {
  expect([...(await errorsIn(name, text))].sort()).toEqual([...told].sort());
});
