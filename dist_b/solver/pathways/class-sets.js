export function openClassSets() {
    const members = [[]];
    const numbers = new Map([['', 0]]);
    return {
        size: (set) => members[set].length,
        with(set, member) {
            const held = members[set];
            if (held.includes(member))
                return set;
            const wider = [...held, member].sort((a, b) => a - b);
            const key = wider.join(',');
            let at = numbers.get(key);
            if (at === undefined) {
                at = members.push(wider) - 1;
                numbers.set(key, at);
            }
            return at;
        },
    };
}
