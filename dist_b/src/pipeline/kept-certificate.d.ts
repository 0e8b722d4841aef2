import type { Certificate } from '../domain/certificate.ts';
/** Where a run keeps the prices behind its bounds. */
export declare const CERTIFICATE_FILE = "certificate.json";
/** The certificate of a run; `null` when it has none, or none that can be read. */
export declare function readKeptCertificate(files: ReadonlyMap<string, Uint8Array>): Certificate | null;
