/** The process that wants the lock, and how to ask after others. */
export interface Contender {
    readonly pid: number;
    isAlive(pid: number): boolean;
}
export interface Owner {
    readonly pid: number;
    readonly host: string;
    /** Of this start of the machine; `null` where the system has none. */
    readonly boot: string | null;
    /** When the process started, in the system's own count: a number used again is another process. */
    readonly born: string | null;
    readonly token: string;
    readonly released: boolean;
}
export type LockResult = {
    readonly kind: 'locked';
    readonly release: () => Promise<void>;
} | {
    readonly kind: 'taken';
    readonly owner: Owner;
};
/** How the names of locks begin, those being written included. */
export declare const LOCK_PREFIX = ".lock-";
/**
 * Takes the folder for this process alone, until released or dead. Locks are numbered and each number is taken
 * at most once (creating a link is atomic): who holds the highest has the folder. A lock whose process is gone (other
 * start of the machine, no such process, a number used again) is succeeded at once; one from another host is
 * believed.
 */
export declare function lockFolder(folder: string, contender: Contender): Promise<LockResult>;
