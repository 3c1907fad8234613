import type { Answer, Assignment, Question } from './protocol.ts';
import { sizeOf } from './size.ts';
import { type EvaluationThread, startThread } from './thread.ts';

/**
 * Puts the questions to a thread and gathers the answers by the index of their record.
 * A record at which the thread has to be ended is answered with a fault, and another thread goes on with the others.
 * Throws the signal's reason once it is aborted. No thread outlives the call.
 *
 * @param questions in the order of their indexes
 */
export async function interview(
  questions: readonly Question[],
  work: Omit<Assignment, 'progress'>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, Answer>> {
  const answers = new Map<number, Answer>();
  let open = questions;
  let stops = 0;
  let thread: EvaluationThread | undefined;
  const abort = () => void thread?.end();
  signal?.addEventListener('abort', abort);
  try {
    while (open.length > 0) {
      signal?.throwIfAborted();
      thread ??= startThread(work);
      const reply = await thread.ask(nextBatch(open));
      const answered = open.slice(0, reply.answers.length);
      for (const [place, answer] of reply.answers.entries()) {
        const question = answered[place];
        if (question !== undefined) answers.set(question.index, answer);
      }
      open = open.slice(answered.length);
      if (reply.stop === undefined) continue;

      const { index: stopped, expression, message } = reply.stop;
      answers.set(stopped, { kind: 'fault', expression, message });
      thread = undefined;
      stops += 1;
      // Records before it were evaluated, but the last answers went down with the thread: they are asked once more.
      const before = open.filter(({ index }) => index < stopped);
      const after = open.filter(({ index }) => index > stopped);
      if (stops < work.limits.stops) {
        open = [...before, ...after];
      } else {
        for (const question of after) answers.set(question.index, givenUp(question, stops));
        open = before;
      }
    }
    return answers;
  } catch (error) {
    throw signal?.aborted ? signal.reason : error;
  } finally {
    signal?.removeEventListener('abort', abort);
    await thread?.end();
  }
}

function givenUp({ expressions: [expression = 0] }: Question, stops: number): Answer {
  const message = `it was not evaluated: the evaluation of ${stops} records before it had to be stopped`;
  return { kind: 'fault', expression, message };
}

const mostPerBatch = 256;
const mostBytesPerBatch = 4_194_304;

/** Many small records share a message; a large one travels alone. */
function nextBatch(questions: readonly Question[]): readonly Question[] {
  let bytes = 0;
  let end = 0;
  while (end < questions.length && end < mostPerBatch) {
    bytes += sizeOf(questions[end]?.record, mostBytesPerBatch);
    if (bytes > mostBytesPerBatch && end > 0) break;
    end += 1;
  }
  return questions.slice(0, end);
}
