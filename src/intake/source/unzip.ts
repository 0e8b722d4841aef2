import { inflateRawSync } from 'node:zlib';

/** The XML parts of a zip archive by path, or why they were not unpacked. */
type Unzipped =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly why: 'damaged' | 'encrypted' | 'too-large' };

/** Bytes of XML a workbook may unpack to: half a million rows of ten cells. */
export const MAX_UNPACKED: number = 256 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Member {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/**
 * Unpacks the XML parts of an Office file. Sizes are added up from the central directory before anything is
 * unpacked, and a member that grows beyond the size it declares is refused: 1.5 MB can become 0.9 GB.
 * Source: PKWARE APPNOTE 6.3.10, §4.3.
 */
export function unzip(bytes: Uint8Array): Unzipped {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const members = readDirectory(archive);
    if (members === null) return { ok: false, why: 'damaged' };
    if (members.some((member) => member.encrypted)) return { ok: false, why: 'encrypted' };
    const wanted = members.filter((member) => /\.(xml|rels)$/.test(member.path));
    if (wanted.reduce((sum, member) => sum + member.unpacked, 0) > MAX_UNPACKED)
      return { ok: false, why: 'too-large' };
    const parts = new Map<string, string>();
    for (const member of wanted) {
      const content = unpack(archive, member);
      if (content === null) return { ok: false, why: 'damaged' };
      parts.set(member.path, content.toString('utf8'));
    }
    return { ok: true, parts };
  } catch (error) {
    if (error instanceof RangeError) {
      const grown = 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
      return { ok: false, why: grown ? 'too-large' : 'damaged' };
    }
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      return { ok: false, why: 'damaged' };
    }
    throw error;
  }
}

function readDirectory(archive: Buffer): readonly Member[] | null {
  let end = archive.length - END_SIZE;
  const earliest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= earliest && archive.readUInt32LE(end) !== END_OF_DIRECTORY) end -= 1;
  if (end < earliest) return null;
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  const members: Member[] = [];
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return null;
    const nameLength = archive.readUInt16LE(at + 28);
    members.push({
      path: archive.toString('utf8', at + 46, at + 46 + nameLength),
      encrypted: (archive.readUInt16LE(at + 8) & 1) !== 0,
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      unpacked: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return members;
}

function unpack(archive: Buffer, member: Member): Buffer | null {
  const { offset, packed, unpacked, method } = member;
  if (archive.readUInt32LE(offset) !== LOCAL_HEADER) return null;
  const start = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
  const content = archive.subarray(start, start + packed);
  if (method === STORED) return content;
  if (method !== DEFLATED) return null;
  return inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) });
}
