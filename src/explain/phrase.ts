import { cycleSpan, wholeMonthsBetween } from '../domain/calendar.ts';
import type { RotatorId } from '../domain/ids.ts';
import {
  type CompetencyRule,
  type Decision,
  HUNDREDTHS_TIERS,
  type SlotTerms,
  slotTerms,
} from '../domain/programme.ts';
import type { RuleId, RuleInstance } from '../domain/rules.ts';
import { formatHundredths } from '../domain/units.ts';
import { amount, bands, room, span, supervisorsAt, times } from './fragments.ts';
import { count, grouped, listed, type Person, sentence, speakOf, type Voice } from './grammar.ts';
import type { Names } from './naming.ts';
import type { Effect, Evidence, Reason, ReasonKind, TierLoss } from './reason.ts';

/**
 * The only file that writes sentences (`fragments.ts` has their smallest parts). Facts come in typed, plain English goes out: no identifiers of the
 * program, no solver words, and in the rotator's voice never a word that names another person.
 */
export interface Telling {
  readonly names: Names;
  readonly voice: Voice;
}

interface Told {
  readonly instance: RuleInstance;
  readonly names: Names;
  readonly voice: Voice;
  readonly who: Person;
  /** The placement, or "the slot" where the instance names none. */
  readonly place: string;
  readonly when: string;
  readonly terms: SlotTerms | null;
  readonly rule: CompetencyRule | undefined;
}

