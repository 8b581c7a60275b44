// SPDX-License-Identifier: Apache-2.0
import pico from "picocolors";

/** Colours where the terminal takes them (NO_COLOR, FORCE_COLOR and TERM=dumb are honoured). */
export const paint = pico.createColors(
  (pico.isColorSupported && process.stdout.isTTY === true) ||
    (process.env["FORCE_COLOR"] !== undefined && process.env["FORCE_COLOR"] !== "0"),
);
