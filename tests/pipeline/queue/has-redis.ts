import { spawnSync } from 'node:child_process';

/** Whether there is a Redis to test against. In CI there must be one: its absence is a failure there, not a skip. */
export const HAS_REDIS: boolean =
  process.env.CI !== undefined || spawnSync('redis-server', ['--version']).status === 0;
