/** A Redis of its user's own, on a free port, that keeps what it was told across a restart. */
export interface RedisServer {
    readonly url: string;
    /** Ends it without warning and starts it again with what it had on disk. */
    restart(): Promise<void>;
    dispose(): Promise<void>;
}
/** Starts Debian's `redis-server`; rejects where there is none. */
export declare function startRedis(): Promise<RedisServer>;