/** What each rule asks, said so that it also tells why it stands in the way. */
const RULES: Record<RuleId, (told: Told) => string> = {
  'one-placement': ({ who, when }) => `${who.they} can be at only one placement in ${when}`,
  availability: ({ instance: { facts }, who, when }) => {
    const present = Number(facts.present ?? 0);
    const days = Number(facts.days ?? 0);
    return present > 0 && present * 100 >= Number(facts.percent) * days
      ? `${who.are} there for only ${present} of the ${count(days, 'day')} of ${when}, which counts pro rata`
      : `${who.are} away for too much of ${when} to be placed`;
  },
  offered: ({ place, when }) => `${place} is not offered in ${when}`,
  profession: ({ instance, names, place, who }) => {
    const open = listed(names.rowOf(instance.placement)?.rotation?.professions ?? [], 'or');
    const own = names.rotator(instance.rotator)?.profession ?? 'another';
    return `${place} is open to ${open || 'other professions'} only; ${who.their} profession is ${own}`;
  },
  band: ({ instance, names, place, terms, who }) => {
    const own = names.rotator(instance.rotator)?.band ?? null;
    const ends = own === null ? '' : `; ${who.are} at band ${own}`;
    return `${place} is for ${bands(terms)}${ends}`;
  },
  driver: ({ place, who }) => `${place} needs a driver, and ${who.are} recorded as not driving`,
  'seven-day': ({ place, who }) =>
    `${place} works seven days a week, and ${who.are} recorded as not available for that`,
  registration: ({ instance, names, place, terms, who, when }) => {
    const asked = terms?.minMonthsRegistered ?? 0;
    return `${place} asks for ${count(asked, 'month')} since registration; ${who.have} ${count(served(instance, names), 'month')} when ${when} begins`;
  },
  travel: ({ instance, names, place, who }) => {
    const rotator = names.rotator(instance.rotator);
    const site = names.rowOf(instance.placement)?.placement.site;
    const minutes = names.programme.travel.find(
      (t) => t.area === rotator?.homeArea && t.site === site,
    )?.minutes;
    const journey =
      minutes === undefined ? 'too far away' : `${count(minutes, 'minute')} from ${rotator?.homeArea}`;
    return `${place} is ${journey}; ${who.their} limit is ${count(rotator?.maxTravelMinutes ?? 0, 'minute')}`;
  },
  competence: ({ place, terms, who, when }) => {
    const asked = terms?.requires ?? [];
    return `${place} requires ${listed(asked) || 'a competence'}; ${who.do} not hold ${asked.length > 1 ? 'each of them' : 'it'} for the whole of ${when}`;
  },
  capacity: ({ place, terms, when }) => `${place} has room for ${room(terms)} in ${when}`,
  'minimum-staffing': ({ place, terms, when }) =>
    `${place} needs at least ${amount(terms, terms?.minimum ?? 0)} in ${when}`,
  supervision: ({ place, terms, when }) =>
    `${place} has ${count(terms?.supervisors ?? 0, 'supervisor')} for ${count(terms?.rotatorsPerSupervisor ?? 0, 'rotator')} each in ${when}`,
  'named-supervision': ({ instance, names, voice, when }) => {
    const { site, kinds } = instance.facts;
    const where = typeof site === 'string' ? names.site(site) : 'the site';
    const which = typeof kinds === 'string' ? ` (${listed(kinds.split(';'), 'or')})` : '';
    const asked = `every rotator who needs one must have a supervisor${which} with a free place at ${where} in ${when}`;
    return voice === 'coordinator' ? `${asked}; ${supervisorsAt(site, names)}` : asked;
  },
  preceptor: ({ place, terms, when }) =>
    `${place} has room for ${count(terms?.preceptorPlaces ?? 0, 'rotator')} in preceptorship in ${when}`,
  pair: ({ instance, voice, who, when }) => {
    const other = instance.facts.other;
    const whom = voice === 'coordinator' && other !== undefined ? `rotator ${other}` : 'another rotator';
    const demand = instance.facts.kind === 'together' ? 'placed together with' : 'kept apart from';
    return `${who.they} must be ${demand} ${whom} in ${when}`;
  },
  decision: ({ instance, names, place, voice, who, when }) => {
    const decision = findDecision(instance, names);
    const demand =
      decision?.decision === 'forbid'
        ? `keeps ${who.them} out of ${place}`
        : decision?.placement === null
          ? `leaves ${who.them} without a placement`
          : `puts ${who.them} at ${decision === undefined ? place : names.placement(decision.placement)}`;
    const why =
      voice === 'coordinator' && decision !== undefined && decision.reason !== ''
        ? ` (${decision.reason})`
        : '';
    return `a decision of the coordinator ${demand} in ${when}${why}`;
  },
  cover: (told) => {
    const { instance, names, rule, who } = told;
    const credits = rule === undefined || rule.subject.every((term) => term.kind === 'pillar');
    const asked = formatHundredths(
      credits ? (rule?.atLeast ?? 100) : Math.ceil((rule?.atLeast ?? 100) / 100) * 100,
    );
    const had = instance.facts.had;
    const soFar = credits && typeof had === 'number' ? `; ${who.have} ${formatHundredths(had)} so far` : '';
    return `${who.they} must have ${count(asked, credits ? 'credit' : 'cycle')} in ${ownSubject(told, 'each pillar')} by the end of ${deadline(rule, names)}${soFar}`;
  },
  choose: ({ names, rule, who }) =>
    `${who.they} must do ${span(rule, 'different rotation')} out of ${names.subject(rule?.subject ?? [])} by the end of ${deadline(rule, names)}`,
  before: ({ names, rule, who }) => {
    const terms = rule?.subject ?? [];
    const held = terms.filter(({ kind }) => kind === 'competence');
    const done = terms.filter(({ kind }) => kind !== 'competence');
    const ways = [
      ...(held.length === 0 ? [] : [`hold ${names.subject(held)}`]),
      ...(done.length === 0 ? [] : [`complete ${names.subject(done)}`]),
    ];
    return `${who.they} must ${listed(ways, 'or')} before ${names.subject(rule?.then ?? [])}`;
  },
  repeat: (told) =>
    `${told.who.they} may do ${ownSubject(told, 'each rotation')} at most ${times(told.rule?.atMost ?? 100)}${inTime(told)}, counting earlier rotations`,
  spread: (told) =>
    `${told.who.they} must spend ${span(told.rule, 'cycle')} at ${ownSubject(told, 'each site')}${inTime(told)}`,
  experience: ({ instance, names, rule, who, when }) => {
    const { months } = instance.facts;
    const has =
      typeof months === 'number' ? `; ${who.have} ${count(months, 'month')} when ${when} begins` : '';
    return `${who.they} must have been registered for ${count(formatHundredths(rule?.atLeast ?? 0), 'month')} before ${names.subject(rule?.subject ?? [])}${has}`;
  },
  first: ({ names, rule, who }) =>
    `${who.their} first placement must ${rule?.atMost === 0 ? 'not be' : 'be'} in ${names.subject(rule?.subject ?? [])}`,
  gap: (told) =>
    `${told.who.they} may be without a placement for at most ${count(formatHundredths(told.rule?.atMost ?? 0), 'cycle')}${inTime(told)}`,
  move: (told) => {
    const of = told.rule?.subject.find(({ kind }) => kind === 'area' || kind === 'employer')?.kind ?? 'site';
    return `${told.who.they} may change ${of} at most ${times(told.rule?.atMost ?? 0)}${inTime(told)}`;
  },
};

