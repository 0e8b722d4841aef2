/** Values of a model's tiers, in their order: `worst-off` makes two entries, of `leximin` only the worst load is told. */
export function nameValues(tiers, values) {
    return values.flatMap((value, at) => nameValue(tiers[at].name, value));
}
function nameValue(name, value) {
    switch (value.kind) {
        case 'sum':
            return [{ name, value: value.total }];
        case 'bottleneck':
            return [
                { name, value: value.worst },
                { name: `${name}-count`, value: value.count },
            ];
        case 'leximin':
            return [{ name, value: value.loads[0] ?? 0 }];
        case 'blend':
            return [{ name, value: value.value }];
    }
}
