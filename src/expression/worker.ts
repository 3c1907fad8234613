import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { wording } from './compile.ts';
import { programsOf } from './program.ts';
import {
  type Answer,
  type Assignment,
  expressionPlace,
  idle,
  type Question,
  recordPlace,
} from './protocol.ts';

/** The thread in which expressions are evaluated: questions in, answers out in the same order, a few at a time. */
const { expressions, now, limits, progress } = workerData as Assignment;
const programs = await programsOf(expressions, now, limits);

/** Answers leave at least this often, so that little is evaluated twice when the thread has to be ended. */
const longestSilence = 50;

parentPort?.on('message', async (questions: readonly Question[]) => {
  let answers: Answer[] = [];
  let sent = performance.now();
  for (const question of questions) {
    answers.push(await answer(question));
    if (performance.now() - sent < longestSilence) continue;
    parentPort?.postMessage(answers);
    answers = [];
    sent = performance.now();
  }
  Atomics.store(progress, recordPlace, idle);
  parentPort?.postMessage(answers);
});

async function answer(question: Question): Promise<Answer> {
  const run = { steps: 0, over: false };
  const values = [];
  Atomics.store(progress, recordPlace, question.index);
  for (const expression of question.expressions) {
    Atomics.store(progress, expressionPlace, expression);
    try {
      values.push(await programs[expression]?.(question.record, run));
    } catch (error) {
      run.over = true;
      // Parts that JSONata evaluates in parallel are still under way: let them find out before the next record begins.
      await setImmediate();
      return { kind: 'fault', expression, message: wording(error) };
    }
  }
  return { kind: 'values', values };
}
