/** Every table, column and setting as Markdown, generated from the declarations that read them. */
export declare function dataDictionary(): string;
