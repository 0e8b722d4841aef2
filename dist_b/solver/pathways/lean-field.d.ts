import type { Field } from './field.ts';
/** Does some graph forget limits? */
export declare function isLean({ graphs }: Field): boolean;
/** Lets every graph remember all its limits; false, and nothing is changed, when that would take more than `most` arcs together. */
export declare function rememberEverything(field: Field, most: number): boolean;
