import type { PillarId, RotatorId } from '../../domain/ids.ts';
import type { CompetencyRule } from '../../domain/programme.ts';
import { binds, requiredPillars } from '../cells/rule-scope.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { reportCell, reportRow } from '../rows/raw-table.ts';
import { tabulateCredits } from '../supply/credit-rows.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

/** Pillars to which no placement with places gives credit: an error where a guarantee needs them. */
export function checkPillars(context: CheckContext): void {
  if (
    !areSound(
      context,
      'rotators',
      'rotations',
      'sites',
      'pillars',
      'rotation_pillars',
      'placements',
      'history',
    )
  )
    return;
  const { draft, read, rules, issues } = context;
  const offered = offeredPillars(context);
  const missed = new Set<PillarId>();
  for (const { rule, entry } of rules) {
    for (const group of requiredPillars(
      rule,
      draft.pillars.map((pillar) => pillar.id),
    )) {
      if (group.some((pillar) => offered.has(pillar)) || !isOwed(context, rule, group)) continue;
      for (const pillar of group) missed.add(pillar);
      reportCell(issues, entry.raw, fieldIndex(TABLES.competency_rules, 'subject'), {
        code: 'pillar-not-offered',
        reason: `${rule.id} requires ${group.join(' or ')}, and no placement with places gives credit to it.`,
        remedy: 'Add a placement or a row to rotation_pillars.csv, or drop the rule.',
      });
    }
  }
  for (const { raw, row } of read.entries.pillars) {
    if (offered.has(row.id) || missed.has(row.id)) continue;
    reportRow(issues, raw, row.id, {
      code: 'pillar-unused',
      reason: `No placement with places gives credit to ${row.id}.`,
      remedy: 'Add a placement or a row to rotation_pillars.csv, or delete the pillar.',
    });
  }
}

function offeredPillars({ draft }: CheckContext): ReadonlySet<PillarId> {
  const offered = new Set<PillarId>();
  const creditsOf = tabulateCredits(draft.rotationPillars);
  for (const placement of draft.placements) {
    const terms = [
      ...placement.byCycle.values(),
      ...(placement.everyCycle === null ? [] : [placement.everyCycle]),
    ];
    if (!terms.some((term) => term.capacity > 0)) continue;
    for (const { pillar } of creditsOf(placement.rotation, placement.site)) offered.add(pillar);
  }
  return offered;
}

/** Whether a rotator bound by the rule has done nothing yet that counts towards the group. */
function isOwed({ draft }: CheckContext, rule: CompetencyRule, group: readonly PillarId[]): boolean {
  const creditsOf = tabulateCredits(draft.rotationPillars);
  const done = new Set<RotatorId>();
  for (const entry of draft.history) {
    if (creditsOf(entry.rotation, entry.site).some(({ pillar }) => group.includes(pillar)))
      done.add(entry.rotator);
  }
  return draft.rotators.some((rotator) => binds(rule, rotator) && !done.has(rotator.id));
}
