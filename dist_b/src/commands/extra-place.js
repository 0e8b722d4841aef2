import { count } from '../report/wording.js';
import { Refusal, UsageError } from './command.js';
import { EXIT } from './exit-code.js';
import { rejectInput } from './reject-input.js';
/** `placewright extra-place`: where one more place would do most good. */
export const extraPlaceCommand = {
    name: 'extra-place',
    positionals: '<run>',
    summary: 'Find the best single extra place: one more is tried at each placement',
    examples: [
        { line: 'extra-place out/county', does: 'where one more place does most good, and how much' },
        { line: 'extra-place out/county --csv', does: 'a row a placement, for a spreadsheet' },
    ],
    options: {
        'time-limit': { type: 'string', describe: 'Seconds for each place (default: as in settings.csv)' },
        threads: { type: 'string', describe: 'Worker threads (default: one a core)' },
        json: { type: 'boolean', describe: 'Print everything as JSON' },
        csv: { type: 'boolean', describe: 'Print a row a placement as CSV' },
        quiet: { type: 'boolean', describe: 'No progress' },
    },
    run: runExtraPlace,
};
async function runExtraPlace(raw, terminal) {
    const [{ ARGUMENTS, readArguments }, { findBestPlace }, { startProgress }] = await Promise.all([
        import('./arguments.js'),
        import('../pipeline/extra-place/find-best-place.js'),
        import('./progress.js'),
    ]);
    const given = readArguments({
        run: ARGUMENTS.folder,
        'time-limit': ARGUMENTS.seconds.optional(),
        threads: ARGUMENTS.threads.optional(),
        json: ARGUMENTS.flag,
        csv: ARGUMENTS.flag,
        quiet: ARGUMENTS.flag,
    }, raw, ['run']);
    if (given.json && given.csv)
        throw new UsageError('--json and --csv exclude each other.');
    const { interrupted, elapsedSeconds, out, err } = terminal;
    const progress = startProgress(err, { quiet: given.quiet, elapsedSeconds });
    const onTried = (tried, of) => progress.stage(`Trying place ${tried + 1} of ${of}`);
    const request = { run: given.run, timeLimit: given['time-limit'] ?? null, threads: given.threads ?? null };
    const result = await findBestPlace(request, { interrupted, onTried }).finally(progress.clear);
    switch (result.kind) {
        case 'refused':
            throw new Refusal(result.message);
        case 'rejected-input':
            return await rejectInput(result.issues, err);
        case 'ranked':
            if (given.json)
                out.write(`${JSON.stringify(result.ranking, null, 2)}\n`);
            else if (given.csv) {
                const [{ renderCsv }, { tabulateExtraPlaces }] = await Promise.all([
                    import('../report/csv.js'),
                    import('../report/extra-place-table.js'),
                ]);
                out.write(renderCsv(tabulateExtraPlaces(result.ranking)));
            }
            else
                for (const line of describe(result.ranking))
                    out.write(`${line}\n`);
            return interrupted() ? EXIT.interrupted : EXIT.ok;
    }
}
const SHOWN = 10;
function describe({ now, places }) {
    const values = (tiers) => tiers.map(({ name, value }) => `${name} ${value ?? '?'}`).join(', ');
    const solved = places.filter(({ kind }) => kind === 'solved');
    const ruledOut = places.filter(({ kind }) => kind === 'ruled-out').length;
    const unknown = places.length - solved.length - ruledOut;
    return [
        'Values with one more place; smaller is better, tiers count in this order.',
        `  now: ${values(now)}`,
        ...solved.slice(0, SHOWN).map(({ placement, tiers, proved }) => {
            return `  ${placement}: ${values(tiers)}${proved ? '' : ' (not proved)'}`;
        }),
        ...(solved.length > SHOWN ? [`  and ${solved.length - SHOWN} more; see --csv`] : []),
        ...(ruledOut === 0
            ? []
            : [`${count(ruledOut, 'place')} cannot be better: the prices of the run prove it.`]),
        ...(unknown === 0 ? [] : [`${count(unknown, 'place')} could not be settled in time.`]),
    ];
}
