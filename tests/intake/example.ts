import type { InputFile } from '../../src/intake/issues/input-file.ts';

/** Tables by name (without .csv) as CSV text. */
export type Tables = Readonly<Record<string, string>>;

/** A small sound programme that uses every table and gives no issue at all. */
export const EXAMPLE: Tables = {
  settings: `setting,value,note
programme,Little Vale,
first_cycle_start,2026-09-01,
cycle_months,6,
cycles,2,
programme_cycles,3,
seed,published-2026,
time_limit_seconds,30,`,
  objectives: `tier,objective,weight,slack,note
1,staffing,,,
2,placed,,,
3,worst-off,,,
4,preference,,2%,
5,lottery,,,`,
  rotators: `rotator_id,profession,band,wte,available_from,available_until,registered_on,home_area,drives,preceptorship_until,seven_day,max_travel_minutes,cohort
R001,physiotherapist,5,1,,,2025-07-01,north,yes,2027-01-31,yes,60,2026
R002,physiotherapist,5,0.6,2026-09-01,,2024-07-01,south,no,,yes,,2026
R003,occupational therapist,6,1,,2027-12-31,2020-01-15,north,yes,,no,,`,
  sites: `site_id,name,area,employer,latitude,longitude
alpha,Alpha Hospital,north,Vale Trust,52.1,-2.2
beta,Beta Clinic,south,Vale Council,52.2,-2.1`,
  rotations: `rotation_id,name,profession,length_cycles,setting,supervisor_kinds
msk,MSK outpatients,physiotherapist,1,outpatient,
stroke,Stroke,,1,inpatient,
reablement,Reablement,physiotherapist;occupational therapist,1,community,educator`,
  pillars: `pillar_id,name,kind
acute,Acute care,core
home,Care at home,core
research,Research,practice`,
  rotation_pillars: `rotation_id,pillar_id,credit,site_id
msk,research,0.5,
stroke,acute,,
stroke,research,0.25,beta
reablement,home,1,`,
  placements: `placement_id,cycle,rotation_id,site_id,minimum,capacity,unit,excess,supervisors,rotators_per_supervisor,preceptor_places,driver,seven_day,min_band,max_band,min_months_registered,requires
msk-a,,msk,alpha,0,2,heads,,1,2,1,,,5,7,,
stroke-a,,stroke,alpha,1,2,heads,,,,1,,yes,,,,
stroke-a,2,stroke,alpha,0,1,heads,,,,,,,,,,
reab-b,,reablement,beta,0.5,1.5,wte,0.1,,,,yes,,,,12,manual-handling`,
  competency_rules: `rule_id,profession,band,cohort,rule,subject,at_least,at_most,by_cycle,strength,weight,note
cover-core,,,,cover,acute,1,,,must,,
home-soon,,5;6,,cover,pillar:home,0.5,,2,should,3,
no-repeats,,,,repeat,rotation:*,,1,,must,,
order,physiotherapist,,2026,before,msk > rotation:stroke;rotation:reablement,,,,should,2,`,
  preferences: `rotator_id,prefers,rank,score,cycle,weight
R001,placement:msk-a,1,,,
R001,stroke-a,2,,,
R001,site:beta,1,,2,0.5
R002,rotation:stroke,,10,,
R003,area:south,1,,,`,
  history: `rotator_id,rotation_id,site_id,started_on,ended_on,credit
R002,msk,alpha,2025-09-01,2026-02-28,
R003,stroke,,,,1`,
  absences: `rotator_id,from,until,reason_code
R002,2026-11-01,2026-11-30,L1
R002,2026-11-15,2026-12-15,L2`,
  decisions: `rotator_id,cycle,placement_id,decision,reason,decided_by
R003,1,reab-b,fix,agreed,coordinator
R001,2,stroke-a,forbid,,coordinator`,
  competences: `rotator_id,competence_id,gained_on,expires_on
R001,manual-handling,,
R003,manual-handling,2026-01-01,2028-12-31`,
  supervisors: `supervisor_id,site_id,profession,kind,places,from,until
S1,beta,,educator,2,2026-01-01,
S2,beta,physiotherapist,mentor,1,,`,
  pairs: `rotator_id,other_id,kind,scope
R001,R002,apart,slot`,
  travel: `area,site_id,minutes
north,alpha,15
north,beta,45
south,alpha,40
south,beta,10`,
  ledger: `rotator_id,balance
R001,120`,
  baseline: `rotator_id,cycle,placement_id
R001,1,msk-a`,
};

export function encode(tables: Tables): InputFile[] {
  return Object.entries(tables).map(([name, text]) => ({
    name: name.includes('.') ? name : `${name}.csv`,
    bytes: new TextEncoder().encode(text),
  }));
}

/** The example with some tables replaced; `null` leaves one out. */
export function exampleWith(changes: Readonly<Record<string, string | null>>): InputFile[] {
  const tables: Record<string, string> = {};
  for (const [name, text] of Object.entries({ ...EXAMPLE, ...changes }))
    if (text !== null) tables[name] = text;
  return encode(tables);
}

/** The text with one line replaced (1-based); the line must exist. */
export function withLine(text: string, line: number, replacement: string): string {
  const lines = text.split('\n');
  if (lines[line - 1] === undefined) throw new RangeError(`there is no line ${line}`);
  lines[line - 1] = replacement;
  return lines.join('\n');
}
