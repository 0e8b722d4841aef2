import { TIER_NAMES } from '../../domain/objective.js';
import { asHundredths } from '../../domain/units.js';
import { freeText, hundredths, oneOf, wholeNumber, word } from '../cells.js';
import { optional, required } from '../column.js';
import { slackCell } from '../slack-cell.js';
import { note } from './shared-columns.js';
export const settings = {
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
export const objectives = {
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
        weight: optional('weight', hundredths({ from: 0, to: 1000 }), { value: asHundredths(100), meaning: '1' }, 'blend: weight of the worst-off.'),
        variant: optional('variant', oneOf(['generous', 'greedy']), { value: null, meaning: 'generous, for rank-profile' }, 'rank-profile: fewest worst ranks first, or most first choices.'),
        slack: optional('slack', slackCell, { value: { kind: 'absolute', amount: 0 }, meaning: '0' }, 'How far later tiers may worsen this one: a whole number, or a share such as 2%.'),
        note,
    },
};
