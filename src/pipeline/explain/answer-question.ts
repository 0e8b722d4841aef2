import type { Executor } from '../../../solver/pool/executor.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { formatSource } from '../../domain/source.ts';
import { nameThings } from '../../explain/phrases/naming.ts';
import { phraseReason } from '../../explain/phrases/phrase-reason.ts';
import { phraseRotator, phraseWhyNot, type WishChange } from '../../explain/phrases/phrase-rotator.ts';
import type { Phrasing } from '../../explain/phrases/phrasing.ts';
import type { RotatorAnswer } from '../../explain/questions/explain-rotator.ts';
import type { WishedSlot } from '../../explain/questions/what-would-it-take.ts';
import { explainWhyNot } from '../../explain/questions/why-not.ts';
import type { Evidence } from '../../explain/reasons/reason.ts';
import type { ExplainOptions, SolvedProgramme } from '../../explain/reasons/settle-wishes.ts';
import {
  structureDecisions,
  structureRotator,
  structureSlot,
  structureWhyNot,
} from '../../report/facts/answer-facts.ts';
import type { Wording } from '../../report/facts/explanation-facts.ts';
import { describeUnknownId } from '../kept-run/describe-unknown-id.ts';
import { reopenRun } from '../kept-run/reopen-run.ts';
import { withBounds } from '../solve/bound-executor.ts';
import type { Host } from '../solve/host.ts';
import type { ExplainRequest, ExplainResult, RunQuestion } from './run-question.ts';

/** Answers a question about a finished run, solving with `executor`. Throws `InputPathError` when the folder is no run. */
export async function answerQuestion(
  executor: Executor,
  request: ExplainRequest,
  host: Host,
): Promise<ExplainResult> {
  host.onStage('reading');
  const reopened = await reopenRun(request.run);
  if (reopened.kind === 'refused') return reopened;
  const { programme, solved } = reopened;
  const unknown = findUnknown(programme, request.question);
  if (unknown !== null) return unknown;
  host.onStage('explaining');
  const seconds = request.budget ?? usualSeconds(request, host);
  const until = performance.now() + seconds * 1000;
  const answered = await withBounds(executor, { seconds, interrupted: host.interrupted }, (bounded) =>
    answer(request, { solved, programme, executor: bounded, host, until }),
  );
  return { ...answered, seconds };
}

/** Seconds after its start by which a command that asks one "why not?" has its answer, so that it ends within two. */
const WHY_NOT_SECONDS = 1.75;
/** Where reading the run has taken longer than that, the question still has so many. */
const LEAST_SECONDS = 0.5;
/** A page, or a search for changes. */
const PAGE_SECONDS = 60;

function usualSeconds({ question, changes }: ExplainRequest, host: Host): number {
  if (question.kind !== 'why-not' || changes > 0) return PAGE_SECONDS;
  return Math.max(LEAST_SECONDS, WHY_NOT_SECONDS - host.elapsedSeconds());
}

interface Ground {
  readonly solved: SolvedProgramme;
  readonly programme: Programme;
  readonly executor: Executor;
  readonly host: Host;
  /** When all of it is over, by `performance.now()`: reasons and changes together. */
  readonly until: number;
}

type Answered = Omit<Extract<ExplainResult, { kind: 'explained' }>, 'seconds'>;

