// SPDX-License-Identifier: Apache-2.0
import pico from "picocolors";

const { env } = process;
const isSet = (name: string): boolean => env[name] !== undefined && env[name] !== "";

/** Colours where the terminal takes them. NO_COLOR wins over FORCE_COLOR (https://no-color.org); TERM=dumb is honoured. */
export const paint = pico.createColors(
  !isSet("NO_COLOR") &&
    ((isSet("FORCE_COLOR") && env["FORCE_COLOR"] !== "0") ||
      (pico.isColorSupported && process.stdout.isTTY === true && env["TERM"] !== "dumb")),
);
