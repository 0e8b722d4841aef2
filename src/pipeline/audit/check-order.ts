import { count } from '../../domain/wording.ts';
import { readProgramme } from '../../intake/read-programme.ts';
import { withSeed } from '../programme/with-seed.ts';
import type { AuditCase } from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';
import { republish } from './republish.ts';
import { shuffleRows } from './shuffle-rows.ts';

/** Line numbers are those of the files as given, and explanations may have been worked out with solves. */
const DEPENDENT: ReadonlySet<string> = new Set(['issues.csv', 'explanations.csv', 'explanations.json']);

/** Runs the programme again with the rows of every table in another order: the same bytes must come of it. */
export async function checkOrder(audit: AuditCase, shuffles: number): Promise<AuditFinding> {
  const { run, inputs, executor, interrupted } = audit;
  const seeds = Array.from({ length: shuffles }, (_, at) => `${audit.seed}/order/${at}`);
  const against: string[] = [];
  let files = 0;
  let settled = 0;
  for (const seed of seeds) {
    const shuffle = (tables: typeof inputs.base) =>
      tables.map(({ name, bytes }) => ({
        name,
        bytes: name.endsWith('.csv') ? shuffleRows(bytes, `${seed}/${name}`) : bytes,
      }));
    const timeLimit = audit.remaining();
    if (timeLimit <= 0 || interrupted()) break;
    const intake = await readProgramme(shuffle(inputs.base), { scenarios: inputs.scenarios.map(shuffle) });
    const programme = intake.kind === 'programme' ? withSeed(intake.programme, run.facts.seed) : undefined;
    const again = await republish(intake, {
      executor,
      timeLimit,
      interrupted,
      ...(programme === undefined ? {} : { programme }),
    });
    if (again.kind !== 'allocated' || !again.outcome.proved) continue;
    settled += 1;
    const compared = [...again.files].filter(([name]) => !DEPENDENT.has(name) && run.files.has(name));
    files = compared.length;
    for (const [name, text] of compared) {
      if (!Buffer.from(run.files.get(name) ?? []).equals(Buffer.from(text)))
        against.push(`${name} is another one after shuffle ${seed}`);
    }
  }
  return judgeCases('order-independence', {
    cases: settled,
    unsettled: shuffles - settled,
    against,
    evidence: `${count(settled, 're-run')} on shuffled tables, ${count(files, 'file')} compared byte for byte in each`,
  });
}
