import { publishVariants } from './publish-variants.js';
/** One place (locale, time zone) is one process: it takes what to publish as JSON, and prints what came of it. */
const [task = '{}'] = process.argv.slice(2);
console.log(JSON.stringify(await publishVariants(JSON.parse(task))));
