import { availableParallelism } from 'node:os';
import type { Executor } from '../../solver/pool/executor.ts';
import { openPool } from '../../solver/pool/pool.ts';
import { wakeThreads } from '../../solver/pool/wake-threads.ts';
import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { Programme } from '../domain/programme.ts';
import { formatSource } from '../domain/source.ts';
import { type DecisionPrice, priceDecisions } from '../explain/decision-price.ts';
import { explainRotator, type RotatorAnswer } from '../explain/explain-rotator.ts';
import { nameThings } from '../explain/naming.ts';
import type { Page } from '../explain/page.ts';
import { phraseReason, type Telling } from '../explain/phrase.ts';
import { phraseDecisions } from '../explain/phrase-decisions.ts';
import { phraseRotator, phraseWhyNot, type WishChange } from '../explain/phrase-rotator.ts';
import { phraseSlot } from '../explain/phrase-slot.ts';
import type { ExplainOptions, SolvedProgramme } from '../explain/settle-wishes.ts';
import { explainSlot, type SlotAnswer } from '../explain/slot.ts';
import { findWhatItWouldTake, type WishedSlot } from '../explain/what-would-it-take.ts';
import { explainWhyNot, type WhyNot } from '../explain/why-not.ts';
import {
  structureDecisions,
  structureRotator,
  structureSlot,
  structureWhyNot,
} from '../report/answer-facts.ts';
import type { Wording } from '../report/explanation-facts.ts';
import { withBounds } from './bound-executor.ts';
import type { Host } from './host.ts';
import { reopenRun } from './reopen-run.ts';

/** What is asked of a finished run. */
export type RunQuestion =
  | { readonly kind: 'rotator'; readonly rotator: string }
  /** `cycle` `null`: every cycle. */
  | {
      readonly kind: 'why-not';
      readonly rotator: string;
      readonly placement: string;
      readonly cycle: number | null;
    }
  | { readonly kind: 'slot'; readonly placement: string; readonly cycle: number }
  | { readonly kind: 'decisions' };

export interface ExplainRequest {
  readonly run: string;
  readonly question: RunQuestion;
  /** Of so many wishes, the most wanted first, look for what would have granted them: some seconds each. */
  readonly changes: number;
  /** Seconds; what is not reached by then says so. */
  readonly timeLimit: number;
  /** `null` = one a core. */
  readonly threads: number | null;
}

export type ExplainResult =
  /** The same twice: for people, and (facts with their sentences) for programs. */
  | { readonly kind: 'explained'; readonly page: Page; readonly facts: object }
  | { readonly kind: 'refused'; readonly message: string; readonly known: readonly string[] };

/** Explains a finished run from its folder alone. Throws `InputPathError` when the folder is no run. */
export async function explainRun(request: ExplainRequest, host: Host): Promise<ExplainResult> {
  const executor = openPool({
    backend: { name: 'highs' },
    threads: request.threads ?? availableParallelism(),
  });
  // Threads load while the run is read.
  wakeThreads(executor);
  try {
    return await explainWith(executor, request, host);
  } finally {
    await executor.close();
  }
}

async function explainWith(executor: Executor, request: ExplainRequest, host: Host): Promise<ExplainResult> {
  host.onStage('reading');
  const reopened = await reopenRun(request.run);
  if (reopened.kind === 'refused') return { ...reopened, known: [] };
  const { programme, solved } = reopened;
  const unknown = findUnknown(programme, request.question);
  if (unknown !== null) return unknown;
  host.onStage('explaining');
  const bounds = { seconds: request.timeLimit, interrupted: host.interrupted };
  return await withBounds(executor, bounds, (bounded) =>
    answer(request, { solved, programme, executor: bounded, host }),
  );
}

interface Ground {
  readonly solved: SolvedProgramme;
  readonly programme: Programme;
  readonly executor: Executor;
  readonly host: Host;
}

