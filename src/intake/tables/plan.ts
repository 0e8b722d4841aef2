import { NO_SLACK, NO_WEIGHT, type Objective, TIER_NAMES, type TierName } from '../../domain/objective.ts';
import type { Hundredths } from '../../domain/units.ts';
import { freeText, hundredths, oneOf, wholeNumber, word } from '../cells/cells.ts';
import { slackCell } from '../cells/slack-cell.ts';
import { optional, required } from '../schema/column.ts';
import type { Table } from '../schema/table.ts';
import { note } from './shared-columns.ts';

export interface SettingRow {
  readonly setting: string;
  readonly value: string;
  readonly note: string;
}

export const settings: Table<SettingRow> = {
  name: 'settings',
  description: 'Name and calendar of the programme and how it is run, one setting a row.',
  need: 'optional',
  key: ['setting'],
  duplicates: 'refused',
  columns: {
    setting: required('setting', word, 'Name of the setting.', { aliases: ['name', 'key', 'option'] }),
    value: optional('value', freeText, { value: '', meaning: 'the default' }, 'Its value.'),
    note,
  },
};

export interface ObjectiveRow {
  readonly tier: number;
  readonly objective: TierName;
  readonly weight: Hundredths;
  readonly variant: Objective['variant'];
  readonly slack: Objective['slack'];
  readonly note: string;
}

export const objectives: Table<ObjectiveRow> = {
  name: 'objectives',
  description: 'The order of what is optimised; without the table the default order applies.',
  need: 'optional',
  key: ['tier'],
  duplicates: 'refused',
  columns: {
    tier: required('tier', wholeNumber({ from: 1, to: 100 }), '1 = first.', {
      aliases: ['order', 'priority'],
    }),
    objective: required('objective', oneOf(TIER_NAMES), 'What is minimised.', { aliases: ['name'] }),
    weight: optional(
      'weight',
      hundredths({ from: 0, to: 1000 }),
      { value: NO_WEIGHT, meaning: '1' },
      'blend: weight of the worst-off.',
    ),
    variant: optional(
      'variant',
      oneOf(['generous', 'greedy']),
      { value: null, meaning: 'generous, for rank-profile' },
      'rank-profile: fewest worst ranks first, or most first choices.',
    ),
    slack: optional(
      'slack',
      slackCell,
      { value: NO_SLACK, meaning: '0' },
      'How far later tiers may worsen this one: a whole number, or a share such as 2%.',
    ),
    note,
  },
};
