// SPDX-License-Identifier: Apache-2.0
import { dirname, resolve } from "node:path";
import { type Diagnostic, type Position, parseDocuments } from "@heddle/core";
import { editDistance } from "@heddle/schema/text/distance.ts";
import { isRecord } from "./of-kind.ts";
import { splitWords } from "./split-words.ts";

/** How one workload is started on this machine, as a `heddle.local.yaml` says it. */
export interface WorkloadOverlay {
  /** Program and arguments; no shell. Absent = another source says it, or the user starts it. */
  readonly command?: readonly string[];
  /** Absolute. Default: the overlay's folder. */
  readonly cwd: string;
  /** Wins over the environment of the container and over what heddle sets. */
  readonly env: Readonly<Record<string, string>>;
  /** The port the program listens on whatever $PORT says; stands for the first container port. */
  readonly port?: number;
  /** Wins over `spec.replicas`. */
  readonly replicas?: number;
  /** Where it stands. */
  readonly position?: Position;
}

/** One overlay file. `files` is read by `configFiles` of @heddle/control. */
export interface Overlay {
  /** By workload name, or `namespace/name`. */
  readonly workloads: ReadonlyMap<string, WorkloadOverlay>;
}

export interface OverlayReading {
  readonly overlay: Overlay;
  readonly diagnostics: readonly Diagnostic[];
}

type Path = readonly (string | number)[];
type Report = (code: string, message: string, at: Path, target?: "key" | "value") => void;

const topKeys = ["files", "workloads"] as const;
const workloadKeys = ["command", "cwd", "env", "port", "replicas"] as const;

/** Reads an overlay strictly: what is not understood is told with its line and left out. Never throws. */
export function decodeOverlay(file: string, text: string): OverlayReading {
  const parsed = parseDocuments(file, text);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics];
  const workloads = new Map<string, WorkloadOverlay>();
  for (const { value, index } of parsed.documents) {
    const report: Report = (code, message, path, target = "value") => {
      const position = parsed.source.locate(index, path, target);
      diagnostics.push({ code, severity: "error", message, path, target, ...(position && { position }) });
    };
    if (!isRecord(value)) {
      report("HED0700", "An overlay is a mapping with `files` and `workloads`. Nothing of this document is used.", []);
      continue;
    }
    checkKeys(value, { known: topKeys, at: [], report });
    const listed = value["workloads"] ?? {};
    if (!isRecord(listed)) {
      report("HED0700", "`workloads` maps names of workloads to how they start. It is not used.", ["workloads"]);
      continue;
    }
    for (const [name, entry] of Object.entries(listed)) {
      const position = parsed.source.locate(index, ["workloads", name], "key");
      const decoded = decodeWorkload(entry, { file, name, report, ...(position && { position }) });
      if (decoded !== undefined) workloads.set(name, decoded);
    }
  }
  return { overlay: { workloads }, diagnostics };
}

interface Entry {
  readonly file: string;
  readonly name: string;
  readonly report: Report;
  readonly position?: Position;
}

function decodeWorkload(value: unknown, { file, name, report, position }: Entry): WorkloadOverlay | undefined {
  const at = ["workloads", name];
  if (!isRecord(value)) {
    report("HED0700", `\`${name}\` takes command, cwd, env, port, replicas. It is not used.`, at);
    return undefined;
  }
  checkKeys(value, { known: workloadKeys, at, report });
  const wrong = (key: string, expected: string): undefined =>
    void report("HED0700", `\`${key}\` is ${expected}. This one is not used.`, [...at, key]);
  const { command, cwd, port, replicas } = value;
  const words = command === undefined ? undefined : commandOf(command);
  if (command !== undefined && words === undefined)
    wrong("command", "a list of words, [node, server.js], or one line with balanced quotes");
  if (cwd !== undefined && typeof cwd !== "string") wrong("cwd", "a folder, relative to this file");
  const isPort = typeof port === "number" && Number.isInteger(port) && port > 0 && port < 65_536;
  if (port !== undefined && !isPort) wrong("port", "a number from 1 to 65535");
  const isCount = typeof replicas === "number" && Number.isInteger(replicas) && replicas >= 0 && replicas <= 100;
  if (replicas !== undefined && !isCount) wrong("replicas", "a whole number from 0 to 100");
  return {
    ...(words !== undefined && { command: words }),
    cwd: resolve(dirname(file), typeof cwd === "string" ? cwd : "."),
    env: envOf(value["env"], at, report),
    ...(isPort && { port }),
    ...(isCount && { replicas }),
    ...(position && { position }),
  };
}

function envOf(value: unknown, at: Path, report: Report): Readonly<Record<string, string>> {
  const env: Record<string, string> = Object.create(null);
  if (value === undefined || value === null) return env;
  if (!isRecord(value)) {
    report("HED0700", "`env` maps names to texts. It is not used.", [...at, "env"]);
    return env;
  }
  for (const [name, text] of Object.entries(value)) {
    if (typeof text === "string" || typeof text === "number" || typeof text === "boolean") env[name] = String(text);
    else report("HED0700", `\`env.${name}\` is a text. It is not set.`, [...at, "env", name]);
  }
  return env;
}

/** A command as a list of words or as one line. */
export function commandOf(value: unknown): readonly string[] | undefined {
  if (typeof value === "string") {
    const words = splitWords(value);
    return words === undefined || words.length === 0 ? undefined : words;
  }
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const words: readonly unknown[] = value;
  return words.every((w) => typeof w === "string" || typeof w === "number") ? words.map(String) : undefined;
}

interface KeyCheck {
  readonly known: readonly string[];
  readonly at: Path;
  readonly report: Report;
}

function checkKeys(value: Readonly<Record<string, unknown>>, { known, at, report }: KeyCheck): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    const near = known.find((k) => editDistance(k, key.toLowerCase(), 2) <= 2);
    const instead = near === undefined ? `There are: ${known.join(", ")}.` : `You mean \`${near}\`.`;
    report(
      "HED0701",
      `\`${key}\` is not a key of heddle.local.yaml here, so it does nothing. ${instead}`,
      [...at, key],
      "key",
    );
  }
}
