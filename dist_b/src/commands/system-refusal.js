/** What the operating system refuses whatever the program does, by the code of its error. */
const REFUSALS = {
    EACCES: 'there is no permission',
    EPERM: 'it is not permitted',
    EROFS: 'the disk is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EBUSY: 'another program holds it open',
    ENAMETOOLONG: 'the path is too long',
};
/** One sentence when a file could not be read or written for a reason outside the program; `null` for all other errors. */
export function phraseSystemRefusal(error) {
    const { code, path } = (error ?? {});
    const why = code === undefined ? undefined : REFUSALS[code];
    if (why === undefined)
        return null;
    return `The system refuses ${path === undefined ? 'to read or write a file' : `"${path}"`}: ${why} (${code}).`;
}
