// SPDX-License-Identifier: Apache-2.0
import {
  createOfflineMesh,
  type Diagnostic,
  findProxy,
  type OfflineMesh,
  type OutboundMode,
  type Proxy,
} from "@heddle/core";
import { CommandError, exitCode } from "../exit-code.ts";
import { diagnosticText } from "../output/diagnostic-text.ts";
import { say } from "../output/print.ts";
import { readTexts } from "./read-texts.ts";

export interface OfflineFlags {
  readonly filename?: readonly string[];
  readonly namespace: string;
  readonly outbound: string;
}

/** The mesh of some files; what stands against them is told on stderr, and nothing that parses is refused. */
export async function offlineMesh(paths: readonly string[], flags: OfflineFlags): Promise<OfflineMesh> {
  const outboundMode = flags.outbound as OutboundMode;
  if (outboundMode !== "ALLOW_ANY" && outboundMode !== "REGISTRY_ONLY")
    throw new CommandError(`--outbound takes ALLOW_ANY or REGISTRY_ONLY; not "${flags.outbound}"`, exitCode.usage);
  const texts = await readTexts([...paths, ...(flags.filename ?? [])]);
  const mesh = createOfflineMesh({ texts, namespace: flags.namespace, settings: { outboundMode } });
  const errors: readonly Diagnostic[] = mesh.diagnostics().filter((d) => d.severity === "error");
  for (const d of errors) say(diagnosticText(d));
  return mesh;
}

/** The proxy that `--proxy a`, `--proxy gateway b` or `--from a` names. */
export function proxyOf(mesh: OfflineMesh, words: readonly string[], namespace: string): Proxy {
  const name = words.length > 1 ? `${words[0]}/${words.slice(1).join("/")}` : (words[0] ?? "");
  const found = findProxy(mesh.mesh, name, namespace === "default" ? {} : { namespace });
  if ("error" in found) throw new CommandError(found.error, exitCode.badInput);
  return found.proxy;
}

/**
 * What a flag of several words took, name and paths apart: `--from gateway NAME dir` and `--from NAME dir` leave `dir` to the paths.
 * The second word after `gateway` is its name unless it looks like a file.
 */
export function splitName(words: readonly string[]): {
  readonly name: readonly string[];
  readonly paths: readonly string[];
} {
  const isPath = (word: string): boolean => word === "-" || word.includes("/") || /\.(ya?ml|json)$/.test(word);
  const [first, second] = words;
  const long = (first === "gateway" || first === "gw") && second !== undefined && !isPath(second);
  return { name: words.slice(0, long ? 2 : 1), paths: words.slice(long ? 2 : 1) };
}
