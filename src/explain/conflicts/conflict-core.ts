import { ownRows } from '../../../solver/model/model-rows.ts';
import { groupBy } from '../../domain/group-by.ts';
import { RULE_IDS } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { Inquiry } from './inquiry.ts';

/** Beyond so many kinds, pairs of them are too many to ask about. */
const MOST_KINDS = 30;
/** What could not be told at once is asked again with more patience: so many kinds and pairs, in so many rounds. */
const MOST_OPEN = 10;
const ROUNDS = 300;
/** And last by a solve, for so long each. */
const SECONDS = 3;

/**
 * One kind of own rules, or two, that the slots cannot serve whatever else holds: tags of their rows. Mostly a conflict rests on
 * few kinds, and of two of them it can be told in moments what takes minutes where everybody has to keep ten.
 * `null`: none was found, which says nothing.
 */
export async function findCore(
  whole: Formulation,
  inquiry: Inquiry,
  granted: ReadonlySet<number>,
): Promise<ReadonlySet<number> | null> {
  const kinds = kindsOf(whole, granted);
  if (kinds.length > MOST_KINDS) return null;
  const pairs = kinds.flatMap((kind, at) => kinds.slice(0, at).map((other) => [...kind, ...other]));
  const slots = new Set(whole.model.slotRows.map(({ tag }) => tag));
  const beside = (own: ReadonlySet<number>) => (tag: number) =>
    own.has(tag) || slots.has(tag) || granted.has(tag);
  const open: ReadonlySet<number>[] = [];
  for (const tags of [...kinds, ...pairs]) {
    const own = new Set(tags);
    const answer = inquiry.guess(whole, beside(own));
    if (answer === 'infeasible') return own;
    if (answer === 'unknown') open.push(own);
  }
  const again = open.slice(0, MOST_OPEN);
  for (const own of again) if (inquiry.guess(whole, beside(own), ROUNDS) === 'infeasible') return own;
  for (const own of again) {
    if ((await inquiry.ask(whole, beside(own), SECONDS)).answer === 'infeasible') return own;
  }
  return null;
}

/**
 * The rows of each rule of the tables that bind single rotators. Those that a few cycles can break (gap, first) come before
 * those about whole pathways (cover): their conflicts are shorter.
 */
function kindsOf(
  { model, instances }: Formulation,
  granted: ReadonlySet<number>,
): readonly (readonly number[])[] {
  const tags = new Set(
    ownRows(model).flatMap(({ soft, tag }) => (soft === null && !granted.has(tag) ? [tag] : [])),
  );
  const kinds = groupBy(tags, (tag) =>
    JSON.stringify([instances[tag]!.rule, instances[tag]!.competencyRule]),
  );
  const order = ([tag]: readonly number[]): number => -RULE_IDS.indexOf(instances[tag!]!.rule);
  return [...kinds.values()].sort((a, b) => order(a) - order(b));
}
