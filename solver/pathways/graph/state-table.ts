/** Different states of one width, numbered in order of arrival. Grows as needed. */
export interface StateTable {
  readonly size: number;
  /** A view of state `n`; valid until the next `number` call. */
  at(n: number): Int32Array;
  /** Number of the state, which is copied in when it is new. */
  number(state: Int32Array): number;
}

const FIRST_ROOM = 64;

/** Open addressing over one flat array: states are compared cell by cell, and none is an object of its own. */
export function openStateTable(width: number): StateTable {
  let cells = new Int32Array(FIRST_ROOM * width);
  let hashes = new Int32Array(FIRST_ROOM);
  // Twice the room, a power of two: at least half of the places stay empty. 0 = empty, else number + 1.
  let places = new Int32Array(2 * FIRST_ROOM);
  let size = 0;

  const same = (state: Int32Array, n: number): boolean => {
    const from = n * width;
    for (let c = 0; c < width; c += 1) if (cells[from + c] !== state[c]) return false;
    return true;
  };
  const place = (hash: number, n: number): void => {
    let at = hash & (places.length - 1);
    while (places[at] !== 0) at = (at + 1) & (places.length - 1);
    places[at] = n + 1;
  };
  const grow = (): void => {
    cells = resized(cells, 2 * cells.length);
    hashes = resized(hashes, 2 * hashes.length);
    places = new Int32Array(2 * places.length);
    for (let n = 0; n < size; n += 1) place(hashes[n]!, n);
  };
  return {
    get size() {
      return size;
    },
    at: (n) => cells.subarray(n * width, (n + 1) * width),
    number(state) {
      const hash = hashOf(state);
      let at = hash & (places.length - 1);
      for (let held = places[at]!; held !== 0; held = places[at]!) {
        if (hashes[held - 1] === hash && same(state, held - 1)) return held - 1;
        at = (at + 1) & (places.length - 1);
      }
      if (size === hashes.length) grow();
      cells.set(state, size * width);
      hashes[size] = hash;
      place(hash, size);
      size += 1;
      return size - 1;
    },
  };
}

/** FNV-1a over the cells, with a last mix so that the low bits depend on all of them. */
function hashOf(state: Int32Array): number {
  let hash = 0x811c9dc5;
  for (let c = 0; c < state.length; c += 1) hash = Math.imul(hash ^ state[c]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function resized(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(values);
  return wider;
}
