import { exampleWith, withLine } from '../example.ts';
import { type Cases, edit, table } from './case.ts';

/** The example with one profession in all tables, as rotators and as rotations write it. */
function shortProfessions(ofRotators: string, ofRotations: string): Cases[string]['files'] {
  const both = /physiotherapist(;occupational therapist)?|occupational therapist/g;
  return exampleWith({
    rotators: table('rotators').replace(both, ofRotators),
    rotations: table('rotations').replace(both, ofRotations),
    competency_rules: table('competency_rules').replace(both, ''),
    supervisors: table('supervisors').replace(both, ''),
  });
}

export const PEOPLE_CASES: Cases = {
  'an end before the start': {
    code: 'dates-reversed',
    files: edit('rotators', 3, 'R002,physiotherapist,5,1,2026-09-01,2026-08-31,,,no,,yes,,'),
    at: 'rotators.csv:3:37',
    value: '2026-08-31',
    reason: 'available_until comes before available_from',
    remedy: 'Swap',
  },
  'an absence the wrong way round': {
    code: 'dates-reversed',
    files: edit('absences', 2, 'R002,2026-11-30,2026-11-01,L1'),
    at: 'absences.csv:2:17',
    remedy: 'Swap',
  },
  'history that begins when the programme has begun': {
    code: 'history-not-past',
    files: edit('history', 2, 'R002,msk,alpha,2026-09-01,2027-02-28,'),
    at: 'history.csv:2:16',
    value: '2026-09-01',
    reason: 'the first cycle starts on 2026-09-01',
    remedy: 'Correct the date',
  },
  'history that ends when the programme has begun': {
    code: 'history-runs-on',
    files: edit('history', 2, 'R002,msk,alpha,2026-03-01,2026-09-01,'),
    at: 'history.csv:2:27',
    value: '2026-09-01',
    reason: 'ends on 2026-09-01',
    remedy: 'Correct the date',
  },
  'history after the day from which somebody is there': {
    code: 'history-not-past',
    files: exampleWith({
      rotators: withLine(
        table('rotators'),
        3,
        'R002,physiotherapist,5,0.6,2027-03-01,,2024-07-01,south,no,,yes,,2026',
      ),
      history: withLine(table('history'), 2, 'R002,msk,alpha,2027-03-01,2027-08-31,'),
    }),
    at: 'history.csv:2:16',
    reason: 'R002 is available from 2027-03-01',
    remedy: 'Correct the date',
  },
  'a misspelt profession': {
    code: 'unknown-profession',
    files: edit('rotators', 3, 'R002,physiotherapits,5,0.6,,,,,no,,yes,,'),
    at: 'rotators.csv:3:6',
    value: 'physiotherapits',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a rule for a misspelt profession': {
    code: 'unknown-profession',
    files: edit('competency_rules', 2, 'cover-core,Physiotherapist,,,cover,acute,1,,,must,,'),
    at: 'competency_rules.csv:2:12',
    value: 'Physiotherapist',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a rotation for a misspelt profession': {
    code: 'unknown-profession',
    files: edit('rotations', 2, 'msk,MSK outpatients,physio-therapist,1,outpatient,'),
    at: 'rotations.csv:2:21',
    remedy: 'Did you mean "physiotherapist"?',
  },
  'a profession that no rotation is open to': {
    code: 'profession-without-rotation',
    files: [
      ...exampleWith({
        rotations: withLine(table('rotations'), 3, 'stroke,Stroke,physiotherapist,1,inpatient,'),
        rotators: `${table('rotators')}\nR004,dietitian,5,1,,,,,yes,,yes,,`,
      }),
    ],
    at: 'rotators.csv:5:6',
    value: 'dietitian',
    remedy: 'rotations.csv',
  },
  'a short profession that is one letter from another': {
    code: 'profession-without-rotator',
    files: shortProfessions('OT', 'PT;OT'),
    at: 'rotations.csv:2:21',
    value: 'PT;OT',
    reason: 'No rotator is of the profession "PT".',
    remedy: 'Nothing needs doing',
  },
  'a short profession with two letters swapped': {
    code: 'unknown-profession',
    files: shortProfessions('SLT', 'STL'),
    at: 'rotators.csv:2:6',
    remedy: 'Did you mean "STL"?',
  },
  'a short profession that only rotations open to everybody take': {
    code: 'profession-without-rotation',
    files: shortProfessions('OP', 'OT'),
    at: 'rotators.csv:2:6',
    reason: 'Only rotations open to everybody take the profession "OP".',
    remedy: 'Did you mean "OT"?',
  },
  'a cohort nobody is in': {
    code: 'unknown-cohort',
    files: edit('competency_rules', 5, 'order,,,2062,before,msk > rotation:stroke,,,,should,2,'),
    at: 'competency_rules.csv:5:9',
    value: '2062',
    remedy: 'Did you mean "2026"?',
  },
  'a travel limit without journey times': {
    code: 'no-travel-time',
    files: exampleWith({ travel: table('travel').replace('north,beta,45\n', '') }),
    at: 'travel.csv::',
    value: 'north – beta',
    reason: 'so the travel limit of 1 rotator does not count there.',
    remedy: 'Add north,beta,<minutes>',
  },
  'a travel limit from an unknown area': {
    code: 'unknown-home-area',
    files: edit('rotators', 2, 'R001,physiotherapist,5,1,,,2025-07-01,nort,yes,,yes,60,2026'),
    at: 'rotators.csv:2:39',
    value: 'nort',
    remedy: 'Did you mean "north"?',
  },
  'a travel limit from nowhere': {
    code: 'unknown-home-area',
    files: edit('rotators', 2, 'R001,physiotherapist,5,1,,,2025-07-01,,yes,,yes,60,2026'),
    at: 'rotators.csv:2:49',
    value: '60',
    remedy: 'Fill in home_area',
  },
  'driving left open': {
    code: 'driving-unknown',
    files: edit('rotators', 3, 'R002,physiotherapist,5,0.6,,,,,,,yes,,2026'),
    at: 'rotators.csv:3:32',
    value: null,
    remedy: 'yes or no',
  },
  'weekends left open': {
    code: 'seven-day-unknown',
    files: edit('rotators', 3, 'R002,physiotherapist,5,0.6,,,,,no,,,,2026'),
    at: 'rotators.csv:3:36',
    value: null,
    remedy: 'yes or no',
  },
};
