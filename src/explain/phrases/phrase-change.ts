import type { RotatorId } from '../../domain/ids.ts';
import type { RuleId } from '../../domain/rules.ts';
import { count } from '../../domain/wording.ts';
import type { Change, SlotLimit } from '../conflicts/change.ts';
import type { WhatItTakes } from '../questions/what-would-it-take.ts';
import { listed } from './grammar.ts';
import { phraseRule } from './phrase-rule.ts';
import type { Phrasing } from './phrasing.ts';

/** What a limit of a slot is raised by. */
const PLACES: Readonly<Record<SlotLimit, (times: number) => string>> = {
  capacity: (times) => count(times, 'more place'),
  supervision: (times) => count(times, 'more supervisor'),
  preceptor: (times) => count(times, 'more preceptorship place'),
};

/** Rules that a person can do something about: what it would be. */
export const REMEDIES: Partial<Readonly<Record<RuleId, string>>> = {
  driver: "a driver's licence",
  'seven-day': 'being available seven days a week',
  travel: 'a longer travel limit',
  competence: 'holding the competence asked for',
};

/** One change as a part of a sentence: "1 more place at Stroke at Evesham in cycle 2". Another's name only for a coordinator. */
export function phraseChange(change: Change, phrasing: Phrasing, asker: RotatorId | null): string {
  const { names, voice } = phrasing;
  if (change.kind === 'place') {
    return `${PLACES[change.limit](change.times)} at ${names.placement(change.placement)} in ${names.cycle(change.cycle)}`;
  }
  const { rotator, rule } = change.omission;
  const foreign = rotator !== undefined && rotator !== null && rotator !== asker;
  if (foreign && voice === 'rotator') {
    return change.kind === 'decision'
      ? 'lifting a decision of the coordinator about another rotator'
      : 'an exception for another rotator';
  }
  const remedy = REMEDIES[rule];
  if (remedy !== undefined) return foreign ? `${remedy} for rotator ${rotator}` : remedy;
  const instances = change.kind === 'decision' ? [change.instance] : change.instances;
  const rules = new Set(instances.map((instance) => `"${phraseRule(instance, phrasing)}"`));
  const verb = change.kind === 'decision' ? 'lifting the decision' : 'an exception from the rule';
  return `${verb} ${listed([...rules])}`;
}

/** Several changes: "1 more place at … and a driver's licence". */
function phraseChanges(changes: readonly Change[], phrasing: Phrasing, asker: RotatorId | null): string {
  return listed(changes.map((change) => phraseChange(change, phrasing, asker)));
}

/** What it would have taken to grant a wish: one sentence. */
export function phraseWhatItTakes(
  { grant, complete, barred }: WhatItTakes,
  phrasing: Phrasing,
  asker: RotatorId,
): string {
  if (grant === null && barred.length > 0) {
    const rules = barred.map((instance) => phraseRule(instance, phrasing)).join(' ');
    return `No change of places, decisions or rules makes that possible. ${rules}`;
  }
  if (grant === null) {
    return complete
      ? 'No change of places, decisions or your own rules would have made it possible with every aim met at least as well as now. Changes by which an earlier aim gains and a later one loses are not counted.'
      : 'No change was found that would have made it possible; the search ended before everything was tried.';
  }
  if (grant.changes.length === 0) return 'Nothing: an equally good allocation grants it.';
  const least = complete ? '' : ' The search was cut short: there may be something simpler.';
  return `With ${phraseChanges(grant.changes, phrasing, asker)} it could have been granted, and no aim would be met less well. This was checked by working the allocation out again.${least}`;
}