/** What it means that a tier gets worse; `figures` reads "3 instead of 2". */
const TIERS: Readonly<Record<string, (figures: string) => string>> = {
  staffing: (figures) => `placements would be shorter of their minimum staffing: ${figures}`,
  placed: (figures) => `more cycles would be left without a placement: ${figures}`,
  competency: (figures) => `more of the desirable training rules would be missed: ${figures} points`,
  'worst-off': (figures) =>
    `the person who fares worst would fare worse: ${figures} points of dissatisfaction, points carried over included`,
  'worst-off-count': (figures) => `more people would fare as badly as the one who fares worst: ${figures}`,
  leximin: (figures) => `people who fare worse than others would fare worse still: ${figures}`,
  preference: (figures) =>
    `everyone's wishes taken together would be met less well: ${figures} points of dissatisfaction`,
  'rank-profile': (figures) => `the ranks people get would be worse as a whole: ${figures}`,
  blend: (figures) => `total dissatisfaction weighed with that of the worst-off would rise: ${figures}`,
  travel: (figures) => `people would travel longer: ${figures} minutes in all`,
  disruption: (figures) => `more people would lose a place they have already been given: ${figures}`,
  notice: (figures) => `people would be moved at shorter notice: ${figures} points`,
  stability: (figures) => `more of the allocation already in force would change: ${figures} placements`,
};

/** What it means that a tier gets better. */
const GAINS: Readonly<Record<string, (figures: string) => string>> = {
  staffing: (figures) => `placements would be less short of their minimum staffing: ${figures}`,
  placed: (figures) => `fewer cycles would be left without a placement: ${figures}`,
  competency: (figures) => `fewer of the desirable training rules would be missed: ${figures} points`,
  'worst-off': (figures) =>
    `the person who fares worst would fare better: ${figures} points of dissatisfaction, points carried over included`,
  'worst-off-count': (figures) => `fewer people would fare as badly as the one who fares worst: ${figures}`,
  leximin: (figures) => `people who fare worse than others would fare better: ${figures}`,
  preference: (figures) =>
    `everyone's wishes taken together would be met better: ${figures} points of dissatisfaction`,
  'rank-profile': (figures) => `the ranks people get would be better as a whole: ${figures}`,
  blend: (figures) => `total dissatisfaction weighed with that of the worst-off would fall: ${figures}`,
  travel: (figures) => `people would travel less: ${figures} minutes in all`,
  stability: (figures) => `less of the allocation already in force would change: ${figures} placements`,
};

