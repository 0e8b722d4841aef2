import { compareIds } from '../../domain/ids.js';
/** The same programme with every rotator under another id, the order of the ids turned round. */
export function renameRotators(programme) {
    const width = String(programme.rotators.length).length;
    const names = new Map(programme.rotators.map(({ id }, at) => [
        id,
        `N${String(programme.rotators.length - at).padStart(width, '0')}`,
    ]));
    const renamed = (id) => names.get(id) ?? id;
    /** Lists are in canonical order by rotator first; within a rotator nothing changes. */
    const own = (rows) => rows
        .map((row) => ({ ...row, rotator: renamed(row.rotator) }))
        .sort((a, b) => compareIds(a.rotator, b.rotator));
    return {
        ...programme,
        rotators: programme.rotators
            .map((rotator) => ({ ...rotator, id: renamed(rotator.id) }))
            .sort((a, b) => compareIds(a.id, b.id)),
        preferences: own(programme.preferences),
        history: own(programme.history),
        absences: own(programme.absences),
        decisions: own(programme.decisions),
        competences: own(programme.competences),
        pairs: own(programme.pairs.map((pair) => ({ ...pair, other: renamed(pair.other) }))),
        ledger: own(programme.ledger),
        baseline: own(programme.baseline),
    };
}
