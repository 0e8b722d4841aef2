import { slotTermsRules } from '../slot-terms-rules.js';
/** A slot that runs over seven days is closed to a rotator who does not; not knowing allows it. */
export const sevenDay = {
    cells: ({ index }) => slotTermsRules('seven-day', index, {
        asks: ({ sevenDay }) => sevenDay,
        refuses: ({ person }) => person.sevenDay === false,
        facts: () => ({}),
    }),
};
