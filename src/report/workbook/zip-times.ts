const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** 1 January 1980, 00:00: the first moment a zip file knows. */
const DATE = 0x21;

/**
 * Sets the time of every entry of a zip file to the same moment, in place, so that equal contents are equal bytes.
 * Source: PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.16. Throws `RangeError` when it is no zip file.
 */
export function freezeZipTimes(zip: Buffer): Buffer {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new RangeError('not a zip file');
  const entries = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new RangeError('a damaged zip file');
    stamp(zip, at + 12);
    stamp(zip, zip.readUInt32LE(at + 42) + 10);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

function stamp(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(DATE, at + 2);
}
