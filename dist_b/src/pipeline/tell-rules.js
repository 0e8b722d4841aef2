import { formatHundredths } from '../domain/units.js';
import { nameThings } from '../explain/naming.js';
import { phraseChange } from '../explain/phrase-change.js';
import { phraseRule } from '../explain/phrase-rule.js';
/** What an allocation breaks, in the coordinator's words. */
export function tellBreaches(programme, breaches) {
    const known = new Map(programme.competencyRules.map(({ id }) => [id, id]));
    const instances = breaches.map((breach) => {
        const competencyRule = known.get(String(breach.facts.competencyRule ?? '')) ?? null;
        return { ...breach, strength: 'must', competencyRule };
    });
    return tellRules(nameThings(programme), instances);
}
/** Why there is no allocation, in the coordinator's words. */
export function tellConflicts(programme, conflicts) {
    const names = nameThings(programme);
    return conflicts.map((conflict) => ({
        kind: conflict.kind,
        finding: FINDINGS[conflict.kind](conflict, names),
        lines: tellRules(names, conflict.instances),
    }));
}
/** What would make an allocation possible, in the coordinator's words. */
export function tellRepairs(programme, { repairs, complete }) {
    const telling = { names: nameThings(programme), voice: 'coordinator' };
    return {
        complete,
        repairs: repairs.map(({ changes, cost }) => ({
            cost,
            changes: changes.map((change) => ({ change, words: phraseChange(change, telling, null) })),
        })),
    };
}
const FINDINGS = {
    'no-pathway': ({ rotator, instances }) => `Rotator ${rotator} has no possible pathway, however empty the slots are${instances.length === 0
        ? '.'
        : `: ${instances.length === 1 ? 'this rule forbids it.' : 'these rules cannot all hold.'}`}`,
    'short-supply': ({ instances }, names) => {
        const { subject = '', deadline = '', needed = 0, available = 0, rotators = 0, } = instances[0]?.facts ?? {};
        const owed = `${rotators} rotators still owe ${formatHundredths(Number(needed))} credits`;
        return `Too little is on offer of ${names.subjectText(String(subject))}: ${owed} by the end of cycle ${deadline}, and all slots together give at most ${formatHundredths(Number(available))}.`;
    },
    slots: ({ instances, minimal, proofs }) => {
        if (instances.length === 0) {
            return 'Everybody alone has a possible pathway, but the slots cannot serve all who need them; which ones was not worked out in time.';
        }
        const people = new Set(instances.flatMap(({ rotator }) => rotator ?? [])).size;
        const who = people === 0 ? '' : ` (${people} ${people === 1 ? 'rotator' : 'rotators'})`;
        const fewer = minimal ? '' : ' Perhaps fewer of these lines would do.';
        const confirmed = proofs.length > 1 ? '' : ' Only one of two proofs was found in time.';
        return `Everybody alone has a possible pathway, but these slots cannot serve all who need them${who}.${fewer}${confirmed}`;
    },
};
function tellRules(names, instances) {
    return instances.map((instance) => ({
        instance,
        sentence: phraseRule(instance, { names, voice: 'coordinator' }),
    }));
}
