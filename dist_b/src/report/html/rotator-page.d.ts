import { type PersonView, type RunView } from './run-view.ts';
/** `rotators/<id>.html`: what one rotator got, what it gives them, and why not what they wanted more. */
export declare function renderRotatorPage(view: RunView, person: PersonView): string;