const REASONS: {
  readonly [K in ReasonKind]: (reason: Extract<Reason, { kind: K }>, telling: Telling, who: Person) => string;
} = {
  rule: (reason, telling) => reason.because.map((instance) => phraseRule(instance, telling)).join(' '),
  pathway: (reason, telling, who) => {
    const many = reason.because.length !== 1;
    const rules = reason.because.map((instance) => phraseRule(instance, telling)).join(' ');
    return `Taking it would leave ${who.them} no way to keep ${many ? 'these rules together' : 'this rule'}: ${rules}`;
  },
  guarantee: (reason, telling, who) => {
    const rules = reason.because.map((instance) => phraseRule(instance, telling)).join(' ');
    const taken = rules === '' ? '' : ` Its places are taken: ${rules}`;
    return `No allocation gives it to ${who.them} and keeps every rule that must be kept for everybody.${taken}`;
  },
  'trade-off': (reason, _, who) => `${possible(reason.evidence, who)} ${phraseTail(reason.loss, reason)}`,
  slack: (reason, _, who) =>
    `What it costs first is no more than may be given up for the sake of later aims, but one of those would suffer. ${possible(reason.evidence, who)} ${phraseTail(reason.refusedBy, reason)}`,
  lottery: (_, __, who) =>
    `An equally good allocation would give it to ${who.them}; the published draw decided.`,
  open: (reason, _, who) => {
    if (reason.limit === 'solver') {
      return 'Not settled: the question took longer than the time allowed. This is not a "no".';
    }
    return reason.because.length > 0
      ? `All its places went to others. What giving one to ${who.them} would cost has not been worked out; with more time for explanations it would be.`
      : `No rule stands against it by itself. What giving it to ${who.them} would cost has not been worked out; with more time for explanations it would be.`;
  },
};

/** One sentence for a rule instance: what it asks and, where the tables tell, why it is in the way. */
export function phraseRule(instance: RuleInstance, telling: Telling): string {
  return sentence(RULES[instance.rule](tell(instance, telling)));
}

function tell(instance: RuleInstance, { names, voice }: Telling): Told {
  const placement = names.rowOf(instance.placement)?.placement;
  return {
    instance,
    names,
    voice,
    who: speakOf(instance.rotator, voice),
    place: instance.placement === null ? 'the placement' : names.placement(instance.placement),
    when: instance.cycle === null ? 'any cycle' : names.cycle(instance.cycle),
    terms: placement === undefined || instance.cycle === null ? null : slotTerms(placement, instance.cycle),
    rule: names.competencyRule(instance.competencyRule),
  };
}

/** What an allocation does against a rule, as a verdict states it (`Breach` of the verifier fits). */
export interface BreachFacts
  extends Pick<RuleInstance, 'rule' | 'rotator' | 'placement' | 'cycle' | 'refs' | 'facts'> {
  /** Whole misses of a rule that is no guarantee. */
  readonly units?: number;
}

/** What was found where the rule asks for something else; rules that only ask yes or no need no more words. */
const FOUND: Partial<Record<RuleId, (told: Told) => string>> = {
  capacity: (told) => `${amount(told.terms, fact(told, 'filled'))} would be there`,
  'minimum-staffing': (told) => `${amount(told.terms, fact(told, 'filled'))} would be there`,
  supervision: (told) => `${count(fact(told, 'rotators'), 'rotator')} would be there`,
  'named-supervision': (told) =>
    `${count(fact(told, 'needed'), 'rotator')} would need one of ${count(fact(told, 'places'), 'place')}`,
  preceptor: (told) => `${count(fact(told, 'preceptees'), 'rotator')} in preceptorship would be there`,
  cover: (told) => `${formatHundredths(fact(told, 'had') + fact(told, 'gained'))} in all`,
  choose: (told) => `${fact(told, 'count')} would be done`,
  repeat: (told) => `${count(fact(told, 'times'), 'time')} in all`,
  spread: (told) => `${count(fact(told, 'cycles'), 'cycle')} there`,
  gap: (told) => `${count(fact(told, 'count'), 'cycle')} without a placement`,
  move: (told) => `${count(fact(told, 'moves'), 'change')}`,
};

