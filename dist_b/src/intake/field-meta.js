import { z } from 'zod';
const registry = z.registry();
export function describeField(schema, meta) {
    registry.add(schema, meta);
    return schema;
}
/** Throws when a column was declared with a schema that does not describe itself: a bug, not bad input. */
export function fieldMeta(schema) {
    const meta = registry.get(schema);
    if (meta === undefined)
        throw new Error('This cell schema has no field description.');
    return meta;
}
