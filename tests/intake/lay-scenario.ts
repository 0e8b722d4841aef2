import { type Intake, readProgramme } from '../../src/intake/read-programme.ts';
import { EXAMPLE, encode } from './example.ts';

/** Reads the example with one scenario laid over it. */
export async function layScenario(scenario: Readonly<Record<string, string>>): Promise<Intake> {
  return await readProgramme(encode(EXAMPLE), { scenarios: [encode(scenario)] });
}
