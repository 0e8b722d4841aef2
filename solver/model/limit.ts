/** What can end a search before its proof. */
export type Limit = 'time' | 'interrupt' | 'nodes' | 'gap' | 'memory' | 'refused';
