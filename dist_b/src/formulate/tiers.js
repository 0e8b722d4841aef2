import { rankProfileTiers } from './rank-profile.js';
import { dissatisfactionCosts, lotteryCosts, stabilityCosts, tieBreakCosts, travelCosts, unplacedCosts, } from './tier-costs.js';
const NO_SLACK = { kind: 'absolute', amount: 0 };
/** The tiers that the programme's objectives ask for, in order; one objective may become several tiers. */
export function buildTiers(sheet, presence) {
    const parts = {
        own: once(() => dissatisfactionCosts(sheet)),
        zero: once(() => new Int32Array(sheet.choices.count)),
        loads: once(() => carriedLoads(sheet, presence)),
    };
    return sheet.index.programme.objectives.flatMap((objective) => tiersOf(sheet, parts, objective));
}
function tiersOf(sheet, { own, zero, loads }, objective) {
    const { tier: name, slack } = objective;
    const sum = (costs) => ({ kind: 'sum', name, costs, slack });
    switch (name) {
        case 'staffing':
        case 'competency':
        case 'disruption':
        case 'notice':
            return [sum(zero())];
        case 'placed':
            return [sum(unplacedCosts(sheet))];
        case 'preference':
            return [sum(own())];
        case 'travel':
            return [sum(travelCosts(sheet))];
        case 'stability':
            return [sum(stabilityCosts(sheet))];
        case 'worst-off':
            return [{ kind: 'bottleneck', name, costs: own(), slack, ...loads() }];
        case 'leximin':
            return [{ kind: 'leximin', name, costs: own(), slack, ...loads() }];
        case 'blend':
            return [
                {
                    kind: 'blend',
                    name,
                    costs: own(),
                    slack,
                    totalWeight: 100,
                    worstWeight: objective.weight,
                    ...loads(),
                },
            ];
        case 'lottery':
            return [
                sum(lotteryCosts(sheet)),
                {
                    kind: 'sum',
                    name: 'lottery-tie',
                    costs: tieBreakCosts(sheet),
                    slack: NO_SLACK,
                    amongEquals: sheet.index.horizon,
                },
            ];
        case 'rank-profile':
            return rankProfileTiers(sheet, objective);
    }
}
/** Where soft rules pay. */
export function findSoftTiers(tiers) {
    const at = (name) => {
        const found = tiers.findIndex((tier) => tier.name === name);
        return found < 0 ? null : found;
    };
    return {
        staffing: at('staffing'),
        competency: at('competency'),
        stability: at('stability'),
        disruption: at('disruption'),
        notice: at('notice'),
    };
}
/** What rotators bring from former cycles, and who counts: those with a workable cycle in the horizon. */
function carriedLoads({ index }, presence) {
    const { rotators, ledger, settings } = index.programme;
    const balances = new Map(ledger.map((entry) => [entry.rotator, entry.balance]));
    return {
        offsets: Int32Array.from(rotators, ({ id }) => Math.min(balances.get(id) ?? 0, settings.ledgerCap)),
        counted: Uint8Array.from(rotators, (_, at) => (presence.everWorkable(at) ? 1 : 0)),
    };
}
function once(make) {
    let made = null;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
