/** Version of the shape of `certificate.json`; a change that breaks readers raises the number. */
export const CERTIFICATE_SCHEMA = 'placewright.certificate/1';
