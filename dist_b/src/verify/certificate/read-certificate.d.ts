import { type Certificate } from '../../domain/certificate.ts';
/** Reads a certificate; `null` when the text is none. Ids are taken as they stand. */
export declare function readCertificate(text: string): Certificate | null;
