import { RULE_IDS } from '../domain/rules.js';
import { cyclesOf } from './agent-choices.js';
import { bindsRotator } from './binding.js';
import { compileProgramme } from './compile-programme.js';
import { EMITTERS } from './emitters.js';
import { findOwnPathway, splitOwnGuarantees } from './own-pathway.js';
import { isOmitted, omissionOf } from './rule-instance.js';
import { presenceInstance } from './rules/availability.js';
/**
 * Why a rotator (by position) has no pathway even if all slots were empty: an irreducible set of rules that
 * cannot hold together, found by leaving them out one after the other (deletion filter; Chinneck & Dravnieks,
 * ORSA Journal on Computing 3, 1991). Where a rule that closes cells is among them, its instances are those
 * that stand in the way of one pathway that would open without it.
 */
export function findClash(programme, rotator, omissions) {
    const alone = programmeOfOne(programme, rotator);
    const left = [...omissions];
    const needed = [];
    const met = new Set();
    for (;;) {
        // Leaving a rule out may open cells, and with them rows that could not be broken before.
        const fresh = suspectsOf(compileProgramme(alone, left)).filter((suspect) => !met.has(keyOf(suspect)));
        if (fresh.length === 0)
            break;
        for (const suspect of fresh) {
            met.add(keyOf(suspect));
            if (openPathway(alone, [...left, suspect]) !== null)
                needed.push(suspect);
            else
                left.push(suspect);
        }
    }
    const rest = compileProgramme(alone, left);
    return needed.flatMap((omission) => {
        const opened = openPathway(alone, [...left, omission]);
        const closed = obstructions(rest, opened, omission);
        if (closed.length > 0)
            return closed;
        if (omission.rule === 'availability')
            return lostDays(rest, opened);
        return guaranteesOf(rest).filter((instance) => isOmitted(instance, [omission]));
    });
}
function keyOf(omission) {
    return JSON.stringify(omission);
}
/** What could be left out: cell rules wherever they apply, decisions, and every guarantee over the pathway, each by itself. */
function suspectsOf(compilation) {
    const { rotators, competencyRules } = compilation.sheet.index.programme;
    const cellRules = RULE_IDS.filter((rule) => EMITTERS[rule].cells !== undefined && rule !== 'offered');
    const closing = cellRules.flatMap((rule) => {
        const rows = competencyRules.filter((row) => row.kind === rule && row.strength === 'must' && rotators.every((one) => bindsRotator(row, one)));
        const isCompetencyRule = rule === 'before' || rule === 'experience';
        return isCompetencyRule ? rows.map((row) => ({ rule, competencyRule: row.id })) : [{ rule }];
    });
    const own = guaranteesOf(compilation).filter((instance) => !isOmitted(instance, closing));
    return [...closing, ...own.map(omissionOf)];
}
/** Decisions, and rows over one pathway that must hold. */
function guaranteesOf({ sheet, instances }) {
    const own = instances.filter((instance) => instance.strength === 'must' && instance.rotator !== null && instance.rule !== 'decision');
    return [...sheet.decisions.instances, ...own];
}
function openPathway(alone, omissions) {
    const compilation = compileProgramme(alone, omissions);
    const choices = findOwnPathway(splitOwnGuarantees(compilation.model)(0), 0);
    return choices === null ? null : { compilation, choices };
}
/** Instances of one rule that close cells of a pathway which opens without it. */
function obstructions({ eligibility }, pathway, omission) {
    if (pathway === null)
        return [];
    const { choices } = pathway.compilation.model;
    return pathway.choices
        .filter((choice) => choices.option[choice] >= 0)
        .flatMap((choice) => cyclesOf(choices, choice).flatMap((cycle) => eligibility.reasons(0, choices.option[choice], cycle)))
        .filter((instance) => isOmitted(instance, [omission]));
}
/** Cycles of the pathway that are worked in part, so that they give less credit than is owed. */
function lostDays({ sheet }, pathway) {
    if (pathway === null)
        return [];
    const { choices } = pathway.compilation.model;
    return pathway.choices
        .filter((choice) => choices.option[choice] >= 0)
        .flatMap((choice) => cyclesOf(choices, choice))
        .filter((cycle) => sheet.presence.present(0, cycle) < sheet.presence.days(cycle))
        .map((cycle) => presenceInstance(sheet, 0, cycle));
}
/** The programme as if nobody else were in it. */
function programmeOfOne(programme, rotator) {
    const person = programme.rotators[rotator];
    const own = (rows) => rows.filter((row) => row.rotator === person.id);
    return {
        ...programme,
        objectives: [],
        rotators: [person],
        preferences: [],
        history: own(programme.history),
        absences: own(programme.absences),
        decisions: own(programme.decisions),
        competences: own(programme.competences),
        supervisors: [],
        pairs: [],
        ledger: [],
        baseline: [],
    };
}
