import { formatSource } from '../domain/source.js';
/** `placements.csv:7 Stroke at Evesham has room for 2 rotators in cycle 1.` */
export function describeRuleLine({ instance, sentence }) {
    return [...instance.refs.map(formatSource), sentence].join(' ');
}
