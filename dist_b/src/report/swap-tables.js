/** `R007 PT-MSK-WOR → PT-REH-BRO, R012 PT-REH-BRO → PT-MSK-WOR`. */
export function describeSteps({ steps }) {
    return steps.map(({ rotator, from, to }) => `${rotator} ${from} → ${to}`).join(', ');
}
