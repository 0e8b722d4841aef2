import type { Executor } from '../../solver/pool/executor.ts';
import type { AllocateOrder, AllocateRequest, AllocateResult } from './allocate-order.ts';
import type { Host } from './host.ts';
/**
 * Programme in, verified and published run out. Everything that a programme can contain is a result. Throws
 * `InputPathError` when a path leads nowhere; anything else thrown is a bug, or the file system's.
 */
export declare function allocate(request: AllocateRequest, host: Host): Promise<AllocateResult>;
/**
 * The same in threads that somebody keeps for more than one run; they must have the back end that is asked for.
 * Never `refused` or `rejected-input`.
 */
export declare function allocateWith(executor: Executor, request: AllocateOrder, host: Host): Promise<AllocateResult>;
