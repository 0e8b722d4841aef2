import { filterRows, ownRows } from '../../solver/model-rows.js';
import { openOwnSearch, splitOwnGuarantees } from '../formulate/own-pathway.js';
/**
 * Person-level proof: every pathway of the rotator through the wish is searched, as if all slots were empty.
 * If none keeps the rotator's own guarantees, they are thinned out to an irreducible set of which this is still true.
 */
export function readPathways(formulation) {
    const { model, instances } = formulation;
    const split = splitOwnGuarantees(model);
    const searches = new Map();
    const searchOf = (rotator) => {
        const search = searches.get(rotator) ?? openOwnSearch(split(rotator), rotator);
        searches.set(rotator, search);
        return search;
    };
    return (wish) => {
        const wished = new Set(wish.choices);
        const period = wish.cycle - 1;
        const { start, length } = model.choices;
        const allowed = (choice) => wished.has(choice) || period < start[choice] || period >= start[choice] + length[choice];
        const search = searchOf(wish.rotator);
        if (search.find(allowed) !== null)
            return null;
        const own = search.reliedOn();
        const isOpen = (tags) => openOwnSearch(filterRows(own, ({ tag }) => tags.has(tag)), wish.rotator).find(allowed) !== null;
        const needed = new Set(ownRows(own).map(({ tag }) => tag));
        for (const tag of [...needed]) {
            needed.delete(tag);
            if (isOpen(needed))
                needed.add(tag);
        }
        return { kind: 'pathway', evidence: 'proved', because: [...needed].map((tag) => instances[tag]) };
    };
}
