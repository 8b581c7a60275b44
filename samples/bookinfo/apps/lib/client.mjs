// SPDX-License-Identifier: Apache-2.0
import { Agent, request } from "node:http";

// Plain node:http instead of fetch: it starts faster, and HTTP_PROXY then works on every Node, with or without
// NODE_USE_ENV_PROXY (Node's own support came in 24.5 and 22.21).
const agent = new Agent({ keepAlive: true });
const proxy = URL.parse(process.env.HTTP_PROXY ?? process.env.http_proxy ?? "");
const direct = (process.env.NO_PROXY ?? process.env.no_proxy ?? "").split(",").map((name) => name.trim());
const TIMEOUT_MS = Number(process.env.PEER_TIMEOUT_MS ?? 10_000);

/** Where the service `name` is: http://name:9080, or what BOOKINFO_<NAME>_URL says. */
export function peer(name) {
  return process.env[`BOOKINFO_${name.toUpperCase()}_URL`] ?? `http://${name}:9080`;
}

/**
 * GETs JSON through $HTTP_PROXY if set. Never throws:
 * {status, value, servedBy, ms} with `value` undefined unless the answer is 2xx JSON, and status 0 when no answer came.
 */
export async function getJson(url, headers) {
  const started = performance.now();
  const answer = await get(new URL(url), headers).catch(() => ({ status: 0, headers: {}, body: "" }));
  const ms = Math.round(performance.now() - started);
  const ok = answer.status >= 200 && answer.status < 300;
  return {
    status: answer.status,
    value: ok ? parse(answer.body) : undefined,
    servedBy: answer.headers["x-served-by"],
    ms,
  };
}

async function get(url, headers) {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await send(url, headers, signal);
  } catch (error) {
    // The other side may close an idle connection in the moment we reuse it; nothing was answered, so ask again.
    if (error.reusedSocket && !signal.aborted) return send(url, headers, signal);
    throw error;
  }
}

function send(url, headers, signal) {
  const target = proxy === null || isDirect(url.hostname) ? url : proxy;
  return new Promise((resolve, reject) => {
    const outgoing = request({
      agent,
      signal,
      hostname: target.hostname,
      port: target.port || 80,
      path: target === url ? url.pathname + url.search : url.href,
      headers: { ...headers, host: url.host },
    });
    const fail = (error) => reject(Object.assign(error, { reusedSocket: outgoing.reusedSocket }));
    outgoing.on("error", fail);
    outgoing.on("response", (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    outgoing.end();
  });
}

function isDirect(host) {
  return direct.some(
    (name) => name !== "" && (name === "*" || host === name || host.endsWith(`.${name.replace(/^\./, "")}`)),
  );
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
