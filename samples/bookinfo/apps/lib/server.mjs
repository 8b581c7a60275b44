// SPDX-License-Identifier: Apache-2.0
import { createServer } from "node:http";
import { hostname } from "node:os";

const BODY_LIMIT = 64 * 1024;
// Longer than a proxy keeps an idle upstream connection (Envoy: 1 hour), so that it is never the application
// that closes a connection the proxy is just about to use.
const KEEP_ALIVE_MS = 75 * 60_000;
const STOP_DEADLINE_MS = 15_000;

/** Who this program is: `version` from SERVICE_VERSION (default v1), `pod` from POD_NAME, the host name inside Kubernetes, or name-version. */
export function whoAmI(name) {
  const version = process.env.SERVICE_VERSION ?? "v1";
  const inCluster = process.env.KUBERNETES_SERVICE_HOST !== undefined;
  const pod = process.env.POD_NAME ?? (inCluster ? hostname() : `${name}-${version}`);
  return { name, version, pod };
}

/** A JSON reply. */
export function json(value, status = 200) {
  return { status, headers: { "content-type": "application/json" }, body: `${JSON.stringify(value)}\n` };
}

/** The number in `<prefix><number>`, or undefined when the path has another shape. */
export function productId(path, prefix) {
  const rest = path.startsWith(prefix) ? path.slice(prefix.length) : "";
  return /^\d{1,9}$/.test(rest) ? Number(rest) : undefined;
}

/**
 * Serves `answer` on $HOST:$PORT (default 127.0.0.1:9080) and ends with the process. `/health` is answered here.
 * `answer` takes {method, path, query, headers, body} and returns, or promises, {status, headers, body}.
 * SIGTERM and SIGINT: no new connections, requests in flight are finished, then exit code 0.
 */
export function serve(app, answer) {
  let stopping = false;
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, async (message, response) => {
    const started = performance.now();
    response.once("close", () => {
      if (message.url !== "/health") logRequest(app, message, response.statusCode, performance.now() - started);
      if (stopping) setImmediate(() => server.closeIdleConnections());
    });
    const reply = await replyTo(app, answer, message);
    if (stopping) response.shouldKeepAlive = false;
    const length = Buffer.byteLength(reply.body);
    response.writeHead(reply.status, { ...reply.headers, "content-length": length, "x-served-by": app.pod });
    response.end(reply.body);
  });
  server.once("error", (error) => {
    log(app, { level: "error", message: error.message });
    process.exit(1);
  });
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  server.listen(Number(process.env.PORT ?? 9080), process.env.HOST ?? "127.0.0.1", () => {
    const { address, port } = server.address();
    log(app, { message: "listening", address, port });
  });
}

async function replyTo(app, answer, message) {
  try {
    const url = URL.parse(message.url ?? "/", "http://bookinfo");
    if (url === null) return json({ error: "the request target is not a URL" }, 400);
    if (url.pathname === "/health") return json({ status: `${app.name} is healthy` });
    const body = await readBody(message);
    if (body === undefined) return json({ error: `the body is larger than ${BODY_LIMIT} bytes` }, 413);
    const { method, headers } = message;
    return await answer({ method, path: url.pathname, query: url.searchParams, headers, body });
  } catch (error) {
    log(app, { level: "error", message: error instanceof Error ? error.stack : String(error) });
    return json({ error: "internal error" }, 500);
  }
}

async function readBody(message) {
  const chunks = [];
  let size = 0;
  for await (const chunk of message) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString("utf8");
}

function logRequest(app, message, status, ms) {
  const { headers, method, url } = message;
  log(app, {
    method,
    path: url,
    host: headers.host,
    status,
    ms: Math.round(ms * 10) / 10,
    requestId: headers["x-request-id"],
    user: headers["end-user"],
  });
}

function log(app, fields) {
  const line = { time: new Date().toISOString(), app: app.name, version: app.version, pod: app.pod, ...fields };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
