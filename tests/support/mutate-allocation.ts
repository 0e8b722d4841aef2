import type { Allocation } from '../../src/domain/allocation.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { corruptCompetency, corruptDecision, corruptPair } from './corrupt-pathways.ts';
import {
  corruptAvailability,
  corruptCapacity,
  corruptEligibility,
  corruptMinimumStaffing,
  corruptNamedSupervision,
  corruptOffered,
  corruptOnePlacement,
  corruptPreceptor,
  corruptSupervision,
} from './corrupt-slots.ts';
import { type Corruption, type Corruptor, Scene } from './corruption.ts';

export type { Corruption } from './corruption.ts';

const CORRUPTORS: Readonly<Record<RuleId, Corruptor>> = {
  'one-placement': corruptOnePlacement,
  availability: corruptAvailability,
  offered: corruptOffered,
  profession: corruptEligibility('profession'),
  band: corruptEligibility('band'),
  driver: corruptEligibility('driver'),
  'seven-day': corruptEligibility('seven-day'),
  registration: corruptEligibility('registration'),
  travel: corruptEligibility('travel'),
  competence: corruptEligibility('competence'),
  capacity: corruptCapacity,
  'minimum-staffing': corruptMinimumStaffing,
  supervision: corruptSupervision,
  'named-supervision': corruptNamedSupervision,
  preceptor: corruptPreceptor,
  pair: corruptPair,
  decision: corruptDecision,
  cover: corruptCompetency('cover'),
  choose: corruptCompetency('choose'),
  before: corruptCompetency('before'),
  repeat: corruptCompetency('repeat'),
  spread: corruptCompetency('spread'),
  experience: corruptCompetency('experience'),
  first: corruptCompetency('first'),
  gap: corruptCompetency('gap'),
  move: corruptCompetency('move'),
};

/** Everything that this support knows to spoil about one rule in an *accepted* allocation. */
export function listCorruptions(programme: Programme, allocation: Allocation, rule: RuleId): Corruption[] {
  return [...CORRUPTORS[rule](new Scene(programme, allocation))];
}
