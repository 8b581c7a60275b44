// SPDX-License-Identifier: Apache-2.0
import { decodeObject, renderPath } from "../../src/index.ts";
import type { Edit, Problem } from "../../src/problem.ts";

/** One object and everything that decoding it finds, each as `CODE path target [blocking] [edits]`. */
export interface Row {
  readonly title: string;
  readonly input: unknown;
  readonly found: readonly string[];
}

function renderEdit(edit: Edit): string {
  const path = renderPath(edit.path);
  if (edit.op === "move") return `move ${path} to ${renderPath(edit.to ?? [])}`;
  return edit.op === "remove" ? `remove ${path}` : `${edit.op} ${path} ${JSON.stringify(edit.value)}`;
}

export function renderProblem(problem: Problem): string {
  const { code, severity, path, target, blocking, fix } = problem;
  const edits = (fix?.edits ?? []).map(renderEdit).join("; ");
  const where = renderPath(path) || "(root)";
  return `${code} ${severity}${blocking ? "!" : ""} ${where} ${target}${edits === "" ? "" : ` => ${edits}`}`;
}

export function summarize(input: unknown): readonly string[] {
  return decodeObject(input).problems.map(renderProblem);
}

export function doc(title: string, input: unknown, found: readonly string[]): Row {
  return { title, input, found };
}

function istio(kind: string): (title: string, spec: unknown, found: readonly string[]) => Row {
  return (title, spec, found) => ({
    title: `${kind}: ${title}`,
    input: { apiVersion: "networking.istio.io/v1", kind, metadata: { name: "x" }, spec },
    found,
  });
}

export const vs = istio("VirtualService");
export const dr = istio("DestinationRule");
export const gw = istio("Gateway");
export const se = istio("ServiceEntry");
export const we = istio("WorkloadEntry");
export const wg = istio("WorkloadGroup");
export const sc = istio("Sidecar");

/** A rule that sends everything to one host. */
export function to(host: string): { route: { destination: { host: string } }[] } {
  return { route: [{ destination: { host } }] };
}

export function http(more: object = {}): object {
  return { port: { number: 80, name: "http", protocol: "HTTP" }, hosts: ["*"], ...more };
}

export function https(tls: object): object {
  return { port: { number: 443, name: "https", protocol: "HTTPS" }, hosts: ["*"], tls };
}

export function port(): object {
  return { number: 80, name: "http", protocol: "HTTP" };
}

export function ingress(): object {
  return { port: { number: 80, protocol: "HTTP", name: "http" }, defaultEndpoint: "127.0.0.1:8080" };
}
