// SPDX-License-Identifier: Apache-2.0
import {
  explain,
  type Outcome,
  type PartOrigin,
  type Position,
  refText,
  requestOf,
  type Step,
  type Verdict,
} from "@heddle/core";
import { renderPath } from "@heddle/schema";
import { CommandError, exitCode } from "../exit-code.ts";
import { type OfflineFlags, offlineMesh, proxyOf } from "../input/offline.ts";
import { positionText } from "../output/diagnostic-text.ts";
import { paint } from "../output/paint.ts";
import { formatOf, print, printData } from "../output/print.ts";

export interface ExplainFlags extends OfflineFlags {
  readonly from: readonly string[];
  readonly header?: readonly string[];
  readonly output?: string;
}

type Where = (origin: PartOrigin) => Position | undefined;

export async function explainCommand(
  what: { readonly method: string; readonly url: string; readonly paths: readonly string[] },
  flags: ExplainFlags,
): Promise<void> {
  const format = formatOf(flags.output, ["json", "yaml"]);
  const request = requestOf({ method: what.method, url: what.url, headers: flags.header ?? [] });
  if ("error" in request) throw new CommandError(request.error, exitCode.usage);
  const mesh = await offlineMesh(what.paths, flags);
  const outcome = explain(mesh, proxyOf(mesh, flags.from, flags.namespace), request);
  const where: Where = (origin) => mesh.texts.locator({ resource: origin.resource, path: origin.path });
  if (format !== undefined) return printData(outcomeJson(outcome, where), format);
  print(
    paint.bold(
      `${request.method} ${request.scheme}://${request.authority}${request.path}  from ${flags.from.join(" ")}`,
    ),
  );
  for (const step of outcome.steps) print(stepText(step, where));
  for (const line of policyLines(outcome)) print(line);
  print(verdictText(outcome.verdict));
}

function outcomeJson(outcome: Outcome, where: Where): unknown {
  const steps = outcome.steps.map(({ origin, ...step }) => {
    if (origin === undefined) return step;
    const at = where(origin);
    const place = at && { file: at.file, line: at.line, column: at.column };
    return {
      ...step,
      resource: refText(origin.resource),
      ...(origin.path.length > 0 && { path: renderPath(origin.path) }),
      ...place,
    };
  });
  return { ...outcome, steps };
}

function stepText(step: Step, where: Where): string {
  const cause = step.origin === undefined ? "" : causeText(step.origin, where(step.origin));
  const head = `  ${step.stage.padEnd(13)} ${[step.name, step.detail].filter((t) => t !== "").join("  ")}`;
  return cause === "" ? head : `${head}\n  ${"".padEnd(13)} ${paint.dim(cause)}`;
}

function causeText(origin: PartOrigin, at: Position | undefined): string {
  const path = origin.path.length === 0 ? "" : `  ${renderPath(origin.path)}`;
  return `${refText(origin.resource)}${path}${at === undefined ? "" : `  ${positionText(at)}`}`;
}

function policyLines(outcome: Outcome): readonly string[] {
  const { fault, timeout, retries } = outcome;
  const policies = [
    fault?.delay && `fault: ${fault.delay.percent} % wait ${fault.delay.duration}`,
    fault?.abort && `fault: ${fault.abort.percent} % answered with ${fault.abort.status}`,
    timeout && `timeout ${timeout}`,
    retries &&
      `retries: up to ${retries.attempts} on ${retries.on}${retries.perTryTimeout === undefined ? "" : `, ${retries.perTryTimeout} each`}`,
    ...outcome.mirrors.map((m) => `mirror: ${m.percent} % copied to ${m.cluster}`),
  ];
  return policies.filter((p): p is string => typeof p === "string").map((p) => `  ${"policy".padEnd(13)} ${p}`);
}

function verdictText(verdict: Verdict): string {
  switch (verdict.type) {
    case "forward": {
      const unknown = verdict.candidates.filter((c) => !c.known);
      const names = verdict.candidates
        .map((c) => (c.share === 1 ? c.cluster : `${c.cluster} (${Math.round(c.share * 1000) / 10} %)`))
        .join(", ");
      return unknown.length === verdict.candidates.length
        ? paint.red(`→ 503: no cluster ${names}`)
        : paint.green(`→ goes to ${names}`);
    }
    case "redirect":
      return paint.green(`→ ${verdict.status} Location: ${verdict.location}`);
    case "direct":
      return (verdict.status >= 400 ? paint.red : paint.green)(
        `→ answered by the proxy: ${verdict.status}${verdict.body === "" ? "" : ` ${JSON.stringify(verdict.body)}`}`,
      );
    case "passthrough":
      return paint.yellow("→ passes through to where the client wanted to go: no service of the mesh has this host");
    case "refused":
      return paint.red(`→ refused: ${verdict.why}`);
  }
}
