import { filterRows, ownRows } from '../../../solver/model/model-rows.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { type OwnSearch, openOwnSearch, splitOwnGuarantees } from '../../formulate/obstacles/own-pathway.ts';
import type { PathwayReason } from './reason.ts';
import type { WishedCell } from './wish.ts';

/** Tells whether a wish leaves the rotator any pathway at all; `null` when it does, or when that takes too long to tell. */
type PathwayReader = (wish: WishedCell) => PathwayReason | null;

/**
 * Person-level proof: every pathway of the rotator through the wish is searched, as if all slots were empty.
 * If none keeps the rotator's own guarantees, they are thinned out to an irreducible set of which this is still true.
 */
export function readPathways(formulation: {
  readonly model: PathwayModel;
  readonly instances: readonly RuleInstance[];
}): PathwayReader {
  const { model, instances } = formulation;
  const split = splitOwnGuarantees(model);
  const searches = new Map<number, OwnSearch>();
  const searchOf = (rotator: number): OwnSearch => {
    const search = searches.get(rotator) ?? openOwnSearch(split(rotator), rotator);
    searches.set(rotator, search);
    return search;
  };
  return (wish) => {
    const wished = new Set(wish.choices);
    const period = wish.cycle - 1;
    const { start, length } = model.choices;
    const allowed = (choice: number): boolean =>
      wished.has(choice) || period < start[choice]! || period >= start[choice]! + length[choice]!;
    const search = searchOf(wish.rotator);
    if (search.find(allowed) !== 'none') return null;
    const own = search.reliedOn();
    const isOpen = (tags: ReadonlySet<number>): boolean =>
      openOwnSearch(
        filterRows(own, ({ tag }) => tags.has(tag)),
        wish.rotator,
      ).find(allowed) !== 'none';
    const needed = new Set(ownRows(own).map(({ tag }) => tag));
    for (const tag of [...needed]) {
      needed.delete(tag);
      if (isOpen(needed)) needed.add(tag);
    }
    return { kind: 'pathway', evidence: 'proved', because: [...needed].map((tag) => instances[tag]!) };
  };
}
