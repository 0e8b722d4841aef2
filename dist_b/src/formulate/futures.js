import { bindsRotator, boundRotators, deadlineOf } from './binding.js';
import { chooseDemands } from './choose-demand.js';
import { rulesOfKind } from './competency-rules.js';
import { coverDemands } from './cover-demand.js';
import { tabulateMembership } from './membership.js';
import { position } from './programme-index.js';
/** Works out futures from the competency rules, history and pairs. */
export function tabulateFutures(ground) {
    const { index } = ground;
    const { horizon, programmeCycles, programme } = index;
    const { rotators, competencyRules } = programme;
    const goesOn = rotators.map((rotator) => competencyRules.some((rule) => rule.strength === 'must' && deadlineOf(index, rule) > horizon && bindsRotator(rule, rotator)));
    const modelled = rotators.map(() => false);
    for (const rotator of owedRotators(ground))
        modelled[rotator] = goesOn[rotator];
    const paired = addPartners(index, goesOn, modelled);
    const serves = usefulPlacements(ground);
    return {
        lastCycle: (rotator) => (goesOn[rotator] ? programmeCycles : horizon),
        lastModelled: (rotator) => (modelled[rotator] ? programmeCycles : horizon),
        useful: (rotator, placement) => paired.has(rotator) || serves(rotator, placement),
    };
}
/** Rotators of whom a rule with a deadline past the horizon asks more than history holds. */
function owedRotators(ground) {
    const { index } = ground;
    const owed = new Set();
    for (const { rule, deadline, required, had } of coverDemands(ground)) {
        if (deadline <= index.horizon)
            continue;
        for (const rotator of boundRotators(index, rule))
            if (had(rotator) < required)
                owed.add(rotator);
    }
    for (const { rule, deadline, atLeast, done } of chooseDemands(index)) {
        if (deadline <= index.horizon || atLeast === null)
            continue;
        for (const rotator of boundRotators(index, rule))
            if (done(rotator).size < atLeast)
                owed.add(rotator);
    }
    return owed;
}
/** A pair that goes on together needs the future of both. Returns everybody in such a pair. */
function addPartners(index, goesOn, modelled) {
    const pairs = index.programme.pairs
        .filter((pair) => pair.kind === 'together')
        .map((pair) => [position(index.rotatorOf, pair.rotator), position(index.rotatorOf, pair.other)])
        .filter(([one, other]) => goesOn[one] === true && goesOn[other] === true);
    let grown = true;
    while (grown) {
        grown = false;
        for (const [one, other] of pairs) {
            if (modelled[one] === modelled[other])
                continue;
            modelled[one] = true;
            modelled[other] = true;
            grown = true;
        }
    }
    return new Set(pairs.flat());
}
/** Placements that count towards a rule due past the horizon, or that open the way to others. */
function usefulPlacements({ index }) {
    const late = (rule) => deadlineOf(index, rule) > index.horizon;
    const subjectOf = (rule, fallback) => rule.subject.length > 0 ? rule.subject : [{ kind: fallback, id: '*' }];
    const servings = [
        ...rulesOfKind(index, 'cover')
            .filter(late)
            .map((rule) => ({ rule, terms: subjectOf(rule, 'pillar') })),
        ...rulesOfKind(index, 'choose')
            .filter(late)
            .map((rule) => ({ rule, terms: subjectOf(rule, 'rotation') })),
        ...rulesOfKind(index, 'before').map((rule) => ({ rule, terms: rule.subject })),
        // Whatever comes first opens the way to what must not.
        ...rulesOfKind(index, 'first').map((rule) => ({
            rule,
            terms: [{ kind: 'placement', id: '*' }],
        })),
    ].map(({ rule, terms }) => {
        const membership = tabulateMembership(index, terms);
        const cycles = Array.from({ length: index.programmeCycles }, (_, period) => period + 1);
        const members = index.programme.placements.map((_, placement) => cycles.some((cycle) => membership.has(placement, cycle)));
        return { rule, members };
    });
    return (rotator, placement) => servings.some(({ rule, members }) => members[placement] === true && bindsRotator(rule, index.rotator(rotator)));
}
