import { compareIds } from '../domain/ids.js';
import { offeredTerms } from './review.js';
import { known } from './tables.js';
/** Where a stay is in one of its cycles. */
export function whereaboutsOf(stay, cycle = stay.first) {
    return {
        placement: stay.placement.id,
        rotation: stay.rotation.id,
        site: stay.site.id,
        sevenDay: offeredTerms(stay, cycle)?.sevenDay ?? null,
    };
}
/** Where a history entry was: history knows rotations and sites, not placements. */
export function whereaboutsOfEntry(entry) {
    return { placement: null, rotation: entry.rotation, site: entry.site, sevenDay: null };
}
/** Whether a subject's term speaks of this place; `*` means any that has a value of the kind. */
export function speaksOf(tables, term, where) {
    if (term.kind === 'pillar') {
        return creditRows(tables, where).some((row) => row.credit > 0 && (term.id === '*' || row.pillar === term.id));
    }
    if (term.kind === 'placement' && where.placement === null)
        return isEntryOf(tables, term.id, where);
    const label = labelOf(tables, term.kind, where);
    return label !== null && (term.id === '*' || term.id === label);
}
/** What a place is called in a kind: its site, its area …; `null` when it has no such name. */
export function labelOf(tables, kind, where) {
    const site = where.site === null ? null : known(tables.sites, where.site);
    switch (kind) {
        case 'placement':
            return where.placement;
        case 'rotation':
            return where.rotation;
        case 'setting':
            return known(tables.rotations, where.rotation).setting;
        case 'site':
            return where.site;
        case 'area':
            return site?.area ?? null;
        case 'employer':
            return site?.employer ?? null;
        case 'seven_day':
            return where.sevenDay === null ? null : where.sevenDay ? 'yes' : 'no';
        case 'competence':
            return null;
    }
}
/** Each id of a term by itself: `site:*` becomes every site, anything else stays what it is. */
export function eachOf(tables, term) {
    if (term.id !== '*')
        return [term];
    return namesOf(tables, term.kind).map((id) => ({ kind: term.kind, id }));
}
function namesOf(tables, kind) {
    const { programme } = tables;
    const distinct = (names) => [...new Set(names.filter((name) => name !== null))].sort(compareIds);
    switch (kind) {
        case 'pillar':
            return programme.pillars.map((row) => row.id);
        case 'placement':
            return programme.placements.map((row) => row.id);
        case 'rotation':
            return programme.rotations.map((row) => row.id);
        case 'site':
            return programme.sites.map((row) => row.id);
        case 'setting':
            return distinct(programme.rotations.map((row) => row.setting));
        case 'area':
            return distinct(programme.sites.map((row) => row.area));
        case 'employer':
            return distinct(programme.sites.map((row) => row.employer));
        case 'competence':
            return distinct(programme.competences.map((row) => row.competence));
        case 'seven_day':
            return ['yes'];
    }
}
/** The credits one cycle at a place gives: a row for the site hides the row without one. */
export function creditRows(tables, where) {
    const rows = tables.credits.get(where.rotation) ?? [];
    return rows.filter((row) => row.site === where.site ||
        (row.site === null && !rows.some((other) => other.pillar === row.pillar && other.site === where.site)));
}
/** `pillar:resp;pillar:neuro`. */
export function formatSubject(subject) {
    return subject.map((term) => `${term.kind}:${term.id}`).join(';');
}
function isEntryOf(tables, placement, where) {
    const place = tables.places.get(placement);
    if (place === undefined)
        return placement === '*';
    return place.rotation.id === where.rotation && place.site.id === where.site;
}
