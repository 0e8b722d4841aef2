const YOU = {
    they: 'you',
    them: 'you',
    their: 'your',
    are: 'you are',
    have: 'you have',
    do: 'you do',
};
const SOMEBODY = {
    they: 'each rotator',
    them: 'the rotator',
    their: 'their',
    are: 'the rotator is',
    have: 'the rotator has',
    do: 'the rotator does',
};
/** `null` = a rule that binds nobody in particular. */
export function speakOf(rotator, voice) {
    if (voice === 'rotator')
        return YOU;
    if (rotator === null)
        return SOMEBODY;
    const name = `rotator ${rotator}`;
    return {
        they: name,
        them: name,
        their: `${name}'s`,
        are: `${name} is`,
        have: `${name} has`,
        do: `${name} does`,
    };
}
/** "1 cycle", "2 cycles", "0.5 credits": only exactly one is singular. */
export function count(amount, noun, plural = `${noun}s`) {
    return `${amount} ${Number(amount) === 1 ? noun : plural}`;
}
/** Thousands set apart, the same in every locale: 12500 → "12,500". */
export function grouped(value) {
    return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
/** "a", "a and b", "a, b and c". */
export function listed(items, conjunction = 'and') {
    if (items.length <= 1)
        return items.join('');
    return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}
/** Upper-case first letter, closing full stop. */
export function sentence(text) {
    const closed = /[.!?]$/.test(text) ? text : `${text}.`;
    return closed.charAt(0).toUpperCase() + closed.slice(1);
}
