import type {
  Counter,
  DistinctCounter,
  PathwayModel,
  Precedence,
  Transition,
} from '../../solver/pathway-model.ts';

/** The guarantees over one agent's own pathway; soft rows and slot rows are left out. */
export interface OwnGuarantees {
  readonly counters: readonly Counter[];
  readonly distincts: readonly DistinctCounter[];
  readonly precedences: readonly Precedence[];
  readonly transitions: readonly Transition[];
}

/** Guarantees by agent, collected in one pass over the model. */
export function guaranteesByAgent(model: PathwayModel): readonly OwnGuarantees[] {
  const own = Array.from({ length: model.agents }, () => ({
    counters: [] as Counter[],
    distincts: [] as DistinctCounter[],
    precedences: [] as Precedence[],
    transitions: [] as Transition[],
  }));
  for (const row of model.counters) if (row.soft === null) own[row.agent]!.counters.push(row);
  for (const row of model.distincts) if (row.soft === null) own[row.agent]!.distincts.push(row);
  for (const row of model.precedences) if (row.soft === null) own[row.agent]!.precedences.push(row);
  for (const row of model.transitions) if (row.soft === null) own[row.agent]!.transitions.push(row);
  return own;
}

/** Tags of all guarantees, in the order of the model, each once. */
export function tagsOf(own: OwnGuarantees): readonly number[] {
  const rows = [...own.counters, ...own.distincts, ...own.precedences, ...own.transitions];
  return [...new Set(rows.map((row) => row.tag))];
}

export function keepTags(own: OwnGuarantees, kept: ReadonlySet<number>): OwnGuarantees {
  return {
    counters: own.counters.filter((row) => kept.has(row.tag)),
    distincts: own.distincts.filter((row) => kept.has(row.tag)),
    precedences: own.precedences.filter((row) => kept.has(row.tag)),
    transitions: own.transitions.filter((row) => kept.has(row.tag)),
  };
}

/**
 * What a choice does to the guarantees: choices alike in all of it are interchangeable for feasibility,
 * so only one of them is tried.
 */
interface Move {
  readonly choice: number;
  readonly length: number;
  readonly weights: readonly number[];
  readonly classes: readonly number[];
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
  readonly labels: readonly number[];
}

const NONE = -1;

/**
 * Complete search for one pathway of `agent` among `allowed` choices that covers each of its active periods once
 * and keeps the guarantees. Depth-first over periods; states already seen to fail are remembered, so the work is
 * bounded by the reachable states, not by the pathways. Returns the chosen choices, or `null`: there is none.
 */
export function findPathway(question: {
  readonly model: PathwayModel;
  readonly agent: number;
  readonly guarantees: OwnGuarantees;
  readonly allowed: (choice: number) => boolean;
}): readonly number[] | null {
  const { model, agent, guarantees } = question;
  const movesAt = collectMoves(question);
  const reach = guarantees.counters.map((_, index) => suffixExtremes(movesAt, model.periods, index));
  const failed = new Set<string>();
  const path: number[] = [];

  const visit = (period: number, state: State): boolean => {
    if (!withinReach(state, period)) return false;
    if (period >= model.periods) return meetsLowerLimits(state, guarantees);
    if (model.active[agent * model.periods + period] !== 1) return visit(period + 1, state);
    const key = `${period}|${keyOf(state)}`;
    if (failed.has(key)) return false;
    for (const move of movesAt[period]!) {
      const next = step(state, move, guarantees);
      if (next === null) continue;
      path.push(move.choice);
      if (visit(period + move.length, next)) return true;
      path.pop();
    }
    failed.add(key);
    return false;
  };

  const withinReach = (state: State, period: number): boolean =>
    guarantees.counters.every((row, index) => {
      const { least, most } = reach[index]![Math.min(period, model.periods)]!;
      const sum = state.sums[index]!;
      return (
        (row.atLeast === null || sum + most >= row.atLeast) &&
        (row.atMost === null || sum + least <= row.atMost)
      );
    });

  return visit(0, emptyState(guarantees)) ? path : null;
}

interface State {
  readonly sums: readonly number[];
  /** Classes touched, one set a distinct counter, as sorted lists. */
  readonly touched: readonly (readonly number[])[];
  readonly unlocked: readonly boolean[];
  readonly lastLabel: readonly number[];
  readonly changes: readonly number[];
}

