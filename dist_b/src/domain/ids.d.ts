/** Branded identifiers: a rotator id can never be passed where a placement id is meant. */
declare const brand: unique symbol;
type Branded<Name extends string> = string & {
    readonly [brand]: Name;
};
export type RotatorId = Branded<'RotatorId'>;
export type SiteId = Branded<'SiteId'>;
export type RotationId = Branded<'RotationId'>;
export type PlacementId = Branded<'PlacementId'>;
export type PillarId = Branded<'PillarId'>;
export type CompetenceId = Branded<'CompetenceId'>;
export type SupervisorId = Branded<'SupervisorId'>;
export type CompetencyRuleId = Branded<'CompetencyRuleId'>;
/** Order of ids everywhere: UTF-16 code units, so that no locale can change a result. */
export declare function compareIds(a: string, b: string): number;
export {};
