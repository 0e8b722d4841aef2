import { openPool } from '../../../solver/pool/pool.ts';
import type { ExtraPlaces } from '../../report/tables/extra-place-table.ts';
import { type OpenedInForce, openInForce } from '../in-force/open-in-force.ts';
import { readKeptCertificate } from '../record/kept-certificate.ts';
import { withBounds } from '../solve/bound-executor.ts';
import { type RankOptions, rankPlaces } from './rank-places.ts';

export type BestPlaceResult =
  | Exclude<OpenedInForce, { kind: 'in-force' }>
  | { readonly kind: 'ranked'; readonly ranking: ExtraPlaces };

/** Prices are read in this share of the time at most: they save solves, and order them. */
const READING_SHARE = 1 / 3;

/** Each place may take a quarter of what is left: the most promising come first, and one settled is worth more than many begun. */
const MOST_SHARES = 4;

export interface BestPlaceRequest {
  readonly run: string;
  /** Seconds for all places together. */
  readonly budget: number;
  /** Seconds for each place; `null` = a share of what is left, at most what the programme gives a run. */
  readonly timeLimit: number | null;
  readonly threads: number | null;
}

/** Ranks the extra places of a finished run. Throws `InputPathError` when the folder is no run. */
export async function findBestPlace(
  request: BestPlaceRequest,
  host: Pick<RankOptions, 'interrupted' | 'onRead' | 'onTry'> & { readonly elapsedSeconds: () => number },
): Promise<BestPlaceResult> {
  const until = host.elapsedSeconds() + request.budget;
  const opened = await openInForce(request.run);
  if (opened.kind !== 'in-force') return opened;
  const { programme, allocation, run } = opened;
  const executor = openPool({
    backend: { name: 'highs' },
    ...(request.threads === null ? {} : { threads: request.threads }),
  });
  try {
    const certificate = readKeptCertificate(run.files);
    const remaining = (): number => until - host.elapsedSeconds();
    const secondsFor = (left: number): number =>
      request.timeLimit === null
        ? Math.min(programme.settings.timeLimitSeconds, remaining() / Math.min(left, MOST_SHARES))
        : Math.min(request.timeLimit, remaining());
    const mayRead = (): boolean => remaining() > (1 - READING_SHARE) * request.budget;
    const ranking = await withBounds(
      executor,
      { seconds: remaining(), interrupted: host.interrupted },
      (bounded) =>
        rankPlaces(
          { programme, allocation, certificate },
          { ...host, executor: bounded, secondsFor, mayRead },
        ),
    );
    return { kind: 'ranked', ranking };
  } finally {
    await executor.close();
  }
}
