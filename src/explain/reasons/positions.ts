/** Position of a row by its id. Throws `RangeError` when there is no such row. */
export function position<Id extends string>(rows: readonly { readonly id: Id }[], id: Id): number {
  const found = rows.findIndex((row) => row.id === id);
  if (found < 0) throw new RangeError(`"${id}" is not in the programme`);
  return found;
}
