import { exampleWith } from '../example.ts';
import { add, type Cases, edit } from './case.ts';

export const WISHES_CASES: Cases = {
  'a wish without rank and score': {
    code: 'rank-or-score',
    files: edit('preferences', 2, 'R001,placement:msk-a,,,,'),
    at: 'preferences.csv:2:22',
    value: null,
    remedy: 'Fill in one',
  },
  'a wish with rank and score': {
    code: 'rank-or-score',
    files: edit('preferences', 2, 'R001,placement:msk-a,1,5,,'),
    at: 'preferences.csv:2:22',
    remedy: 'Fill in one',
  },
  'ranks and scores mixed': {
    code: 'rank-and-score-mixed',
    files: edit('preferences', 3, 'R001,stroke-a,,7,,'),
    at: 'preferences.csv:3:16',
    value: '7',
    reason: 'R001 scores here and ranks at preferences.csv:2',
    remedy: 'ranks or scores',
  },
  'the same wish twice': {
    code: 'duplicate-wish',
    files: add('preferences', 'R001,msk-a,5,,,'),
    at: 'preferences.csv:7:6',
    value: 'placement:msk-a',
    remedy: 'Delete one',
  },
  'a wish for a placement of another profession': {
    code: 'ineligible-wish',
    files: add('preferences', 'R003,msk-a,1,,,'),
    at: 'preferences.csv:7:6',
    value: 'placement:msk-a',
    reason: 'R003 cannot be placed at placement msk-a: profession',
    remedy: 'no effect',
  },
  'a form whose second choice is of another kind': {
    code: 'ranks-across-kinds',
    files: exampleWith({ preferences: 'rotator_id,choice_1,choice_2,choice_3\nR001,msk-a,beta,stroke-a' }),
    at: 'preferences.csv:2:12',
    value: 'site:beta',
    reason: 'R001 ranks a placement 1 and a site 2',
    remedy: 'a smaller weight',
  },
  'two decisions that cannot both hold': {
    code: 'contradicting-decision',
    files: add('decisions', 'R003,1,,fix,,coordinator'),
    at: 'decisions.csv:4:',
    value: 'R003, 1',
    reason: 'decisions.csv:2 decides fix reab-b',
    remedy: 'Delete one',
  },
  'a placement fixed and forbidden': {
    code: 'contradicting-decision',
    files: add('decisions', 'R003,1,reab-b,forbid,,coordinator'),
    at: 'decisions.csv:4:',
    remedy: 'Delete one',
  },
  'a forbidden nothing': {
    code: 'missing-value',
    files: edit('decisions', 3, 'R001,2,,forbid,,coordinator'),
    at: 'decisions.csv:3:8',
    remedy: 'Fill in placement_id',
  },
  'a pair of one person': {
    code: 'pair-with-oneself',
    files: add('pairs', 'R003,R003,apart,slot'),
    at: 'pairs.csv:3:6',
    value: 'R003',
    remedy: 'another rotator',
  },
  'a pair together and apart': {
    code: 'contradicting-pair',
    files: add('pairs', 'R002,R001,together,slot'),
    at: 'pairs.csv:3:',
    reason: 'pairs.csv:2 wants the two apart (slot)',
    remedy: 'Delete one',
  },
};
