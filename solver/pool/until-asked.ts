/** How often the wish to stop is looked for, in milliseconds. */
const POLL_MS = 100;

/** Runs `work` with a signal that is aborted soon after `isAsked` says so for the first time. */
export async function untilAsked<Result>(
  isAsked: () => boolean,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const look = (): void => {
    if (isAsked()) stop.abort();
  };
  const timer = setInterval(look, POLL_MS);
  look();
  try {
    return await work(stop.signal);
  } finally {
    clearInterval(timer);
  }
}
