import { cycleSpan, wholeMonthsBetween } from '../../domain/calendar.ts';
import { type CompetencyRule, type Decision, type SlotTerms, slotTerms } from '../../domain/programme.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import { formatHundredths } from '../../domain/units.ts';
import { count } from '../../domain/wording.ts';
import { amount, bands, room, span, supervisorsAt, times } from './fragments.ts';
import { listed, type Person, sentence, speakOf } from './grammar.ts';
import type { Names } from './naming.ts';
import type { Phrasing } from './phrasing.ts';

interface InstanceContext extends Phrasing {
  readonly instance: RuleInstance;
  readonly who: Person;
  /** The placement, or "the slot" where the instance names none. */
  readonly place: string;
  readonly when: string;
  readonly terms: SlotTerms | null;
  readonly rule: CompetencyRule | undefined;
}

/** What each rule asks, said so that it also tells why it stands in the way. */
const RULES: Record<RuleId, (context: InstanceContext) => string> = {
  'one-placement': ({ who, when }) => `${who.they} can be at only one placement in ${when}`,
  availability: ({ instance: { facts }, who, when }) => {
    const present = Number(facts.present ?? 0);
    const days = Number(facts.days ?? 0);
    return present > 0 && present * 100 >= Number(facts.percent) * days
      ? `${who.are} there for only ${present} of the ${count(days, 'day')} of ${when}, which counts pro rata`
      : `${who.are} away for too much of ${when} to be placed`;
  },
  offered: ({ instance: { facts }, place, when }) =>
    facts.length === undefined
      ? `${place} is not offered in ${when}`
      : `${place} lasts ${count(Number(facts.length), 'cycle')}, more than the ${facts.horizon} being allocated`,
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
  'named-supervision': ({ instance, names, voice, when, who }) => {
    const { site, kinds } = instance.facts;
    const where = typeof site === 'string' ? names.site(site) : 'the site';
    const which = typeof kinds === 'string' ? ` (${listed(kinds.split(';'), 'or')})` : '';
    if (voice !== 'coordinator' && instance.facts.places === 0)
      return `no supervisor${which} at ${where} can take ${who.them} for the whole of ${when}`;
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
  cover: (context) => {
    const { instance, names, rule, who } = context;
    const credits = rule === undefined || rule.subject.every((term) => term.kind === 'pillar');
    const asked = formatHundredths(
      credits ? (rule?.atLeast ?? 100) : Math.ceil((rule?.atLeast ?? 100) / 100) * 100,
    );
    const had = instance.facts.had;
    const soFar = credits && typeof had === 'number' ? `; ${who.have} ${formatHundredths(had)} so far` : '';
    return `${who.they} must have ${count(asked, credits ? 'credit' : 'cycle')} in ${ownSubject(context, 'each pillar')} by the end of ${deadline(rule, names)}${soFar}`;
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
  repeat: (context) =>
    `${context.who.they} may do ${ownSubject(context, 'each rotation')} at most ${times(context.rule?.atMost ?? 100)}${inTime(context)}, counting earlier rotations`,
  spread: (context) =>
    `${context.who.they} must spend ${span(context.rule, 'cycle')} at ${ownSubject(context, 'each site')}${inTime(context)}`,
  experience: ({ instance, names, rule, who, when }) => {
    const { months } = instance.facts;
    const has =
      typeof months === 'number' ? `; ${who.have} ${count(months, 'month')} when ${when} begins` : '';
    return `${who.they} must have been registered for ${count(formatHundredths(rule?.atLeast ?? 0), 'month')} before ${names.subject(rule?.subject ?? [])}${has}`;
  },
  first: ({ names, rule, who }) =>
    `${who.their} first placement must ${rule?.atMost === 0 ? 'not be' : 'be'} in ${names.subject(rule?.subject ?? [])}`,
  gap: (context) =>
    `${context.who.they} may be without a placement for at most ${count(formatHundredths(context.rule?.atMost ?? 0), 'cycle')}${inTime(context)}`,
  move: (context) => {
    const label =
      context.rule?.subject.find(({ kind }) => kind === 'area' || kind === 'employer')?.kind ?? 'site';
    return `${context.who.they} may change ${label} at most ${times(context.rule?.atMost ?? 0)}${inTime(context)}`;
  },
};

/** One sentence for a rule instance: what it asks and, where the tables tell, why it is in the way. */
export function phraseRule(instance: RuleInstance, phrasing: Phrasing): string {
  return sentence(RULES[instance.rule](contextOf(instance, phrasing)));
}

function contextOf(instance: RuleInstance, { names, voice }: Phrasing): InstanceContext {
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

function served(instance: RuleInstance, names: Names): number {
  const registered = names.rotator(instance.rotator)?.registeredOn ?? null;
  if (registered === null || instance.cycle === null) return 0;
  return wholeMonthsBetween(registered, cycleSpan(names.programme.settings, instance.cycle).first);
}

function deadline(rule: CompetencyRule | undefined, names: Names): string {
  return names.cycle(rule?.byCycle ?? names.programme.settings.programmeCycles);
}

/** The deadline of a rule that otherwise looks at everything. */
function inTime({ names, rule }: InstanceContext): string {
  return (rule?.byCycle ?? null) === null ? '' : ` by the end of ${deadline(rule, names)}`;
}

function findDecision(instance: RuleInstance, names: Names): Decision | undefined {
  return names.programme.decisions.find((d) =>
    instance.refs.some((ref) => ref.file === d.at.file && ref.line === d.at.line),
  );
}

/** The one pillar, site or rotation an instance speaks of when its rule speaks of several; else the rule's own words. */
function ownSubject({ instance, names, rule }: InstanceContext, otherwise: string): string {
  const own = instance.facts.subject;
  if (typeof own === 'string' && own !== '') return names.subjectText(own);
  return names.subject(rule?.subject ?? []) || otherwise;
}
