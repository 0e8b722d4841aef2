import { filterRows } from '../../solver/model-rows.js';
/** The model without the guarantees that are not kept; soft rows stay. */
export function keepGuarantees(model, kept) {
    return filterRows(model, ({ soft, tag }) => soft !== null || kept(tag));
}
