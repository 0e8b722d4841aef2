/** A small repeatable source of choices: `pick(n)` is one of 0 … n − 1 (mulberry32, public domain). */
export function picker(seed: number): (choices: number) => number {
  let state = seed >>> 0;
  return (choices) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * choices);
  };
}
