import { formatSource } from '../domain/source.js';
import { nameThings } from '../explain/naming.js';
import { phraseReason } from '../explain/phrase-reason.js';
import { phraseRotator, phraseWhyNot } from '../explain/phrase-rotator.js';
import { explainWhyNot } from '../explain/why-not.js';
import { structureDecisions, structureRotator, structureSlot, structureWhyNot, } from '../report/answer-facts.js';
import { withBounds } from './bound-executor.js';
import { tellNotInRun } from './not-in-run.js';
import { reopenRun } from './reopen-run.js';
/** Answers a question about a finished run, solving with `executor`. Throws `InputPathError` when the folder is no run. */
export async function answerQuestion(executor, request, host) {
    host.onStage('reading');
    const reopened = await reopenRun(request.run);
    if (reopened.kind === 'refused')
        return reopened;
    const { programme, solved } = reopened;
    const unknown = findUnknown(programme, request.question);
    if (unknown !== null)
        return unknown;
    host.onStage('explaining');
    const seconds = request.budget ?? usualSeconds(request, host);
    const { interrupted } = host;
    return await withBounds(executor, { seconds, interrupted }, (bounded) => answer(request, { solved, programme, executor: bounded, host, seconds }));
}
/** Seconds after its start by which a command that asks one "why not?" has its answer, so that it ends within two. */
const WHY_NOT_SECONDS = 1.75;
/** Where reading the run has taken longer than that, the question still has so many. */
const LEAST_SECONDS = 0.5;
/** A page, or a search for changes. */
const PAGE_SECONDS = 60;
function usualSeconds({ question, changes }, host) {
    if (question.kind !== 'why-not' || changes > 0)
        return PAGE_SECONDS;
    return Math.max(LEAST_SECONDS, WHY_NOT_SECONDS - host.elapsedSeconds());
}
async function answer(request, ground) {
    const { question } = request;
    const { solved, programme, executor, host } = ground;
    const options = {
        executor,
        seconds: ground.seconds,
        interrupted: host.interrupted,
        onProgress: host.onExplained,
    };
    const names = nameThings(programme);
    const toRotator = { names, voice: 'rotator' };
    const toCoordinator = { names, voice: 'coordinator' };
    switch (question.kind) {
        case 'rotator': {
            const rotator = question.rotator;
            const { explainRotator } = await import('../explain/explain-rotator.js');
            const told = await explainRotator(solved, rotator, options);
            const changes = await tellChanges(request, ground, mostWanted(told));
            return {
                kind: 'explained',
                exact: told.explanations.every(({ refusals }) => refusals.every(({ reason }) => isExact(reason))),
                page: phraseRotator(told, changes, toRotator),
                facts: structureRotator(told, changes, wordingFor(toRotator)),
            };
        }
        case 'why-not': {
            const rotator = question.rotator;
            const placement = question.placement;
            const told = await explainWhyNot(solved, { rotator, placement, cycle: question.cycle }, options);
            const open = told.filter(({ reason }) => reason !== null && reason.kind !== 'lottery');
            const changes = await tellChanges(request, ground, open);
            return {
                kind: 'explained',
                exact: told.every(({ reason }) => reason === null || isExact(reason)),
                page: phraseWhyNot(told, changes, toRotator),
                facts: structureWhyNot(told, changes, wordingFor(toRotator)),
            };
        }
        case 'slot': {
            const slot = { placement: question.placement, cycle: question.cycle };
            const [{ explainSlot }, { phraseSlot }] = await Promise.all([
                import('../explain/slot.js'),
                import('../explain/phrase-slot.js'),
            ]);
            const told = await explainSlot(solved, slot, options);
            return {
                kind: 'explained',
                exact: told.wanted.every(({ reason }) => isExact(reason)),
                page: phraseSlot(told, toCoordinator),
                facts: structureSlot(told, wordingFor(toCoordinator)),
            };
        }
        case 'decisions': {
            const [{ priceDecisions }, { phraseDecisions }] = await Promise.all([
                import('../explain/decision-price.js'),
                import('../explain/phrase-decisions.js'),
            ]);
            const prices = await priceDecisions(solved, options);
            return {
                kind: 'explained',
                exact: prices.every(({ without }) => without.kind === 'none' || (without.kind === 'gain' && isExact(without))),
                page: phraseDecisions(prices, toCoordinator),
                facts: structureDecisions(prices),
            };
        }
    }
}
/** The run keeps the tables as they were read: lines are those of its own `inputs/`. */
function wordingFor(telling) {
    return {
        phrase: (reason, rotator) => phraseReason(reason, { ...telling, rotator }),
        cite: formatSource,
    };
}
/** The wishes whose granting would have spared the rotator most, lottery apart. */
function mostWanted({ rotator, explanations }) {
    return explanations
        .flatMap(({ refusals, dissatisfaction, length }) => refusals
        .filter(({ reason }) => reason.kind !== 'lottery')
        .map(({ placement, cycle, dissatisfaction: wished }) => ({
        rotator,
        placement,
        cycle,
        gain: wished === null ? 0 : dissatisfaction / length - wished,
    })))
        .sort((a, b) => b.gain - a.gain || a.cycle - b.cycle);
}
function isExact({ evidence }) {
    return evidence === 'structural' || evidence === 'proved';
}
/** Loaded only when it is asked for. */
async function tellChanges({ changes }, { solved, executor, host, seconds }, wishes) {
    const chosen = wishes.slice(0, changes);
    if (chosen.length === 0)
        return [];
    const { findChanges } = await import('./find-changes.js');
    return await findChanges(solved, chosen, {
        executor,
        seconds,
        share: 1 / changes,
        interrupted: host.interrupted,
    });
}
function findUnknown(programme, question) {
    const refuse = (message) => ({ kind: 'refused', message });
    const rotators = programme.rotators.map(({ id }) => id);
    const placements = programme.placements.map(({ id }) => id);
    const { cycles } = programme.settings;
    if ('rotator' in question && !rotators.includes(question.rotator)) {
        return refuse(tellNotInRun('Rotator', question.rotator, rotators));
    }
    if ('placement' in question && !placements.includes(question.placement)) {
        return refuse(tellNotInRun('Placement', question.placement, placements));
    }
    if ('cycle' in question && question.cycle !== null && question.cycle > cycles) {
        return refuse(`Cycle ${question.cycle} is not in the run's programme.`);
    }
    return null;
}