function emptyState(own: OwnGuarantees): State {
  return {
    sums: own.counters.map(() => 0),
    touched: own.distincts.map(() => []),
    unlocked: own.precedences.map(() => false),
    lastLabel: own.transitions.map(() => NONE),
    changes: own.transitions.map(() => 0),
  };
}

const keyOf = (s: State): string =>
  `${s.sums}|${s.touched.map((t) => t.join('.'))}|${s.unlocked}|${s.lastLabel}|${s.changes}`;

/** The state after `move`, or `null` when it breaks a guarantee that nothing later can mend. */
function step(state: State, move: Move, own: OwnGuarantees): State | null {
  if (move.after.some((isAfter, i) => isAfter && !state.unlocked[i])) return null;
  const touched = state.touched.map((classes, i) => {
    const added = move.classes[i]!;
    return added === NONE || classes.includes(added) ? classes : [...classes, added].sort((a, b) => a - b);
  });
  if (own.distincts.some((row, i) => row.atMost !== null && touched[i]!.length > row.atMost)) return null;
  const changes = state.changes.map((made, i) => {
    const label = move.labels[i]!;
    const last = state.lastLabel[i]!;
    return label !== NONE && last !== NONE && label !== last ? made + 1 : made;
  });
  if (own.transitions.some((row, i) => row.atMost !== null && changes[i]! > row.atMost)) return null;
  return {
    sums: state.sums.map((sum, i) => sum + move.weights[i]!),
    touched,
    unlocked: state.unlocked.map((open, i) => open || move.before[i]!),
    lastLabel: state.lastLabel.map((last, i) => (move.labels[i] === NONE ? last : move.labels[i]!)),
    changes,
  };
}

function meetsLowerLimits(state: State, own: OwnGuarantees): boolean {
  return own.distincts.every((row, i) => row.atLeast === null || state.touched[i]!.length >= row.atLeast);
}

function collectMoves(question: Parameters<typeof findPathway>[0]): readonly (readonly Move[])[] {
  const { model, agent, guarantees, allowed } = question;
  const { choices, periods } = model;
  const weightOf = guarantees.counters.map((row) => lookUp(row.choices, row.weights));
  const classOf = guarantees.distincts.map((row) => lookUp(row.choices, row.classOf));
  const labelOf = guarantees.transitions.map((row) => lookUp(row.choices, row.labelOf));
  const before = guarantees.precedences.map((row) => new Set(row.before));
  const after = guarantees.precedences.map((row) => new Set(row.after));
  const movesAt: Move[][] = Array.from({ length: periods }, () => []);
  const seen = new Set<string>();
  for (let choice = choices.first[agent]!; choice < choices.first[agent + 1]!; choice += 1) {
    if (!allowed(choice) || !fits(model, choice)) continue;
    const start = choices.start[choice]!;
    const effect = {
      length: choices.length[choice]!,
      weights: weightOf.map((table) => table.get(choice) ?? 0),
      classes: classOf.map((table) => table.get(choice) ?? NONE),
      before: before.map((members) => members.has(choice)),
      after: after.map((members) => members.has(choice)),
      labels: labelOf.map((table) => table.get(choice) ?? NONE),
    };
    const key = `${start}|${JSON.stringify(effect)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    movesAt[start]!.push({ choice, ...effect });
  }
  return movesAt;
}

function fits(model: PathwayModel, choice: number): boolean {
  const { agent, start, length } = model.choices;
  for (let period = start[choice]!; period < start[choice]! + length[choice]!; period += 1) {
    if (period >= model.periods || model.active[agent[choice]! * model.periods + period] !== 1) return false;
  }
  return true;
}

function lookUp(keys: Int32Array, values: Int32Array): ReadonlyMap<number, number> {
  return new Map(Array.from(keys, (key, index) => [key, values[index]!]));
}

/** Least and most a counter can still gain from each period on, every period taken at its extreme. */
function suffixExtremes(
  movesAt: readonly (readonly Move[])[],
  periods: number,
  index: number,
): readonly { readonly least: number; readonly most: number }[] {
  const reach = Array.from({ length: periods + 1 }, () => ({ least: 0, most: 0 }));
  for (let period = periods - 1; period >= 0; period -= 1) {
    const weights = movesAt[period]!.map((move) => move.weights[index]!);
    reach[period] = {
      least: reach[period + 1]!.least + Math.min(0, ...weights),
      most: reach[period + 1]!.most + Math.max(0, ...weights),
    };
  }
  return reach;
}
