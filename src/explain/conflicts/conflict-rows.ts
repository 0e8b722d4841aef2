import { ownRows } from '../../../solver/model/model-rows.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { shrinkInfeasible } from './infeasible-subset.ts';
import type { Inquiry } from './inquiry.ts';

/** The rows of a conflict by tag, everything that closes cells taken for granted. */
export interface ConflictRows {
  readonly tags: readonly number[];
  readonly minimal: boolean;
}

/**
 * Thins the rows of an infeasible whole out: in which cycles slots matter, whose own rules, which of the slots, and which rules
 * of those people.
 */
export async function shrinkRows(
  whole: Formulation,
  inquiry: Inquiry,
  {
    granted,
    core,
  }: {
    readonly granted: ReadonlySet<number>;
    /** Own rules known to be enough; `null`: all. */
    readonly core: ReadonlySet<number> | null;
  },
): Promise<ConflictRows> {
  const { model } = whole;
  const test = async (tags: readonly number[]) => {
    const kept = new Set(tags);
    return (await inquiry.ask(whole, (tag) => kept.has(tag) || granted.has(tag))).answer;
  };
  const own = tagsByAgent(model, (tag) => !granted.has(tag) && core?.has(tag) !== false);
  const ofSlots = hardTags(model.slotRows, (tag) => !granted.has(tag));
  const tagsOf = (agents: readonly number[]) => agents.flatMap((agent) => own.get(agent) ?? []);
  const everyone = [...own.keys()];
  // Whole cycles first: one question settles a dozen slots, and what is left is told the sooner.
  const byCycle = [...groupBy(ofSlots, (tag) => whole.instances[tag]!.cycle ?? 0)].sort(([a], [b]) => a - b);
  const cycles = await shrinkInfeasible(byCycle, (left) =>
    test([...tagsOf(everyone), ...left.flatMap(([, tags]) => tags)]),
  );
  const near = cycles.items.flatMap(([, tags]) => tags);
  const people = await shrinkInfeasible(everyone, (agents) => test([...tagsOf(agents), ...near]));
  const theirs = tagsOf(people.items);
  const slots = await shrinkInfeasible(near, (tags) => test([...theirs, ...tags]));
  const rules = await shrinkInfeasible(theirs, (tags) => test([...tags, ...slots.items]));
  return {
    tags: [...rules.items, ...slots.items].sort((a, b) => a - b),
    minimal: people.minimal && slots.minimal && rules.minimal,
  };
}

/** Rows that are not up for question here. A decision is left out as a whole, not by its row. */
export function grantedTags({ instances }: Formulation, inquiry: Inquiry): ReadonlySet<number> {
  return new Set(
    instances.flatMap((instance, tag) =>
      instance.rule === 'decision' || !inquiry.mayEase(instance) ? [tag] : [],
    ),
  );
}

type TaggedRow = { readonly soft: unknown; readonly tag: number };

function hardTags(rows: readonly TaggedRow[], among: (tag: number) => boolean): number[] {
  return [...new Set(rows.filter(({ soft, tag }) => soft === null && among(tag)).map(({ tag }) => tag))];
}

function tagsByAgent(
  model: PathwayModel,
  among: (tag: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const tags = [...groupBy(ownRows(model), ({ agent }) => agent)].map(
    ([agent, own]) => [agent, hardTags(own, among)] as const,
  );
  return new Map(tags.filter(([, own]) => own.length > 0).sort(([a], [b]) => a - b));
}
