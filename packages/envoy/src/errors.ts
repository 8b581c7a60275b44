// SPDX-License-Identifier: Apache-2.0

/** A message that cannot be written: an unknown field, a value of the wrong type or out of range, two members of a one-of. */
export class EncodeError extends Error {
  /** Field names and list indexes from the root message to the fault, such as `["filterChains", 0, "filters"]`. */
  readonly path: (string | number)[];
  readonly reason: string;

  constructor(reason: string, path: (string | number)[] = []) {
    super(reason);
    this.name = "EncodeError";
    this.reason = reason;
    this.path = path;
  }
}

/** Bytes that are not a message of the expected type: truncated, malformed, nested or longer than the limits allow. */
export class DecodeError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "DecodeError";
  }
}

/** `a.b[0].c` for the path of an error or a problem. */
export function renderPath(path: readonly (string | number)[]): string {
  let text = "";
  for (const step of path) {
    if (typeof step === "number") text += `[${step}]`;
    else text += /^[A-Za-z_]\w*$/.test(step) ? `${text === "" ? "" : "."}${step}` : `[${JSON.stringify(step)}]`;
  }
  return text;
}

/** A short, safe quotation of a user's value for messages. */
export function quoteValue(value: unknown): string {
  if (typeof value === "bigint") return `${value}`;
  if (typeof value === "function" || typeof value === "symbol") return typeof value;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
