import type { Counter } from '../../../solver/model/pathway-model.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { cyclesOf } from '../../formulate/facts/agent-choices.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { type Change, changeKey } from './change.ts';

/** A change, and the row that nothing breaks which does without it; its tag follows on those of the instances. */
interface LiftRow {
  readonly change: Change;
  readonly counter: Counter;
}

/** The changes by which choices are opened. A fix in a cycle that stays closed is lifted whatever is chosen. */
export function countLifts(
  strict: Formulation,
  opened: Formulation,
  liftsOf: (instances: readonly RuleInstance[]) => readonly Change[],
): readonly LiftRow[] {
  const { choices, active, periods } = opened.model;
  const foreign = matchChoices(strict, opened);
  const needs = Array.from({ length: choices.count }, (_, choice) => choice).flatMap((choice) =>
    foreign[choice] === 1
      ? liftsOf(findLifts(strict, opened, choice)).map((change) => ({ change, choice }))
      : [],
  );
  const byChange = [...groupBy(needs, ({ change }) => changeKey(change)).values()].map((rows) => {
    const taking = Int32Array.from(new Set(rows.map(({ choice }) => choice))).sort();
    const { change } = rows[0]!;
    return { change, agent: choices.agent[taking[0]!]!, taking, atMost: 0, atLeast: null };
  });
  const hopeless = strict.decisions.fixes
    .filter(({ rotator, cycle }) => active[rotator * periods + cycle - 1] === 0)
    .flatMap(({ rotator, instance }) =>
      liftsOf([instance]).map((change) => ({
        change,
        agent: rotator,
        taking: new Int32Array(0),
        atMost: null,
        atLeast: 1,
      })),
    );
  return [...byChange, ...hopeless].map(({ change, agent, taking, atMost, atLeast }, at) => ({
    change,
    counter: {
      agent,
      choices: taking,
      weights: taking.map(() => 1),
      atLeast,
      atMost,
      soft: null,
      tag: opened.instances.length + at,
    },
  }));
}

/** 1 for each choice of the opened model that the strict one does not have, or that idles where a decision places somebody. */
function matchChoices(strict: Formulation, opened: Formulation): Uint8Array {
  const keyOf = ({ model: { choices } }: Formulation, choice: number): string =>
    [choices.agent[choice], choices.option[choice], choices.start[choice], choices.length[choice]].join();
  const known = new Set(Array.from(strict.model.choices.agent, (_, choice) => keyOf(strict, choice)));
  const { agent, option, start } = opened.model.choices;
  const idles = (choice: number): boolean =>
    option[choice]! < 0 && !strict.decisions.allows(agent[choice]!, start[choice]! + 1, null);
  return Uint8Array.from(agent, (_, choice) => (known.has(keyOf(opened, choice)) && !idles(choice) ? 0 : 1));
}

/** The instances of the strict formulation that stand against a choice of the opened one. */
function findLifts(strict: Formulation, opened: Formulation, choice: number): readonly RuleInstance[] {
  const { choices } = opened.model;
  const rotator = choices.agent[choice]!;
  const placement = choices.option[choice]!;
  const { id } = opened.programme.rotators[rotator]!;
  return cyclesOf(choices, choice).flatMap((cycle) =>
    placement < 0
      ? strict.decisions.instances.filter(
          ({ rotator: whose, cycle: when, facts }) =>
            whose === id && when === cycle && facts.decision === 'fix',
        )
      : [
          ...strict.eligibility.reasons(rotator, placement, cycle),
          ...strict.decisions.against({ rotator, placement, cycle }),
        ],
  );
}
