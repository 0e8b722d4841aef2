const PROFESSIONS = ['physiotherapist', 'occupational-therapist', 'speech-therapist', 'podiatrist'];
const KINDS = [
    'musculoskeletal',
    'stroke',
    'rehabilitation',
    'acute medicine',
    'paediatrics',
    'reablement',
    'frailty',
    'mental health',
];
const COMMUNITY_KINDS = new Set([5, 6]);
/**
 * Each profession has its own pillars. Its first kinds of rotation give one pillar each; the further
 * ones give two neighbouring pillars, so that a programme shorter than the list of pillars can cover it.
 */
export function drawUpCurriculum(spec) {
    const professions = Array.from({ length: spec.professions }, (_, i) => PROFESSIONS[i] ?? `profession-${i + 1}`);
    const pillars = professions.flatMap((profession, p) => Array.from({ length: spec.pillars }, (_, i) => ({
        id: `${pillarPrefix(p)}${i + 1}`,
        name: `${profession} core area ${i + 1}`,
        profession: p,
    })));
    const rotations = [];
    const firstShared = spec.rotations - spec.sharedRotations;
    for (let kind = 0; kind < spec.rotations; kind += 1) {
        const everyone = professions.map((_, p) => p);
        const groups = kind >= firstShared ? [everyone] : everyone.map((p) => [p]);
        for (const group of groups)
            rotations.push(drawUpRotation(spec, { kind, professions: group }));
    }
    return { professions, pillars, rotations };
}
function drawUpRotation(spec, { kind, professions }) {
    const strands = kind < spec.pillars ? [kind] : [(2 * (kind - spec.pillars)) % spec.pillars];
    if (kind >= spec.pillars)
        strands.push((strands[0] + 1) % spec.pillars);
    const shared = professions.length > 1 || spec.professions === 1;
    const name = KINDS[kind] ?? `kind ${kind + 1}`;
    return {
        id: shared ? `K${kind + 1}` : `K${kind + 1}-${pillarPrefix(professions[0])}`,
        name: shared ? name : `${name} (${PROFESSIONS[professions[0]] ?? 'own'})`,
        professions,
        pillars: professions.flatMap((p) => [...new Set(strands)].map((strand) => p * spec.pillars + strand)),
        community: COMMUNITY_KINDS.has(kind),
    };
}
function pillarPrefix(profession) {
    return String.fromCharCode(65 + (profession % 26)) + (profession >= 26 ? Math.floor(profession / 26) : '');
}
