/**
 * Windows-1252, 0x80–0x9F: the code points that differ from Latin-1; 0 where the code page has none.
 * An own table, because `TextDecoder('windows-1252')` on Node 20 decodes these bytes as control characters.
 * Source: https://encoding.spec.whatwg.org/index-windows-1252.txt, without its five control characters.
 */
const HIGH = [
    0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
    0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
    0x0153, 0, 0x017e, 0x0178,
];
const CHUNK = 8192;
/** The text, or `null` when a byte stands for no character of the code page. */
export function decodeWindows1252(bytes) {
    const parts = [];
    for (let start = 0; start < bytes.length; start += CHUNK) {
        const codes = [];
        for (const byte of bytes.subarray(start, start + CHUNK)) {
            const code = byte >= 0x80 && byte < 0xa0 ? (HIGH[byte - 0x80] ?? 0) : byte;
            if (code === 0)
                return null;
            codes.push(code);
        }
        parts.push(String.fromCharCode(...codes));
    }
    return parts.join('');
}
