import { bindingsOf, countedStays } from './competency.js';
import { creditsOf, historyCredit } from './credit.js';
import { eachOf, formatSubject, speaksOf, whereaboutsOf, whereaboutsOfEntry } from './subject.js';
import { known } from './tables.js';
const EACH_PILLAR = [{ kind: 'pillar', id: '*' }];
/** One entry for each thing that a cover rule asks of a rotator: each id by itself for `*`, else the group together. */
export function coverageOf(binding) {
    const { tables, person, rule } = binding;
    return thingsToCover(tables, rule.subject).map((subject) => {
        const had = sum(person.history.map((entry) => entryGain(tables, person, entry, subject)));
        const gains = countedStays(binding).map((stay) => ({ stay, gain: gainOf(tables, stay, subject) }));
        const total = had + sum(gains.map(({ gain }) => gain));
        return { subject, required: rule.atLeast ?? 100, had, total, gains };
    });
}
/** Every rotator × thing to cover. */
export function listCoverage(review) {
    return bindingsOf(review, 'cover').flatMap((binding) => coverageOf(binding).map(({ subject, required, had, gains }) => {
        const term = subject.length === 1 ? subject[0] : undefined;
        const gained = sum(gains.filter(({ stay }) => !stay.future).map(({ gain }) => gain));
        const completableBy = had + gained >= required ? null : cycleOfCompletion(required - had, gains);
        return {
            rotator: binding.person.rotator.id,
            rule: binding.rule.id,
            strength: binding.rule.strength,
            pillar: term?.kind === 'pillar' ? term.id : null,
            subject: formatSubject(subject),
            required,
            had,
            gained,
            owed: Math.max(0, required - had - gained),
            byCycle: binding.deadline,
            status: had + gained >= required ? 'covered' : completableBy === null ? 'not-covered' : 'completable',
            completableBy,
        };
    }));
}
function thingsToCover(tables, subject) {
    const asked = subject.length === 0 ? EACH_PILLAR : subject;
    const singles = asked.filter((term) => term.id === '*').flatMap((term) => eachOf(tables, term));
    const group = asked.filter((term) => term.id !== '*');
    return [...singles.map((term) => [term]), ...(group.length === 0 ? [] : [group])];
}
/** Credits in the pillars, and one whole for each cycle in one of the places. */
export function gainOf(tables, stay, subject) {
    const credits = creditsOf(tables, stay).filter(({ pillar }) => hasPillar(subject, pillar));
    let whole = 0;
    for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
        const where = whereaboutsOf(stay, cycle);
        if (placeTerms(subject).some((term) => speaksOf(tables, term, where)))
            whole += 100;
    }
    return whole + sum(credits.map((credit) => credit.hundredths));
}
function entryGain(tables, person, entry, subject) {
    const pillars = tables.programme.pillars.filter((pillar) => hasPillar(subject, pillar.id));
    const credits = pillars.map((pillar) => historyCredit(tables, person, entry, pillar.id));
    const isThere = placeTerms(subject).some((term) => speaksOf(tables, term, whereaboutsOfEntry(entry)));
    const whole = isThere ? 100 * known(tables.rotations, entry.rotation).lengthCycles : 0;
    return whole + sum(credits);
}
function hasPillar(subject, pillar) {
    return subject.some((term) => term.kind === 'pillar' && term.id === pillar);
}
function placeTerms(subject) {
    return subject.filter((term) => term.kind !== 'pillar');
}
function cycleOfCompletion(owed, gains) {
    let gained = 0;
    for (const { stay, gain } of gains) {
        gained += gain;
        if (gained >= owed)
            return stay.last;
    }
    return null;
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
