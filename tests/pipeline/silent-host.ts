import type { Host } from '../../src/pipeline/solve/host.ts';

/** A process in which nothing happens: no clock, no news, nobody to interrupt. */
export function silentHost(): Host {
  const ignore = (): void => {};
  return {
    elapsedSeconds: () => 0,
    peakMemoryMib: () => 0,
    interrupted: () => false,
    onStage: ignore,
    onProgress: ignore,
    onExplained: ignore,
  };
}
