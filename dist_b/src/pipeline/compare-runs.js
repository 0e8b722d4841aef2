import { compareIds } from '../domain/ids.js';
import { measureKeyFigures } from '../report/headline.js';
import { readExplanations } from '../report/told-explanation.js';
import { verify } from '../verify/verify.js';
import { findExchanges } from './find-exchanges.js';
import { judgeExchanges } from './judge-exchange.js';
import { publishedScale } from './tier-facts.js';
/** So many groups of people are looked at one by one; the larger ones beyond stay open. */
const MOST_EXCHANGES = 150;
/**
 * Two finished runs side by side: who gains and who loses, what the tiers came to, which reasons changed, and for
 * every change whether the tables made it better or only the draw decided. Solves nothing.
 */
export function compareRuns(before, after, names) {
    const both = before.judged === null || after.judged === null ? null : { before: before.judged, after: after.judged };
    const exchanges = both === null ? [] : listExchanges(after, both);
    const people = both === null ? [] : listPeople({ before, after }, both, exchanges);
    return {
        schema: 'placewright.comparison/1',
        before: describeRun(before, names.before),
        after: describeRun(after, names.after),
        changedTables: listChangedTables(before.facts.inputs, after.facts.inputs),
        sameSeed: before.facts.seed === after.facts.seed,
        tiers: listTiers(before, after, both),
        people,
        exchanges,
        effect: {
            policy: measureEffect(people, 'policy'),
            draw: measureEffect(people, 'draw'),
            open: measureEffect(people, 'open'),
        },
        reasons: both === null ? [] : listReasons(before, after),
    };
}
function describeRun({ facts, judged }, name) {
    const { programme, scenario, outcome, rotators, assignments } = facts;
    const figures = judged === null ? null : measureKeyFigures(judged.verdict);
    return { name, programme, scenario, outcome, rotators, assignments, figures };
}
function listChangedTables(before, after) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].filter((name) => before[name] !== after[name]).sort(compareIds);
}
function listTiers(before, after, both) {
    const carried = both === null ? null : verify(after.programme, knownPart(after, both.before.allocation));
    const names = [...after.facts.tiers, ...before.facts.tiers].map(({ name }) => name);
    return [...new Set(names)].map((name) => {
        const then = before.facts.tiers.find((tier) => tier.name === name);
        const now = after.facts.tiers.find((tier) => tier.name === name);
        const value = carried?.accepted === true ? carried.tiers.find((tier) => tier.name === name)?.value : undefined;
        return {
            name,
            before: then?.value ?? null,
            after: now?.value ?? null,
            carriedOver: value === undefined ? null : value / publishedScale(name),
            proved: then?.proved === true && now?.proved === true,
        };
    });
}
/** What an allocation says of the rotators that a run has. */
function knownPart({ programme }, { assignments, completion }) {
    const known = new Set(programme.rotators.map(({ id }) => id));
    return {
        assignments: assignments.filter(({ rotator }) => known.has(rotator)),
        completion: completion.filter(({ rotator }) => known.has(rotator)),
    };
}
function listExchanges(after, both) {
    const { allocation, verdict } = both.after;
    const former = knownPart(after, both.before.allocation);
    const judge = judgeExchanges(after.programme, { before: former, after: allocation, verdict });
    return findExchanges(after.programme, former, allocation).map((rotators, at) => at < MOST_EXCHANGES ? judge(rotators) : { rotators, cause: 'open', keeping: null });
}
function listPeople(runs, both, exchanges) {
    const exchangeOf = new Map(exchanges.flatMap(({ rotators }, at) => rotators.map((id) => [id, at])));
    const then = viewVerdict(runs.before, both.before.verdict);
    const now = viewVerdict(runs.after, both.after.verdict);
    const ids = [...new Set([...then.people.keys(), ...now.people.keys()])].sort(compareIds);
    return ids.map((rotator) => {
        const before = then.people.get(rotator) ?? null;
        const after = now.people.get(rotator) ?? null;
        const exchange = before === null || after === null ? null : (exchangeOf.get(rotator) ?? null);
        const kind = kindOf(before, after, exchange);
        return {
            rotator,
            kind,
            before,
            after,
            placementsBefore: before === null ? [] : then.pathway(rotator),
            placementsAfter: after === null ? [] : now.pathway(rotator),
            exchange,
            cause: causeOf(kind, exchange === null ? undefined : exchanges[exchange]),
        };
    });
}
function kindOf(before, after, exchange) {
    if (before === null)
        return 'joins';
    if (after === null)
        return 'leaves';
    if (after !== before)
        return after < before ? 'gains' : 'loses';
    return exchange === null ? 'same' : 'moves';
}
/** Who stays put and is better or worse off all the same, is so because the tables changed. */
function causeOf(kind, exchange) {
    if (exchange !== undefined)
        return exchange.cause;
    return kind === 'gains' || kind === 'loses' ? 'policy' : null;
}
function viewVerdict({ programme }, { rotators, assignments }) {
    const slots = new Map();
    for (const { rotator, cycle, length, placement } of assignments) {
        for (let each = cycle; each < cycle + length; each += 1)
            slots.set(`${rotator}\u001f${each}`, placement);
    }
    return {
        people: new Map(rotators.map(({ rotator, programmeDissatisfaction, ledger }) => [
            rotator,
            programmeDissatisfaction - ledger,
        ])),
        pathway: (rotator) => Array.from({ length: programme.settings.cycles }, (_, at) => slots.get(`${rotator}\u001f${at + 1}`) ?? null),
    };
}
function measureEffect(people, cause) {
    const own = people.filter((person) => person.cause === cause);
    return {
        people: own.length,
        gain: own.filter(({ kind }) => kind === 'gains').length,
        lose: own.filter(({ kind }) => kind === 'loses').length,
        points: own.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0),
    };
}
/** Wishes that both runs speak of, or that one refused and the other gave. */
function listReasons(before, after) {
    const then = readWishes(before);
    const now = readWishes(after);
    const keys = [...new Set([...then.refused.keys(), ...now.refused.keys()])].sort(compareIds);
    return keys.flatMap((key) => {
        const former = then.refused.get(key);
        const current = now.refused.get(key);
        const wish = former ?? current;
        if (wish === undefined)
            return [];
        const { rotator, refusal } = wish;
        const kind = former === undefined
            ? then.given.has(key) && 'taken'
            : current === undefined
                ? now.given.has(key) && 'granted'
                : former.refusal.reason !== current.refusal.reason && 'other';
        if (kind === false)
            return [];
        const { cycle, placement } = refusal;
        const sentence = (each) => each?.refusal.sentence ?? null;
        return [{ rotator, cycle, placement, kind, before: sentence(former), after: sentence(current) }];
    });
}
function readWishes({ files, judged }) {
    const bytes = files.get('explanations.json');
    const told = bytes === undefined ? [] : readExplanations(Buffer.from(bytes).toString('utf8'));
    const key = (rotator, cycle, placement) => `${rotator}\u001f${String(cycle).padStart(3, '0')}\u001f${placement}`;
    return {
        refused: new Map(told.flatMap(({ rotator, wanted }) => wanted.map((refusal) => [key(rotator, refusal.cycle, refusal.placement), { rotator, refusal }]))),
        given: new Set((judged?.verdict.assignments ?? []).map(({ rotator, cycle, placement }) => key(rotator, cycle, placement))),
    };
}
