import { z } from 'zod';

/** What a cell schema says about itself beyond checking: enough for a Table Schema field and for a sentence. */
export interface FieldMeta {
  /** Type of a Table Schema field (Data Package 2.0, https://datapackage.org/standard/table-schema/). */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'list';
  /** Finishes the sentence "… is not" and "Write": `a whole number from 1 to 40`. */
  readonly expects: string;
  /** Said besides to whoever wrote something else. */
  readonly hint?: string;
  readonly constraints?: {
    readonly minimum?: number;
    readonly maximum?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  /** Of a list: what joins its members, and their type. */
  readonly delimiter?: string;
  readonly itemType?: 'string' | 'integer';
}

const registry = z.registry<FieldMeta>();

export function describeField<Schema extends z.ZodType>(schema: Schema, meta: FieldMeta): Schema {
  registry.add(schema, meta);
  return schema;
}

/** Throws when a column was declared with a schema that does not describe itself: a bug, not bad input. */
export function fieldMeta(schema: z.ZodType): FieldMeta {
  const meta = registry.get(schema);
  if (meta === undefined) throw new Error('This cell schema has no field description.');
  return meta;
}
