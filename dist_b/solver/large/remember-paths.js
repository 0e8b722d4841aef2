import { tariffUnder } from './hold.js';
import { NearPaths } from './near-paths.js';
import { tollsUnder } from './tolls.js';
/** Lists near pathways under prices, each agent's once a reach. */
export function rememberPaths(board, rates, prices) {
    const { atlas, holds, unit } = board;
    const near = new NearPaths(atlas, tollsUnder(atlas, tariffUnder(atlas, { rates, holds }, prices)));
    const remembered = new Map();
    return (reach) => {
        const key = `${reach.margin} ${reach.most}`;
        const known = remembered.get(key) ?? new Map();
        remembered.set(key, known);
        return (agent) => {
            const paths = known.get(agent) ?? near.list(agent, { ...reach, margin: reach.margin * unit }).paths;
            known.set(agent, paths);
            return paths;
        };
    };
}
