import { Refusal } from './command.js';
import { EXIT } from './exit-code.js';
/** `placewright approve`: the human decision about a run. */
export const approveCommand = {
    name: 'approve',
    positionals: '<run>',
    summary: 'Record that a person approves a run; any later edit shows',
    examples: [
        {
            line: 'approve out/county --by "J. Smith, Rotational Coordinator" --note "Agreed with the union on 3 May"',
            does: 'verify the run and record who approves it, when and why',
        },
    ],
    options: {
        by: { type: 'string', describe: 'Who approves' },
        note: { type: 'string', describe: 'Why, or on what terms' },
        json: { type: 'boolean', describe: 'Print the approval as JSON' },
        quiet: { type: 'boolean', describe: 'Print nothing but problems' },
    },
    run: runApprove,
};
async function runApprove(raw, terminal) {
    const [{ ARGUMENTS, readArguments }, { approveRun }] = await Promise.all([
        import('./arguments.js'),
        import('../pipeline/approve-run.js'),
    ]);
    const given = readArguments({
        run: ARGUMENTS.folder,
        by: ARGUMENTS.remark,
        note: ARGUMENTS.remark,
        json: ARGUMENTS.flag,
        quiet: ARGUMENTS.flag,
    }, raw, ['run']);
    const { by, note } = given;
    const result = await approveRun(given.run, { by, note, at: new Date().toISOString() });
    switch (result.kind) {
        case 'refused':
            throw new Refusal(result.message);
        case 'does-not-stand':
            terminal.err.write(`The run ${given.run} does not stand and cannot be approved:\n`);
            terminal.err.write(result.findings.map((finding) => `    ${finding}\n`).join(''));
            return EXIT.fault;
        case 'approved': {
            const { approval } = result;
            if (given.json)
                terminal.out.write(`${JSON.stringify(approval, null, 2)}\n`);
            else if (!given.quiet) {
                terminal.out.write(`Approved by ${approval.by}: ${approval.note}\n`);
                terminal.out.write(`  run ${approval.run}\n  allocation ${approval.allocation}\n`);
            }
            return EXIT.ok;
        }
    }
}
