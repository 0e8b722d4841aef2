import { slotTermsRules } from '../slot-terms-rules.js';
/** A slot for drivers is closed to a rotator who does not drive; not knowing allows it. */
export const driver = {
    cells: ({ index }) => slotTermsRules('driver', index, {
        asks: ({ driver }) => driver,
        refuses: ({ person }) => person.drives === false,
        facts: () => ({}),
    }),
};
