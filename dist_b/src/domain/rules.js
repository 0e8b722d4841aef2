/**
 * Every rule the engine speaks. Emitters, verifier checks and phrases are each a `Record<RuleId, …>`:
 * a rule that lacks one of its parts does not compile.
 */
export const RULE_IDS = [
    'one-placement',
    'availability',
    'offered',
    'profession',
    'band',
    'driver',
    'seven-day',
    'registration',
    'travel',
    'competence',
    'capacity',
    'minimum-staffing',
    'supervision',
    'named-supervision',
    'preceptor',
    'pair',
    'decision',
    'cover',
    'choose',
    'before',
    'repeat',
    'spread',
    'experience',
    'first',
    'gap',
    'move',
];
