/** Sets of classes met so far, each known by a number: 0 is the empty one. There may be any number of classes. */
export interface ClassSets {
  size(set: number): number;
  /** The set with one class more; itself when it has the class. */
  with(set: number, member: number): number;
}

export function openClassSets(): ClassSets {
  const members: (readonly number[])[] = [[]];
  const numbers = new Map<string, number>([['', 0]]);
  /** By set: what it becomes with a class more, as far as that was asked. */
  const wider: Map<number, number>[] = [new Map()];
  const numberOf = (classes: readonly number[]): number => {
    const key = classes.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, members.length);
    wider.push(new Map());
    return members.push(classes) - 1;
  };
  return {
    size: (set) => members[set]!.length,
    with(set, member) {
      const known = wider[set]!.get(member);
      if (known !== undefined) return known;
      const held = members[set]!;
      const found = held.includes(member) ? set : numberOf([...held, member].sort((a, b) => a - b));
      wider[set]!.set(member, found);
      return found;
    },
  };
}
