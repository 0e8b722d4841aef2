import type { Certificate } from '../../domain/certificate.ts';
import { readCertificate } from '../../verify/certificate/read-certificate.ts';

/** Where a run keeps the prices behind its bounds. */
export const CERTIFICATE_FILE = 'certificate.json';

/** The certificate of a run; `null` when it has none, or none that can be read. */
export function readKeptCertificate(files: ReadonlyMap<string, Uint8Array>): Certificate | null {
  const bytes = files.get(CERTIFICATE_FILE);
  return bytes === undefined ? null : readCertificate(Buffer.from(bytes).toString('utf8'));
}
