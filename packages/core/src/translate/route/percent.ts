// SPDX-License-Identifier: Apache-2.0
import type { Message } from "../../resource/message.ts";

/** envoy.type.v3.FractionalPercent of 0–100, exact to a ten-thousandth of a percent. */
export const fractionalPercent = (percent: number): Message =>
  percent === 100
    ? { numerator: 100, denominator: "HUNDRED" }
    : { numerator: Math.trunc(Math.round(percent * 1e8) / 1e4), denominator: "MILLION" };

/** envoy.config.core.v3.RuntimeFractionalPercent without a runtime key. */
export const runtimeFraction = (percent: number): Message => ({ defaultValue: fractionalPercent(percent) });
