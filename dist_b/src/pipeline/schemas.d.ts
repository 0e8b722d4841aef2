/** Names of all tables, in the order of the data dictionary. */
export declare function listTables(): readonly string[];
/** Table Schema (Frictionless) of one table; `null` when there is none of that name. */
export declare function describeTable(name: string): object | null;
/** Every table's schema as a data package with one resource a table. */
export declare function describePackage(): object;
/** The data dictionary for people, as Markdown. */
export declare function describeForPeople(): string;
