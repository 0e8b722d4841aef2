import { spawnSync } from 'node:child_process';
/** Both ends of the calendar's day, a language with other letter cases, another decimal comma. */
const PLACES = [
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
];
/**
 * Allocates a folder of CSV tables as it is, and then in every variant of the place's turn, each place (locale, time
 * zone) in a process of its own; compares what is published byte for byte. Throws `RangeError` when a process fails.
 * `child` is the built `bench/same-bytes/child.js`.
 */
export function compareRuns(task) {
    const { child, variantsAt, ...rest } = task;
    const publish = (variants, env) => {
        const publishing = { ...rest, variants };
        const run = spawnSync(process.execPath, [child, JSON.stringify(publishing)], {
            env: { PATH: process.env.PATH, ...env },
            encoding: 'utf8',
            maxBuffer: 2 ** 28,
        });
        if (run.status !== 0)
            throw new RangeError(`a process failed: ${run.stderr}`);
        return JSON.parse(run.stdout);
    };
    const [expected] = publish([{ shuffle: null, threads: 1 }], {});
    if (expected === undefined)
        throw new RangeError('nothing was published');
    const found = PLACES.flatMap((env, place) => {
        const variants = variantsAt(place);
        return publish(variants, env).map((published, at) => ({
            ...published,
            variant: variants[at],
            place: env.TZ,
        }));
    });
    const differences = found.flatMap(({ digests, variant, place }) => [...new Set([...Object.keys(expected.digests), ...Object.keys(digests)])]
        .filter((name) => digests[name] !== expected.digests[name])
        .map((name) => `${name} differs: shuffle ${variant?.shuffle}, ${variant?.threads} threads, ${place}`));
    return {
        runs: found.length + 1,
        linesMoved: found.reduce((sum, { linesMoved }) => sum + linesMoved, 0),
        files: Object.keys(expected.digests).length,
        differences,
    };
}
