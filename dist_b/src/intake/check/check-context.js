/** Whether the tables were read without an error: only then may something be concluded from *all* of their rows. */
export function areSound(context, ...tables) {
    const { read, brokenFiles } = context;
    return tables.every((table) => !read.unreadable.has(table) && !read.files[table].some((file) => brokenFiles.has(file)));
}
/** Every row of a table as far as it could be read: for what one cell says, whatever is wrong with the others. */
export function everyRow({ read }, table) {
    return [...read.entries[table], ...read.faulty[table]];
}
