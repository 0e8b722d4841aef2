import { exampleWith } from '../example.ts';
import { add, type Cases, edit, table } from './case.ts';

export const RULES_CASES: Cases = {
  'a kind of subject that does not exist': {
    code: 'bad-subject',
    files: edit('competency_rules', 3, 'home-soon,,5;6,,cover,piller:home,0.5,,2,should,3,'),
    at: 'competency_rules.csv:3:23',
    value: 'piller:home',
    remedy: 'Did you mean "pillar"?',
  },
  'a before rule without an arrow': {
    code: 'bad-subject',
    files: edit('competency_rules', 5, 'order,,,,before,msk,,,,should,2,'),
    at: 'competency_rules.csv:5:17',
    value: 'msk',
    remedy: 'rotation:msk > rotation:stroke',
  },
  'a subject for a rule about gaps': {
    code: 'bad-subject',
    files: add('competency_rules', 'c,,,,gap,msk,,1,,must,,'),
    at: 'competency_rules.csv:6:10',
    remedy: 'Leave subject blank',
  },
  'a bound that has no meaning': {
    code: 'bad-bounds',
    files: edit('competency_rules', 2, 'cover-core,,,,cover,acute,1,2,,must,,'),
    at: 'competency_rules.csv:2:29',
    value: '2',
    remedy: 'Leave at_most blank',
  },
  'a rule without the bound it needs': {
    code: 'bad-bounds',
    files: add('competency_rules', 'c,,,,spread,site:*,,,,must,,'),
    at: 'competency_rules.csv:6:6',
    reason: 'at_least or at_most',
    remedy: 'one of the two',
  },
  'a rule that binds nobody': {
    code: 'rule-binds-nobody',
    files: edit('competency_rules', 3, 'home-soon,,8,,cover,pillar:home,0.5,,2,should,3,'),
    at: 'competency_rules.csv:3:',
    value: 'home-soon',
    remedy: 'rotators.csv',
  },
  'rules that let nobody begin': {
    code: 'circular-before',
    files: add(
      'competency_rules',
      'a,,,,before,msk > stroke,,,,must,,',
      'b,,,,before,stroke > reablement,,,,must,,',
      'c,,,,before,stroke > msk,,,,must,,',
    ),
    at: 'competency_rules.csv:6:',
    value: 'a',
    reason: 'rotation:stroke may only follow rotation:msk',
    remedy: 'Turn one of the rules round',
  },
  'a required pillar that nobody offers': {
    code: 'pillar-not-offered',
    files: exampleWith({
      pillars: `${table('pillars')}\nmental-health,,core`,
      competency_rules: `${table('competency_rules')}\nmh,,,,cover,mental-health,1,,,must,,`,
    }),
    at: 'competency_rules.csv:6:13',
    value: 'mental-health',
    remedy: 'rotation_pillars.csv',
  },
  'a pillar that nobody offers or requires': {
    code: 'pillar-unused',
    files: add('pillars', 'mental-health,,core'),
    at: 'pillars.csv:5:',
    value: 'mental-health',
    remedy: 'delete the pillar',
  },
};
