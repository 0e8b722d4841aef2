import { Pricer } from './pricer.js';
import { tollOf } from './tolls.js';
import { collectPaths, dearestUseful, lookBack, NO_MISSES, } from './walk-chart.js';
/** Lists the pathways of single agents that cost little more than the cheapest one. */
export class NearPaths {
    #atlas;
    #tolls;
    #pricer;
    /** Edges by chart and node. */
    #edges = new Map();
    constructor(atlas, tolls) {
        this.#atlas = atlas;
        this.#tolls = tolls;
        this.#pricer = new Pricer(atlas);
    }
    /** All pathways within the agent's cap and within `margin` of the cheapest of them; when they are more than `most`, a smaller margin is taken. */
    list(agent, bounds) {
        if (this.#atlas.listed !== null)
            return this.#listWritten(this.#atlas.listed, agent, bounds);
        const edges = this.#edgesOf(this.#atlas.chartOf[agent]);
        const least = this.#leastOf(agent);
        const rest = lookBack(edges, least);
        const cap = this.#atlas.caps?.most[agent] ?? Infinity;
        const [first] = rest.price;
        if (first === Infinity || rest.load[0] > cap)
            return { paths: [], complete: true };
        const cheapest = cap === Infinity ? first : this.#pricer.search(agent, this.#tolls);
        if (cheapest === Infinity)
            return { paths: [], complete: true };
        const within = cheapest + bounds.margin;
        const offers = this.#offersOf(agent, dearestUseful(edges, least, rest, within));
        let { margin } = bounds;
        for (;;) {
            const paths = collectPaths(edges, offers, rest, { ceiling: cheapest + margin, most: bounds.most, cap });
            if (paths !== null)
                return { paths, complete: margin === bounds.margin };
            margin = margin > 1 ? margin / 2 : 0;
            if (margin === 0) {
                const found = collectPaths(edges, offers, rest, { ceiling: cheapest, most: Infinity, cap }) ?? [];
                return { paths: found.slice(0, bounds.most), complete: false };
            }
        }
    }
    /** Out of those that are written down; the cheapest where they are more than `most`. */
    #listWritten({ first, firstChoice, choice, firstMiss, miss }, agent, { margin, most }) {
        const tolls = this.#tolls;
        const paths = [];
        let least = Infinity;
        for (let k = first[agent]; k < first[agent + 1]; k += 1) {
            const choices = choice.slice(firstChoice[k], firstChoice[k + 1]);
            const misses = firstMiss[k] === firstMiss[k + 1] ? NO_MISSES : [...miss.subarray(firstMiss[k], firstMiss[k + 1])];
            let price = 0;
            for (const each of choices)
                price += tollOf(this.#atlas, tolls, each);
            for (const each of misses)
                price += tolls.misses[each];
            least = Math.min(least, price);
            if (price <= least + margin)
                paths.push({ choices, misses, price });
        }
        const near = paths.filter(({ price }) => price <= least + margin && price < Infinity);
        if (near.length <= most)
            return { paths: near, complete: true };
        return { paths: near.sort((a, b) => a.price - b.price).slice(0, most), complete: false };
    }
    #edgesOf(chart) {
        const known = this.#edges.get(chart);
        if (known !== undefined)
            return known;
        const { charts } = this.#atlas;
        const edges = Array.from({ length: charts.nodes[chart] - 1 }, () => []);
        for (let e = charts.firstEdge[chart]; e < charts.firstEdge[chart + 1]; e += 1) {
            edges[charts.from[e]].push({
                to: charts.to[e],
                bundle: charts.bundle[e],
                miss: charts.miss[e],
                missPrice: this.#tolls.misses[charts.miss[e]],
            });
        }
        this.#edges.set(chart, edges);
        return edges;
    }
    #leastOf(agent) {
        const { firstBundle, firstChoice, bundled, demandOf, caps } = this.#atlas;
        const base = firstBundle[agent];
        const count = firstBundle[agent + 1] - base;
        const price = new Float64Array(count).fill(Infinity);
        const load = new Float64Array(count).fill(caps === null ? 0 : Infinity);
        const { costs, earned } = this.#tolls;
        for (let b = 0; b < count; b += 1) {
            const first = firstChoice[base + b];
            const end = firstChoice[base + b + 1];
            if (first === end) {
                price[b] = 0;
                load[b] = 0;
            }
            for (let at = first; at < end; at += 1) {
                const choice = bundled[at];
                const own = costs[choice] - earned[demandOf[choice]];
                if (own < price[b])
                    price[b] = own;
                if (caps !== null)
                    load[b] = Math.min(load[b], caps.costs[choice]);
            }
        }
        return { price, load };
    }
    /** By bundle, cheapest first, none dearer than is of use. */
    #offersOf(agent, dearest) {
        const { firstBundle, firstChoice, bundled, caps } = this.#atlas;
        const offers = [];
        for (let b = firstBundle[agent]; b < firstBundle[agent + 1]; b += 1) {
            const own = [];
            const most = dearest[offers.length];
            for (let at = firstChoice[b]; at < firstChoice[b + 1]; at += 1) {
                const choice = bundled[at];
                const price = tollOf(this.#atlas, this.#tolls, choice);
                if (price <= most)
                    own.push({ choice, price, load: caps?.costs[choice] ?? 0 });
            }
            if (firstChoice[b] === firstChoice[b + 1])
                own.push({ choice: -1, price: 0, load: 0 });
            offers.push(own.sort((x, y) => x.price - y.price));
        }
        return offers;
    }
}
