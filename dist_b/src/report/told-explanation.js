/**
 * Reads `explanations.json`. Fields that are not there or of another type count as absent, so that files of later
 * versions can be told too. Throws `SyntaxError` when the text is not JSON.
 */
export function readExplanations(text) {
    return listOf(fieldsOf(JSON.parse(text)).explanations).map((entry) => ({
        rotator: textOf(entry.rotator_id),
        cycle: numberOf(entry.cycle) ?? 1,
        length: numberOf(entry.length_cycles) ?? 1,
        placement: typeof entry.placement_id === 'string' ? entry.placement_id : null,
        rank: numberOf(entry.rank),
        dissatisfaction: numberOf(entry.dissatisfaction) ?? 0,
        credited: listOf(entry.credited).map(({ pillar_id, credit }) => ({
            pillar: textOf(pillar_id),
            credit: numberOf(credit) ?? 0,
        })),
        wanted: listOf(entry.wanted).map(readRefusal),
    }));
}
function readRefusal(entry) {
    const sources = listOf(entry.because).flatMap(({ sources: own }) => Array.isArray(own) ? own.filter((source) => typeof source === 'string') : []);
    return {
        placement: textOf(entry.placement_id),
        cycle: numberOf(entry.cycle) ?? 1,
        rank: numberOf(entry.rank),
        reason: textOf(entry.reason),
        evidence: textOf(entry.evidence),
        sentence: textOf(entry.sentence),
        sources: [...new Set(sources)],
    };
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function listOf(value) {
    return Array.isArray(value) ? value.map(fieldsOf) : [];
}
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function numberOf(value) {
    return typeof value === 'number' ? value : null;
}
