/**
 * A full description: the county-to-nation programme of the study unless told otherwise.
 * Throws `RangeError` when no programme can look like that.
 */
export function completeSpec(knobs) {
    const spec = {
        seed: '1',
        slackPercent: 5,
        professions: 2,
        pillars: 5,
        rotations: 8,
        sharedRotations: 1,
        eligible: 40,
        wishes: 40,
        historyPercent: 30,
        partTimePercent: 15,
        nonDriverPercent: 15,
        preceptorshipPercent: 20,
        absencePercent: 3,
        minimumPercent: 30,
        tiers: [],
        ...knobs,
    };
    checkSpec(spec);
    return spec;
}
const MAY_BE_ZERO = new Set(['wishes', 'sharedRotations']);
function checkSpec(spec) {
    for (const [knob, value] of Object.entries(spec)) {
        if (typeof value !== 'number')
            continue;
        if (knob.endsWith('Percent')) {
            if (!(value >= 0 && value <= 100))
                throw new RangeError(`${knob} must lie between 0 and 100`);
        }
        else if (!Number.isInteger(value) || value < (MAY_BE_ZERO.has(knob) ? 0 : 1)) {
            throw new RangeError(`${knob} must be a whole number, large enough`);
        }
    }
    if (spec.sharedRotations > spec.rotations) {
        throw new RangeError('sharedRotations must not exceed rotations');
    }
    const kinds = spec.sharedRotations + spec.professions * (spec.rotations - spec.sharedRotations);
    if (spec.placements < kinds) {
        throw new RangeError(`placements must be at least ${kinds}, one for each kind of rotation`);
    }
    if (spec.rotators < spec.professions)
        throw new RangeError('rotators must be at least as many as professions');
}
