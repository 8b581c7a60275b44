// SPDX-License-Identifier: Apache-2.0

/** Runs one kind of work at a time; asked again meanwhile, once more afterwards. */
export interface Runner {
  /** Resolves when a run that began after this call has ended; rejects with its error. */
  run(full: boolean): Promise<void>;
  /** Lets the present run end and starts none again. */
  close(): Promise<void>;
}

/** `full` of a run is true when any of the calls it stands for said so. */
export function createRunner(work: (full: boolean) => Promise<void>): Runner {
  let current: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let nextFull = false;
  let closed = false;
  const begin = (full: boolean): Promise<void> => {
    const running = closed ? Promise.resolve() : work(full);
    current = running;
    const clear = () => {
      if (current === running) current = undefined;
    };
    running.then(clear, clear);
    return running;
  };
  return {
    run: (full) => {
      if (current === undefined && next === undefined) return begin(full);
      nextFull ||= full;
      next ??= (current ?? Promise.resolve())
        .catch(() => {})
        .then(() => {
          const wanted = nextFull;
          next = undefined;
          nextFull = false;
          return begin(wanted);
        });
      return next;
    },
    close: async () => {
      closed = true;
      await Promise.allSettled([current, next]);
    },
  };
}
