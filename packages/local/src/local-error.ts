// SPDX-License-Identifier: Apache-2.0

/** Something of the machine, not of the configuration, stands in the way: a busy port, a missing program. `hint` says what to do. */
export class LocalError extends Error {
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint = "") {
    super(message);
    this.name = "LocalError";
    this.code = code;
    this.hint = hint;
  }
}
