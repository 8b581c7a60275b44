// SPDX-License-Identifier: Apache-2.0
import type { Container } from "@heddle/schema";
import { commandOf, type WorkloadOverlay } from "./overlay.ts";
import type { PlannedRun } from "./planned-workload.ts";

/** Annotation on the pod template: a JSON array of words, or one line. */
export const commandAnnotation = "heddle.dev/command";

export interface CommandSources {
  /** From `--map name="…"`. */
  readonly mapped?: readonly string[];
  readonly overlay?: WorkloadOverlay;
  readonly annotation?: string;
  readonly container: Pick<Container, "command" | "args">;
  readonly allowExec: boolean;
  /** Where commands of `--map` run when no overlay says it. */
  readonly cwd: string;
  /** Where commands from the YAML run when no overlay says it. */
  readonly folder: () => string;
  /** Stands for the word `node` at the beginning of a command. */
  readonly node: string;
}

/**
 * What starts a workload: `--map`, the overlay, the annotation, the container's own `command` and `args` (only when allowed: a YAML from the web must not start
 * programs); else the user. `problem` tells of an annotation that cannot be read.
 */
export function findCommand(sources: CommandSources): { readonly run: PlannedRun; readonly problem?: string } {
  const { mapped, overlay, annotation, container, allowExec, node } = sources;
  const run = (source: "map" | "overlay" | "annotation" | "container", words: readonly string[]): PlannedRun => ({
    type: "command",
    command: words[0] === "node" ? [node, ...words.slice(1)] : words,
    cwd: overlay?.cwd ?? (source === "map" ? sources.cwd : sources.folder()),
    source,
  });
  if (mapped !== undefined) return { run: run("map", mapped) };
  if (overlay?.command !== undefined) return { run: run("overlay", overlay.command) };
  const annotated = annotation === undefined ? undefined : annotationWords(annotation);
  if (annotated !== undefined) return { run: run("annotation", annotated) };
  const problem =
    annotation === undefined
      ? {}
      : { problem: `${commandAnnotation} is neither a JSON array of words nor a line with balanced quotes` };
  const own = [...(container.command ?? []), ...(container.args ?? [])];
  // `args` alone are for the image's entry point, which is not here.
  if (allowExec && container.command !== undefined && own.length > 0) return { run: run("container", own), ...problem };
  return { run: { type: "external", container: container.command !== undefined }, ...problem };
}

function annotationWords(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith("[")) return commandOf(text);
  try {
    return commandOf(JSON.parse(text));
  } catch {
    return undefined;
  }
}
