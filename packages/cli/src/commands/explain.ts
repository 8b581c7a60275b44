// SPDX-License-Identifier: Apache-2.0
import {
  explain,
  isServed,
  type Origin,
  type Outcome,
  type Position,
  refText,
  requestOf,
  type Step,
  type Verdict,
} from "@heddle/core";
import { renderPath } from "@heddle/schema";
import { CommandError, exitCode } from "../exit-code.ts";
import { type OfflineFlags, offlineMesh, proxyOf, splitName } from "../input/offline.ts";
import { positionText } from "../output/diagnostic-text.ts";
import { paint } from "../output/paint.ts";
import { formatOf, print, printData } from "../output/print.ts";

export interface ExplainFlags extends OfflineFlags {
  readonly from: readonly string[];
  readonly header?: readonly string[];
  readonly output?: string;
}

type Where = (origin: Origin) => Position | undefined;

export async function explainCommand(
  what: { readonly method: string; readonly url: string; readonly paths: readonly string[] },
  flags: ExplainFlags,
): Promise<void> {
  const format = formatOf(flags.output, ["json", "yaml"]);
  const request = requestOf({ method: what.method, url: what.url, headers: flags.header ?? [] });
  if ("error" in request) throw new CommandError(request.error, exitCode.usage);
  const from = splitName(flags.from);
  const mesh = await offlineMesh([...from.paths, ...what.paths], flags);
  const outcome = explain(mesh, proxyOf(mesh, from.name, flags.namespace), request);
  const where: Where = (origin) => mesh.texts.locator({ resource: origin.resource, path: origin.path });
  if (format !== undefined) return printData(outcomeJson(outcome, where), format);
  print(
    paint.bold(
      `${request.method} ${request.scheme}://${request.authority}${request.path}  from ${from.name.join(" ")}`,
    ),
  );
  for (const step of outcome.steps) print(stepText(step, where));
  print(verdictText(outcome.verdict));
}

/** The outcome with a file and line in the place of each origin. */
function outcomeJson(outcome: Outcome, where: Where): unknown {
  const placed = <T extends { readonly origin?: Origin }>({ origin, ...rest }: T): unknown =>
    origin === undefined ? rest : { ...rest, ...placeJson(origin, where) };
  const { verdict } = outcome;
  return {
    ...outcome,
    steps: outcome.steps.map(placed),
    verdict:
      verdict.type === "forward"
        ? { ...verdict, candidates: verdict.candidates.map((c) => ({ ...c, planned: c.planned.map(placed) })) }
        : verdict,
  };
}

function placeJson(origin: Origin, where: Where): Readonly<Record<string, unknown>> {
  const at = where(origin);
  return {
    resource: refText(origin.resource),
    ...(origin.path.length > 0 && { path: renderPath(origin.path) }),
    ...(at && { file: at.file, line: at.line, column: at.column }),
  };
}

function stepText(step: Step, where: Where): string {
  const cause = step.origin === undefined ? "" : causeText(step.origin, where(step.origin));
  const head = `  ${step.stage.padEnd(13)} ${[step.name, step.detail].filter((t) => t !== "").join("  ")}`;
  return cause === "" ? head : `${head}\n  ${"".padEnd(13)} ${paint.dim(cause)}`;
}

function causeText(origin: Origin, at: Position | undefined): string {
  const path = origin.path.length === 0 ? "" : `  ${renderPath(origin.path)}`;
  return `${refText(origin.resource)}${path}${at === undefined ? "" : `  ${positionText(at)}`}`;
}

function verdictText(verdict: Verdict): string {
  switch (verdict.type) {
    case "forward":
      return forwardText(verdict);
    case "redirect":
      return paint.green(`→ ${verdict.status} Location: ${verdict.location}`);
    case "direct":
      return (verdict.status >= 400 ? paint.red : paint.green)(
        `→ answered by the proxy: ${verdict.status}${verdict.body === "" ? "" : ` ${JSON.stringify(verdict.body)}`}`,
      );
    case "passthrough":
      return paint.yellow(`→ passes through to where the client wanted to go: ${verdict.why}`);
    case "refused":
      return paint.red(`→ refused: ${verdict.why}`);
  }
}

function forwardText({ candidates }: Extract<Verdict, { type: "forward" }>): string {
  const names = candidates
    .map((c) => (c.share === 1 ? c.cluster : `${c.cluster} (${Math.round(c.share * 1000) / 10} %)`))
    .join(", ");
  if (candidates.every((c) => !c.known)) return paint.red(`→ 503: no cluster ${names}`);
  if (candidates.every((c) => !isServed(c))) return paint.red(`→ 503: ${names} has no members`);
  return paint.green(`→ goes to ${names}`);
}
