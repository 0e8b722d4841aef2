import { groupBy } from '../../domain/group-by.ts';
import { compareIds, type SiteId } from '../../domain/ids.ts';
import type { Supervisor } from '../../domain/programme.ts';
import { breach, type Check, type Finding } from '../facts/finding.ts';
import { matchDemand } from '../facts/matching.ts';
import type { Review, Stay } from '../facts/review.ts';
import { isThere, needsNamed, serves } from '../facts/supervisors.ts';

/**
 * At every site and in every cycle, the rotators who need a named supervisor can all be matched to one who is
 * there for the whole cycle, serves their profession, is of a kind that their rotation lists, and has a place.
 */
export const checkNamedSupervision: Check = (review) => {
  const supervisors = groupBy(review.tables.programme.supervisors, ({ site }) => site);
  const findings: Finding[] = [];
  for (const [site, byCycle] of staysBySite(review)) {
    const named = supervisors.get(site) ?? [];
    byCycle.forEach((stays, index) => {
      const span = review.tables.spans[index];
      const bound = stays.filter((stay) => needsNamed(stay.rotation, named));
      if (span === undefined || bound.length === 0) return;
      const lack = findLack(
        bound,
        named.filter((supervisor) => isThere(supervisor, span)),
      );
      if (lack === null) return;
      findings.push(
        breach({
          placement: lack.stays[0]?.placement.id ?? null,
          cycle: index + 1,
          refs: [
            ...lack.stays.map((stay) => stay.person.rotator.at),
            ...named.map((supervisor) => supervisor.at),
          ],
          facts: {
            site,
            rotators: lack.stays
              .map((stay) => stay.person.rotator.id)
              .sort(compareIds)
              .join(';'),
            needed: lack.stays.length,
            places: lack.places,
          },
        }),
      );
    });
  }
  return findings;
};

/** Rotators who together have fewer places than heads; `null` when all can be matched. */
function findLack(
  stays: readonly Stay[],
  supervisors: readonly Supervisor[],
): { stays: Stay[]; places: number } | null {
  const classes = groupBy(stays, ({ person, rotation }) =>
    JSON.stringify([person.rotator.profession, rotation.supervisorKinds]),
  );
  const groups = [...classes.values()];
  const demand = groups.map((group) => ({
    heads: group.length,
    servedBy: supervisors.flatMap((supervisor, index) =>
      group.some((stay) => serves(supervisor, stay.person.rotator.profession, stay.rotation)) ? [index] : [],
    ),
  }));
  const supply = supervisors.map((supervisor) => supervisor.places);
  const { deficient } = matchDemand(demand, supply);
  if (deficient.length === 0) return null;
  const reachable = new Set(deficient.flatMap((group) => demand[group]?.servedBy ?? []));
  return {
    stays: deficient.flatMap((group) => groups[group] ?? []),
    places: [...reachable].reduce((sum, index) => sum + (supply[index] ?? 0), 0),
  };
}

/** Who is at each site, by cycle − 1. */
function staysBySite({ tables, slots }: Review): Map<SiteId, Stay[][]> {
  const bySite = new Map<SiteId, Stay[][]>();
  for (const slot of slots) {
    const cycles = bySite.get(slot.site.id) ?? tables.spans.map((): Stay[] => []);
    cycles[slot.cycle - 1]?.push(...slot.stays);
    bySite.set(slot.site.id, cycles);
  }
  return bySite;
}
