/** `batch.json`: which run each job has; the same jobs with the same results give the same text. */
export function structureBatch({ schema, jobs }) {
    return {
        schema,
        jobs: jobs.map(({ job, key, outcome, digest, problems }) => ({
            job,
            key,
            outcome,
            run: digest,
            problems,
        })),
    };
}
/** `summary.csv`: a row a job, a column a tier. */
export function tabulateBatch({ jobs }) {
    const tiers = listTiers({ jobs });
    const columns = ['job_id', 'outcome', 'programme', 'scenario', 'rotators', 'assignments', 'vacancies'];
    return {
        columns: [...columns, ...tiers, 'problem', 'key'],
        rows: jobs.map(({ job, outcome, facts, problems, key }) => [
            job,
            outcome,
            facts?.programme ?? null,
            facts?.scenario ?? null,
            facts?.rotators ?? null,
            facts?.assignments ?? null,
            facts?.vacancies ?? null,
            ...tiers.map((name) => facts?.tiers.find((tier) => tier.name === name)?.value ?? null),
            problems[0] ?? null,
            key,
        ]),
    };
}
/** Names of all tiers of any job, in the order of the first job that has each. */
export function listTiers({ jobs }) {
    return [...new Set(jobs.flatMap(({ facts }) => facts?.tiers.map(({ name }) => name) ?? []))];
}
