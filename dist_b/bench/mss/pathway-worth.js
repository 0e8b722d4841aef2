import { cellOf } from './staffing.js';
/** Desires are counted in so many parts, so that prices can be integers. */
export const SCALE = 1000;
/** Value of a pathway, blocks by start, under a pricing. */
export function worthOf(instance, problem, pricing, blocks) {
    let desire = 0;
    let charged = 0;
    blocks.forEach((block, at) => {
        desire += problem.worth[block.hospital * problem.disciplines + block.discipline];
        if (at > 0 && blocks[at - 1].hospital !== block.hospital)
            desire += problem.change;
        if (pricing.prices !== null)
            charged += pricing.prices[cellOf(instance, block)];
    });
    const last = blocks.at(-1);
    if (last !== undefined)
        desire += problem.wait * (last.start + problem.duration * (1 - blocks.length));
    return pricing.weight * desire - charged;
}
