import { html } from './markup.js';
/** What somebody can do who does not agree. The same for every run. */
export function writeContest(runId) {
    return {
        id: 'contest',
        label: 'Contest',
        title: 'How to contest a decision',
        body: html `<p>Placewright proposes; a person decides. Anybody this allocation concerns may ask for a human to look at it again, say what it does not know, and have the outcome explained (UK GDPR, articles 22A to 22D).</p>
<ol><li><b>Say which decision.</b> Quote the run <code>${runId}</code>, the rotator and the cycle.</li>
<li><b>Say what is wrong or missing:</b> a fact in the tables, a rule that should not bind, circumstances that nobody had recorded.</li>
<li><b>The coordinator puts facts right</b> in the tables, or records an override in <code>decisions.csv</code> with a reason, and runs the programme again. An override never undoes a rule that must hold, and its effect on everybody else is shown by <code>placewright compare</code>.</li>
<li><b>The answer is in writing</b>, with the new page of the rotator.</li></ol>`,
    };
}
