import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
const pack = promisify(gzip);
const unpack = promisify(gunzip);
/** An order as text for a queue: tables and ids, compressed. `names.csv` is never read, so no name can be in it. */
export async function encodeOrder(order) {
    return await encode(order);
}
/** The order of {@link encodeOrder}. Throws when the text is none. */
export async function decodeOrder(text) {
    return (await decode(text));
}
/** A result as text for a queue. */
export async function encodeResult(result) {
    return await encode(result.kind === 'run' ? { ...result, files: [...result.files] } : result);
}
/** The result of {@link encodeResult}. Throws when the text is none. */
export async function decodeResult(text) {
    const value = (await decode(text));
    return value.kind === 'run' ? { ...value, files: new Map(value.files) } : value;
}
/** Marks bytes among the values of JSON. */
const BYTES = '$bytes';
async function encode(value) {
    const text = JSON.stringify(value, (_, each) => {
        const bytes = asBytes(each);
        return bytes === null ? each : { [BYTES]: bytes.toString('base64') };
    });
    return (await pack(text)).toString('base64');
}
async function decode(text) {
    const json = (await unpack(Buffer.from(text, 'base64'))).toString('utf8');
    return JSON.parse(json, (_, each) => {
        const packed = typeof each === 'object' && each !== null ? each[BYTES] : undefined;
        return typeof packed === 'string' ? new Uint8Array(Buffer.from(packed, 'base64')) : each;
    });
}
/** `JSON.stringify` asks a Buffer for its own form before it asks anybody else. */
function asBytes(value) {
    if (value instanceof Uint8Array)
        return Buffer.from(value);
    const own = value;
    if (typeof own !== 'object' || own?.type !== 'Buffer' || !Array.isArray(own.data))
        return null;
    return Buffer.from(own.data);
}
