import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { Programme } from '../../domain/programme.ts';
import { RULE_IDS, type RuleInstance } from '../../domain/rules.ts';
import { listChoices, type Pathways } from '../choices/choices.ts';
import { type DissatisfactionTable, tabulateDissatisfaction } from '../choices/dissatisfaction.ts';
import { type EligibilityTable, tabulateEligibility } from '../choices/eligibility.ts';
import { EMITTERS } from '../choices/emitters.ts';
import { tabulateDecisions } from '../demands/decision-table.ts';
import { type FutureTable, tabulateFutures } from '../demands/futures.ts';
import type { Sheet } from '../emit/emitter.ts';
import { listOccupants } from '../emit/slot-occupants.ts';
import type { Ground } from '../facts/ground.ts';
import { tabulatePresence } from '../facts/presence.ts';
import { indexProgramme } from '../facts/programme-index.ts';
import type { Omission } from '../facts/rule-instance.ts';
import { RowBuilder } from '../rows/row-builder.ts';
import { holdAgainstBaseline } from '../tiers/hold-against-baseline.ts';
import { buildTiers, findSoftTiers } from '../tiers/tiers.ts';

/** The model and everything it was made from. */
export interface Compilation {
  readonly sheet: Sheet;
  readonly model: PathwayModel;
  readonly instances: readonly RuleInstance[];
  readonly eligibility: EligibilityTable;
  readonly dissatisfaction: DissatisfactionTable;
}

/** Eligibility and decisions leave choices, choices carry costs, and every rule adds its rows. */
export function compileProgramme(programme: Programme, omissions: readonly Omission[]): Compilation {
  const index = indexProgramme(programme);
  const presence = tabulatePresence(index, omissions);
  const ground: Ground = { index, presence };
  const futures = tabulateFutures(ground);
  const pathways = layOutPathways(ground, futures);
  const covered = (rotator: number, cycle: number): boolean =>
    pathways.active[rotator * pathways.periods + cycle - 1] === 1;
  const eligibility = tabulateEligibility(ground, { covered, periods: pathways.periods, omissions });
  const decisions = tabulateDecisions(index, omissions);
  const choices = listChoices(index, pathways, { eligibility, decisions, useful: futures.useful });
  const dissatisfaction = tabulateDissatisfaction(index, presence, eligibility);
  const tiers = buildTiers({ index, choices, decisions, eligibility, dissatisfaction }, presence);
  const builder = new RowBuilder(choices, { tiers: findSoftTiers(tiers), omissions });
  const occupants = listOccupants(choices, {
    options: programme.placements.length,
    periods: pathways.periods,
  });
  const sheet: Sheet = { ...ground, choices, occupants, decisions, futures, builder };
  for (const rule of RULE_IDS) EMITTERS[rule].rows?.(sheet);
  holdAgainstBaseline(ground, choices, builder);
  const { counters, distincts, precedences, transitions, slotRows, instances } = builder;
  const model: PathwayModel = {
    agents: programme.rotators.length,
    periods: pathways.periods,
    active: pathways.active,
    choices,
    counters,
    distincts,
    precedences,
    transitions,
    slotRows,
    tiers,
  };
  return { sheet, model, instances, eligibility, dissatisfaction };
}

/** Workable cycles, up to the last one that each rotator's pathway needs. */
function layOutPathways({ index, presence }: Ground, futures: FutureTable): Pathways {
  const agents = index.programme.rotators.length;
  let periods = index.horizon;
  for (let agent = 0; agent < agents; agent += 1) periods = Math.max(periods, futures.lastModelled(agent));
  const active = new Uint8Array(agents * periods);
  for (let agent = 0; agent < agents; agent += 1) {
    for (let cycle = 1; cycle <= futures.lastModelled(agent); cycle += 1) {
      if (presence.workable(agent, cycle)) active[agent * periods + cycle - 1] = 1;
    }
  }
  return { periods, active };
}
