import type { Issue } from '../../domain/issue.ts';
import type { Programme } from '../../domain/programme.ts';
import type { SourceRef } from '../../domain/source.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import { type Finding, IssueList } from '../issues/issue-list.ts';
import type { SupplySummary } from './supply-summary.ts';

/** Warnings for every count in which supply falls short, at the line that asks for it. */
export function supplyIssues(programme: Programme, supply: Omit<SupplySummary, 'issues'>): readonly Issue[] {
  const issues = new IssueList();
  const placements = placementsFile(programme);
  for (const { profession, cycle, rotators, places } of supply.places) {
    if (places >= rotators) continue;
    issues.addToFile(placements, {
      code: 'too-few-places',
      reason: `Cycle ${cycle} has ${count(rotators, 'rotator')}${profession === null ? '' : ` of the profession ${profession}`} and at most ${count(places, 'place')} for them.`,
      remedy: 'Raise a capacity or add a placement; somebody will stay without one.',
    });
  }
  const ruleAt = new Map(programme.competencyRules.map((rule) => [rule.id, rule.at]));
  for (const { rule, pillars, profession, byCycle, rotators, owed, offered } of supply.pillars) {
    const at = ruleAt.get(rule);
    if (offered >= owed || at === undefined) continue;
    addAt(issues, at, rule, {
      code: 'too-few-credits',
      reason: `${count(rotators, 'rotator')} of the profession ${profession} must gain ${count(formatHundredths(owed), 'credit')} of ${pillars.join(' or ')} by cycle ${byCycle}; slots open to them give at most ${formatHundredths(offered)}.`,
      remedy: 'Raise a capacity, add a placement, or ask for less or later.',
    });
  }
  const rotatorAt = new Map(programme.rotators.map((rotator) => [rotator.id, rotator.at]));
  for (const { rotator, cycle } of supply.nowhere) {
    const at = rotatorAt.get(rotator);
    if (at === undefined) continue;
    addAt(issues, at, rotator, {
      code: 'nowhere-to-go',
      reason: `No placement is open to ${rotator} in cycle ${cycle}.`,
      remedy: 'Check profession, band, driving, weekends, travel, registration and competences.',
    });
  }
  return issues.sorted();
}

function placementsFile({ placements }: Programme): string {
  const [first] = placements;
  const terms = first?.everyCycle ?? [...(first?.byCycle.values() ?? [])][0];
  return terms?.at.file ?? 'placements.csv';
}

function addAt(issues: IssueList, at: SourceRef, value: string, finding: Finding): void {
  issues.addToLine(at.file, at.line, value, finding);
}
