/**
 * Sets the time of every entry of a zip file to the same moment, in place, so that equal contents are equal bytes.
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16. Throws `RangeError` when it is no zip file.
 */
export declare function freezeZipTimes(zip: Buffer): Buffer;
