import { openPool } from '../../../solver/pool/pool.js';
import { readKeptCertificate } from '../kept-certificate.js';
import { openInForce } from '../open-in-force.js';
import { rankPlaces } from './rank-places.js';
/** Ranks the extra places of a finished run. Throws `InputPathError` when the folder is no run. */
export async function findBestPlace(request, host) {
    const opened = await openInForce(request.run);
    if (opened.kind !== 'in-force')
        return opened;
    const { programme, allocation, run } = opened;
    const executor = openPool({
        backend: { name: 'highs' },
        ...(request.threads === null ? {} : { threads: request.threads }),
    });
    try {
        const timeLimit = request.timeLimit ?? programme.settings.timeLimitSeconds;
        const certificate = readKeptCertificate(run.files);
        const ranking = await rankPlaces({ programme, allocation, certificate }, { ...host, executor, timeLimit });
        return { kind: 'ranked', ranking };
    }
    finally {
        await executor.close();
    }
}
