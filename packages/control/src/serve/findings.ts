// SPDX-License-Identifier: Apache-2.0
import type { Diagnostic } from "@heddle/core";

/** What stands after changes. */
export interface FindingsEvent {
  readonly type: "findings";
  /** Those that did not stand before. */
  readonly fresh: readonly Diagnostic[];
  readonly gone: number;
  readonly standing: number;
  readonly files: readonly string[];
}

export interface FindingsOptions {
  readonly diagnostics: () => readonly Diagnostic[];
  readonly log: (event: FindingsEvent) => void;
  /** Milliseconds of quiet after a change; several changes are told together. Default 150. */
  readonly quiet?: number;
  /** Milliseconds after which changes are told however many come. Default 1000. */
  readonly longest?: number;
}

/** Tells people what a change brought, when the proxies have it: looking through all findings must keep no push waiting. */
export interface FindingsReport {
  changed(files: Iterable<string>): void;
  /** Tells now what waits. */
  flush(): void;
  close(): void;
}

export function createFindingsReport(options: FindingsOptions): FindingsReport {
  const { quiet = 150, longest = 1000 } = options;
  const files = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  let timer: NodeJS.Timeout | undefined;
  let since = 0;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (files.size === 0) return;
    const told = [...files];
    files.clear();
    const standing = options.diagnostics().map((finding) => ({ finding, key: keyOf(finding) }));
    const now = new Set(standing.map(({ key }) => key));
    const fresh = standing.filter(({ key }) => !before.has(key)).map(({ finding }) => finding);
    const gone = [...before].filter((key) => !now.has(key)).length;
    before = now;
    options.log({ type: "findings", fresh, gone, standing: standing.length, files: told });
  };
  return {
    changed(names) {
      for (const name of names) files.add(name);
      const now = performance.now();
      if (timer === undefined) since = now;
      clearTimeout(timer);
      timer = setTimeout(flush, Math.max(0, Math.min(quiet, since + longest - now)));
    },
    flush,
    close() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

const keyOf = (d: Diagnostic): string => JSON.stringify([d.code, d.message, d.position ?? d.resource]);
