import type { Programme } from '../../../src/domain/programme.ts';

/** Everything a whole programme promises about its references, on the programme as read. */
export function brokenPromises(programme: Programme): string[] {
  const rotators = new Set<string>(programme.rotators.map(({ id }) => id));
  const sites = new Set<string>(programme.sites.map(({ id }) => id));
  const rotations = new Set<string>(programme.rotations.map(({ id }) => id));
  const pillars = new Set<string>(programme.pillars.map(({ id }) => id));
  const placements = new Set<string>(programme.placements.map(({ id }) => id));
  const { cycles, programmeCycles } = programme.settings;
  const broken: string[] = [];
  const claim = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const lists = [
    programme.preferences,
    programme.history,
    programme.absences,
    programme.decisions,
    programme.competences,
    programme.ledger,
    programme.baseline,
  ];
  for (const { rotator } of lists.flat()) claim(rotators.has(rotator), `rotator ${rotator}`);
  for (const { rotator, other } of programme.pairs)
    claim(rotators.has(rotator) && rotators.has(other), 'pair');
  for (const placement of programme.placements) {
    claim(rotations.has(placement.rotation) && sites.has(placement.site), `placement ${placement.id}`);
    for (const [cycle, terms] of placement.byCycle)
      claim(cycle <= programmeCycles && terms.minimum <= terms.capacity, 'terms');
  }
  for (const row of programme.rotationPillars)
    claim(rotations.has(row.rotation) && pillars.has(row.pillar), 'credit');
  for (const { target, rank, score, cycle } of programme.preferences) {
    const known = {
      placement: placements,
      rotation: rotations,
      site: sites,
      area: new Set<string>(programme.sites.flatMap(({ area }) => area ?? [])),
    };
    claim(known[target.kind].has(target.id), `wish ${target.id}`);
    claim((rank === null) !== (score === null) && (cycle ?? 1) <= cycles, 'wish');
  }
  for (const { cycle, placement } of [...programme.decisions, ...programme.baseline]) {
    claim(cycle <= cycles && (placement === null || placements.has(placement)), 'decision');
  }
  for (const rotator of programme.rotators) {
    claim(
      rotator.profession !== '' && Number.isSafeInteger(rotator.wte) && rotator.wte > 0,
      `rotator ${rotator.id}`,
    );
  }
  claim(programme.objectives.length > 0, 'objectives');
  return broken;
}
