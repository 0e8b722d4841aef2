import { allocateCommand } from './allocate.ts';
import type { Command } from './command.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order help shows them. */
export const COMMANDS: readonly Command[] = [allocateCommand, verifyCommand];
