import { count } from '../../domain/wording.ts';
import { type BatchReport, type JobReport, listTiers } from './batch-summary.ts';

/** Tiers that only settle ties mean nothing to a reader who compares jobs. */
const TIE_BREAKS = /^lottery/;

const OUTCOMES: Readonly<Record<JobReport['outcome'], string>> = {
  optimal: 'proved best',
  feasible: 'allocated, not proved best',
  infeasible: 'no allocation possible',
  'no-solution-found': 'none found in time',
  'rejected-input': 'tables rejected',
  failed: 'failed',
};

/** `index.html` of a batch: one table, a row a job, linked to its run. No script, no request, readable without styles. */
export function renderBatchPage(report: BatchReport): string {
  const tiers = listTiers(report).filter((name) => !TIE_BREAKS.test(name));
  const headings = ['Job', 'Outcome', 'Assignments', 'Vacancies', ...tiers];
  const rows = report.jobs.map((job) => renderRow(job, tiers));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Batch of ${count(report.jobs.length, 'job')}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem; color: #1a1a1a; background: #fff; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding-bottom: 0.5rem; }
th, td { border: 1px solid #767676; padding: 0.25rem 0.6rem; text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
</style>
</head>
<body>
<main>
<h1>${count(report.jobs.length, 'job')}</h1>
<p>${summarise(report)}. Smaller is better in every tier; tiers stand in the order in which they count.</p>
<div role="region" aria-label="Jobs" tabindex="0">
<table>
<caption>What each job came to</caption>
<thead><tr>${headings.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>
</main>
</body>
</html>
`;
}

function summarise({ jobs }: BatchReport): string {
  const kinds = [...new Set(jobs.map(({ outcome }) => outcome))];
  return kinds
    .map((kind) => `${jobs.filter(({ outcome }) => outcome === kind).length} ${OUTCOMES[kind]}`)
    .join(', ');
}

function renderRow({ job, outcome, facts, problems }: JobReport, tiers: readonly string[]): string {
  const folder = `jobs/${encodeURIComponent(job)}`;
  const name =
    facts === null ? escapeHtml(job) : `<a href="${folder}/${frontPage(facts)}">${escapeHtml(job)}</a>`;
  const why = problems.length === 0 ? '' : `: ${escapeHtml(problems[0] ?? '')}`;
  const values = tiers.map((tier) => facts?.tiers.find((each) => each.name === tier)?.value);
  const numbers = [facts?.assignments, facts?.vacancies, ...values];
  const cells = numbers.map((value) => `<td class="number">${value ?? '–'}</td>`);
  return `<tr><th scope="row">${name}</th><td>${escapeHtml(OUTCOMES[outcome])}${why}</td>${cells.join('')}</tr>`;
}

/** What a person opens first, of the files that the run has. */
function frontPage({ files }: NonNullable<JobReport['facts']>): string {
  return ['report.html', 'pathways.csv', 'conflict.csv'].find((name) => name in files) ?? 'run.json';
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
