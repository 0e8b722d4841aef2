import { instanceOf } from './rule-instance.js';
/** Cell rules that compare a slot's terms with the rotator who considers it; none when no slot asks. */
export function slotTermsRules(rule, index, test) {
    const cycles = index.programmeCycles;
    const asking = new Uint8Array(index.programme.placements.length * cycles);
    for (let slot = 0; slot < asking.length; slot += 1) {
        const terms = index.terms(Math.floor(slot / cycles), (slot % cycles) + 1);
        if (terms !== null && test.asks(terms))
            asking[slot] = 1;
    }
    if (!asking.includes(1))
        return [];
    const applicantFor = (rotator, placement, cycle) => {
        const terms = index.terms(placement, cycle);
        if (terms === null)
            return null;
        return { person: index.rotator(rotator), terms, months: index.monthsRegistered(rotator, cycle) };
    };
    return [
        {
            scope: 'dated',
            forbids: (rotator, placement, cycle) => {
                if (asking[placement * cycles + cycle - 1] === 0)
                    return false;
                const applicant = applicantFor(rotator, placement, cycle);
                return applicant !== null && test.refuses(applicant);
            },
            instances: ({ rotator, placement, cycle }) => {
                const applicant = applicantFor(rotator, placement, cycle);
                if (applicant === null)
                    return [];
                const { person, terms } = applicant;
                return [
                    instanceOf(rule, {
                        rotator: person.id,
                        placement: index.placement(placement).id,
                        cycle,
                        refs: [person.at, terms.at],
                        facts: test.facts(applicant),
                    }),
                ];
            },
        },
    ];
}
