import { compareIds } from './ids.js';
export function compareAssignments(a, b) {
    return compareIds(a.rotator, b.rotator) || a.cycle - b.cycle || compareIds(a.placement, b.placement);
}
