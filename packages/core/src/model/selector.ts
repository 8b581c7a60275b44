// SPDX-License-Identifier: Apache-2.0
import { byText } from "./age.ts";

export type Labels = Readonly<Record<string, string>>;

/** Whether the labels have everything the selector asks for; an empty selector takes everything. */
export function matchesLabels(selector: Labels, labels: Labels): boolean {
  return Object.entries(selector).every(([key, value]) => Object.hasOwn(labels, key) && labels[key] === value);
}

/** Index key of one label of a namespace. */
export const labelKey = (namespace: string, key: string, value: string): string => `${namespace}/${key}=${value}`;

/** Index keys of all labels. */
export function labelKeys(namespace: string, labels: Labels): readonly string[] {
  return Object.entries(labels).map(([key, value]) => labelKey(namespace, key, value));
}

/** Labels that commonly tell applications apart, so that a look-up by one of them finds few others. */
const tellingLabels = ["app", "app.kubernetes.io/name", "k8s-app", "name", "istio"];

/** The index key under which a selector is filed: its most telling label. Undefined for an empty selector. */
export function selectorIndexKey(namespace: string, selector: Labels): string | undefined {
  const keys = Object.keys(selector).sort(byText);
  const key = tellingLabels.find((k) => Object.hasOwn(selector, k)) ?? keys[0];
  return key === undefined ? undefined : labelKey(namespace, key, selector[key] ?? "");
}
