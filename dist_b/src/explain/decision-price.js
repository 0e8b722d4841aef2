import { omissionOf } from '../formulate/rule-instance.js';
import { compareOptimum } from './optimum-change.js';
/** Prices every decision in force by solving the programme without it, in the order of the table. */
export async function priceDecisions(solved, options) {
    const { programme, decisions } = solved.formulation;
    const prices = [];
    for (const decision of decisions.instances) {
        const setting = { programme, without: [omissionOf(decision)] };
        prices.push({ decision, without: await compareOptimum(solved, setting, options) });
    }
    return prices;
}
