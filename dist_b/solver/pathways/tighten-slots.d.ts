import type { Field } from './field.ts';
/**
 * The field with more sides where its slots count in shares: whole agents fill a slot of 2.2 WTE in few ways, and what
 * those have in common, the slot's own row does not say to fractions of agents. Every allocation of the field keeps
 * them. The field itself where there is nothing to add.
 */
export declare function tightenSlots(field: Field): Field;
