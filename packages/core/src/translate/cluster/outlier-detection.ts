// SPDX-License-Identifier: Apache-2.0
import type { OutlierDetection } from "../../model/destination-rule.ts";
import { durationOf, type Message } from "../../resource/message.ts";

/**
 * `outlierDetection` of a cluster. Success-rate ejection, which Istio has no field for, is off; a threshold of 0 switches its
 * check off. Not set: Envoy's defaults (5 consecutive 5xx, interval 10 s, ejection 30 s, at most 10 %).
 */
export function buildOutlierDetection(outlier: OutlierDetection | undefined): Message {
  if (outlier === undefined) return {};
  const { interval, baseEjectionTime, maxEjectionPercent } = outlier;
  return {
    outlierDetection: {
      enforcingSuccessRate: 0,
      ...consecutive(outlier.consecutive5xxErrors, "consecutive5xx", "enforcingConsecutive5xx"),
      ...consecutive(
        outlier.consecutiveGatewayErrors,
        "consecutiveGatewayFailure",
        "enforcingConsecutiveGatewayFailure",
      ),
      ...(interval !== undefined && { interval: durationOf(interval) }),
      ...(baseEjectionTime !== undefined && { baseEjectionTime: durationOf(baseEjectionTime) }),
      ...(maxEjectionPercent !== undefined && maxEjectionPercent > 0 && { maxEjectionPercent }),
      ...localOrigin(outlier),
    },
  };
}

/** Share of healthy endpoints below which Envoy ignores health, percent; 0 never does (also the default, unlike Envoy's 50). */
export const panicThreshold = (outlier: OutlierDetection | undefined): number => outlier?.minHealthPercent ?? 0;

function consecutive(limit: number | undefined, field: string, enforcing: string): Message {
  return limit === undefined ? {} : { [field]: limit, [enforcing]: limit > 0 ? 100 : 0 };
}

function localOrigin(outlier: OutlierDetection): Message {
  if (!outlier.splitExternalLocalOriginErrors) return {};
  const limit = outlier.consecutiveLocalOriginFailures ?? 0;
  return {
    splitExternalLocalOriginErrors: true,
    ...(limit > 0 && { consecutiveLocalOriginFailure: limit, enforcingConsecutiveLocalOriginFailure: 100 }),
    enforcingLocalOriginSuccessRate: 0,
  };
}
