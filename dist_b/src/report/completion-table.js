import { lookUpPlaces, present } from './lookup.js';
/**
 * `completion.csv`: one way to cover, past the horizon, what the pathways still owe. It proves that the pillars
 * can be completed; nobody is promised these places.
 */
export function tabulateCompletion(programme, allocation) {
    const places = lookUpPlaces(programme);
    return {
        columns: ['rotator_id', 'cycle', 'placement_id', 'rotation_id', 'site_id', 'length_cycles'],
        rows: allocation.completion.map((assignment) => {
            const { rotation, site } = present(places.get(assignment.placement), assignment.placement);
            return [
                assignment.rotator,
                assignment.cycle,
                assignment.placement,
                rotation.id,
                site.id,
                assignment.length,
            ];
        }),
    };
}
