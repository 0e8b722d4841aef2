/** Sets of classes met so far, each known by a number: 0 is the empty one. There may be any number of classes. */
export interface ClassSets {
  size(set: number): number;
  /** The set with one class more; itself when it has the class. */
  with(set: number, member: number): number;
}

export function openClassSets(): ClassSets {
  const members: (readonly number[])[] = [[]];
  const numbers = new Map<string, number>([['', 0]]);
  return {
    size: (set) => members[set]!.length,
    with(set, member) {
      const held = members[set]!;
      if (held.includes(member)) return set;
      const wider = [...held, member].sort((a, b) => a - b);
      const key = wider.join(',');
      let at = numbers.get(key);
      if (at === undefined) {
        at = members.push(wider) - 1;
        numbers.set(key, at);
      }
      return at;
    },
  };
}