/** What the rule asks and what was found instead, for a coordinator. */
export function phraseBreach(breach: BreachFacts, names: Names): string {
  const rule = breach.facts.competencyRule;
  const found = names.competencyRule(typeof rule === 'string' ? rule : null);
  const told = tell(
    { ...breach, strength: found?.strength ?? 'must', competencyRule: found?.id ?? null },
    { names, voice: 'coordinator' },
  );
  const asked = sentence(RULES[breach.rule](told));
  const instead = FOUND[breach.rule]?.(told);
  return instead === undefined ? asked : `${asked} Found: ${instead}.`;
}

/** Why one preferred option was not given. One or more sentences. */
export function phraseReason(reason: Reason, telling: Telling & { readonly rotator: RotatorId }): string {
  const who = speakOf(telling.rotator, telling.voice);
  const say = REASONS[reason.kind] as (reason: Reason, telling: Telling, who: Person) => string;
  return say(reason, telling, who);
}

/** A tier that would change, as a sentence: "More cycles would be left without a placement: 3 instead of 2." */
export function phraseTierChange(change: TierLoss, evidence: Evidence): string {
  return sentence(tierClause(change, evidence));
}

function tierClause(loss: TierLoss, evidence: Evidence): string {
  // `rank-profile-3` is told like every rank profile.
  const base = loss.tier.replace(/^(rank-profile)-\d+$/, '$1');
  const shown = (value: number) => grouped(HUNDREDTHS_TIERS.has(base) ? value / 100 : value);
  const least = evidence === 'bound' ? 'at least ' : evidence === 'not-proved' ? 'about ' : '';
  const figures = `${least}${shown(loss.to)} instead of ${shown(loss.from)}`;
  return loss.to < loss.from
    ? (GAINS[base]?.(figures) ?? `the aim "${loss.tier}" would be missed by less: ${figures}`)
    : (TIERS[base]?.(figures) ?? `the aim "${loss.tier}" would be missed by more: ${figures}`);
}

function possible(evidence: Evidence, who: Person): string {
  if (evidence === 'not-proved') return `In the best allocation found that gives it to ${who.them},`;
  return `If it were given to ${who.them},`;
}

function phraseTail(
  loss: TierLoss,
  told: { readonly evidence: Evidence; readonly others: Effect | null; readonly orEarlier?: boolean },
): string {
  const earlier =
    told.orEarlier === true ? ', or an aim that comes before this one would be met less well' : '';
  return `${tierClause(loss, told.evidence)}${earlier}.${effect(told.others)}`;
}

function effect(others: Effect | null): string {
  if (others === null || others.better + others.worse === 0) return '';
  const { better, worse } = others;
  if (worse === 0) return ` ${count(better, 'other person', 'other people')} would fare better.`;
  const rest = better === 0 ? '' : ` and ${better} better`;
  return ` ${count(worse, 'other person', 'other people')} would fare worse${rest}.`;
}

function served(instance: RuleInstance, names: Names): number {
  const registered = names.rotator(instance.rotator)?.registeredOn ?? null;
  if (registered === null || instance.cycle === null) return 0;
  return wholeMonthsBetween(registered, cycleSpan(names.programme.settings, instance.cycle).first);
}

function deadline(rule: CompetencyRule | undefined, names: Names): string {
  return names.cycle(rule?.byCycle ?? names.programme.settings.programmeCycles);
}

/** The deadline of a rule that otherwise looks at everything. */
function inTime({ names, rule }: Told): string {
  return (rule?.byCycle ?? null) === null ? '' : ` by the end of ${deadline(rule, names)}`;
}

function findDecision(instance: RuleInstance, names: Names): Decision | undefined {
  return names.programme.decisions.find((d) =>
    instance.refs.some((ref) => ref.file === d.at.file && ref.line === d.at.line),
  );
}

/** The one pillar, site or rotation an instance speaks of when its rule speaks of several; else the rule's own words. */
function ownSubject({ instance, names, rule }: Told, otherwise: string): string {
  const own = instance.facts.subject;
  if (typeof own === 'string' && own !== '') return names.subjectText(own);
  return names.subject(rule?.subject ?? []) || otherwise;
}

function fact({ instance }: Told, name: string): number {
  return Number(instance.facts[name] ?? 0);
}