async function answer(request: ExplainRequest, ground: Ground): Promise<Answered> {
  const { question } = request;
  const { solved, programme, executor, host, until } = ground;
  const options: ExplainOptions = {
    executor,
    seconds: (until - performance.now()) / 1000,
    interrupted: () => host.interrupted() || performance.now() >= until,
    onProgress: host.onExplained,
  };
  const names = nameThings(programme);
  const toRotator = { names, voice: 'rotator' } as const;
  const toCoordinator = { names, voice: 'coordinator' } as const;
  switch (question.kind) {
    case 'rotator': {
      const rotator = question.rotator as RotatorId;
      const { explainRotator } = await import('../../explain/questions/explain-rotator.ts');
      const answer = await explainRotator(solved, rotator, options);
      const changes = await changesWanted(request, ground, mostWanted(answer));
      return {
        kind: 'explained',
        exact: answer.explanations.every(({ refusals }) => refusals.every(({ reason }) => isExact(reason))),
        page: phraseRotator(answer, changes, toRotator),
        facts: structureRotator(answer, changes, wordingFor(toRotator)),
      };
    }
    case 'why-not': {
      const rotator = question.rotator as RotatorId;
      const placement = question.placement as PlacementId;
      const answers = await explainWhyNot(solved, { rotator, placement, cycle: question.cycle }, options);
      const open = answers.filter(({ reason }) => reason !== null && reason.kind !== 'lottery');
      const changes = await changesWanted(request, ground, open);
      return {
        kind: 'explained',
        exact: answers.every(({ reason }) => reason === null || isExact(reason)),
        page: phraseWhyNot(answers, changes, toRotator),
        facts: structureWhyNot(answers, changes, wordingFor(toRotator)),
      };
    }
    case 'slot': {
      const slot = { placement: question.placement as PlacementId, cycle: question.cycle };
      const [{ explainSlot }, { phraseSlot }] = await Promise.all([
        import('../../explain/questions/slot.ts'),
        import('../../explain/phrases/phrase-slot.ts'),
      ]);
      const answer = await explainSlot(solved, slot, options);
      return {
        kind: 'explained',
        exact: answer.wanted.every(({ reason }) => isExact(reason)),
        page: phraseSlot(answer, toCoordinator),
        facts: structureSlot(answer, wordingFor(toCoordinator)),
      };
    }
    case 'decisions': {
      const [{ priceDecisions }, { phraseDecisions }] = await Promise.all([
        import('../../explain/questions/decision-price.ts'),
        import('../../explain/phrases/phrase-decisions.ts'),
      ]);
      const prices = await priceDecisions(solved, options);
      return {
        kind: 'explained',
        exact: prices.every(
          ({ without: { kind, ...price } }) => kind === 'none' || ('evidence' in price && isExact(price)),
        ),
        page: phraseDecisions(prices, toCoordinator),
        facts: structureDecisions(prices),
      };
    }
  }
}

/** The run keeps the tables as they were read: lines are those of its own `inputs/`. */
function wordingFor(phrasing: Phrasing): Wording {
  return {
    phrase: (reason, rotator) => phraseReason(reason, { ...phrasing, rotator }),
    cite: formatSource,
  };
}

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

function isExact({ evidence }: { readonly evidence: Evidence }): boolean {
  return evidence === 'structural' || evidence === 'proved';
}

/** Loaded only when it is asked for. */
async function changesWanted(
  { changes }: ExplainRequest,
  { solved, executor, host, until }: Ground,
  wishes: readonly WishedSlot[],
): Promise<readonly WishChange[]> {
  const chosen = wishes.slice(0, changes);
  if (chosen.length === 0) return [];
  const { findChanges } = await import('./find-changes.ts');
  return await findChanges(solved, chosen, {
    executor,
    until,
    share: 1 / changes,
    interrupted: host.interrupted,
  });
}

function findUnknown(
  programme: Programme,
  question: RunQuestion,
): Extract<ExplainResult, { kind: 'refused' }> | null {
  const refuse = (message: string) => ({ kind: 'refused', message }) as const;
  const rotators = programme.rotators.map(({ id }) => id as string);
  const placements = programme.placements.map(({ id }) => id as string);
  const { cycles, programmeCycles } = programme.settings;
  if ('rotator' in question && !rotators.includes(question.rotator)) {
    return refuse(describeUnknownId('Rotator', question.rotator, rotators));
  }
  if ('placement' in question && !placements.includes(question.placement)) {
    return refuse(describeUnknownId('Placement', question.placement, placements));
  }
  if ('cycle' in question && question.cycle !== null && question.cycle > cycles) {
    const where =
      question.cycle > programmeCycles ? "is not in the run's programme" : 'lies past the horizon';
    return refuse(`Cycle ${question.cycle} ${where}: ${describeHorizon(cycles)}.`);
  }
  return null;
}

function describeHorizon(cycles: number): string {
  return `the run allocates ${cycles === 1 ? 'cycle 1 only' : `cycles 1 to ${cycles}`}`;
}
