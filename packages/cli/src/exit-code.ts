// SPDX-License-Identifier: Apache-2.0

/** Exit codes of istioctl and sysexits: scripts depend on them. */
export const exitCode = {
  ok: 0,
  failed: 1,
  usage: 64,
  badInput: 65,
  /** `analyze` found something at or above its threshold. */
  findings: 79,
} as const;

/** An end with a message for people and an exit code; not a bug. */
export class CommandError extends Error {
  readonly exitCode: number;
  constructor(message: string, code: number = exitCode.failed) {
    super(message);
    this.exitCode = code;
  }
}
