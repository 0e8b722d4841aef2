import { describeSupply } from '../intake/supply/describe-supply.js';
import { readInput } from './read-input.js';
/** Reads and checks a programme without allocating it. Throws `InputPathError` when a path leads nowhere. */
export async function checkProgramme(path, scenario) {
    const input = await readInput(path, scenario);
    if (input.kind === 'rejected')
        return input;
    const { programme, changes } = input;
    const supply = describeSupply(programme);
    return { kind: 'accepted', programme, issues: [...input.issues, ...supply.issues], supply, changes };
}
