/** "1 warning", "2 warnings", "0.5 credits": only exactly one is singular. An irregular plural is given: `count(2, 'history', 'histories')`. */
export function count(amount: number | string, one: string, many: string = `${one}s`): string {
  return `${amount} ${Number(amount) === 1 ? one : many}`;
}

/** Share of a whole in per cent: `83 %`; whole numbers, but never 0 % or 100 % for what is neither none nor all. */
export function percent(part: number, whole: number): string {
  if (whole === 0) return '0 %';
  const rounded = Math.round((100 * part) / whole);
  if (rounded === 0 && part > 0) return 'under 1 %';
  if (rounded === 100 && part < whole) return 'over 99 %';
  return `${rounded} %`;
}

/** `a, b, c and 4 more`: as many as a person reads. */
export function listSome(items: readonly string[], most: number = 4): string {
  if (items.length <= most + 1) return items.join(', ');
  return `${items.slice(0, most).join(', ')} and ${items.length - most} more`;
}

const FIRST_ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** `first` … `ninth`, then `10th`. */
export function ordinalWord(position: number): string {
  return FIRST_ORDINALS[position - 1] ?? ordinal(position);
}

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(position: number): string {
  const teens = position % 100 >= 11 && position % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${ending}`;
}

/** Thousands set apart, the same in every locale: 12500 → "12,500". */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const parts = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}
