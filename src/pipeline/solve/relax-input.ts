import type { Programme } from '../../domain/programme.ts';
import type { Repairs } from '../../explain/conflicts/repair.ts';
import { renderRepairScenario } from '../../report/tables/repair-scenario.ts';
import { INPUTS } from '../disk/publish.ts';
import { listKeptInputs } from '../kept-run/kept-inputs.ts';
import { type ReadInput, readLayers } from '../programme/read-input.ts';
import { phraseRepairs } from './phrase-findings.ts';

type ReadProgramme = Exclude<ReadInput, { kind: 'rejected' }>;

/** A programme as it was read, with the cheapest repair laid over it as a scenario. */
interface RelaxedInput {
  readonly input: ReadProgramme;
  /** The changes in words. */
  readonly relaxed: readonly string[];
}

/**
 * Writes the cheapest repair that tables can express (places added, decisions lifted) as one more scenario, so that the
 * run keeps it among its inputs and everything that re-checks a run sees it. `null` when no repair found is of that kind.
 */
export async function relaxInput(
  { sources }: ReadProgramme,
  programme: Programme,
  { repairs }: Repairs,
): Promise<RelaxedInput | null> {
  for (const repair of repairs) {
    const tables = renderRepairScenario(programme, repair.changes);
    if (tables === null) continue;
    const kept = new Map([...sources].map(([name, bytes]) => [`${INPUTS}/${name}`, bytes]));
    const { base, scenarios } = listKeptInputs({ files: kept });
    const overlay = [...tables].map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') }));
    const layer = (files: typeof base) => ({ files, oversized: [] });
    const input = await readLayers(layer(base), [...scenarios.map(layer), layer(overlay)]);
    if (input.kind === 'rejected') continue;
    const [phrased] = phraseRepairs(programme, { repairs: [repair], complete: true }).repairs;
    return { input, relaxed: phrased!.changes.map(({ words }) => words) };
  }
  return null;
}
