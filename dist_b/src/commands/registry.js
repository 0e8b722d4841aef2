import { allocateCommand } from './allocate.js';
import { approveCommand } from './approve.js';
import { auditCommand } from './audit.js';
import { batchCommand } from './batch.js';
import { checkCommand } from './check.js';
import { compareCommand } from './compare.js';
import { explainCommand } from './explain.js';
import { extraPlaceCommand } from './extra-place.js';
import { initCommand } from './init.js';
import { replanCommand } from './replan.js';
import { reportCommand } from './report.js';
import { schemaCommand } from './schema.js';
import { swapsCommand } from './swaps.js';
import { verifyCommand } from './verify.js';
import { workerCommand } from './worker.js';
/** Every command, in the order help shows them. */
export const COMMANDS = [
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
