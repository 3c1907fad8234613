import { type ServiceProcess, type Surroundings, startServiceProcess } from '../../support/service.ts';

/** Workers that are killed, one or another, again and again, and started anew. */
export interface KilledWorkers {
  /** Everything that any of them ever logged. */
  readonly log: () => ReturnType<ServiceProcess['log']>;
  readonly kills: () => number;
  /** Kills nobody any more; those who live go on. */
  readonly mercy: () => Promise<void>;
  /** Ends all of them as an operator would, and says their exit codes. */
  readonly stop: () => Promise<readonly (number | null)[]>;
}

export interface KillingOptions extends Surroundings {
  readonly args: readonly string[];
  readonly count: number;
  readonly random: () => number;
  /** Milliseconds from one kill to the next, at least and at most. */
  readonly between: readonly [number, number];
}

export function startKilledWorkers(options: KillingOptions): KilledWorkers {
  const { args, count, random, between } = options;
  const start = () => startServiceProcess(['worker', ...args], options);
  const everybody: ServiceProcess[] = [];
  const living = Array.from({ length: count }, start);
  everybody.push(...living);
  let kills = 0;
  let isOver = false;

  async function kill(): Promise<void> {
    for (;;) {
      const [least, most] = between;
      await new Promise((done) => setTimeout(done, least + random() * (most - least)));
      if (isOver) return;
      const unlucky = Math.floor(random() * count);
      const victim = living[unlucky];
      victim?.kill('SIGKILL');
      await victim?.ended;
      kills += 1;
      const next = start();
      living[unlucky] = next;
      everybody.push(next);
    }
  }

  const killing = kill();
  return {
    log: () => everybody.flatMap((worker) => worker.log()),
    kills: () => kills,
    mercy: () => {
      isOver = true;
      return killing;
    },
    stop: async () => {
      isOver = true;
      await killing;
      // A signal that comes before it listens would end it as it ends any process.
      await Promise.allSettled(living.map(({ started }) => started));
      for (const worker of living) worker.kill('SIGTERM');
      return Promise.all(living.map(({ ended }) => ended));
    },
  };
}
