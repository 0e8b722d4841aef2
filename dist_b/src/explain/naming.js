import { SUBJECT_KINDS, } from '../domain/programme.js';
import { listed } from './grammar.js';
const EACH_OF = {
    pillar: 'each pillar',
    rotation: 'each rotation',
    setting: 'each setting',
    site: 'each site',
    area: 'each area',
    employer: 'each employer',
    placement: 'each placement',
    competence: 'each competence',
    seven_day: 'seven-day work',
};
/** Looks names up once, so that phrasing a nation's reasons stays linear. */
export function nameThings(programme) {
    const rotationRows = new Map(programme.rotations.map((r) => [r.id, r]));
    const placementRows = new Map(programme.placements.map((p) => [p.id, p]));
    const rotations = new Map(programme.rotations.map((r) => [r.id, r.name || r.id]));
    const sites = new Map(programme.sites.map((s) => [s.id, s.name || s.id]));
    const pillars = new Map(programme.pillars.map((p) => [p.id, p.name || p.id]));
    const placements = new Map(programme.placements.map((p) => [
        p.id,
        `${rotations.get(p.rotation) ?? p.rotation} at ${sites.get(p.site) ?? p.site}`,
    ]));
    const rotators = new Map(programme.rotators.map((r) => [r.id, r]));
    const rules = new Map(programme.competencyRules.map((r) => [r.id, r]));
    const named = (term) => {
        if (term.kind === 'seven_day' || term.id === '*')
            return EACH_OF[term.kind];
        const table = { pillar: pillars, rotation: rotations, site: sites, placement: placements };
        return term.kind in table ? (table[term.kind].get(term.id) ?? term.id) : term.id;
    };
    return {
        programme,
        placement: (id) => placements.get(id) ?? id,
        pillar: (id) => pillars.get(id) ?? id,
        site: (id) => sites.get(id) ?? id,
        cycle: (cycle) => `cycle ${cycle}`,
        subject: (terms) => listed(terms.map(named), 'or'),
        subjectText: (text) => listed(text.split(';').map(readTerm).map(named), 'or'),
        rowOf: (id) => {
            const placement = placementRows.get(id ?? '');
            return placement && { placement, rotation: rotationRows.get(placement.rotation) };
        },
        rotator: (id) => rotators.get(id ?? ''),
        competencyRule: (id) => (id === null ? undefined : rules.get(id)),
    };
}
/** `pillar:stroke`; a text of another shape is shown as it stands. */
function readTerm(text) {
    const colon = text.indexOf(':');
    const kind = SUBJECT_KINDS.find((known) => known === text.slice(0, colon));
    return { kind: kind ?? 'placement', id: kind === undefined ? text : text.slice(colon + 1) };
}
