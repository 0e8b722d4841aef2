/** A row a placement: what is known of each tier with one more place there. */
export function tabulateExtraPlaces({ now, places }) {
    const names = now.map(({ name }) => name);
    return {
        columns: ['placement_id', 'kind', 'proved', ...names],
        rows: [
            ['', 'now', '', ...now.map(({ value }) => value)],
            ...places.map(({ placement, kind, proved, tiers }) => [
                placement,
                kind,
                proved ? 'yes' : 'no',
                ...names.map((name) => tiers.find((tier) => tier.name === name)?.value ?? null),
            ]),
        ],
    };
}
