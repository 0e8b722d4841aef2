/** A breach of a rule that knows no weaker form. */
export function breach(found) {
    return {
        rotator: found.rotator ?? null,
        placement: found.placement ?? null,
        cycle: found.cycle ?? null,
        refs: found.refs.filter((ref) => ref !== undefined),
        facts: found.facts,
        strength: 'must',
        units: 1,
        weight: 1,
    };
}
