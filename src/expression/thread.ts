import { Worker } from 'node:worker_threads';
import {
  type Answer,
  type Assignment,
  expressionPlace,
  idle,
  progressPlaces,
  type Question,
  recordPlace,
} from './protocol.ts';

/** A thread that had to be ended, and where it was. */
interface Stop {
  readonly index: number;
  readonly expression: number;
  readonly message: string;
}

/** Answers to the first questions, in their order; with a stop when there are fewer than questions. */
interface Reply {
  readonly answers: readonly Answer[];
  readonly stop?: Stop;
}

/** One thread of evaluation. After a stop it is gone, and another has to be started. */
export interface EvaluationThread {
  readonly ask: (questions: readonly Question[]) => Promise<Reply>;
  readonly end: () => Promise<unknown>;
}

/**
 * Threads cannot be started from TypeScript, nor from within a bundle's other files, so the build makes the thread a file
 * of its own in dist/. The sources (tests, bench) use what was built last; `npm test` builds first.
 */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/expression-worker.js' : './expression-worker.js',
  import.meta.url,
);

const megabyte = 1_048_576;

/** Starts a thread that knows nothing of this process: no environment, no arguments, a heap of its own with an end. */
export function startThread(work: Omit<Assignment, 'progress'>): EvaluationThread {
  const { outputBytes, milliseconds } = work.limits;
  const progress = new Int32Array(new SharedArrayBuffer(progressPlaces * Int32Array.BYTES_PER_ELEMENT)).fill(
    idle,
  );
  const worker = new Worker(threadFile, {
    workerData: { ...work, progress } satisfies Assignment,
    env: {},
    argv: [],
    execArgv: [],
    resourceLimits: {
      // Evaluation leaves little behind but promises; with the usual 48 MB half of the time goes into collecting them.
      maxYoungGenerationSizeMb: 192,
      // Several values of full size may be alive at once, on the way from one function to the next.
      maxOldGenerationSizeMb: 256 + Math.ceil((8 * outputBytes) / megabyte),
    },
  });
  return {
    ask: (questions) => ask(worker, progress, questions, milliseconds),
    end: () => worker.terminate(),
  };
}

function ask(
  worker: Worker,
  progress: Int32Array,
  questions: readonly Question[],
  milliseconds: number,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const answers: Answer[] = [];
    let reason: string | undefined;

    const watch = setInterval(overdue(progress, stop), milliseconds / looks);
    function stop() {
      reason ??= `it takes longer than ${milliseconds} ms`;
      void worker.terminate();
    }
    const settle = (end: () => void) => {
      clearInterval(watch);
      worker.off('message', collect).off('error', fail).off('exit', exit);
      end();
    };
    const collect = (some: readonly Answer[]) => {
      answers.push(...some);
      if (answers.length === questions.length) settle(() => resolve({ answers }));
    };
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return settle(() => reject(error));
      reason ??= 'it takes more memory than one record may';
    };
    // What was answered before the end arrives before this event.
    const exit = () => {
      const index = Atomics.load(progress, recordPlace);
      const expression = Atomics.load(progress, expressionPlace);
      if (reason === undefined || index === idle) {
        return settle(() => reject(new Error('the evaluation of expressions ended before it was done')));
      }
      const message = reason;
      settle(() => resolve({ answers, stop: { index, expression, message } }));
    };
    worker.on('message', collect).on('error', fail).on('exit', exit);
    worker.postMessage(questions);
  });
}

/** As often a thread is looked at before it has been at one record for too long. */
const looks = 10;

/**
 * Calls when the thread was found at one record for too many looks. Looks are counted, and not the time: where the whole
 * process stood still, as a machine that sleeps does, the thread had no time either.
 */
function overdue(progress: Int32Array, call: () => void): () => void {
  let seen = idle;
  let again = 0;
  return () => {
    const index = Atomics.load(progress, recordPlace);
    again = index === seen ? again + 1 : 0;
    seen = index;
    if (index !== idle && again >= looks) call();
  };
}
