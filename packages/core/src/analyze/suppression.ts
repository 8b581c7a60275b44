// SPDX-License-Identifier: Apache-2.0
import { type Diagnostic, refKey } from "../diagnostics/diagnostic.ts";
import type { Scene } from "./scene.ts";

/** A finding that the user does not want to see: `IST0102=Namespace frontend`, `IST01*=VirtualService *.default` (istioctl's form). */
export interface Suppression {
  readonly code: string;
  /** `Kind name.namespace`, or `Kind name` for a kind without namespaces; `*` stands for any text. */
  readonly resource: string;
}

/** Undefined when the text has not the form `CODE=Kind name.namespace`. */
export function parseSuppression(text: string): Suppression | undefined {
  const equals = text.indexOf("=");
  const code = text.slice(0, equals).trim();
  const resource = text.slice(equals + 1).trim();
  return equals === -1 || code === "" || resource === "" ? undefined : { code, resource };
}

export function isSuppressed(
  diagnostic: Diagnostic & { readonly alias?: string },
  list: readonly Suppression[],
): boolean {
  const { code, alias, resource } = diagnostic;
  const { kind = "", name = "", namespace = "" } = resource ?? {};
  const text = namespace === "" ? `${kind} ${name}` : `${kind} ${name}.${namespace}`;
  return list.some(
    (s) =>
      (matchesPattern(s.code, code) || (alias !== undefined && matchesPattern(s.code, alias))) &&
      matchesPattern(s.resource, text),
  );
}

/** Whether the whole text fits a pattern in which `*` stands for any characters; everything else for itself. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  const last = rest.pop();
  if (last === undefined) return first === text;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** Istio's annotation on a resource: codes with commas between, or `*`, of findings about it that are not to be told. */
const annotation = "galley.istio.io/analyze-suppress";

export function isSuppressedByResource(scene: Scene, { code, resource }: Diagnostic): boolean {
  const object = resource && scene.objects.get(refKey(resource));
  const listed = (object?.metadata.annotations[annotation] ?? "").split(",").map((part) => part.trim());
  return listed.includes("*") || listed.includes(code);
}
