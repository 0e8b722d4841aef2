import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { type Omission, omissionOf } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { gatherLines } from '../../formulate/obstacles/closed-lines.ts';
import { closedIn, obstructions } from './closed-cells.ts';
import { type ConflictRows, grantedTags } from './conflict-rows.ts';
import { shrinkInfeasible } from './infeasible-subset.ts';
import { type Inquiry, type InquiryAnswer, keepGuarantees } from './inquiry.ts';
import type { Lift } from './lift.ts';
import { closingRules, instanceKey } from './requirement.ts';
import type { Setting } from './setting.ts';

interface ConflictClosings {
  readonly lifts: readonly Lift[];
  readonly minimal: boolean;
  /** The conflict as a model of its own. */
  readonly model: PathwayModel;
}

/**
 * Which decisions, and which eligibility rules of the people concerned, the rows of a conflict need beside them. `rows` are
 * those of `whole`, the formulation of the setting.
 */
export async function shrinkClosings(
  setting: Setting,
  whole: Formulation,
  rows: ConflictRows,
  inquiry: Inquiry,
): Promise<ConflictClosings> {
  return await new ClosingSearch(setting, whole, rows, inquiry).run();
}

/** Candidates of one kind: those a conflict needs, and those it does without. */
interface Split {
  readonly needed: readonly Omission[];
  readonly spare: readonly Omission[];
  readonly minimal: boolean;
}

/** One search: decisions are shrunk first, then the rules of whoever is left, then the lines by which those rules close cells. */
class ClosingSearch {
  readonly #setting: Setting;
  readonly #whole: Formulation;
  readonly #rows: ConflictRows;
  readonly #inquiry: Inquiry;
  /** Instances of the guarantees that the conflict's rows stand for. */
  readonly #keptInstances: ReadonlySet<string>;
  /** Rotators whose pathways the conflict is about: the others are left out of its models. */
  readonly #rotators: ReadonlySet<RotatorId>;

  constructor(setting: Setting, whole: Formulation, rows: ConflictRows, inquiry: Inquiry) {
    this.#setting = setting;
    this.#whole = whole;
    this.#rows = rows;
    this.#inquiry = inquiry;
    const granted = grantedTags(whole, inquiry);
    this.#keptInstances = new Set(
      whole.instances.flatMap((instance, tag) =>
        granted.has(tag) || rows.tags.includes(tag) ? [instanceKey(instance)] : [],
      ),
    );
    this.#rotators = this.#concernedWith(whole.decisions.instances);
  }

  async run(): Promise<ConflictClosings> {
    const decisions = await this.#shrinkDecisions();
    const rules = await this.#shrinkRules(decisions);
    const needed = [...decisions.needed, ...rules.needed];
    const spare = [...decisions.spare, ...rules.spare];
    const base = this.#inquiry.formulate(this.#setting, this.#rotators);
    const everything = this.#omit([...spare, ...needed]);
    // A rule closes many placements; the lines reported must suffice by themselves, or nobody could check the conflict.
    const lines = await this.#shrink(gatherLines(closedIn(base, everything, rules.needed)), spare);
    const omitted = [...spare, ...lines.spare];

    let minimal = decisions.minimal && rules.minimal && lines.minimal;
    const lifts: Lift[] = [];
    for (const omission of needed) {
      const own = lines.needed.filter((line) => isPartOf(line, omission));
      const instances: RuleInstance[] = [];
      for (const part of own.length > 0 ? own : [omission]) {
        const { answer, chosen, opened } = await this.#ask([...omitted, part]);
        if (answer !== 'feasible') minimal = false;
        instances.push(...obstructions(base, opened ?? everything, { chosen, omission: part }));
      }
      lifts.push({ omission, instances });
    }
    const conflict = this.#omit(omitted);
    return { lifts, minimal, model: keepGuarantees(conflict.model, this.#keeps(conflict)) };
  }

  async #shrinkDecisions(): Promise<Split> {
    const decisions = this.#whole.decisions.instances.filter(this.#inquiry.mayEase).map(omissionOf);
    return await this.#shrink(decisions, []);
  }

  async #shrinkRules(decisions: Split): Promise<Split> {
    const people = this.#concernedWith(decisions.needed);
    const rules = this.#whole.programme.rotators
      .flatMap(({ id }, rotator) => (people.has(id) ? closingRules(this.#whole, rotator) : []))
      .filter(this.#inquiry.mayEase);
    return await this.#shrink(rules, decisions.spare);
  }

  /** Splits the candidates, with `omitted` left out anyway. */
  async #shrink(candidates: readonly Omission[], omitted: readonly Omission[]): Promise<Split> {
    const { items, minimal } = await shrinkInfeasible(
      candidates,
      async (kept) => (await this.#ask([...omitted, ...without(candidates, kept)])).answer,
    );
    return { needed: items, spare: without(candidates, items), minimal };
  }

  async #ask(omitted: readonly Omission[]): Promise<InquiryAnswer & { readonly opened: Formulation | null }> {
    // There may be thousands, and formulating one takes a tenth of a second.
    if (this.#inquiry.isSpent()) return { answer: 'unknown', chosen: null, opened: null };
    const opened = this.#omit(omitted);
    return { ...(await this.#inquiry.ask(opened, this.#keeps(opened))), opened };
  }

  /** The setting without these decisions and rules too. */
  #omit(omitted: readonly Omission[]): Formulation {
    const without = [...this.#setting.without, ...omitted];
    return this.#inquiry.formulate({ ...this.#setting, without }, this.#rotators);
  }

  /** Whether a guarantee of the formulation is part of the conflict, or may not be eased. */
  #keeps({ instances }: Formulation): (tag: number) => boolean {
    return (tag) => {
      const instance = instances[tag]!;
      return (
        instance.rule === 'decision' ||
        !this.#inquiry.mayEase(instance) ||
        this.#keptInstances.has(instanceKey(instance))
      );
    };
  }

  /** Rotators of the rows, those always concerned, and those of the instances given. */
  #concernedWith(instances: readonly Pick<Omission, 'rotator'>[]): ReadonlySet<RotatorId> {
    return new Set([
      ...peopleIn(this.#whole, this.#rows.tags),
      ...this.#inquiry.concerned,
      ...instances.flatMap(({ rotator }) => rotator ?? []),
    ]);
  }
}

function without<Item>(items: readonly Item[], kept: readonly Item[]): readonly Item[] {
  return items.filter((item) => !kept.includes(item));
}

/** Rotators whose own rules, or whose pairs, are among the rows. */
function peopleIn({ instances, programme }: Formulation, tags: readonly number[]): readonly RotatorId[] {
  const ids = new Set<string>(
    tags.flatMap((tag) => {
      const { rotator, facts } = instances[tag]!;
      return rotator === null ? [] : [rotator, ...(typeof facts.other === 'string' ? [facts.other] : [])];
    }),
  );
  return programme.rotators.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

/** Whether a line is one of those that an omission leaves out. */
function isPartOf(line: Omission, { rule, rotator, competencyRule }: Omission): boolean {
  const sameRow = competencyRule === undefined || competencyRule === line.competencyRule;
  return line.rule === rule && line.rotator === rotator && sameRow;
}
