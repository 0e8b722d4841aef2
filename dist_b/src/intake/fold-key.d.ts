/**
 * The text of a key as a person sees it: invisible characters dropped, every kind of space made one plain
 * space, Unicode composed (NFC), and the apostrophe removed that our own tables put before a text a
 * spreadsheet would run as a formula. Two cells that look alike are then the same key.
 */
export declare function foldKey(text: string): string;
/** A header, file or word compared without case, spaces, underscores and punctuation: `Employee Number` = `employee_number`. */
export declare function foldName(text: string): string;
