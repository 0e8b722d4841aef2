import { ownRows } from '../../solver/model-rows.js';
import { groupBy } from '../domain/group-by.js';
import { cyclesOf } from '../formulate/agent-choices.js';
import { isOmitted, omissionOf } from '../formulate/rule-instance.js';
import { shrinkInfeasible } from './infeasible-subset.js';
import { keepGuarantees } from './inquiry.js';
import { closingRules, instanceKey } from './requirement.js';
/**
 * An irreducible conflict of a setting that has no allocation (or none of the kind inquired after): first whose own
 * rules, then which slots, then which rules of those people, and last which decisions and eligibility rules are
 * needed for it. `among` narrows the search to rotators known to be stuck together. `null`: there is no conflict, or
 * a limit left that open.
 */
export async function findConflict(setting, inquiry, among = null) {
    const whole = inquiry.formulate(setting, among === null ? null : new Set(among));
    if ((await inquiry.ask(whole, () => true)).answer !== 'infeasible')
        return null;
    const rows = await shrinkRows(whole, inquiry);
    const closings = await shrinkClosings(setting, whole, rows, inquiry);
    const lifts = [
        ...rows.tags.map((tag) => {
            const instance = whole.instances[tag];
            return { omission: omissionOf(instance), instances: [instance] };
        }),
        ...closings.lifts,
    ];
    return {
        instances: lifts.flatMap(({ instances }) => instances),
        lifts,
        closings: closings.lifts,
        minimal: rows.minimal && closings.minimal,
        model: closings.model,
    };
}
async function shrinkRows(whole, inquiry) {
    const { model } = whole;
    const granted = grantedTags(whole, inquiry);
    const test = async (tags) => {
        const kept = new Set(tags);
        return (await inquiry.ask(whole, (tag) => kept.has(tag) || granted.has(tag))).answer;
    };
    const own = tagsByAgent(model, granted);
    const ofSlots = hardTags(model.slotRows, granted);
    const tagsOf = (agents) => agents.flatMap((agent) => own.get(agent) ?? []);
    const people = await shrinkInfeasible([...own.keys()], (agents) => test([...tagsOf(agents), ...ofSlots]));
    const theirs = tagsOf(people.items);
    const slots = await shrinkInfeasible(ofSlots, (tags) => test([...theirs, ...tags]));
    const rules = await shrinkInfeasible(theirs, (tags) => test([...tags, ...slots.items]));
    return {
        tags: [...rules.items, ...slots.items].sort((a, b) => a - b),
        minimal: people.minimal && slots.minimal && rules.minimal,
    };
}
/** Rows that are not up for question here. A decision is left out as a whole, not by its row. */
function grantedTags({ instances }, inquiry) {
    return new Set(instances.flatMap((instance, tag) => instance.rule === 'decision' || !inquiry.mayEase(instance) ? [tag] : []));
}
function hardTags(rows, except) {
    return [
        ...new Set(rows.filter(({ soft, tag }) => soft === null && !except.has(tag)).map(({ tag }) => tag)),
    ];
}
function tagsByAgent(model, except) {
    const tags = [...groupBy(ownRows(model), ({ agent }) => agent)].map(([agent, own]) => [agent, hardTags(own, except)]);
    return new Map(tags.filter(([, own]) => own.length > 0).sort(([a], [b]) => a - b));
}
/** Which decisions, and which eligibility rules of the people concerned, the rows of a conflict need beside them. */
async function shrinkClosings(setting, whole, rows, inquiry) {
    const granted = grantedTags(whole, inquiry);
    const keys = new Set(whole.instances.flatMap((instance, tag) => granted.has(tag) || rows.tags.includes(tag) ? [instanceKey(instance)] : []));
    const keeps = ({ instances }) => (tag) => {
        const instance = instances[tag];
        return instance.rule === 'decision' || !inquiry.mayEase(instance) || keys.has(instanceKey(instance));
    };
    const ids = new Set([
        ...peopleIn(whole, rows.tags),
        ...inquiry.concerned,
        ...whole.decisions.instances.flatMap(({ rotator }) => rotator ?? []),
    ]);
    const reduce = (left) => inquiry.formulate({ ...setting, without: [...setting.without, ...left] }, ids);
    const ask = async (left) => {
        // There may be thousands, and formulating one takes a tenth of a second.
        if (inquiry.isSpent())
            return { answer: 'unknown', chosen: null, opened: null };
        const opened = reduce(left);
        return { ...(await inquiry.ask(opened, keeps(opened))), opened };
    };
    const shrink = (candidates, alreadyLeft) => shrinkInfeasible(candidates, async (kept) => (await ask([...alreadyLeft, ...without(candidates, kept)])).answer);
    const decisions = whole.decisions.instances.filter(inquiry.mayEase).map(omissionOf);
    const decided = await shrink(decisions, []);
    const lifted = without(decisions, decided.items);
    const people = new Set([
        ...peopleIn(whole, rows.tags),
        ...inquiry.concerned,
        ...decided.items.flatMap(({ rotator }) => rotator ?? []),
    ]);
    const closings = whole.programme.rotators
        .flatMap(({ id }, rotator) => (people.has(id) ? closingRules(whole, rotator) : []))
        .filter(inquiry.mayEase);
    const closed = await shrink(closings, lifted);
    const left = [...lifted, ...without(closings, closed.items)];
    const base = inquiry.formulate(setting, ids);
    const needed = [...decided.items, ...closed.items];
    let everything = null;
    let minimal = decided.minimal && closed.minimal;
    const lifts = [];
    for (const omission of needed) {
        const { answer, chosen, opened } = await ask([...left, omission]);
        if (answer !== 'feasible')
            minimal = false;
        if (opened === null)
            everything ??= reduce([...left, ...needed]);
        lifts.push({ omission, instances: obstructions(base, opened ?? everything, chosen, omission) });
    }
    const last = reduce(left);
    return { lifts, minimal, model: keepGuarantees(last.model, keeps(last)) };
}
function without(items, kept) {
    return items.filter((item) => !kept.includes(item));
}
/** Rotators whose own rules, or whose pairs, are among the rows. */
function peopleIn({ instances, programme }, tags) {
    const ids = new Set(tags.flatMap((tag) => {
        const { rotator, facts } = instances[tag];
        return rotator === null ? [] : [rotator, ...(typeof facts.other === 'string' ? [facts.other] : [])];
    }));
    return programme.rotators.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
/**
 * The instances behind an omission: those that close a cell of the allocation found without it, or the decision
 * itself; where no such allocation is known, whatever it closes first.
 */
function obstructions(base, opened, chosen, omission) {
    const matches = (instance) => isOmitted(instance, [omission]);
    if (omission.rule === 'decision')
        return base.decisions.instances.filter(matches);
    const { choices } = opened.model;
    const used = Array.from(chosen ?? choices.start.keys()).filter((choice) => choices.option[choice] >= 0);
    const closed = used.flatMap((choice) => cyclesOf(choices, choice).flatMap((cycle) => base.eligibility.reasons(choices.agent[choice], choices.option[choice], cycle).filter(matches)));
    const each = [...new Map(closed.map((instance) => [instanceKey(instance), instance])).values()];
    return chosen === null ? each.slice(0, 1) : each;
}
