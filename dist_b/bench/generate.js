import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateProgramme } from './generate/generate-programme.js';
import { completeSpec } from './generate/spec.js';
import { runCommand } from './run/run-command.js';
/** `node dist/bench/generate.js --rotators 120 --placements 50 --cycles 4 --out DIR`: a programme as CSV files. */
const USAGE = `Usage: generate --rotators N --placements N --cycles N --out DIR [--seed TEXT] [--tiers a,b,…] [--KNOB N]
Knobs are the fields of ProgrammeSpec (bench/generate/spec.ts), for example --slackPercent 0 --eligible 25.`;
await runCommand(USAGE, (args) => {
    const { out, knobs } = readArguments(args);
    const files = generateProgramme(knobs);
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of files)
        writeFileSync(join(out, name), bytes);
    console.log(`${files.length} tables written to ${out}`);
});
function readArguments(argv) {
    const known = Object.keys(completeSpec({ rotators: 100, placements: 100, cycles: 4 }));
    const options = Object.fromEntries([...known, 'out'].map((name) => [name, { type: 'string' }]));
    const { values } = parseArgs({ args: argv, options });
    const { out, seed, tiers, ...numbers } = values;
    if (typeof out !== 'string')
        throw new RangeError('--out is missing');
    const knobs = Object.fromEntries(Object.entries(numbers).map(([name, text]) => [name, Number(text)]));
    const { rotators, placements, cycles, ...others } = knobs;
    if (rotators === undefined || placements === undefined || cycles === undefined) {
        throw new RangeError('--rotators, --placements and --cycles are needed');
    }
    return {
        out,
        knobs: {
            rotators,
            placements,
            cycles,
            ...others,
            ...(typeof seed === 'string' && { seed }),
            ...(typeof tiers === 'string' && { tiers: tiers.split(',') }),
        },
    };
}
