import { EXIT } from './exit-code.js';
/** Writes what is wrong with the input, and gives the code to exit with. Its words are loaded only now: mostly nothing is wrong. */
export async function rejectInput(issues, stream) {
    const { printProblems } = await import('./print-problems.js');
    printProblems(issues, stream);
    return EXIT.badInput;
}
