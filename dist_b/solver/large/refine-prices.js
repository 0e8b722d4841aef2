import { listFace } from './face.js';
import { tariffUnder } from './hold.js';
import { NearPaths } from './near-paths.js';
import { PrimalDual } from './primal-dual.js';
import { proveBound } from './prove-bound.js';
import { tollsUnder } from './tolls.js';
/** What is listed: around moving prices generously, for they will have moved before the next look. */
const REACH = { margin: 100, most: 40 };
/** When so many are left of the agents for whom everything was listed, it is listed anew. */
const AGAIN = 0.8;
/** Steps of a phase; prices move most at first, so that the first looks come sooner. */
const FIRST_PHASE = 50;
const PHASE = 150;
const LEAST_PHASES = 4;
const MOST_PHASES = 24;
/** Gain (of the bound) below which a phase was in vain, and how many such phases in a row are enough. */
const LEAST_GAIN = 2e-5;
const MOST_IDLE = 2;
/** The relaxation of a board, listed anew around its own prices. */
export class MovingFace {
    relaxation;
    #board;
    #rates;
    #listed = Infinity;
    constructor(board, rates, prices) {
        this.#board = board;
        this.#rates = rates;
        this.relaxation = new PrimalDual(board, rates, prices);
    }
    /** Lists what the agents may take beside those on the board, and takes steps on it. */
    run(agents, steps) {
        const fresh = agents.length <= AGAIN * this.#listed || agents.length === this.#listed;
        if (fresh)
            this.#listed = agents.length;
        const { atlas, holds, unit } = this.#board;
        const { relaxation } = this;
        const { prices } = relaxation;
        const tariff = tariffUnder(atlas, { rates: this.#rates, holds }, prices);
        const tolls = tollsUnder(atlas, tariff, (demand) => this.#board.hasRoom(demand));
        relaxation.open(listFace(this.#board, new NearPaths(atlas, tolls), agents, {
            reach: { ...REACH, margin: REACH.margin * unit },
            former: relaxation.current,
            fresh,
        }));
        relaxation.run(steps);
        return relaxation.current;
    }
}
/** Better prices from the relaxation over what is near, phase by phase. The bound never becomes worse. */
export function refinePrices(board, face, { rates, known, stop, }) {
    const { atlas } = board;
    const everybody = Array.from({ length: atlas.agents }, (_, agent) => agent);
    let best = known;
    let idle = 0;
    for (let phase = 0; phase < MOST_PHASES && idle < MOST_IDLE && !stop(); phase += 1) {
        face.run(everybody, Math.min(PHASE, FIRST_PHASE * (phase + 1)));
        const prices = face.relaxation.takeMean();
        const found = proveBound(atlas, rates, prices, board.holds);
        const isVain = found.exact - best.exact <= LEAST_GAIN * Math.abs(found.exact);
        if (phase >= LEAST_PHASES)
            idle = isVain ? idle + 1 : 0;
        if (found.exact > best.exact)
            best = found;
    }
    return best;
}
