import { reportRow } from '../raw-table.js';
import { binds } from '../rule-scope.js';
/** Rules that let nobody begin: A only after B, and B only after A; and those that wait for them. */
export function checkPrecedence({ draft, rules, issues }) {
    const guarantees = rules.filter(({ rule }) => rule.kind === 'before' && rule.strength === 'must');
    const circular = new Set();
    const seen = new Set();
    for (const rotator of draft.rotators) {
        const own = guarantees.filter(({ rule }) => binds(rule, rotator)).map(({ rule }) => rule);
        const key = own.map(({ id }) => id).join(';');
        if (seen.has(key))
            continue;
        seen.add(key);
        const closed = neverOpen(own);
        for (const rule of own)
            if (rule.then.some(isIn(closed)) && rule.subject.every(isIn(closed)))
                circular.add(rule);
    }
    for (const { rule, entry } of guarantees) {
        if (!circular.has(rule))
            continue;
        reportRow(issues, entry.raw, rule.id, {
            code: 'circular-before',
            reason: `${list(rule.then)} may only follow ${list(rule.subject)}, which in turn may only follow what comes after it: whoever has done neither before can begin with neither.`,
            remedy: 'Turn one of the rules round, delete it, or let it be kept where it can be (strength should).',
        });
    }
}
/** What may only follow something that is never open itself. */
function neverOpen(rules) {
    const closed = new Set(rules.flatMap(({ then }) => then.map(nameOf)));
    const opens = (name) => rules
        .filter(({ then }) => then.some((term) => nameOf(term) === name))
        .every(({ subject }) => !subject.every(isIn(closed)));
    for (let before = -1; before !== closed.size;) {
        before = closed.size;
        for (const name of closed)
            if (opens(name))
                closed.delete(name);
    }
    return closed;
}
function isIn(names) {
    return (term) => names.has(nameOf(term));
}
function nameOf({ kind, id }) {
    return `${kind}:${id}`;
}
function list(terms) {
    return terms.map(nameOf).join(' or ');
}
