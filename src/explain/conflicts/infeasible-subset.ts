/** What a feasibility question came to. A limit is `unknown`, never "no". */
export type Answer = 'feasible' | 'infeasible' | 'unknown';

interface InfeasibleSubset<Item> {
  /** Together infeasible (proved), in the order given. */
  readonly items: readonly Item[];
  /** Every proper subset is proved feasible; false when some question stayed open and its items were kept. */
  readonly minimal: boolean;
  readonly questions: number;
}

/**
 * Shrinks a set of items known to be infeasible to an irreducible one, by divide and conquer: about
 * k·log₂(n/k) + k questions for k of n items (U. Junker, "QuickXplain: preferred explanations and
 * relaxations for over-constrained problems", AAAI 2004), made three-valued: `unknown` keeps items and
 * clears `minimal`, so the set returned is infeasible whatever happened on the way.
 * Items late in the list are the first to be given up where several sets would do.
 */
export async function shrinkInfeasible<Item>(
  items: readonly Item[],
  ask: (subset: readonly Item[]) => Promise<Answer>,
): Promise<InfeasibleSubset<Item>> {
  let questions = 0;
  let minimal = true;
  const refuted = async (subset: readonly Item[]): Promise<boolean> => {
    questions += 1;
    const answer = await ask(subset);
    if (answer === 'unknown') minimal = false;
    return answer === 'infeasible';
  };
  /** Precondition: `kept` and `open` together are infeasible. Returns what of `open` is needed beside `kept`. */
  const narrow = async (
    kept: readonly Item[],
    keptChanged: boolean,
    open: readonly Item[],
  ): Promise<readonly Item[]> => {
    if (keptChanged && (await refuted(kept))) return [];
    if (open.length <= 1) return open;
    const half = Math.ceil(open.length / 2);
    const early = open.slice(0, half);
    const fromLate = await narrow([...kept, ...early], true, open.slice(half));
    const fromEarly = await narrow([...kept, ...fromLate], fromLate.length > 0, early);
    return [...fromEarly, ...fromLate];
  };
  const found = new Set(await narrow([], true, items));
  return { items: items.filter((item) => found.has(item)), minimal, questions };
}
