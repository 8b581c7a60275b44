// SPDX-License-Identifier: Apache-2.0
import type { Retries } from "../../model/route-table.ts";
import { durationOf, extension, type Message } from "../../resource/message.ts";

const defaultRetryOn = "connect-failure,refused-stream,unavailable,cancelled,retriable-status-codes";
const previousHosts = extension(
  "envoy.retry_host_predicates.previous_hosts",
  "envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate",
);
const previousPriorities = extension(
  "envoy.retry_priorities.previous_priorities",
  "envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig",
  { updateFrequency: 2 },
);

/**
 * envoy.config.route.v3.RetryPolicy. No `retries` means Istio's default (2 attempts on failures before the request reached the
 * application, and on 503); `attempts` 0 means none, hence undefined.
 * @param hashed the destination is chosen by consistent hash: a retry then stays on its host unless the user says otherwise
 */
export function buildRetryPolicy(retries: Retries | undefined, hashed: boolean): Message | undefined {
  if (retries !== undefined && retries.attempts <= 0) return undefined;
  const ignorePrevious = retries?.retryIgnorePreviousHosts ?? !hashed;
  return {
    ...retryOn(retries?.retryOn ?? ""),
    numRetries: retries?.attempts ?? 2,
    ...(retries?.retryRemoteLocalities === true && { retryPriority: previousPriorities }),
    ...(retries?.perTryTimeout !== undefined && { perTryTimeout: durationOf(retries.perTryTimeout) }),
    ...(ignorePrevious && { retryHostPredicate: [previousHosts] }),
    hostSelectionRetryMaxAttempts: 5,
    ...(retries?.backoff !== undefined &&
      retries.backoff > 0 && { retryBackOff: { baseInterval: durationOf(retries.backoff) } }),
  };
}

/** Numbers in Istio's list are status codes; the rest are Envoy's conditions. */
function retryOn(list: string): Message {
  if (list === "") return { retryOn: defaultRetryOn, retriableStatusCodes: [503] };
  const parts = list
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const isStatus = (part: string): boolean => /^[1-5][0-9]{2}$/.test(part);
  const retriableStatusCodes = parts.filter(isStatus).map(Number);
  const conditions = parts.filter((part) => !isStatus(part));
  if (retriableStatusCodes.length === 0) return { retryOn: conditions.join(",") };
  if (!conditions.includes("retriable-status-codes")) conditions.push("retriable-status-codes");
  return { retryOn: conditions.join(","), retriableStatusCodes };
}
