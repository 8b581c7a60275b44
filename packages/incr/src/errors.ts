// SPDX-License-Identifier: Apache-2.0

/** The graph was used against its rules (K6, K12): a bug of the caller, contained like any throw when a function did it. */
export class GraphError extends Error {
  override readonly name: string = "GraphError";
}

/** What a function gets when it reads a lazy node that has no value; `cause` is what that node threw. */
export class ReadError extends Error {
  override readonly name: string = "ReadError";

  constructor(node: string, key: string, cause: unknown) {
    super(`reading ${node}/${key}: ${messageOf(cause)}`, { cause });
  }
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
