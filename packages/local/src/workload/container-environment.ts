// SPDX-License-Identifier: Apache-2.0
import type { Container, TypedObject } from "@heddle/schema";
import { isOfKind, isRecord } from "./of-kind.ts";

/** One variable of a container, in order. `field` is known per replica only (Kubernetes' downward API). */
export type ContainerVariable =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly field: string };

/** ConfigMaps and Secrets by `namespace/name`, decoded to text. */
export interface Settings {
  readonly configMaps: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly secrets: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export function readSettings(objects: Iterable<TypedObject>): Settings {
  const configMaps = new Map<string, Readonly<Record<string, string>>>();
  const secrets = new Map<string, Readonly<Record<string, string>>>();
  for (const object of objects) {
    const key = `${object.metadata.namespace}/${object.metadata.name}`;
    if (isOfKind(object, "ConfigMap")) configMaps.set(key, { ...object.spec.data });
    else if (isOfKind(object, "Secret")) {
      const decoded = Object.entries(object.spec.data ?? {}).map(([k, v]) => [k, Buffer.from(v, "base64").toString()]);
      secrets.set(key, { ...Object.fromEntries(decoded), ...object.spec.stringData });
    }
  }
  return { configMaps, secrets };
}

export interface ContainerEnvironment {
  readonly variables: readonly ContainerVariable[];
  /** What is asked for and is not there (and not `optional`), in words. */
  readonly missing: readonly string[];
}

/** `envFrom` and `env` of a container: values, ConfigMap and Secret keys, fields of the pod. */
export function containerEnvironment(
  container: Pick<Container, "env" | "envFrom">,
  { namespace, settings }: { readonly namespace: string; readonly settings: Settings },
): ContainerEnvironment {
  const variables: ContainerVariable[] = [];
  const missing: string[] = [];
  const sourceOf = (reference: Readonly<Record<string, unknown>>, kind: "ConfigMap" | "Secret") => {
    const key = `${namespace}/${String(reference["name"])}`;
    const found = (kind === "ConfigMap" ? settings.configMaps : settings.secrets).get(key);
    if (found === undefined && reference["optional"] !== true) missing.push(`${kind} ${key}`);
    return found;
  };
  for (const entry of container.envFrom ?? []) {
    if (!isRecord(entry)) continue;
    const prefix = typeof entry["prefix"] === "string" ? entry["prefix"] : "";
    for (const [field, kind] of [
      ["configMapRef", "ConfigMap"],
      ["secretRef", "Secret"],
    ] as const) {
      const reference = entry[field];
      if (!isRecord(reference)) continue;
      for (const [key, value] of Object.entries(sourceOf(reference, kind) ?? {}))
        variables.push({ name: `${prefix}${key}`, value });
    }
  }
  for (const { name, value, valueFrom } of container.env ?? []) {
    if (!isRecord(valueFrom)) {
      variables.push({ name, value: value ?? "" });
      continue;
    }
    const field = isRecord(valueFrom["fieldRef"]) ? valueFrom["fieldRef"]["fieldPath"] : undefined;
    if (typeof field === "string") variables.push({ name, field });
    for (const [from, kind] of [
      ["configMapKeyRef", "ConfigMap"],
      ["secretKeyRef", "Secret"],
    ] as const) {
      const reference = valueFrom[from];
      if (!isRecord(reference)) continue;
      const source = sourceOf(reference, kind);
      const key = String(reference["key"]);
      const text = source !== undefined && Object.hasOwn(source, key) ? source[key] : undefined;
      if (text !== undefined) variables.push({ name, value: text });
      else if (source !== undefined && reference["optional"] !== true)
        missing.push(`key ${key} of ${kind} ${namespace}/${String(reference["name"])}`);
    }
  }
  return { variables, missing };
}
