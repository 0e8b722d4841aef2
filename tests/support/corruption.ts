import { type Allocation, type Assignment, compareAssignments } from '../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import {
  type Placement,
  type Programme,
  type Rotation,
  type Rotator,
  type SlotTerms,
  type SubjectTerm,
  slotTerms,
} from '../../src/domain/programme.ts';
import type { RuleId } from '../../src/domain/rules.ts';

/** One way to spoil an accepted allocation: by its construction it breaks the rule, whatever else it breaks. */
export interface Corruption {
  readonly rule: RuleId;
  /** `should`: to be reported as a miss, not as a breach. */
  readonly strength: 'must' | 'should';
  /** Who or what must be named in the finding; `null` = anything. */
  readonly rotator: RotatorId | null;
  readonly placement: PlacementId | null;
  readonly apply: () => Allocation;
}

/** Lists corruptions of one kind. */
export type Corruptor = (scene: Scene) => Iterable<Corruption>;

/** An accepted allocation of a programme, and the edits that corruptions are made of. */
export class Scene {
  readonly programme: Programme;
  readonly allocation: Allocation;

  constructor(programme: Programme, allocation: Allocation) {
    this.programme = programme;
    this.allocation = allocation;
  }

  get cycles(): number[] {
    return Array.from({ length: this.programme.settings.cycles }, (_, index) => index + 1);
  }

  assignmentsOf(rotator: RotatorId): Assignment[] {
    return this.allocation.assignments.filter((assignment) => assignment.rotator === rotator);
  }

  at(rotator: RotatorId, cycle: number): Assignment | undefined {
    return this.assignmentsOf(rotator).find((assignment) => occupies(assignment, cycle));
  }

  rotationOf(placement: Placement): Rotation {
    const rotation = this.programme.rotations.find((row) => row.id === placement.rotation);
    if (rotation === undefined) throw new RangeError(`no rotation ${placement.rotation}`);
    return rotation;
  }

  hasHistory(rotator: RotatorId): boolean {
    return this.programme.history.some((entry) => entry.rotator === rotator);
  }

  /** Every offered slot in which an assignment may start, with its terms. */
  *openings(): Generator<{ placement: Placement; cycle: number; length: number; terms: SlotTerms }> {
    for (const placement of this.programme.placements) {
      const length = this.rotationOf(placement).lengthCycles;
      for (const cycle of this.cycles) {
        const spell = Array.from({ length }, (_, index) => slotTerms(placement, cycle + index));
        const [terms] = spell;
        if (cycle + length - 1 > this.programme.settings.cycles || terms == null) continue;
        if (spell.every((own) => own !== null && own.capacity > 0)) {
          yield { placement, cycle, length, terms };
        }
      }
    }
  }

  /** The rotator leaves whatever is in the way and goes to the placement. */
  relocate(rotators: readonly Rotator[], placement: Placement, cycle: number): Allocation {
    const length = this.rotationOf(placement).lengthCycles;
    const ids = new Set(rotators.map((rotator) => rotator.id));
    const inTheWay = ({ rotator, cycle: first, length: own }: Assignment): boolean =>
      ids.has(rotator) && first < cycle + length && cycle < first + own;
    const added = rotators.map((rotator) => ({
      rotator: rotator.id,
      placement: placement.id,
      cycle,
      length,
    }));
    return this.withAssignments([
      ...this.allocation.assignments.filter((assignment) => !inTheWay(assignment)),
      ...added,
    ]);
  }

  /** The rotator's whole pathway, completion included, becomes this. */
  replace(rotator: RotatorId, pathway: readonly { placement: Placement; cycle: number }[]): Allocation {
    const others = (assignment: Assignment): boolean => assignment.rotator !== rotator;
    const own = pathway.map(({ placement, cycle }) => ({
      rotator,
      placement: placement.id,
      cycle,
      length: this.rotationOf(placement).lengthCycles,
    }));
    return {
      ...this.withAssignments([...this.allocation.assignments.filter(others), ...own]),
      completion: this.allocation.completion.filter(others),
    };
  }

  without(dropped: (assignment: Assignment) => boolean): Allocation {
    return this.withAssignments(this.allocation.assignments.filter((assignment) => !dropped(assignment)));
  }

  withAssignments(assignments: readonly Assignment[]): Allocation {
    return { ...this.allocation, assignments: assignments.toSorted(compareAssignments) };
  }

  /** Whether a term names the placement; pillars and competences are left to others. */
  names(term: SubjectTerm, placement: Placement): boolean {
    const site = this.programme.sites.find((row) => row.id === placement.site);
    switch (term.kind) {
      case 'placement':
        return placement.id === term.id;
      case 'rotation':
        return placement.rotation === term.id;
      case 'setting':
        return this.rotationOf(placement).setting === term.id;
      case 'site':
        return placement.site === term.id;
      case 'area':
        return site?.area === term.id;
      case 'employer':
        return site?.employer === term.id;
      default:
        return false;
    }
  }
}

export function occupies(assignment: Assignment, cycle: number): boolean {
  return assignment.cycle <= cycle && cycle < assignment.cycle + assignment.length;
}
