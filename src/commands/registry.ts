import { allocateCommand } from './allocate.ts';
import { approveCommand } from './approve.ts';
import { auditCommand } from './audit.ts';
import { batchCommand } from './batch.ts';
import { checkCommand } from './check.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { explainCommand } from './explain.ts';
import { extraPlaceCommand } from './extra-place.ts';
import { initCommand } from './init.ts';
import { replanCommand } from './replan.ts';
import { reportCommand } from './report.ts';
import { schemaCommand } from './schema.ts';
import { swapsCommand } from './swaps.ts';
import { verifyCommand } from './verify.ts';
import { workerCommand } from './worker.ts';

/** Every command, in the order help shows them. */
export const COMMANDS: readonly Command[] = [
  allocateCommand,
  checkCommand,
  explainCommand,
  verifyCommand,
  auditCommand,
  batchCommand,
  workerCommand,
  reportCommand,
  replanCommand,
  swapsCommand,
  extraPlaceCommand,
  approveCommand,
  compareCommand,
  initCommand,
  schemaCommand,
];