async function answer(request: ExplainRequest, ground: Ground): Promise<ExplainResult> {
  const { question } = request;
  const { solved, programme, executor, host } = ground;
  const options: ExplainOptions = {
    executor,
    seconds: request.timeLimit,
    interrupted: host.interrupted,
    onProgress: host.onExplained,
  };
  const names = nameThings(programme);
  const toRotator = { names, voice: 'rotator' } as const;
  const toCoordinator = { names, voice: 'coordinator' } as const;
  switch (question.kind) {
    case 'rotator': {
      const rotator = question.rotator as RotatorId;
      const told = await explainRotator(solved, rotator, options);
      const changes = await findChanges(request, ground, mostWanted(told));
      return {
        kind: 'explained',
        page: phraseRotator(told, changes, toRotator),
        facts: structureRotator(told, changes, wordingFor(toRotator)),
      };
    }
    case 'why-not': {
      const rotator = question.rotator as RotatorId;
      const placement = question.placement as PlacementId;
      const told = await explainWhyNot(solved, { rotator, placement, cycle: question.cycle }, options);
      const open = told.filter(({ reason }) => reason !== null && reason.kind !== 'lottery');
      const changes = await findChanges(request, ground, open);
      return {
        kind: 'explained',
        page: phraseWhyNot(told, changes, toRotator),
        facts: structureWhyNot(told, changes, wordingFor(toRotator)),
      };
    }
    case 'slot': {
      const slot = { placement: question.placement as PlacementId, cycle: question.cycle };
      const told: SlotAnswer = await explainSlot(solved, slot, options);
      return {
        kind: 'explained',
        page: phraseSlot(told, toCoordinator),
        facts: structureSlot(told, wordingFor(toCoordinator)),
      };
    }
    case 'decisions': {
      const prices: readonly DecisionPrice[] = await priceDecisions(solved, options);
      return {
        kind: 'explained',
        page: phraseDecisions(prices, toCoordinator),
        facts: structureDecisions(prices),
      };
    }
  }
}

/** The run keeps the tables as they were read: lines are those of its own `inputs/`. */
function wordingFor(telling: Telling): Wording {
  return {
    phrase: (reason, rotator) => phraseReason(reason, { ...telling, rotator }),
    cite: formatSource,
  };
}

/** Most settings looked at for one wish. */
const MOST_SETTINGS = 120;

/** Most choices solved over for one wish: counted, so that every machine cuts a search short at the same point. */
const MOST_CHOICES = 20_000;

/** The same for all wishes of a page together; each has an equal share. */
const MOST_PAGE_CHOICES = 60_000;

/** The wishes whose granting would have spared the rotator most, lottery apart. */
function mostWanted({ rotator, explanations }: RotatorAnswer): readonly WishedSlot[] {
  return explanations
    .flatMap(({ refusals, dissatisfaction, length }) =>
      refusals
        .filter(({ reason }) => reason.kind !== 'lottery')
        .map(({ placement, cycle, dissatisfaction: wished }) => ({
          rotator,
          placement,
          cycle,
          gain: wished === null ? 0 : dissatisfaction / length - wished,
        })),
    )
    .sort((a, b) => b.gain - a.gain || a.cycle - b.cycle);
}

async function findChanges(
  { changes, timeLimit }: ExplainRequest,
  { solved, executor, host }: Ground,
  wishes: readonly (WishedSlot | WhyNot)[],
): Promise<readonly WishChange[]> {
  const found: WishChange[] = [];
  for (const { rotator, placement, cycle } of wishes.slice(0, changes)) {
    const wish = { rotator, placement, cycle };
    const takes = await findWhatItWouldTake(solved, wish, {
      executor,
      timeLimit: timeLimit / changes,
      interrupted: host.interrupted,
      nodes: MOST_SETTINGS,
      choices: Math.min(MOST_CHOICES, Math.ceil(MOST_PAGE_CHOICES / changes)),
    });
    found.push({ ...wish, takes });
  }
  return found;
}

function findUnknown(
  programme: Programme,
  question: RunQuestion,
): Extract<ExplainResult, { kind: 'refused' }> | null {
  const refuse = (what: string, known: readonly string[]) =>
    ({ kind: 'refused', message: `${what} is not in the run's programme.`, known }) as const;
  const rotators = programme.rotators.map(({ id }) => id as string);
  const placements = programme.placements.map(({ id }) => id as string);
  const { cycles } = programme.settings;
  if ('rotator' in question && !rotators.includes(question.rotator)) {
    return refuse(`Rotator "${question.rotator}"`, rotators);
  }
  if ('placement' in question && !placements.includes(question.placement)) {
    return refuse(`Placement "${question.placement}"`, placements);
  }
  if ('cycle' in question && question.cycle !== null && question.cycle > cycles) {
    return refuse(`Cycle ${question.cycle}`, []);
  }
  return null;
}
