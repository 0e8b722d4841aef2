/** A deep copy without `at` (where rows were read) and `inputs` (of what bytes): what must be equal however it was written. */
export function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(withoutPlaces);
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at' && key !== 'inputs')
      .map(([key, part]) => [key, withoutPlaces(part)]),
  );
}
