import { generateProgramme } from '../../bench/generate/generate-programme.ts';
import type { SpecKnobs } from '../../bench/generate/spec.ts';
import { type Formulation, formulate } from '../../src/formulate/formulate.ts';
import { readProgramme } from '../../src/intake/read-programme.ts';
import { accepted } from '../support/accepted.ts';

/** The model of a generated programme, read as anybody's tables are. */
export async function formulateGenerated(knobs: SpecKnobs): Promise<Formulation> {
  const intake = await readProgramme(generateProgramme(knobs));
  return formulate(accepted(intake).programme);
}
