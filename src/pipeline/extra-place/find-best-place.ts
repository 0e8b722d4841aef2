import { openPool } from '../../../solver/pool/pool.ts';
import type { ExtraPlaces } from '../../report/extra-place-table.ts';
import { readKeptCertificate } from '../kept-certificate.ts';
import { type OpenedInForce, openInForce } from '../open-in-force.ts';
import { rankPlaces } from './rank-places.ts';

export type BestPlaceResult =
  | Exclude<OpenedInForce, { kind: 'in-force' }>
  | { readonly kind: 'ranked'; readonly ranking: ExtraPlaces };

/** Ranks the extra places of a finished run. Throws `InputPathError` when the folder is no run. */
export async function findBestPlace(
  request: { readonly run: string; readonly timeLimit: number | null; readonly threads: number | null },
  host: { readonly interrupted: () => boolean; readonly onTried: (tried: number, of: number) => void },
): Promise<BestPlaceResult> {
  const opened = await openInForce(request.run);
  if (opened.kind !== 'in-force') return opened;
  const { programme, allocation, run } = opened;
  const executor = openPool({
    backend: { name: 'highs' },
    ...(request.threads === null ? {} : { threads: request.threads }),
  });
  try {
    const timeLimit = request.timeLimit ?? programme.settings.timeLimitSeconds;
    const certificate = readKeptCertificate(run.files);
    const ranking = await rankPlaces(
      { programme, allocation, certificate },
      { ...host, executor, timeLimit },
    );
    return { kind: 'ranked', ranking };
  } finally {
    await executor.close();
  }
}
