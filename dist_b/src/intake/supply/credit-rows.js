import { groupBy } from '../../domain/group-by.js';
export function tabulateCredits(rows) {
    const byRotation = groupBy(rows, (row) => row.rotation);
    return (rotation, site) => {
        const ofRotation = byRotation.get(rotation) ?? [];
        const own = new Set(ofRotation.filter((row) => row.site !== null && row.site === site).map((row) => row.pillar));
        return ofRotation.filter((row) => row.credit > 0 && (row.site === null ? !own.has(row.pillar) : row.site === site));
    };
}
