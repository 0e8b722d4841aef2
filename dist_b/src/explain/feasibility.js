import { decideByPrices } from '../../solver/counterfactuals/price-decision.js';
import { filterRows } from '../../solver/model-rows.js';
import { solveModel } from '../../solver/solve-model.js';
import { formulate } from '../formulate/formulate.js';
import { keepGuarantees } from './inquiry.js';
import { keptGraphs } from './kept-graphs.js';
import { partProgramme } from './part-programme.js';
/** Rounds of prices before a solver is asked: most questions are settled within a few. */
const ROUNDS = 12;
/**
 * Asks whether a setting has any allocation at all, aims put aside: by prices first, which settles most questions
 * within milliseconds, else by a solve. The clock starts now.
 */
export function inquireFeasibility(limits) {
    const { executor } = limits;
    const until = performance.now() + limits.timeLimit * 1000;
    const interrupted = () => limits.interrupted?.() === true;
    const secondsLeft = () => (interrupted() ? 0 : (until - performance.now()) / 1000);
    const graphsOf = new WeakMap();
    const decide = (model, kept) => {
        const graphs = graphsOf.get(model) ?? keptGraphs(model);
        graphsOf.set(model, graphs);
        const built = graphs(kept);
        return built === null
            ? { kind: 'undecided' }
            : decideByPrices(aimless(keepGuarantees(model, kept)), built, ROUNDS);
    };
    return {
        formulate: ({ programme, without }, rotators) => formulate(partProgramme(programme, rotators), { without }),
        async ask({ model }, kept) {
            if (secondsLeft() <= 0)
                return { answer: 'unknown', chosen: null };
            const decision = decide(model, kept);
            if (decision.kind === 'infeasible')
                return { answer: 'infeasible', chosen: null };
            if (decision.kind === 'feasible')
                return { answer: 'feasible', chosen: decision.chosen };
            const question = aimless(keepGuarantees(model, kept));
            const timeLimit = secondsLeft();
            if (timeLimit <= 0)
                return { answer: 'unknown', chosen: null };
            const outcome = await solveModel(question, { executor, timeLimit, interrupted });
            if (outcome.kind === 'solved')
                return { answer: 'feasible', chosen: outcome.chosen };
            return { answer: outcome.kind === 'infeasible' ? 'infeasible' : 'unknown', chosen: null };
        },
        isSpent: () => secondsLeft() <= 0,
        mayEase: ({ rule }) => rule !== 'profession',
        concerned: [],
    };
}
/** One tier in which nothing costs anything, in place of all others. */
function aimless(model) {
    const costs = new Int32Array(model.choices.count);
    return {
        ...filterRows(model, ({ soft }) => soft === null),
        tiers: [{ kind: 'sum', name: 'feasibility', costs, slack: { kind: 'absolute', amount: 0 } }],
    };
}
