import { evaluateModel } from '../evaluate-model.js';
import { knownAt, mergeCurves } from './frontier-curve.js';
import { walkCurve } from './frontier-walk.js';
import { settleWorst } from './pathway-worst.js';
import { prepareFields } from './prepare-fields.js';
const NOTHING = { kind: 'frontier', complete: false, points: [] };
/**
 * All non-dominated pairs of worst load and total, among the allocations that hold every tier before the model's
 * first bottleneck tier. What a limit cuts off is left out, and the frontier is then not complete. `start`: an
 * allocation that is known to be possible.
 */
export async function traceFrontier(engine, model, start) {
    const prepared = await prepareFields(engine, model, start);
    if (prepared === null)
        return NOTHING;
    const { parts, fields, loadTier } = prepared;
    const copies = fields.map((field) => ({ ...field, held: [...field.held] }));
    const place = { tier: 'frontier', tierIndex: loadTier, tierCount: model.tiers.length };
    const worst = await settleWorst(engine, copies, place);
    if ('kind' in worst)
        return worst.kind === 'fault' ? worst : NOTHING;
    const floor = worst[0]?.bound ?? 0;
    const curves = await Promise.all(fields.map((field, component) => walkCurve(engine, field, {
        floor,
        fairest: copies[component]?.best ?? null,
        where: { ...place, component, components: fields.length },
    })));
    return conclude(model, parts, curves, floor);
}
/** Puts the curves together, and each point of the whole to the test against the primitives. */
function conclude(model, parts, curves, floor) {
    const merged = mergeCurves(curves, floor);
    const points = [];
    for (const { worst, total, steps } of merged) {
        const chosen = Int32Array.from(steps.flatMap(({ chosen }, part) => Array.from(chosen, (choice) => parts[part].choices[choice]))).sort();
        const evaluation = evaluateModel(model, chosen);
        const value = evaluation.values.find(({ kind }) => kind === 'bottleneck');
        if (!evaluation.feasible || value?.kind !== 'bottleneck' || value.worst !== worst)
            return { kind: 'fault', message: 'a point of the trade-off curve breaks its own model' };
        points.push({ worst, total, chosen });
    }
    return { kind: 'frontier', complete: knownAt(curves) <= floor, points };
}
