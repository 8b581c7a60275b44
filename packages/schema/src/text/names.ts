// SPDX-License-Identifier: Apache-2.0

/** Checks on names. Each returns what is wrong with the text, as the end of a sentence, or undefined when nothing is. */
export type TextCheck = (text: string) => string | undefined;

const dnsLabelPattern = /^[a-zA-Z0-9]([-a-zA-Z0-9]*[a-zA-Z0-9])?$/;
/** Istio and Kubernetes services may have names with underscores in DNS. */
const hostLabelPattern = /^[a-zA-Z0-9_]([-a-zA-Z0-9_]*[a-zA-Z0-9_])?$/;
const labelNamePattern = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const objectNamePattern = /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/;
const headerPattern = /^:?[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const claimPrefix = "@request.auth.claims";

export const checkDnsLabel: TextCheck = (text) => {
  if (text.length > 63) return "is longer than 63 characters";
  return dnsLabelPattern.test(text)
    ? undefined
    : "must consist of letters, digits and `-`, and begin and end with a letter or digit";
};

export const checkObjectName: TextCheck = (text) => {
  if (text.length > 253) return "is longer than 253 characters";
  return objectNamePattern.test(text)
    ? undefined
    : "must consist of lower-case letters, digits, `-` and `.`, and begin and end with a letter or digit";
};

export const checkHost: TextCheck = (text) => {
  if (text === "") return "is empty";
  if (text.length > 255) return "is longer than 255 characters";
  if (text.includes("://")) return "must be a host name without a scheme";
  if (text.includes("/")) return "must be a host name without `/`";
  if (text.includes(":")) return "must be a host name without a port";
  const labels = text.endsWith(".") ? text.slice(0, -1).split(".") : text.split(".");
  for (const label of labels) {
    if (label === "") return "has an empty part between dots";
    if (label.length > 63) return "has a part longer than 63 characters";
    if (label.includes("*")) return "may have `*` only as its whole first part, as in `*.example.com`";
    if (!hostLabelPattern.test(label)) return `has the part \`${label.slice(0, 40)}\`, which is no DNS name`;
  }
  return undefined;
};

/** A host name whose first part may be `*` or begin with it; `*` alone is every host. */
export const checkWildcardHost: TextCheck = (text) => {
  if (text === "*") return undefined;
  return checkHost(text.replace(/^\*[-.]?(?=.)/, ""));
};

export const checkLabelKey: TextCheck = (text) => {
  const slash = text.indexOf("/");
  const name = text.slice(slash + 1);
  if (name === "" || name.length > 63 || !labelNamePattern.test(name)) {
    return "must be a name of at most 63 letters, digits, `-`, `_` and `.`, after an optional `prefix/`";
  }
  if (slash === -1) return undefined;
  const prefix = text.slice(0, slash);
  return prefix.length <= 253 && objectNamePattern.test(prefix) ? undefined : "must have a DNS name before its `/`";
};

export const checkLabelValue: TextCheck = (text) => {
  if (text === "") return undefined;
  if (text.length > 63) return "is longer than 63 characters";
  return labelNamePattern.test(text)
    ? undefined
    : "must consist of letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit";
};

export const checkHeaderName: TextCheck = (text) => {
  if (text === "") return "is empty";
  if (text.length > 256) return "is longer than 256 characters";
  if (text.startsWith(claimPrefix)) return undefined;
  return headerPattern.test(text) ? undefined : "has characters that header names cannot have";
};

export const textChecks = {
  host: checkHost,
  "wildcard-host": checkWildcardHost,
  "label-key": checkLabelKey,
  "label-value": checkLabelValue,
  "header-name": checkHeaderName,
  "dns-label": checkDnsLabel,
} as const;
