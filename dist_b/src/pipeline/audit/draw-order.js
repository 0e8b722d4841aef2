import { hash } from 'node:crypto';
const UNIT_SEPARATOR = '\u001f';
/**
 * The items in an order that follows from the seed and their names alone: by SHA-256(seed ␟ name), so that anyone
 * can draw the same sample again. Items of equal name keep their order.
 */
export function drawOrder(items, seed, nameOf) {
    return items
        .map((item) => ({ item, draw: hash('sha256', `${seed}${UNIT_SEPARATOR}${nameOf(item)}`, 'hex') }))
        .sort((a, b) => (a.draw < b.draw ? -1 : a.draw > b.draw ? 1 : 0))
        .map(({ item }) => item);
}
